import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../platform/connection.ts';
import { EventInterface } from '../platform/event.type.ts';
import { NodeInterface } from '../platform/node.ts';
import {
  DateTime,
  LocalDate,
  LocalTime,
  NonNegativeInt,
  PositiveInt,
  TimeZone,
} from '../platform/scalars.ts';
import { DayPartEnum } from '../schedule/schedule.type.ts';

export const DeliveryStatusEnum = {
  PENDING: 'pending',
  DELIVERED: 'delivered',
  COMPLETED: 'completed',
  SKIPPED: 'skipped',
  MISSED: 'missed',
} as const;
registerEnumType(DeliveryStatusEnum, {
  name: 'DeliveryStatus',
  description: 'State of a delivery.',
  valuesConfig: {
    PENDING: { description: 'Waiting for its time.' },
    DELIVERED: { description: 'Pushed to the user.' },
    COMPLETED: { description: 'Done by the user.' },
    SKIPPED: { description: 'Left out by the user.' },
    MISSED: { description: 'Its time passed without completion.' },
  },
});

export const DeliveryOrderFieldEnum = {
  COMPLETED_AT: 'completed_at',
  SCHEDULED_FOR: 'scheduled_for',
} as const;
registerEnumType(DeliveryOrderFieldEnum, {
  name: 'DeliveryOrderField',
  description: 'What deliveries can be ordered by.',
  valuesConfig: {
    COMPLETED_AT: { description: 'When they were completed.' },
    SCHEDULED_FOR: { description: 'When they are due.' },
  },
});

export const DeliveryEventKindEnum = {
  DUE: 'due',
  COMPLETED: 'completed',
  SKIPPED: 'skipped',
  MISSED: 'missed',
  SNOOZED: 'snoozed',
  RESCHEDULED: 'rescheduled',
  UNDONE: 'undone',
} as const;
registerEnumType(DeliveryEventKindEnum, {
  name: 'DeliveryEventKind',
  description: 'What happened to a delivery.',
  valuesConfig: {
    DUE: { description: 'Its time has come.' },
    COMPLETED: { description: 'The user did it.' },
    SKIPPED: { description: 'The user left it out.' },
    MISSED: { description: 'Its time passed.' },
    SNOOZED: { description: 'The user put it off.' },
    RESCHEDULED: { description: 'It was moved.' },
    UNDONE: { description: 'A completion or skip was taken back.' },
  },
});

@ObjectType('DeliveryFeedback', { description: 'What the user thought of an activity.' })
export class DeliveryFeedbackType {
  @Field(() => String, { nullable: true, description: 'A remark.' })
  comment!: string | null;

  @Field(() => PositiveInt, { nullable: true, description: 'Stars, from 1 to 5.' })
  score!: number | null;
}

@ObjectType('Delivery', { implements: NodeInterface, description: 'One planned activity on one day.' })
export class DeliveryType {
  @Field(() => DateTime, { nullable: true, description: 'When it was completed.' })
  completedAt!: Date | null;

  @Field(() => DayPartEnum, { description: 'Part of the day it belongs to.' })
  dayPart!: string;

  @Field(() => NonNegativeInt, { nullable: true, description: 'Time spent on it.' })
  engagementDurationSeconds!: number | null;

  @Field(() => LocalDate, { description: "Its day in the user's zone at planning time." })
  localDate!: string;

  @Field(() => LocalTime, { description: 'Its wall-clock time.' })
  localTime!: string;

  @Field(() => DateTime, { description: 'When it is due.' })
  scheduledFor!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it turns up again after a snooze.' })
  snoozedUntil!: Date | null;

  @Field(() => PositiveInt, { description: 'Counts up with each change.' })
  version!: number;

  @Field(() => DateTime, { description: 'When it counts as missed.' })
  windowEndsAt!: Date;
}

@ObjectType('DayPlan', { implements: NodeInterface, description: 'Everything planned for one day.' })
export class DayPlanType {
  @Field(() => LocalDate, { description: 'The day.' })
  date!: string;

  @Field(() => TimeZone, { description: 'Zone of the day.' })
  timeZone!: string;
}

export const DeliveryConnection = connectionOf('Delivery', () => DeliveryType, {
  many: 'deliveries',
  one: 'a delivery',
});

@ObjectType('DeliveryEvent', {
  implements: EventInterface,
  description: 'Something that happened to a delivery.',
})
export class DeliveryEventType {
  @Field(() => String, { description: 'Pass it as `after` to continue from here.' })
  cursor!: string;

  @Field(() => DeliveryType, { description: 'The delivery as it is now.' })
  delivery!: DeliveryType;

  @Field(() => DeliveryEventKindEnum, { description: 'What happened.' })
  kind!: string;

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: Date;
}
