import { Field, ID, InputType } from 'type-graphql';
import { DateTime } from '../platform/scalars.ts';
import { MessageAuthorEnum } from './discovery.type.ts';
import type { MessageAuthor } from './findings.ts';

@InputType('ImportedMessageInput', { description: 'One message of an imported conversation.' })
export class ImportedMessageInput {
  @Field(() => MessageAuthorEnum, { description: 'Who said it.' })
  author!: MessageAuthor;

  @Field(() => DateTime, { nullable: true, description: 'When it was said, if known.' })
  saidAt?: Date | null;

  @Field(() => String, { description: 'What was said; at most 10,000 characters.' })
  text!: string;
}

@InputType('ImportDiscoveryInput', {
  description: 'Takes in a discovery conversation that was held elsewhere.',
})
export class ImportDiscoveryInput {
  @Field(() => ID, { description: 'Guide the conversation belongs to.' })
  guideId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Makes a repeated request harmless: the same key within 24 hours returns the first result.',
  })
  idempotencyKey?: string | null;

  @Field(() => [ImportedMessageInput], {
    description: 'The conversation, oldest message first; at most 2,000 messages.',
  })
  messages!: ImportedMessageInput[];

  @Field(() => ID, { nullable: true, description: 'Person it was held with; left out for the caller.' })
  userId?: string | null;
}

@InputType('SafetyScreenAnswerInput', { description: 'One answer of the safety screen.' })
export class SafetyScreenAnswerInput {
  @Field(() => Boolean, { description: 'Whether it applies to the person.' })
  applies!: boolean;

  @Field(() => String, { description: 'Key of the question.' })
  key!: string;
}

@InputType('AnswerSafetyScreenInput', {
  description: 'Answers the screen that is asked before any hypnosis session is made.',
})
export class AnswerSafetyScreenInput {
  @Field(() => [SafetyScreenAnswerInput], {
    description: 'One answer for each question of the current screen.',
  })
  answers!: SafetyScreenAnswerInput[];

  @Field(() => String, { description: 'Version of the questions that were answered.' })
  version!: string;
}
