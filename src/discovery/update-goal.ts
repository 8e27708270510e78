import { randomUUIDv7 } from 'node:crypto';
import { userLoader } from '../identity/index.ts';
import type { Change, Context } from '../platform/context.ts';
import { wallClockAt } from '../platform/zone.ts';
import { findOwnGoal } from './find-own.ts';
import { Goal, GoalRevision } from './goal.entity.ts';
import { changesOf, type GoalCorrection, ranksWith } from './goal-change.ts';
import { levelsOf, statementOf } from './goal-words.ts';
import { holdFindings } from './hold-findings.ts';
import { forgetFindings, goalLoader } from './loaders.ts';
import { renameGoalInGraph } from './revise-belief-graph.ts';

/** What is wrong about a goal; what is left out stays as it is, a date of null is taken away. */
export interface UpdateGoal extends GoalCorrection {
  readonly goalId: string;
  /** Rank among the goals of its conversation; left out to leave it. */
  readonly priority?: number | undefined;
}

/**
 * Corrects or reprioritizes one of the viewer's own goals. What it said before is kept as a revision.
 *
 * @throws Refusal when there is no such goal, or a value is not acceptable
 */
export async function updateGoal(ctx: Context, { goalId, priority, ...asked }: UpdateGoal): Promise<Goal> {
  const correction = checked(asked);
  const found = await findOwnGoal(ctx, goalId);
  const today = await todayOf(ctx, found.userId);

  await ctx.change(async (change) => {
    await holdFindings(change.em, found);
    const goal = await change.em.findOneOrFail(Goal, keyIn(found));
    const changes = changesOf(goal, correction, today);
    const ranks = await ranksOf(change, goal, priority);
    for (const [id, rank] of ranks) {
      const moved = await change.em.findOneOrFail(Goal, { ...keyIn(found), id });
      await replace(change, moved, { priority: rank, ...(id === goal.id && changes) });
    }
    if (!ranks.has(goal.id)) await replace(change, goal, changes);
    if (changes.statement) await renameGoalInGraph(change, goal, changes.statement);
  });
  forgetFindings(ctx);
  const goal = await ctx.once(goalLoader).load(found);
  if (!goal) throw new Error(`The goal ${found.id} that was just changed cannot be read.`);
  return goal;
}

function checked({ statement, levels, ...rest }: GoalCorrection): GoalCorrection {
  return {
    ...rest,
    statement: statement === undefined ? undefined : statementOf(statement, ['input', 'statement']),
    levels: levels && levelsOf(levels),
  };
}

async function todayOf(ctx: Context, userId: string): Promise<string> {
  const person = await ctx.once(userLoader).load(userId);
  if (!person) throw new Error(`The person ${userId} whose goal is changed cannot be read.`);
  return wallClockAt(ctx.clock.now(), person.timeZone).date;
}

async function ranksOf(
  { em }: Change,
  goal: Goal,
  rank: number | undefined,
): Promise<ReadonlyMap<string, number>> {
  if (rank === undefined) return new Map();
  const { tenantId, userId, sessionId } = goal;
  const goals = await em.find(
    Goal,
    { tenantId, userId, sessionId },
    { orderBy: { priority: 'asc', id: 'asc' } },
  );
  return ranksWith(goals, goal.id, rank);
}

/** Keeps what a goal says as its newest revision, and lets it say something else. */
async function replace(
  { em, now, record }: Change,
  goal: Goal,
  changes: Partial<Pick<Goal, 'priority'>> & GoalCorrection,
): Promise<void> {
  if (Object.keys(changes).length === 0) return;
  const { tenantId, userId, id, statement, levels, priority, targetDate, status } = goal;
  const owner = { tenantId, userId };
  const number = 1 + (await em.count(GoalRevision, { ...owner, goalId: id }));
  em.create(GoalRevision, {
    ...owner,
    id: randomUUIDv7(),
    goalId: id,
    number,
    statement,
    levels,
    priority,
    targetDate: targetDate ?? null,
    status,
    replacedAt: now,
  });
  Object.assign(goal, changes);
  await em.flush();
  await record(owner, { kind: 'goal.updated', subjectId: id, occurredAt: now });
}

const keyIn = ({ tenantId, userId, id }: Goal) => ({ tenantId, userId, id });
