import { Field, ID, InputType } from 'type-graphql';
import { NonNegativeInt } from '../platform/scalars.ts';

@InputType('CreateCalendarFeedInput', { description: 'Input of `createCalendarFeed`.' })
export class CreateCalendarFeedInput {
  @Field(() => String, { description: 'Name of the feed.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'Show only this plan.' })
  scheduleId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Whether titles say what the activity is.',
  })
  includesTitles?: boolean | null;

  @Field(() => NonNegativeInt, {
    nullable: true,
    description: 'Minutes before each event that an alarm rings.',
  })
  reminderMinutes?: number | null;
}

@InputType('UpdateCalendarFeedInput', { description: 'Input of `updateCalendarFeed`.' })
export class UpdateCalendarFeedInput {
  @Field(() => ID, { description: 'The feed.' })
  calendarFeedId!: string;

  @Field(() => String, { nullable: true, description: 'Name of the feed.' })
  name?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether titles say what the activity is.' })
  includesTitles?: boolean | null;

  @Field(() => NonNegativeInt, {
    nullable: true,
    description: 'Minutes before each event that an alarm rings; null for none.',
  })
  reminderMinutes?: number | null;
}

@InputType('RotateCalendarFeedInput', { description: 'Input of `rotateCalendarFeed`.' })
export class RotateCalendarFeedInput {
  @Field(() => ID, { description: 'The feed.' })
  calendarFeedId!: string;
}

@InputType('DeleteCalendarFeedInput', { description: 'Input of `deleteCalendarFeed`.' })
export class DeleteCalendarFeedInput {
  @Field(() => ID, { description: 'The feed.' })
  calendarFeedId!: string;
}
