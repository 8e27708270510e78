import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { AssetInterface } from '../assets/asset.type.ts';
import { type Asset, assetLoader } from '../assets/index.ts';
import { passSafetyGate, type SafetyNotice } from '../discovery/index.ts';
import { UserType } from '../identity/identity.type.ts';
import { type User, userLoader } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { keyOf } from '../platform/global-id.ts';
import { type Answer, answer } from '../platform/payload.ts';
import { DateTime } from '../platform/scalars.ts';
import { after, type Soon } from '../platform/soon.ts';
import { type Schedule, scheduleLoader } from '../schedule/index.ts';
import { ScheduleType } from '../schedule/schedule.type.ts';
import { completeDelivery, skipDelivery } from './complete-delivery.ts';
import type { Delivery } from './delivery.entity.ts';
import { CompleteDeliveryInput, SkipDeliveryInput } from './delivery.input.ts';
import { CompleteDeliveryPayload, SkipDeliveryPayload } from './delivery.payload.ts';
import { DeliveryFeedbackType, DeliveryStatusEnum, DeliveryType } from './delivery.type.ts';
import { cardOf } from './delivery-card.ts';
import { type DeliveryChange, findChange } from './find-day.ts';
import { findState } from './find-state.ts';
import type { DeliveryStatus } from './lifecycle.ts';
import { deliveryLoader } from './loaders.ts';

/** What a mutation answers to a free text, with help beside it when the text touched on danger. */
type WithNotice<T> = Answer<T> & { readonly safetyNotice: SafetyNotice | null };

const INPUT = { description: 'What to do.' };

@Resolver(() => DeliveryType)
export class DeliveryResolver {
  @Query(() => DeliveryType, { nullable: true, description: 'A delivery by identifier.' })
  async delivery(
    @Arg('id', () => ID, { description: 'Identifier of the delivery.' }) id: string,
    @Ctx() ctx: Context,
  ): Promise<Delivery | null> {
    const key = keyOf('dlv', id);
    return key && ctx.once(deliveryLoader).load(key);
  }

  @Mutation(() => CompleteDeliveryPayload, {
    nullable: true,
    description: 'Mark an activity as done. Doing it again changes nothing except feedback that was missing.',
  })
  async completeDelivery(
    @Arg('input', () => CompleteDeliveryInput, INPUT) input: CompleteDeliveryInput,
    @Ctx() ctx: Context,
  ): Promise<WithNotice<DeliveryChange>> {
    const safetyNotice = await passSafetyGate(ctx, 'feedback', [input.feedback?.comment]);
    const answered = await answer(async () => {
      const delivery = await completeDelivery(ctx, {
        deliveryId: input.deliveryId,
        completedAt: input.completedAt ?? null,
        engagementSeconds: input.engagementDurationSeconds ?? null,
        score: input.feedback?.score ?? null,
        comment: input.feedback?.comment ?? null,
        idempotencyKey: input.idempotencyKey ?? null,
      });
      return findChange(ctx, delivery);
    });
    return { ...answered, safetyNotice };
  }

  @Mutation(() => SkipDeliveryPayload, { nullable: true, description: 'Leave an activity out.' })
  async skipDelivery(
    @Arg('input', () => SkipDeliveryInput, INPUT) { deliveryId, reason = null }: SkipDeliveryInput,
    @Ctx() ctx: Context,
  ): Promise<WithNotice<DeliveryChange>> {
    const safetyNotice = await passSafetyGate(ctx, 'skip_reason', [reason]);
    const skipped = await answer(async () =>
      findChange(ctx, await skipDelivery(ctx, { deliveryId, reason })),
    );
    return { ...skipped, safetyNotice };
  }

  @FieldResolver(() => AssetInterface, { description: 'What is done.' })
  asset(@Root() delivery: Delivery, @Ctx() ctx: Context): Soon<Asset | null> {
    const { userId, assetId: id } = delivery;
    return cardOf(delivery)?.asset ?? ctx.once(assetLoader).load({ userId, id });
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'When it was pushed.' })
  deliveredAt(@Root() delivery: Delivery, @Ctx() ctx: Context): Soon<Date | null> {
    return after(findState(ctx, delivery), ({ isDelivered }) => (isDelivered ? delivery.scheduledFor : null));
  }

  @FieldResolver(() => DeliveryFeedbackType, {
    nullable: true,
    description: 'What the user thought of it.',
  })
  feedback(@Root() { feedbackScore, feedbackComment }: Delivery): DeliveryFeedbackType | null {
    const [score, comment] = [feedbackScore ?? null, feedbackComment ?? null];
    return score === null && comment === null ? null : { score, comment };
  }

  @FieldResolver(() => ScheduleType, { description: 'The plan it is part of.' })
  schedule(@Root() { userId, scheduleId: id }: Delivery, @Ctx() ctx: Context): Promise<Schedule | null> {
    return ctx.once(scheduleLoader).load({ userId, id });
  }

  @FieldResolver(() => DeliveryStatusEnum, { description: 'State of the delivery.' })
  status(@Root() delivery: Delivery, @Ctx() ctx: Context): Soon<DeliveryStatus> {
    return after(findState(ctx, delivery), ({ status }) => status);
  }

  @FieldResolver(() => UserType, { description: 'The person it is for.' })
  user(@Root() { userId }: Delivery, @Ctx() ctx: Context): Promise<User | null> {
    return ctx.once(userLoader).load(userId);
  }
}
