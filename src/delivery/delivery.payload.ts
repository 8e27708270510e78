import { Field, ObjectType } from 'type-graphql';
import { SafetyNoticeType } from '../discovery/safety.type.ts';
import { UserError } from '../platform/user-error.type.ts';
import { ScheduleType } from '../schedule/schedule.type.ts';
import { DayPlanType, DeliveryType } from './delivery.type.ts';

@ObjectType('CompleteDeliveryPayload', { description: 'Result of `completeDelivery`.' })
export class CompleteDeliveryPayload {
  @Field(() => DeliveryType, { nullable: true, description: 'The delivery as it is now.' })
  delivery!: DeliveryType | null;

  @Field(() => DayPlanType, { nullable: true, description: 'Its day with new counts.' })
  dayPlan!: DayPlanType | null;

  @Field(() => ScheduleType, { nullable: true, description: 'Its schedule with new completion.' })
  schedule!: ScheduleType | null;

  @Field(() => SafetyNoticeType, {
    nullable: true,
    description: 'Shown when the remark touched on danger to someone; clients must display it.',
  })
  safetyNotice!: SafetyNoticeType | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType('SkipDeliveryPayload', { description: 'Result of `skipDelivery`.' })
export class SkipDeliveryPayload {
  @Field(() => DeliveryType, { nullable: true, description: 'The delivery as it is now.' })
  delivery!: DeliveryType | null;

  @Field(() => DayPlanType, { nullable: true, description: 'Its day with new counts.' })
  dayPlan!: DayPlanType | null;

  @Field(() => SafetyNoticeType, {
    nullable: true,
    description: 'Shown when the reason touched on danger to someone; clients must display it.',
  })
  safetyNotice!: SafetyNoticeType | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType('SnoozeDeliveryPayload', { description: 'Result of `snoozeDelivery`.' })
export class SnoozeDeliveryPayload {
  @Field(() => DeliveryType, { nullable: true, description: 'The delivery as it is now.' })
  delivery!: DeliveryType | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType('RescheduleDeliveryPayload', { description: 'Result of `rescheduleDelivery`.' })
export class RescheduleDeliveryPayload {
  @Field(() => DeliveryType, { nullable: true, description: 'The delivery as it is now.' })
  delivery!: DeliveryType | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType('UndoDeliveryPayload', { description: 'Result of `undoDelivery`.' })
export class UndoDeliveryPayload {
  @Field(() => DeliveryType, { nullable: true, description: 'The delivery as it is now.' })
  delivery!: DeliveryType | null;

  @Field(() => DayPlanType, { nullable: true, description: 'Its day with new counts.' })
  dayPlan!: DayPlanType | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty on success.' })
  userErrors!: UserError[];
}
