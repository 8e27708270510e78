import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { type Answer, answer } from '../platform/payload.ts';
import type { Delivery } from './delivery.entity.ts';
import { RescheduleDeliveryInput, SnoozeDeliveryInput, UndoDeliveryInput } from './delivery.input.ts';
import { RescheduleDeliveryPayload, SnoozeDeliveryPayload, UndoDeliveryPayload } from './delivery.payload.ts';
import { DeliveryType } from './delivery.type.ts';
import { type DeliveryChange, findChange } from './find-day.ts';
import { rescheduleDelivery, snoozeDelivery } from './reschedule-delivery.ts';
import { undoDelivery } from './undo-delivery.ts';

const INPUT = { description: 'What to do.' };
const USUAL_SNOOZE_MINUTES = 15;

@Resolver(() => DeliveryType)
export class MoveDeliveryResolver {
  @Mutation(() => SnoozeDeliveryPayload, {
    nullable: true,
    description: 'Put an activity off for a while, on the same day.',
  })
  snoozeDelivery(
    @Arg('input', () => SnoozeDeliveryInput, INPUT) { deliveryId, minutes }: SnoozeDeliveryInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<{ delivery: Delivery }>> {
    const asked = { deliveryId, minutes: minutes ?? USUAL_SNOOZE_MINUTES };
    return answer(async () => ({ delivery: await snoozeDelivery(ctx, asked) }));
  }

  @Mutation(() => RescheduleDeliveryPayload, {
    nullable: true,
    description: 'Move one activity to another time. The recurrence stays as it is.',
  })
  rescheduleDelivery(
    @Arg('input', () => RescheduleDeliveryInput, INPUT) input: RescheduleDeliveryInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<{ delivery: Delivery }>> {
    return answer(async () => ({ delivery: await rescheduleDelivery(ctx, input) }));
  }

  @Mutation(() => UndoDeliveryPayload, {
    nullable: true,
    description: 'Take back a completion or skip within 24 hours.',
  })
  undoDelivery(
    @Arg('input', () => UndoDeliveryInput, INPUT) { deliveryId }: UndoDeliveryInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<DeliveryChange>> {
    return answer(async () => findChange(ctx, await undoDelivery(ctx, deliveryId)));
  }

  @FieldResolver(() => Boolean, { description: 'Whether it was moved away from its planned time.' })
  isRescheduled(@Root() delivery: Delivery): boolean {
    return delivery.isMoved();
  }
}
