import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import { EventInterface } from '../platform/event.type.ts';
import { DateTime, NonNegativeInt } from '../platform/scalars.ts';
import { DiscoveryMessageType, DiscoverySessionType } from './discovery.type.ts';

const TYPE_NAMES = {
  delta: 'DiscoveryDeltaEvent',
  message: 'DiscoveryMessageEvent',
  session: 'DiscoverySessionEvent',
} as const;

const CURSOR = { description: 'Pass it as `after` to continue from here.' };
const WHEN = { description: 'When it happened.' };

@InterfaceType('DiscoveryEvent', {
  implements: EventInterface,
  resolveType: ({ kind }: { kind: keyof typeof TYPE_NAMES }) => TYPE_NAMES[kind],
  description: 'Something that happened in a conversation.',
})
export abstract class DiscoveryEventInterface {
  @Field(() => String, CURSOR)
  cursor!: string;

  @Field(() => DateTime, WHEN)
  occurredAt!: Date;
}

@ObjectType('DiscoveryDeltaEvent', {
  implements: [DiscoveryEventInterface, EventInterface],
  description: "A piece of the guide's answer.",
})
export class DiscoveryDeltaEventType {
  @Field(() => String, CURSOR)
  cursor!: string;

  @Field(() => ID, { description: 'The message it will be part of.' })
  messageId!: string;

  @Field(() => DateTime, WHEN)
  occurredAt!: Date;

  @Field(() => NonNegativeInt, { description: 'Counts up from 0 within a message.' })
  position!: number;

  @Field(() => String, { description: 'The text to append.' })
  text!: string;
}

@ObjectType('DiscoveryMessageEvent', {
  implements: [DiscoveryEventInterface, EventInterface],
  description: 'A message is complete.',
})
export class DiscoveryMessageEventType {
  @Field(() => String, CURSOR)
  cursor!: string;

  @Field(() => DiscoveryMessageType, { description: 'The message.' })
  message!: DiscoveryMessageType;

  @Field(() => DateTime, WHEN)
  occurredAt!: Date;
}

@ObjectType('DiscoverySessionEvent', {
  implements: [DiscoveryEventInterface, EventInterface],
  description: "The session's state changed.",
})
export class DiscoverySessionEventType {
  @Field(() => String, CURSOR)
  cursor!: string;

  @Field(() => DateTime, WHEN)
  occurredAt!: Date;

  @Field(() => DiscoverySessionType, { description: 'The session as it is now.' })
  session!: DiscoverySessionType;
}
