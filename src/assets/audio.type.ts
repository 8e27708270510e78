import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { NodeInterface } from '../platform/node.ts';
import { Locale, NonNegativeInt, UrlScalar } from '../platform/scalars.ts';

export const AudioStatusEnum = { PENDING: 'pending', READY: 'ready', FAILED: 'failed' } as const;
registerEnumType(AudioStatusEnum, {
  name: 'AudioStatus',
  description: 'State of a piece of audio.',
  valuesConfig: {
    PENDING: { description: 'Being synthesised.' },
    READY: { description: 'Ready to play.' },
    FAILED: { description: 'Synthesis failed; asking again may work.' },
  },
});

export const AudioFormatEnum = { MP3: 'mp3', OPUS: 'opus', WAV: 'wav' } as const;
registerEnumType(AudioFormatEnum, {
  name: 'AudioFormat',
  description: 'How audio is packed.',
  valuesConfig: {
    MP3: { description: 'MP3 at a constant bit rate, playable everywhere.' },
    OPUS: { description: 'Opus in an Ogg container, smaller.' },
    WAV: { description: 'Uncompressed.' },
  },
});

export const FeatureEnum = {
  AUDIO: 'audio',
  EMAIL: 'email',
  LANGUAGE_MODEL: 'language_model',
  PUSH: 'push',
  SMS: 'sms',
  SOCIAL: 'social',
} as const;
registerEnumType(FeatureEnum, {
  name: 'Feature',
  description: 'A part of the product an installation may lack.',
  valuesConfig: {
    AUDIO: { description: 'Speech synthesis of assets.' },
    EMAIL: { description: 'Delivery by email.' },
    LANGUAGE_MODEL: {
      description: 'A language model is configured; without it the built-in generator is used.',
    },
    PUSH: { description: 'Delivery by push notification.' },
    SMS: { description: 'Delivery by text message.' },
    SOCIAL: { description: 'Sharing, challenges and accountability partners.' },
  },
});

@ObjectType('Voice', { description: 'A voice that can read assets aloud.' })
export class VoiceType {
  @Field(() => String, { description: 'Stable key, such as `openai:alloy`.' })
  key!: string;

  @Field(() => Locale, { description: 'Language it speaks.' })
  locale!: string;

  @Field(() => String, { description: 'Name to show.' })
  name!: string;

  @Field(() => UrlScalar, { nullable: true, description: 'A short sample.' })
  sampleUrl!: string | null;
}

@ObjectType('Audio', { implements: NodeInterface, description: 'The spoken form of an asset.' })
export class AudioType {
  @Field(() => NonNegativeInt, { nullable: true, description: 'Bytes; null until ready.' })
  byteSize!: number | null;

  @Field(() => AudioFormatEnum, { description: 'How it is packed.' })
  format!: string;

  @Field(() => String, {
    description: 'Who made the sound: a speech service, the built-in voice, or `recorded`.',
  })
  provider!: string;

  @Field(() => AudioStatusEnum, { description: 'State of the audio.' })
  status!: string;
}
