import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { ToneEnum } from '../identity/identity.type.ts';
import { LocalTime, PositiveInt, TimeZone } from '../platform/scalars.ts';

export const CommitmentLevelEnum = { LIGHT: 'light', MODERATE: 'moderate', INTENSIVE: 'intensive' } as const;
registerEnumType(CommitmentLevelEnum, {
  name: 'CommitmentLevel',
  description: 'How much time someone wants to give.',
  valuesConfig: {
    LIGHT: { description: '15 to 20 minutes a day.' },
    MODERATE: { description: '30 to 45 minutes a day.' },
    INTENSIVE: { description: '60 minutes a day or more.' },
  },
});

export const RecurrencePatternEnum = {
  CUSTOM: 'custom',
  DAILY: 'daily',
  PROGRESSIVE: 'progressive',
  WEEKDAYS: 'weekdays',
} as const;
registerEnumType(RecurrencePatternEnum, {
  name: 'RecurrencePattern',
  description: 'How an activity recurs.',
  valuesConfig: {
    CUSTOM: { description: 'On chosen weekdays.' },
    DAILY: { description: 'Every day.' },
    PROGRESSIVE: { description: 'More often as the weeks go by.' },
    WEEKDAYS: { description: 'Monday to Friday.' },
  },
});

export const WeekdayEnum = {
  MONDAY: 'monday',
  TUESDAY: 'tuesday',
  WEDNESDAY: 'wednesday',
  THURSDAY: 'thursday',
  FRIDAY: 'friday',
  SATURDAY: 'saturday',
  SUNDAY: 'sunday',
} as const;
registerEnumType(WeekdayEnum, {
  name: 'Weekday',
  description: 'A day of the week, ISO 8601 order.',
  valuesConfig: {
    MONDAY: { description: 'Monday.' },
    TUESDAY: { description: 'Tuesday.' },
    WEDNESDAY: { description: 'Wednesday.' },
    THURSDAY: { description: 'Thursday.' },
    FRIDAY: { description: 'Friday.' },
    SATURDAY: { description: 'Saturday.' },
    SUNDAY: { description: 'Sunday.' },
  },
});

@ObjectType('AvailabilityWindow', { description: 'A stretch of a weekday when the user has time.' })
export class AvailabilityWindowType {
  @Field(() => LocalTime, { description: 'When it ends; earlier than `startsAt` means past midnight.' })
  endsAt!: string;

  @Field(() => LocalTime, { description: 'When it begins.' })
  startsAt!: string;

  @Field(() => WeekdayEnum, { description: 'The day.' })
  weekday!: string;
}

@ObjectType('PlanPreferences', { description: 'What the user asked a plan to respect.' })
export class PlanPreferencesType {
  @Field(() => [AvailabilityWindowType], { description: 'When the user has time.' })
  availability!: AvailabilityWindowType[];

  @Field(() => CommitmentLevelEnum, { description: 'How much time to plan.' })
  commitmentLevel!: string;

  @Field(() => PositiveInt, { description: 'Length of the plan.' })
  durationDays!: number;

  @Field(() => [String], { description: 'Topics to favour.' })
  focusAreas!: string[];

  @Field(() => [LocalTime], { description: 'Wall-clock times the user prefers.' })
  preferredTimes!: string[];

  @Field(() => [WeekdayEnum], { description: 'Days without activities.' })
  restDays!: string[];

  @Field(() => TimeZone, { description: 'Zone that wall-clock times mean.' })
  timeZone!: string;

  @Field(() => ToneEnum, { nullable: true, description: 'Manner of speaking.' })
  tone!: string | null;
}

@InputType('AvailabilityWindowInput', { description: 'A stretch of a weekday when the user has time.' })
export class AvailabilityWindowInput {
  @Field(() => LocalTime, { description: 'When it ends; earlier than `startsAt` means past midnight.' })
  endsAt!: string;

  @Field(() => LocalTime, { description: 'When it begins.' })
  startsAt!: string;

  @Field(() => WeekdayEnum, { description: 'The day.' })
  weekday!: string;
}

@InputType('PlanPreferencesInput', { description: 'What a plan is to respect.' })
export class PlanPreferencesInput {
  @Field(() => [AvailabilityWindowInput], {
    nullable: true,
    description: 'When the user has time; any time when left out.',
  })
  availability?: AvailabilityWindowInput[] | null;

  @Field(() => CommitmentLevelEnum, { description: 'How much time to plan.', defaultValue: 'moderate' })
  commitmentLevel!: string;

  @Field(() => PositiveInt, {
    nullable: true,
    description: 'Length of the plan, from 7 to 365 days.',
    defaultValue: 30,
  })
  durationDays!: number;

  @Field(() => [String], { nullable: true, description: 'Topics to favour, such as `confidence`.' })
  focusAreas?: string[] | null;

  @Field(() => RecurrencePatternEnum, {
    nullable: true,
    description: 'How activities recur.',
    defaultValue: 'daily',
  })
  pattern!: string;

  @Field(() => [LocalTime], {
    nullable: true,
    description: 'Wall-clock times to prefer, such as `08:00` and `20:00`.',
  })
  preferredTimes?: string[] | null;

  @Field(() => PositiveInt, {
    nullable: true,
    description: 'Days between reassessments, from 7 to 90.',
    defaultValue: 14,
  })
  reassessmentFrequencyDays!: number;

  @Field(() => [WeekdayEnum], { nullable: true, description: 'Days without activities.' })
  restDays?: string[] | null;

  @Field(() => TimeZone, {
    nullable: true,
    description: "Zone that wall-clock times mean; the user's when left out.",
  })
  timeZone?: string | null;

  @Field(() => ToneEnum, { nullable: true, description: "Manner of speaking; the guide's when left out." })
  tone?: string | null;
}
