import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime, UrlScalar } from '../platform/scalars.ts';
import { UserError } from '../platform/user-error.type.ts';
import { AssetInterface } from './asset.type.ts';
import { AudioType } from './audio.type.ts';

const WHY = { description: 'Why it was not done; empty on success.' };

@ObjectType('SynthesizeAudioPayload', { description: 'Result of `synthesizeAudio`.' })
export class SynthesizeAudioPayload {
  @Field(() => AssetInterface, { nullable: true, description: 'The asset with its audio.' })
  asset!: AssetInterface | null;

  @Field(() => AudioType, { nullable: true, description: 'The audio.' })
  audio!: AudioType | null;

  @Field(() => [UserError], WHY)
  userErrors!: UserError[];
}

@ObjectType('CreateAudioUploadPayload', { description: 'Result of `createAudioUpload`.' })
export class CreateAudioUploadPayload {
  @Field(() => ID, { nullable: true, description: 'Pass it to `attachAudioUpload`.' })
  uploadId!: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Where to send the bytes.' })
  uploadUrl!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the address stops working.' })
  expiresAt!: Date | null;

  @Field(() => [UserError], WHY)
  userErrors!: UserError[];
}

@ObjectType('AttachAudioUploadPayload', { description: 'Result of `attachAudioUpload`.' })
export class AttachAudioUploadPayload {
  @Field(() => AssetInterface, { nullable: true, description: 'The asset with its audio.' })
  asset!: AssetInterface | null;

  @Field(() => [UserError], WHY)
  userErrors!: UserError[];
}
