import { LockMode } from '@mikro-orm/core';
import { mayAct } from '../identity/index.ts';
import type { Change, Context } from '../platform/context.ts';
import { invalid, invalidTransition, notFound } from '../platform/errors.ts';
import { keyOf } from '../platform/global-id.ts';
import { once } from '../platform/idempotency.ts';
import { countUse, holdAsset } from './count-use.ts';
import { Delivery } from './delivery.entity.ts';
import { findState } from './find-state.ts';
import { allowedActions, canMove, type DeliveryStatus } from './lifecycle.ts';
import { deliveryLoader, forgetDeliveries } from './loaders.ts';
import { soften } from './soften-affirmation.ts';

/** That an activity was done. */
export interface CompleteDelivery {
  readonly deliveryId: string;
  /** When it was done; null for now. */
  readonly completedAt: Date | null;
  readonly engagementSeconds: number | null;
  /** Stars, from 1 to 5. */
  readonly score: number | null;
  readonly comment: string | null;
  readonly idempotencyKey: string | null;
}

const MAX_SCORE = 5;
const MAX_COMMENT = 2_000;
/** So often something is hard to believe before it is said more gently. */
const DOUBTS = 2;
/** Clocks of devices run a little fast; up to here it counts as now. */
const CLOCK_TOLERANCE_MS = 60_000;

/**
 * Marks the viewer's own delivery as done. Doing it again keeps the first time and adds feedback that was missing.
 *
 * @throws Refusal when there is no such delivery, it is skipped, or a value is out of range
 */
export async function completeDelivery(ctx: Context, input: CompleteDelivery): Promise<Delivery> {
  const at = checkTime(input.completedAt, ctx.clock.now());
  checkFeedback(input);
  const found = await findOwn(ctx, input.deliveryId);
  if (at < found.createdAt)
    throw invalid(['input', 'completedAt'], 'This is before the activity was planned.');
  await mayMove(ctx, found, 'completed');
  const { tenantId, userId, id } = found;
  const request = { tenantId, userId, operation: 'completeDelivery', key: input.idempotencyKey, input };
  await ctx.change((change) =>
    once(change, request, async () => {
      await holdAsset(change, found);
      const delivery = await lock(change, found);
      // Another device may have been faster since we looked.
      if (delivery.skippedAt) throw closed('skipped', 'completed');
      const isFirst = !delivery.completedAt;
      delivery.complete({ ...input, at });
      delivery.updatedAt = change.now;
      const { doubts } = await countUse(change, delivery);
      if (doubts >= DOUBTS) await soften(change, delivery);
      if (isFirst) await tellOthers(change, delivery);
      return id;
    }),
  );
  return refetch(ctx, found);
}

/**
 * Leaves an activity out. Doing it again keeps the first time and reason.
 *
 * @throws Refusal when there is no such delivery, it is completed, or the reason is too long
 */
export async function skipDelivery(
  ctx: Context,
  input: { deliveryId: string; reason: string | null },
): Promise<Delivery> {
  const maximum = 200;
  if ((input.reason?.length ?? 0) > maximum) {
    throw invalid(['input', 'reason'], `A reason has at most ${maximum} characters.`, {
      code: 'TOO_LARGE',
      maximum,
    });
  }
  const found = await findOwn(ctx, input.deliveryId);
  await mayMove(ctx, found, 'skipped');
  await ctx.change(async (change) => {
    const delivery = await lock(change, found);
    if (delivery.completedAt) throw closed('completed', 'skipped');
    if (delivery.skippedAt) return;
    delivery.skip(change.now, input.reason);
    delivery.updatedAt = change.now;
    await change.record(delivery, {
      kind: 'delivery.skipped',
      subjectId: delivery.id,
      occurredAt: change.now,
    });
  });
  return refetch(ctx, found);
}

async function findOwn(ctx: Context, deliveryId: string): Promise<Delivery> {
  const key = keyOf('dlv', deliveryId);
  const delivery = key && mayAct(ctx.viewer, key.userId) ? await ctx.once(deliveryLoader).load(key) : null;
  if (!delivery) throw notFound(['input', 'deliveryId'], deliveryId, 'activity');
  return delivery;
}

async function mayMove(ctx: Context, delivery: Delivery, to: 'completed' | 'skipped'): Promise<void> {
  const { status } = await findState(ctx, delivery);
  if (status !== to && !canMove(status, to)) throw closed(status, to);
}

function closed(currentState: DeliveryStatus, to: DeliveryStatus): Error {
  const message = `This activity is ${currentState}; it cannot be ${to} now.`;
  return invalidTransition(['input', 'deliveryId'], message, {
    currentState: currentState.toUpperCase(),
    allowedActions: allowedActions(currentState),
  });
}

function lock({ em }: Change, { tenantId, userId, id }: Delivery): Promise<Delivery> {
  return em.findOneOrFail(Delivery, { tenantId, userId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

async function tellOthers({ now, record }: Change, delivery: Delivery): Promise<void> {
  await record(delivery, {
    kind: 'delivery.completed',
    subjectId: delivery.id,
    occurredAt: now,
    data: { localDate: delivery.localDate },
  });
}

async function refetch(ctx: Context, { userId, id }: Delivery): Promise<Delivery> {
  forgetDeliveries(ctx);
  const delivery = await ctx.once(deliveryLoader).load({ userId, id });
  if (!delivery) throw new Error(`The delivery ${id} that was just changed cannot be read.`);
  return delivery;
}

function checkTime(completedAt: Date | null, now: Date): Date {
  if (completedAt && completedAt.getTime() > now.getTime() + CLOCK_TOLERANCE_MS) {
    throw invalid(['input', 'completedAt'], 'This lies in the future. Leave it out to mean now.');
  }
  return completedAt && completedAt < now ? completedAt : now;
}

function checkFeedback({ score, comment }: CompleteDelivery): void {
  if (score !== null && (score < 1 || score > MAX_SCORE)) {
    throw invalid(['input', 'feedback', 'score'], `Stars go from 1 to ${MAX_SCORE}.`, {
      code: score < 1 ? 'TOO_SMALL' : 'TOO_LARGE',
      minimum: 1,
      maximum: MAX_SCORE,
    });
  }
  if ((comment?.length ?? 0) > MAX_COMMENT) {
    throw invalid(['input', 'feedback', 'comment'], `A remark has at most ${MAX_COMMENT} characters.`, {
      code: 'TOO_LARGE',
      maximum: MAX_COMMENT,
    });
  }
}
