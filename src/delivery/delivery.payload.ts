@ObjectType('CompleteDeliveryPayload', { description: 'Result of `completeDelivery`.' })
export class CompleteDeliveryPayload {
  @Field(() => DeliveryType, { nullable: true, description: 'The delivery as it is now.' })
  delivery!: DeliveryType | null;

  @Field(() => DayPlanType, { nullable: true, description: 'Its day with new counts.' })
  dayPlan!: DayPlanType | null;

  @Field(() => ScheduleType, { nullable: true, description: 'Its schedule with new completion.' })
  schedule!: ScheduleType | null;

  @Field(() => StreakType, { nullable: true, description: "The user's streak as it is now." })
  streak!: StreakType | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType('SkipDeliveryPayload', { description: 'Result of `skipDelivery`.' })
export class SkipDeliveryPayload {
  @Field(() => DeliveryType, { nullable: true, description: 'The delivery as it is now.' })
  delivery!: DeliveryType | null;

  @Field(() => DayPlanType, { nullable: true, description: 'Its day with new counts.' })
  dayPlan!: DayPlanType | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty on success.' })
  userErrors!: UserError[];
}
