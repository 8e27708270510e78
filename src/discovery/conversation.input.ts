import { Field, ID, InputType } from 'type-graphql';

const ONCE = {
  nullable: true,
  description:
    'Any string unique to this request, at most 64 characters. The same key within 24 hours returns the first result instead of doing it twice.',
};

@InputType('StartDiscoveryInput', { description: 'Input of `startDiscovery`.' })
export class StartDiscoveryInput {
  @Field(() => ID, { description: 'The guide to talk with.' })
  guideId!: string;

  @Field(() => String, ONCE)
  idempotencyKey?: string | null;
}

@InputType('SendDiscoveryMessageInput', { description: 'Input of `sendDiscoveryMessage`.' })
export class SendDiscoveryMessageInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => String, { description: 'What to say, at most 4000 characters.' })
  text!: string;

  @Field(() => String, ONCE)
  idempotencyKey?: string | null;
}

@InputType('AbandonDiscoveryInput', { description: 'Input of `abandonDiscovery`.' })
export class AbandonDiscoveryInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;
}
