import { randomUUIDv7 } from 'node:crypto';
import { guideLoader, hasConsent } from '../identity/index.ts';
import type { Change, Context } from '../platform/context.ts';
import { invalid, Refusal } from '../platform/errors.ts';
import { keyOf } from '../platform/global-id.ts';
import { once } from '../platform/idempotency.ts';
import type { EngineOptions } from '../platform/speech-engine.ts';
import type { Asset } from './asset.entity.ts';
import { AssetAudio, type AudioFormat } from './audio.entity.ts';
import { soundKey, textHash } from './audio.ts';
import { forgetAssets, lockOwnAsset, noAsset } from './find-own-asset.ts';
import { type FoundVoice, findVoice } from './find-voice.ts';
import { assetLoader, audioLoader } from './loaders.ts';
import { passagesOf, plannedMs } from './speech/passages.ts';

/** Name of the queue in which assets wait to be read aloud. */
export const AUDIO_QUEUE = 'audio';

/** A full set has 32 assets; twice that is enough to try another voice. */
const MOST_PENDING = 64;
const LARGEST_OPTIONS = 4000;

/** What is to be read aloud, and how. */
export interface SynthesizeAudio {
  readonly assetId: string;
  /** Key of a voice; null for the guide's own, or one that fits. */
  readonly voiceKey: string | null;
  readonly format: AudioFormat;
  readonly providerOptions: EngineOptions | null;
  readonly idempotencyKey: string | null;
}

/**
 * Asks for an asset of the viewer's own to be read aloud. What was read before in the same way is there at once;
 * what failed is tried anew.
 *
 * @throws Refusal when there is no such asset or voice, speech is not set up, or the text may not leave
 */
export async function synthesizeAudio(ctx: Context, input: SynthesizeAudio): Promise<AssetAudio> {
  checkFormat(input.format);
  const key = keyOf('asset', input.assetId);
  const asset = key && (await ctx.once(assetLoader).load(key));
  if (!asset || asset.userId !== ctx.viewer.userId || asset.type === 'checkpoint')
    throw noAsset(input.assetId);
  const voice = await voiceFor(ctx, asset, input.voiceKey);
  const options = checkedOptions(voice, input.providerOptions ?? {});
  const { tenantId, userId } = asset;
  const request = { tenantId, userId, operation: 'synthesizeAudio', key: input.idempotencyKey, input };
  const id = await ctx.change((change) =>
    once(change, request, async () => {
      const current = await lockOwnAsset(change, ctx.viewer, input.assetId);
      return ask(change, current, { voice, options, format: input.format });
    }),
  );
  forgetAssets(ctx);
  const audio = await ctx.once(audioLoader).load({ userId, id });
  if (!audio) throw new Error(`The audio ${id} that was just asked for cannot be read.`);
  return audio;
}

function checkFormat(format: AudioFormat): void {
  if (format !== 'opus') return;
  throw invalid(['input', 'format'], 'Speech is packed as MP3 or WAV here. Ask for one of these.');
}

async function voiceFor(ctx: Context, asset: Asset, asked: string | null): Promise<FoundVoice> {
  const guide = await ctx.once(guideLoader).load(asset.agentId);
  const mayLeave = await ctx.read((em) => hasConsent(em, asset, 'ai_processing'));
  return findVoice(ctx, { asked, ofGuide: guide?.voiceKey ?? null, locale: asset.locale, mayLeave });
}

function checkedOptions({ engine }: FoundVoice, options: EngineOptions): EngineOptions {
  const objection =
    JSON.stringify(options).length > LARGEST_OPTIONS
      ? 'These are too many options.'
      : engine.objection(options);
  if (objection === null) return options;
  throw invalid(['input', 'providerOptions'], objection);
}

/** @returns id of the audio */
async function ask(
  { em, now, enqueue }: Change,
  asset: Asset,
  {
    voice: { engine, voice },
    options,
    format,
  }: { voice: FoundVoice; options: EngineOptions; format: AudioFormat },
): Promise<string> {
  const { tenantId, userId, id: assetId } = asset;
  const owner = { tenantId, userId };
  const passages = passagesOf(asset);
  const text = textHash(passages);
  const key = soundKey({ textHash: text, voiceKey: voice.key, options, format });
  let audio = await em.findOne(AssetAudio, { ...owner, assetId, soundKey: key });
  const isNew = audio === null;
  if (isNew) {
    const pending = await em.count(AssetAudio, { ...owner, status: 'pending' });
    if (pending >= MOST_PENDING) throw tooManyPending();
  }
  audio ??= em.create(AssetAudio, {
    ...owner,
    id: randomUUIDv7(),
    assetId,
    status: 'pending',
    format,
    provider: engine.name,
    voiceKey: voice.key,
    voiceName: voice.name,
    voiceLocale: engine.isOutside ? asset.locale : voice.locale,
    options,
    textHash: text,
    soundKey: key,
    plannedMs: Math.round(plannedMs(passages)),
    chosenAt: now,
    createdAt: now,
  });
  const isToDo = isNew || audio.askAgain(now);
  await em.flush();
  if (isToDo) await enqueue(AUDIO_QUEUE, { ...owner, audioId: audio.id });
  return audio.id;
}

const tooManyPending = (): Refusal =>
  new Refusal(
    'LIMIT_EXCEEDED',
    null,
    `At most ${MOST_PENDING} pieces can wait to be read aloud. Ask again when some of them are ready.`,
    { kind: 'limit_exceeded', limit: MOST_PENDING, resetsAt: null },
  );
