import type { Context } from '../platform/context.ts';
import { scheduleLoader, scheduleStatus } from '../schedule/index.ts';
import type { Delivery } from './delivery.entity.ts';
import { hasPassed } from './due-log.ts';
import { type DeliveryStatus, deliveryStatus } from './lifecycle.ts';
import { cursorLoader } from './loaders.ts';

/** How a delivery stands at this moment. */
export interface DeliveryState {
  readonly status: DeliveryStatus;
  /** Whether the due log has passed it. */
  readonly isDelivered: boolean;
}

/** Derives how a delivery stands from the clock, the due log, its schedule and what the person did. */
export const findState = (ctx: Context, delivery: Delivery): Promise<DeliveryState> =>
  ctx.onceOf(derivedState, delivery);

async function derivedState(ctx: Context, delivery: Delivery): Promise<DeliveryState> {
  const { userId, scheduleId: id, shard, scheduledFor } = delivery;
  const [cursor, schedule] = await Promise.all([
    ctx.once(cursorLoader).load(shard),
    ctx.once(scheduleLoader).load({ userId, id }),
  ]);
  const isDelivered = cursor !== null && hasPassed(cursor, { at: scheduledFor, id: delivery.id });
  const now = ctx.clock.now();
  const status = deliveryStatus({
    completedAt: delivery.completedAt ?? null,
    skippedAt: delivery.skippedAt ?? null,
    scheduledFor,
    windowEndsAt: delivery.windowEndsAt,
    isPassed: isDelivered,
    isPaused: schedule !== null && scheduleStatus(schedule, now) === 'paused',
    now,
  });
  return { status, isDelivered };
}
