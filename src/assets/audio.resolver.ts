import { Arg, Ctx, FieldResolver, Float, Mutation, Query, Resolver, Root } from 'type-graphql';
import { GuideType, TenantType } from '../identity/identity.type.ts';
import type { Guide } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { type Answer, answer } from '../platform/payload.ts';
import { DateTime, Locale, UrlScalar } from '../platform/scalars.ts';
import type { Voice } from '../platform/speech-engine.ts';
import type { Asset } from './asset.entity.ts';
import { AssetInterface } from './asset.type.ts';
import type { AssetAudio, AudioFormat } from './audio.entity.ts';
import { SynthesizeAudioInput } from './audio.input.ts';
import { SynthesizeAudioPayload } from './audio.payload.ts';
import { AudioType, FeatureEnum, VoiceType } from './audio.type.ts';
import { findAudio } from './find-audio.ts';
import { findVoices, findVoicesOf } from './find-voice.ts';
import { assetLoader } from './loaders.ts';
import { synthesizeAudio } from './request-audio.ts';

type ShownVoice = Voice & { readonly sampleUrl: null };
const shown = (voice: Voice): ShownVoice => ({ ...voice, sampleUrl: null });

@Resolver(() => AudioType)
export class AudioResolver {
  @Query(() => [VoiceType], { description: 'Voices that can read assets aloud here.' })
  async voices(
    @Arg('locale', () => Locale, { nullable: true, description: 'Only voices of this language.' })
    locale: string | null,
    @Ctx() ctx: Context,
  ): Promise<ShownVoice[]> {
    return (await findVoicesOf(ctx, locale ?? null)).map(shown);
  }

  @Mutation(() => SynthesizeAudioPayload, {
    nullable: true,
    description: 'Have an asset read aloud. Returns at once; the audio turns `READY` later.',
  })
  synthesizeAudio(
    @Arg('input', () => SynthesizeAudioInput, { description: 'What to do.' }) input: SynthesizeAudioInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<{ audio: AssetAudio; asset: Asset | null }>> {
    return answer(async () => {
      const audio = await synthesizeAudio(ctx, {
        assetId: input.assetId,
        voiceKey: input.voiceKey ?? null,
        format: (input.format ?? 'mp3') as AudioFormat,
        providerOptions: input.providerOptions ?? null,
        idempotencyKey: input.idempotencyKey ?? null,
      });
      const { userId, assetId: id } = audio;
      return { audio, asset: await ctx.once(assetLoader).load({ userId, id }) };
    });
  }

  @FieldResolver(() => Float, { nullable: true, description: 'Playing time; null until ready.' })
  durationSeconds(@Root() { measuredMs }: AssetAudio): number | null {
    return measuredMs == null ? null : measuredMs / 1000;
  }

  @FieldResolver(() => UrlScalar, {
    nullable: true,
    description:
      'Address to stream or download from, with HTTP range requests; signed, and good until `urlExpiresAt`. Null until ready.',
  })
  url(@Root() { fileKey }: AssetAudio, @Ctx() ctx: Context): string | null {
    return fileKey ? ctx.files.links.toRead(fileKey).url : null;
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'When `url` stops working.' })
  urlExpiresAt(@Root() { fileKey }: AssetAudio, @Ctx() ctx: Context): Date | null {
    return fileKey ? ctx.files.links.toRead(fileKey).expiresAt : null;
  }

  @FieldResolver(() => UrlScalar, {
    nullable: true,
    description: 'Captions in step with the speech, as WebVTT.',
  })
  captionsUrl(@Root() { captionsKey }: AssetAudio, @Ctx() ctx: Context): string | null {
    return captionsKey ? ctx.files.links.toRead(captionsKey).url : null;
  }

  @FieldResolver(() => VoiceType, { description: 'The voice heard.' })
  voice(@Root() { voiceKey, voiceName, voiceLocale }: AssetAudio): ShownVoice {
    return shown({ key: voiceKey, name: voiceName, locale: voiceLocale });
  }
}

@Resolver(() => AssetInterface)
export class AudioOfAssetResolver {
  @FieldResolver(() => AudioType, {
    nullable: true,
    description: 'Spoken form. Null while no audio was asked for or where speech is not configured.',
  })
  audio(@Root() asset: Asset, @Ctx() ctx: Context): Promise<AssetAudio | null> {
    return findAudio(ctx, asset);
  }
}

@Resolver(() => GuideType)
export class VoiceOfGuideResolver {
  @FieldResolver(() => VoiceType, { nullable: true, description: 'Voice used when assets are spoken.' })
  async voice(@Root() { voiceKey }: Guide, @Ctx() ctx: Context): Promise<ShownVoice | null> {
    if (voiceKey === null) return null;
    const found = (await findVoices(ctx)).find(({ voice }) => voice.key === voiceKey);
    return found ? shown(found.voice) : null;
  }
}

@Resolver(() => TenantType)
export class FeaturesResolver {
  @FieldResolver(() => [FeatureEnum], { description: 'Features that are switched on and set up.' })
  async features(@Ctx() ctx: Context): Promise<string[]> {
    const hasAudio = (await findVoices(ctx)).length > 0;
    const { email, push, sms } = ctx.channels;
    const features = { audio: hasAudio, email, language_model: ctx.model, push, sms };
    return Object.entries(features).flatMap(([name, isThere]) => (isThere ? [name] : []));
  }
}
