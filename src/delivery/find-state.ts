import type { Context } from '../platform/context.ts';
import { scheduleLoader, scheduleStatus } from '../schedule/index.ts';
import type { Delivery } from './delivery.entity.ts';
import { hasPassed } from './due-log.ts';
import { type DeliveryStatus, deliveryStatus } from './lifecycle.ts';
import { cursorsOf } from './loaders.ts';

/** How a delivery stands at this moment. */
export interface DeliveryState {
  readonly status: DeliveryStatus;
  /** Whether the due log has passed it. */
  readonly isDelivered: boolean;
}

/** Derives how a delivery stands from the clock, the due log, its schedule and what the person did. */
export async function findState(ctx: Context, delivery: Delivery): Promise<DeliveryState> {
  const { userId, scheduleId: id, shard, scheduledFor } = delivery;
  const [cursors, schedule] = await Promise.all([
    ctx.once(cursorsOf),
    ctx.once(scheduleLoader).load({ userId, id }),
  ]);
  const cursor = cursors.get(shard);
  const isDelivered = cursor !== undefined && hasPassed(cursor, { at: scheduledFor, id: delivery.id });
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
