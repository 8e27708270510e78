import type { Context } from '../platform/context.ts';
import type { Soon } from '../platform/soon.ts';
import { knownStandings, type PlanStanding, scheduleStatus, standingsOfPerson } from '../schedule/index.ts';
import type { Delivery } from './delivery.entity.ts';
import { cardOf } from './delivery-card.ts';
import { type DuePosition, hasPassed } from './due-log.ts';
import { type DeliveryStatus, deliveryStatus } from './lifecycle.ts';
import { cursorLoader } from './loaders.ts';

/** How a delivery stands at this moment. */
export interface DeliveryState {
  readonly status: DeliveryStatus;
  /** Whether the due log has passed it. */
  readonly isDelivered: boolean;
}

/** Derives how a delivery stands from the clock, the due log, its schedule and what the person did. */
export const findState = (ctx: Context, delivery: Delivery): Soon<DeliveryState> =>
  ctx.onceOf(derivedState, delivery);

function derivedState(ctx: Context, delivery: Delivery): Soon<DeliveryState> {
  const card = cardOf(delivery);
  const standings = ctx.once(knownStandings).get(delivery.userId);
  if (card && standings) return stateOf(ctx, delivery, card.cursor, standings);
  return readState(ctx, delivery);
}

async function readState(ctx: Context, delivery: Delivery): Promise<DeliveryState> {
  const { userId, shard } = delivery;
  const [cursor, standings] = await Promise.all([
    cardOf(delivery)?.cursor ?? ctx.once(cursorLoader).load(shard),
    ctx.once(standingsOfPerson).load(userId),
  ]);
  return stateOf(ctx, delivery, cursor, standings);
}

function stateOf(
  ctx: Context,
  delivery: Delivery,
  cursor: DuePosition | null,
  standings: readonly PlanStanding[],
): DeliveryState {
  const { scheduleId, scheduledFor, windowEndsAt } = delivery;
  const isDelivered = cursor !== null && hasPassed(cursor, { at: scheduledFor, id: delivery.id });
  const plan = standings.find(({ id }) => id === scheduleId);
  const now = ctx.clock.now();
  const status = deliveryStatus({
    completedAt: delivery.completedAt ?? null,
    skippedAt: delivery.skippedAt ?? null,
    scheduledFor,
    windowEndsAt,
    isPassed: isDelivered,
    isPaused: plan !== undefined && scheduleStatus(plan, now) === 'paused',
    now,
  });
  return { status, isDelivered };
}
