import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { type Answer, answer } from '../platform/payload.ts';
import type { Asset } from './asset.entity.ts';
import { attachAudioUpload } from './attach-audio.ts';
import { AttachAudioUploadInput, CreateAudioUploadInput } from './audio.input.ts';
import { AttachAudioUploadPayload, CreateAudioUploadPayload } from './audio.payload.ts';
import { createAudioUpload, type UploadAddress } from './upload-audio.ts';

const INPUT = { description: 'What to do.' };

@Resolver()
export class AudioUploadsResolver {
  @Mutation(() => CreateAudioUploadPayload, {
    nullable: true,
    description:
      'Get an address to send a recording to, for an asset read by a person. Send the bytes there with HTTP `PUT`, then call `attachAudioUpload`.',
  })
  createAudioUpload(
    @Arg('input', () => CreateAudioUploadInput, INPUT) input: CreateAudioUploadInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<UploadAddress>> {
    return answer(() => createAudioUpload(ctx, input));
  }

  @Mutation(() => AttachAudioUploadPayload, {
    nullable: true,
    description: 'Use an uploaded recording as the audio of its asset.',
  })
  attachAudioUpload(
    @Arg('input', () => AttachAudioUploadInput, INPUT) { uploadId }: AttachAudioUploadInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<{ asset: Asset }>> {
    return answer(async () => ({ asset: await attachAudioUpload(ctx, uploadId) }));
  }
}
