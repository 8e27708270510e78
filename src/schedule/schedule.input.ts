import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { PlanPreferencesInput } from '../discovery/preferences.type.ts';
import { LocalDate } from '../platform/scalars.ts';
import { UserError } from '../platform/user-error.type.ts';
import { ScheduleType } from './schedule.type.ts';

@InputType('LocalDateRangeInput', { description: 'A span of calendar dates, both ends included.' })
export class LocalDateRangeInput {
  @Field(() => LocalDate, { description: 'First date of the span.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last date of the span.' })
  to!: string;
}

@InputType('BuildScheduleInput', { description: 'Input of `buildSchedule`.' })
export class BuildScheduleInput {
  @Field(() => ID, { nullable: true, description: 'Coaches and keys: the user. The caller when left out.' })
  userId?: string | null;

  @Field(() => ID, { description: 'The guide.' })
  guideId!: string;

  @Field(() => PlanPreferencesInput, { description: 'What to respect.' })
  preferences!: PlanPreferencesInput;

  @Field(() => LocalDate, { nullable: true, description: 'First day; tomorrow when left out.' })
  startDate?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the plan.' })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Any string unique to this request, at most 64 characters. The same key within 24 hours returns the first result instead of doing it twice.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('BuildSchedulePayload', { description: 'Result of `buildSchedule`.' })
export class BuildSchedulePayload {
  @Field(() => ScheduleType, { nullable: true, description: 'The new schedule.' })
  schedule!: ScheduleType | null;

  @Field(() => ScheduleType, { nullable: true, description: 'The schedule it replaces.' })
  endedSchedule!: ScheduleType | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty on success.' })
  userErrors!: UserError[];
}
