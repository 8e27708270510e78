import { randomUUIDv7 } from 'node:crypto';
import type { Change, Context } from '../platform/context.ts';
import { invalidTransition } from '../platform/errors.ts';
import type { Owner } from '../platform/event-log.ts';
import { once } from '../platform/idempotency.ts';
import { findOwnGoal } from './find-own.ts';
import type { GasLevel } from './findings.ts';
import { Goal, GoalRating } from './goal.entity.ts';
import { noteOf } from './goal-words.ts';
import { holdFindings, momentAfter } from './hold-findings.ts';
import { forgetFindings, goalLoader, ratingLoader } from './loaders.ts';

/** Where a goal stands, as the person sees it. */
export interface RateGoal {
  readonly goalId: string;
  readonly level: GasLevel;
  readonly note: string | null;
  readonly idempotencyKey: string | null;
}

/**
 * Records where one of the viewer's own goals stands. Earlier ratings stay; the baseline is the first.
 *
 * @throws Refusal when there is no such goal, it is closed, or the remark is too long or alarming
 */
export async function rateGoal(ctx: Context, input: RateGoal): Promise<{ goal: Goal; rating: GoalRating }> {
  const owner = { tenantId: ctx.viewer.tenantId, userId: ctx.viewer.userId };
  const note = noteOf(input.note);
  const { id: goalId } = await findOwnGoal(ctx, input.goalId);

  const request = { ...owner, operation: 'rateGoal', key: input.idempotencyKey, input };
  const id = await ctx.change((change) =>
    once(change, request, async () => {
      const rated = await addRating(change, owner, { ...input, goalId, note });
      return rated.id;
    }),
  );
  forgetFindings(ctx);
  const [goal, rating] = await Promise.all([
    ctx.once(goalLoader).load({ userId: owner.userId, id: goalId }),
    ctx.once(ratingLoader).load({ userId: owner.userId, id }),
  ]);
  if (!goal || !rating) throw new Error(`The rating ${id} that was just saved cannot be read.`);
  return { goal, rating };
}

async function addRating(
  { em, now, record }: Change,
  owner: Owner,
  { goalId, level, note }: Pick<RateGoal, 'goalId' | 'level' | 'note'>,
): Promise<GoalRating> {
  await holdFindings(em, owner);
  const goal = await em.findOneOrFail(Goal, { ...owner, id: goalId });
  if (goal.status !== 'active') throw closed(goal);
  const last = await em.findOne(
    GoalRating,
    { ...owner, goalId },
    { orderBy: { ratedAt: 'desc', id: 'desc' } },
  );

  const ratedAt = momentAfter(last?.ratedAt, now);
  const rating = em.create(GoalRating, {
    ...owner,
    id: randomUUIDv7(),
    goalId,
    level,
    note,
    source: 'self',
    ratedAt,
  });
  goal.currentLevel = level;
  await em.flush();
  await record(owner, { kind: 'goal.rated', subjectId: goalId, occurredAt: ratedAt, data: { level } });
  return rating;
}

function closed({ status }: Goal): Error {
  const message = `This goal is ${status}. Make it active again to rate it.`;
  return invalidTransition(['input', 'goalId'], message, {
    currentState: status.toUpperCase(),
    allowedActions: ['updateGoal'],
  });
}
