import type { Change, Context } from '../platform/context.ts';
import { invalid } from '../platform/errors.ts';
import { once } from '../platform/idempotency.ts';
import { holdPlans } from '../schedule/index.ts';
import { countUse } from './count-use.ts';
import type { Delivery } from './delivery.entity.ts';
import {
  checkAct,
  closed,
  findOwnDelivery,
  lockDelivery,
  lockWithAsset,
  refetchDelivery,
} from './own-delivery.ts';
import { HARD_TO_BELIEVE, isUnwanted } from './rating.ts';
import { retire } from './retire-asset.ts';
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
  const found = await findOwnDelivery(ctx, input.deliveryId);
  if (at < found.createdAt)
    throw invalid(['input', 'completedAt'], 'This is before the activity was planned.');
  await checkAct(ctx, found, 'completed');
  const { tenantId, userId, id } = found;
  const request = { tenantId, userId, operation: 'completeDelivery', key: input.idempotencyKey, input };
  await ctx.change((change) =>
    once(change, request, async () => {
      // It may come to put the asset away.
      if (isDoubtful(input)) await holdPlans(change, found);
      const delivery = await lockWithAsset(change, found);
      // Another device may have been faster since we looked.
      if (delivery.skippedAt) throw closed('skipped', 'completed');
      const isFirst = !delivery.completedAt;
      delivery.complete({ ...input, at });
      delivery.updatedAt = change.now;
      const { doubts, stars } = await countUse(change, delivery);
      if (isDoubtful(input) && doubts >= DOUBTS) await soften(change, delivery);
      if (isDoubtful(input) && isUnwanted(stars)) await retire(change, delivery, stars);
      if (isFirst) await tellOthers(change, delivery);
      return id;
    }),
  );
  return refetchDelivery(ctx, found);
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
  const found = await findOwnDelivery(ctx, input.deliveryId);
  await checkAct(ctx, found, 'skipped');
  await ctx.change(async (change) => {
    const delivery = await lockDelivery(change, found);
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
  return refetchDelivery(ctx, found);
}

const isDoubtful = ({ score }: CompleteDelivery): boolean => score !== null && score <= HARD_TO_BELIEVE;

async function tellOthers({ now, record }: Change, delivery: Delivery): Promise<void> {
  await record(delivery, {
    kind: 'delivery.completed',
    subjectId: delivery.id,
    occurredAt: now,
    data: { day: delivery.day() },
  });
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
