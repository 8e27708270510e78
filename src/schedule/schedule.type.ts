import { Field, ObjectType, registerEnumType } from 'type-graphql';
import {
  CommitmentLevelEnum,
  PlanPreferencesType,
  RecurrencePatternEnum,
} from '../discovery/preferences.type.ts';
import { connectionOf } from '../platform/connection.ts';
import { NodeInterface } from '../platform/node.ts';
import {
  DateTime,
  LocalDate,
  LocalTime,
  NonNegativeInt,
  PositiveInt,
  RecurrenceRule,
  TimeZone,
} from '../platform/scalars.ts';

export const DayPartEnum = { MORNING: 'morning', MIDDAY: 'midday', EVENING: 'evening' } as const;
registerEnumType(DayPartEnum, {
  name: 'DayPart',
  description: 'The part of the day an activity is planned into.',
  valuesConfig: {
    MORNING: { description: 'From waking to about 11:00.' },
    MIDDAY: { description: 'From about 11:00 to 15:00.' },
    EVENING: { description: 'From about 17:00 to bedtime.' },
  },
});

export const ScheduleStatusEnum = {
  ACTIVE: 'active',
  PAUSED: 'paused',
  COMPLETED: 'completed',
  CANCELED: 'canceled',
} as const;
registerEnumType(ScheduleStatusEnum, {
  name: 'ScheduleStatus',
  description: 'State of a schedule.',
  valuesConfig: {
    ACTIVE: { description: 'Running.' },
    PAUSED: { description: 'Held; nothing is delivered.' },
    COMPLETED: { description: 'Ran to its end.' },
    CANCELED: { description: 'Ended early.' },
  },
});

export const CheckpointStatusEnum = {
  UPCOMING: 'upcoming',
  DUE: 'due',
  COMPLETED: 'completed',
  MISSED: 'missed',
} as const;
registerEnumType(CheckpointStatusEnum, {
  name: 'CheckpointStatus',
  description: 'State of a checkpoint.',
  valuesConfig: {
    UPCOMING: { description: 'Its time is still to come.' },
    DUE: { description: 'Its time has come.' },
    COMPLETED: { description: 'Answered.' },
    MISSED: { description: 'Its time passed without an answer.' },
  },
});

@ObjectType('LocalDateRange', { description: 'A span of calendar dates, both ends included.' })
export class LocalDateRangeType {
  @Field(() => LocalDate, { description: 'First date of the span.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last date of the span.' })
  to!: string;
}

@ObjectType('ScheduleWeek', { description: 'One week of a plan.' })
export class ScheduleWeekType {
  @Field(() => NonNegativeInt, { description: 'Activities planned.' })
  activityCount!: number;

  @Field(() => String, { description: 'What the week is about.' })
  focus!: string;

  @Field(() => LocalDateRangeType, { description: 'Its days.' })
  range!: LocalDateRangeType;

  @Field(() => PositiveInt, { description: 'Counts from 1.' })
  weekNumber!: number;
}

@ObjectType('ScheduleSlot', { description: 'What is planned at one part of the day.' })
export class ScheduleSlotType {
  @Field(() => DayPartEnum, { description: 'Part of the day.' })
  dayPart!: string;

  @Field(() => NonNegativeInt, { description: 'How long it takes.' })
  durationMinutes!: number;

  @Field(() => LocalTime, { description: 'Wall-clock time it starts at.' })
  startsAt!: string;
}

export const ScheduleWarningCodeEnum = {
  AFFIRMATIONS_TAKE_LONGER: 'AFFIRMATIONS_TAKE_LONGER',
  CLOCK_CHANGES: 'CLOCK_CHANGES',
  LEFT_OUT: 'LEFT_OUT',
  NO_ASSET: 'NO_ASSET',
  NO_ROOM: 'NO_ROOM',
  NO_SCRIPT: 'NO_SCRIPT',
  OUTSIDE_MINUTES: 'OUTSIDE_MINUTES',
  TIME_MOVED: 'TIME_MOVED',
  TIME_NOT_USED: 'TIME_NOT_USED',
  WINDOWS_OVERLAP: 'WINDOWS_OVERLAP',
} as const;
registerEnumType(ScheduleWarningCodeEnum, {
  name: 'ScheduleWarningCode',
  description: 'What a plan could not keep.',
  valuesConfig: {
    AFFIRMATIONS_TAKE_LONGER: { description: 'Not every affirmation comes up within three weeks.' },
    CLOCK_CHANGES: { description: 'The clock skips a time at which something is planned.' },
    LEFT_OUT: {
      description:
        'Left out, so that a day stays within its minutes, or because the level has no use for it.',
    },
    NO_ASSET: { description: 'There is nothing to fill a place in the day with.' },
    NO_ROOM: { description: 'The free windows are too short for it.' },
    NO_SCRIPT: { description: 'There is no hypnosis session.' },
    OUTSIDE_MINUTES: { description: 'A day takes less time, or more, than its level means.' },
    TIME_MOVED: { description: 'A preferred time was not free.' },
    TIME_NOT_USED: { description: 'There is nothing left to do at a preferred time.' },
    WINDOWS_OVERLAP: { description: 'Free windows of a day overlap, and count as one.' },
  },
});

@ObjectType('ScheduleWarning', { description: 'What a plan could not keep, and what would make room.' })
export class ScheduleWarningType {
  @Field(() => ScheduleWarningCodeEnum, { description: 'A stable reason to branch on.' })
  code!: string;

  @Field(() => String, { description: 'What it is, and what would help, fit to show.' })
  message!: string;
}

@ObjectType('Recurrence', { description: 'A calendar rule and what it means.' })
export class RecurrenceType {
  @Field(() => RecurrencePatternEnum, { description: 'How it recurs.' })
  pattern!: string;

  @Field(() => RecurrenceRule, { description: 'The rule; wall-clock times mean `timeZone`.' })
  rule!: string;

  @Field(() => LocalTime, { description: 'First wall-clock occurrence.' })
  startsAt!: string;

  @Field(() => LocalDate, { description: 'First day.' })
  startsOn!: string;

  @Field(() => TimeZone, { description: 'Zone of the rule.' })
  timeZone!: string;
}

@ObjectType('CheckpointPrompt', { description: 'A question to reflect on.' })
export class CheckpointPromptType {
  @Field(() => String, { description: 'Stable key to answer it by.' })
  key!: string;

  @Field(() => String, { description: 'The question.' })
  question!: string;
}

@ObjectType('Checkpoint', {
  implements: NodeInterface,
  description: 'A weekly reflection with goal ratings.',
})
export class CheckpointType {
  @Field(() => DateTime, { nullable: true, description: 'When it was answered.' })
  completedAt!: Date | null;

  @Field(() => LocalDate, { description: 'Day it is due.' })
  dueOn!: string;

  @Field(() => PositiveInt, { description: 'Week of the plan, from 1.' })
  weekNumber!: number;
}

@ObjectType('Schedule', { implements: NodeInterface, description: 'A personal plan made from assets.' })
export class ScheduleType {
  @Field(() => CommitmentLevelEnum, { description: 'How much time it asks for.' })
  commitmentLevel!: string;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => PositiveInt, { description: 'Days from first to last.' })
  durationDays!: number;

  @Field(() => LocalDate, { description: 'Last day, included.' })
  endDate!: string;

  @Field(() => NonNegativeInt, { description: 'How long a typical day takes.' })
  estimatedDailyMinutes!: number;

  @Field(() => String, { description: 'Name of the plan.' })
  name!: string;

  @Field(() => PlanPreferencesType, { description: 'What it was asked to respect.' })
  preferences!: PlanPreferencesType;

  @Field(() => PositiveInt, { description: 'Days between reassessments.' })
  reassessmentFrequencyDays!: number;

  @Field(() => LocalDate, { description: 'First day.' })
  startDate!: string;

  @Field(() => TimeZone, { description: 'Zone that wall-clock times mean.' })
  timeZone!: string;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt!: Date;

  @Field(() => PositiveInt, {
    description: 'Counts up with each change; send it back with an update to notice conflicts.',
  })
  version!: number;

  @Field(() => [ScheduleWarningType], {
    description: 'What could not be kept, and what would make room; empty when all of it was.',
  })
  warnings!: ScheduleWarningType[];
}

export const ScheduleConnection = connectionOf('Schedule', () => ScheduleType, {
  many: 'schedules',
  one: 'a schedule',
});
