/** What changes when a goal is corrected, and how goals are ranked anew. */
import { invalid } from '../platform/errors.ts';
import type { LevelDescription } from './findings.ts';
import type { GoalStatus } from './goal.entity.ts';

/** What can be changed about a goal by hand. */
export interface GoalContent {
  readonly statement: string;
  readonly levels: readonly LevelDescription[];
  readonly targetDate?: string | null | undefined;
  readonly status: GoalStatus;
}

/** What somebody wants a goal to say; what is left out stays as it is. */
export type GoalCorrection = { readonly [Key in keyof GoalContent]?: GoalContent[Key] | undefined };

/**
 * What a correction really changes.
 *
 * @param today - the person's day, `YYYY-MM-DD`
 * @throws Refusal when the goal is to be reached by a day that is past
 */
export function changesOf(goal: GoalContent, asked: GoalCorrection, today: string): GoalCorrection {
  const changes: GoalCorrection = {
    ...(isOther(asked.statement, goal.statement) && { statement: asked.statement }),
    ...(isOther(asked.status, goal.status) && { status: asked.status }),
    ...(isOther(asked.targetDate, goal.targetDate ?? null) && { targetDate: asked.targetDate }),
    ...(isOther(asked.levels && wordsOf(asked.levels), wordsOf(goal.levels)) && { levels: asked.levels }),
  };
  if (changes.targetDate && changes.targetDate < today) {
    throw invalid(
      ['input', 'targetDate'],
      `This day is past. Name today (${today}) or a later day, or null for no date.`,
    );
  }
  return changes;
}

/** A goal in the order of its conversation's goals. */
export interface RankedGoal {
  readonly id: string;
  readonly priority: number;
}

/**
 * Moves one goal to a rank; the others close up, so that ranks go from 1 to their number again.
 *
 * @param goals - in the order of their ranks
 * @returns the new rank of every goal whose rank changes, by its id
 * @throws Refusal when there are fewer goals than that
 */
export function ranksWith(
  goals: readonly RankedGoal[],
  id: string,
  rank: number,
): ReadonlyMap<string, number> {
  if (rank > goals.length) {
    throw invalid(['input', 'priority'], `The last rank among these goals is ${goals.length}.`, {
      code: 'TOO_LARGE',
      minimum: 1,
      maximum: goals.length,
    });
  }
  const order = goals.filter((goal) => goal.id !== id).map((goal) => goal.id);
  order.splice(rank - 1, 0, id);
  const before = new Map(goals.map((goal) => [goal.id, goal.priority]));
  return new Map(
    order.map((each, at) => [each, at + 1] as const).filter(([each, now]) => before.get(each) !== now),
  );
}

function isOther<T>(asked: T | undefined, present: T): boolean {
  return asked !== undefined && asked !== present;
}

function wordsOf(levels: readonly LevelDescription[]): string {
  return JSON.stringify(levels.map(({ level, description }) => [level, description]));
}
