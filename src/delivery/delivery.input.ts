import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { AssetTypeEnum } from '../assets/asset.type.ts';
import { OrderDirectionEnum, PageArgs } from '../platform/connection.ts';
import { DateTime, LocalDate, LocalTime, NonNegativeInt, PositiveInt } from '../platform/scalars.ts';
import { LocalDateRangeInput } from '../schedule/schedule.input.ts';
import { DayPartEnum } from '../schedule/schedule.type.ts';
import { DeliveryEventKindEnum, DeliveryOrderFieldEnum, DeliveryStatusEnum } from './delivery.type.ts';

@InputType('DeliveryFilter', {
  description:
    'Narrows a list of deliveries. All given conditions must hold; a list means any of its values.',
})
export class DeliveryFilter {
  @Field(() => [AssetTypeEnum], { nullable: true, description: 'Only deliveries of these kinds of asset.' })
  assetTypes?: string[] | null;

  @Field(() => [DayPartEnum], { nullable: true, description: 'Only deliveries in these parts of the day.' })
  dayParts?: string[] | null;

  @Field(() => LocalDateRangeInput, {
    nullable: true,
    description: "Only deliveries on these days of the user's calendar.",
  })
  range?: LocalDateRangeInput | null;

  @Field(() => [DeliveryStatusEnum], { nullable: true, description: 'Only deliveries in these states.' })
  statuses?: string[] | null;
}

@InputType('DeliveryOrder', { description: 'Order of a list of deliveries.' })
export class DeliveryOrder {
  @Field(() => OrderDirectionEnum, { description: 'Ascending or descending.' })
  direction!: string;

  @Field(() => DeliveryOrderFieldEnum, { description: 'What to order by.' })
  field!: string;
}

@InputType('DeliveryEventFilter', {
  description: 'Narrows delivery events. All given conditions must hold; a list means any of its values.',
})
export class DeliveryEventFilter {
  @Field(() => [AssetTypeEnum], { nullable: true, description: 'Only these kinds of asset.' })
  assetTypes?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Only clients of this guide. Coaches and admins.' })
  guideId?: string | null;

  @Field(() => [DeliveryEventKindEnum], { nullable: true, description: 'Only these kinds of event.' })
  kinds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only these users. Coaches, admins and keys.' })
  userIds?: string[] | null;
}

@InputType('DeliveryFeedbackInput', { description: 'What the user thought of an activity.' })
export class DeliveryFeedbackInput {
  @Field(() => String, { nullable: true, description: 'A remark, at most 2000 characters.' })
  comment?: string | null;

  @Field(() => PositiveInt, { nullable: true, description: 'Stars, from 1 to 5.' })
  score?: number | null;
}

@InputType('CompleteDeliveryInput', { description: 'Input of `completeDelivery`.' })
export class CompleteDeliveryInput {
  @Field(() => ID, { description: 'The delivery.' })
  deliveryId!: string;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it was done; now when left out. May lie in the past for offline use, not in the future.',
  })
  completedAt?: Date | null;

  @Field(() => NonNegativeInt, { nullable: true, description: 'Time spent on it.' })
  engagementDurationSeconds?: number | null;

  @Field(() => DeliveryFeedbackInput, { nullable: true, description: 'What the user thought of it.' })
  feedback?: DeliveryFeedbackInput | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Any string unique to this request, at most 64 characters. The same key within 24 hours returns the first result instead of doing it twice.',
  })
  idempotencyKey?: string | null;
}

@InputType('SkipDeliveryInput', { description: 'Input of `skipDelivery`.' })
export class SkipDeliveryInput {
  @Field(() => ID, { description: 'The delivery.' })
  deliveryId!: string;

  @Field(() => String, { nullable: true, description: 'Why, at most 200 characters.' })
  reason?: string | null;
}

@InputType('SnoozeDeliveryInput', { description: 'Input of `snoozeDelivery`.' })
export class SnoozeDeliveryInput {
  @Field(() => ID, { description: 'The delivery.' })
  deliveryId!: string;

  @Field(() => PositiveInt, { nullable: true, defaultValue: 15, description: 'For how long, at most 240.' })
  minutes?: number | null;
}

@InputType('RescheduleDeliveryInput', { description: 'Input of `rescheduleDelivery`.' })
export class RescheduleDeliveryInput {
  @Field(() => ID, { description: 'The delivery.' })
  deliveryId!: string;

  @Field(() => LocalDate, { description: 'New day.' })
  localDate!: string;

  @Field(() => LocalTime, { description: "New wall-clock time in the schedule's zone." })
  localTime!: string;
}

@InputType('UndoDeliveryInput', { description: 'Input of `undoDelivery`.' })
export class UndoDeliveryInput {
  @Field(() => ID, { description: 'The delivery.' })
  deliveryId!: string;
}

@ArgsType()
export class UpcomingArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'How many to return from the start, at most 100.' })
  override first?: number | null = 10;
}
