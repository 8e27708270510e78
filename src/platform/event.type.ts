import { Field, InterfaceType } from 'type-graphql';
import { DateTime } from './scalars.ts';

@InterfaceType('Event', { description: 'Something that happened, with its place in the stream.' })
export abstract class EventInterface {
  @Field(() => String, { description: 'Pass it as `after` to continue from here.' })
  cursor!: string;

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: Date;
}
