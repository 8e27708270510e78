import { Field, ID, InputType } from 'type-graphql';
import { JSONObject, PositiveInt } from '../platform/scalars.ts';
import type { EngineOptions } from '../platform/speech-engine.ts';
import { AudioFormatEnum } from './audio.type.ts';

@InputType('SynthesizeAudioInput', { description: 'Input of `synthesizeAudio`.' })
export class SynthesizeAudioInput {
  @Field(() => ID, { description: 'The asset.' })
  assetId!: string;

  @Field(() => String, { nullable: true, description: "The voice; the guide's own when left out." })
  voiceKey?: string | null;

  @Field(() => AudioFormatEnum, { nullable: true, defaultValue: 'mp3', description: 'How to pack it.' })
  format?: string | null;

  @Field(() => JSONObject, { nullable: true, description: 'Options of the speech service.' })
  providerOptions?: EngineOptions | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Any string unique to this request, at most 64 characters. The same key within 24 hours returns the first result instead of doing it twice.',
  })
  idempotencyKey?: string | null;
}

@InputType('CreateAudioUploadInput', { description: 'Input of `createAudioUpload`.' })
export class CreateAudioUploadInput {
  @Field(() => ID, { description: 'The asset.' })
  assetId!: string;

  @Field(() => String, { description: 'Media type, such as `audio/mpeg`.' })
  contentType!: string;

  @Field(() => PositiveInt, { description: 'Bytes, at most 100 MB.' })
  byteSize!: number;
}

@InputType('AttachAudioUploadInput', { description: 'Input of `attachAudioUpload`.' })
export class AttachAudioUploadInput {
  @Field(() => ID, { description: 'The finished upload.' })
  uploadId!: string;
}
