import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../platform/user-error.type.ts';
import { DiscoveryMessageType, DiscoverySessionType } from './discovery.type.ts';

const REFUSED = { description: 'Why it was not done; empty on success.' };
const SESSION_NOW = { nullable: true, description: 'The session as it is now.' };

@ObjectType('StartDiscoveryPayload', { description: 'Result of `startDiscovery`.' })
export class StartDiscoveryPayload {
  @Field(() => DiscoverySessionType, {
    nullable: true,
    description: "The new session with the guide's first message.",
  })
  session!: DiscoverySessionType | null;

  @Field(() => [UserError], REFUSED)
  userErrors!: UserError[];
}

@ObjectType('SendDiscoveryMessagePayload', { description: 'Result of `sendDiscoveryMessage`.' })
export class SendDiscoveryMessagePayload {
  @Field(() => DiscoveryMessageType, { nullable: true, description: "The guide's answer." })
  reply!: DiscoveryMessageType | null;

  @Field(() => DiscoverySessionType, SESSION_NOW)
  session!: DiscoverySessionType | null;

  @Field(() => DiscoveryMessageType, { nullable: true, description: 'What was said.' })
  sentMessage!: DiscoveryMessageType | null;

  @Field(() => [UserError], REFUSED)
  userErrors!: UserError[];
}

@ObjectType('AbandonDiscoveryPayload', { description: 'Result of `abandonDiscovery`.' })
export class AbandonDiscoveryPayload {
  @Field(() => DiscoverySessionType, SESSION_NOW)
  session!: DiscoverySessionType | null;

  @Field(() => [UserError], REFUSED)
  userErrors!: UserError[];
}
