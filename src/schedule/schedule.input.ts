import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { PlanPreferencesInput } from '../discovery/preferences.type.ts';
import { LocalDate, LocalTime, PositiveInt } from '../platform/scalars.ts';
import { UserError } from '../platform/user-error.type.ts';
import { DayPartEnum, ScheduleType } from './schedule.type.ts';

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

@InputType('ScheduleSlotInput', { description: 'What to plan at one part of the day.' })
export class ScheduleSlotInput {
  @Field(() => [ID], { description: 'Assets that take turns.' })
  assetIds!: string[];

  @Field(() => DayPartEnum, { description: 'Part of the day.' })
  dayPart!: string;

  @Field(() => LocalTime, { description: 'Wall-clock time it starts at.' })
  startsAt!: string;
}

@InputType('UpdateScheduleInput', { description: 'Input of `updateSchedule`.' })
export class UpdateScheduleInput {
  @Field(() => ID, { description: 'The schedule.' })
  scheduleId!: string;

  @Field(() => String, { nullable: true, description: 'Name of the plan.' })
  name?: string | null;

  @Field(() => PlanPreferencesInput, { nullable: true, description: 'What to respect.' })
  preferences?: PlanPreferencesInput | null;

  @Field(() => [ScheduleSlotInput], {
    nullable: true,
    description: 'What is planned at which part of the day.',
  })
  slots?: ScheduleSlotInput[] | null;

  @Field(() => PositiveInt, {
    nullable: true,
    description:
      'Version the caller last read; a `StaleObjectError` comes back when it is no longer current.',
  })
  version?: number | null;
}

@InputType('PauseScheduleInput', { description: 'Input of `pauseSchedule`.' })
export class PauseScheduleInput {
  @Field(() => ID, { description: 'The schedule.' })
  scheduleId!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day to go on by itself.' })
  resumeOn?: string | null;
}

@InputType('ResumeScheduleInput', { description: 'Input of `resumeSchedule`.' })
export class ResumeScheduleInput {
  @Field(() => ID, { description: 'The schedule.' })
  scheduleId!: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'Whether the plan keeps its dates, and what lay in the pause is left out; else all of it comes later by the days it was held.',
  })
  keepsDates?: boolean | null;
}

@InputType('CancelScheduleInput', { description: 'Input of `cancelSchedule`.' })
export class CancelScheduleInput {
  @Field(() => ID, { description: 'The schedule.' })
  scheduleId!: string;
}

@ObjectType('UpdateSchedulePayload', { description: 'Result of `updateSchedule`.' })
export class UpdateSchedulePayload {
  @Field(() => ScheduleType, { nullable: true, description: 'The schedule as it is now.' })
  schedule!: ScheduleType | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType('PauseSchedulePayload', { description: 'Result of `pauseSchedule`.' })
export class PauseSchedulePayload {
  @Field(() => ScheduleType, { nullable: true, description: 'The schedule as it is now.' })
  schedule!: ScheduleType | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType('ResumeSchedulePayload', { description: 'Result of `resumeSchedule`.' })
export class ResumeSchedulePayload {
  @Field(() => ScheduleType, { nullable: true, description: 'The schedule as it is now.' })
  schedule!: ScheduleType | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType('CancelSchedulePayload', { description: 'Result of `cancelSchedule`.' })
export class CancelSchedulePayload {
  @Field(() => ScheduleType, { nullable: true, description: 'The schedule as it is now.' })
  schedule!: ScheduleType | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty on success.' })
  userErrors!: UserError[];
}
