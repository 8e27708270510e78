import { Field, ID, ObjectType } from 'type-graphql';
import { UserError } from '../platform/user-error.type.ts';
import { CalendarFeedType } from './calendar.type.ts';

const WHY_NOT = { description: 'Why it was not done; empty on success.' };

@ObjectType('CreateCalendarFeedPayload', { description: 'Result of `createCalendarFeed`.' })
export class CreateCalendarFeedPayload {
  @Field(() => CalendarFeedType, { nullable: true, description: 'The new feed.' })
  calendarFeed!: CalendarFeedType | null;

  @Field(() => [UserError], WHY_NOT)
  userErrors!: UserError[];
}

@ObjectType('UpdateCalendarFeedPayload', { description: 'Result of `updateCalendarFeed`.' })
export class UpdateCalendarFeedPayload {
  @Field(() => CalendarFeedType, { nullable: true, description: 'The feed as it is now.' })
  calendarFeed!: CalendarFeedType | null;

  @Field(() => [UserError], WHY_NOT)
  userErrors!: UserError[];
}

@ObjectType('RotateCalendarFeedPayload', { description: 'Result of `rotateCalendarFeed`.' })
export class RotateCalendarFeedPayload {
  @Field(() => CalendarFeedType, { nullable: true, description: 'The feed with its new address.' })
  calendarFeed!: CalendarFeedType | null;

  @Field(() => [UserError], WHY_NOT)
  userErrors!: UserError[];
}

@ObjectType('DeleteCalendarFeedPayload', { description: 'Result of `deleteCalendarFeed`.' })
export class DeleteCalendarFeedPayload {
  @Field(() => ID, { nullable: true, description: 'What was deleted.' })
  deletedId!: string | null;

  @Field(() => [UserError], WHY_NOT)
  userErrors!: UserError[];
}
