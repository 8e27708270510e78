import { Field, ObjectType } from 'type-graphql';
import { NodeInterface } from '../platform/node.ts';
import { DateTime, NonNegativeInt } from '../platform/scalars.ts';

@ObjectType('CalendarFeed', {
  implements: NodeInterface,
  description:
    'A secret address that calendar programs can subscribe to. Whoever has it can read it; rotate it when it leaks.',
})
export class CalendarFeedType {
  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Boolean, { description: 'Whether titles say what the activity is, or just `Attune`.' })
  includesTitles!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When a calendar program last read it.' })
  lastFetchedAt!: Date | null;

  @Field(() => String, { description: 'Name of the feed.' })
  name!: string;

  @Field(() => NonNegativeInt, {
    nullable: true,
    description: 'Minutes before each event that an alarm rings; null for none.',
  })
  reminderMinutes!: number | null;
}
