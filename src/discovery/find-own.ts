import { mayAct, type OwnedRow } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { type Key, keyOf } from '../platform/global-id.ts';
import type { Belief } from './belief.entity.ts';
import type { Goal } from './goal.entity.ts';
import { beliefLoader, goalLoader } from './loaders.ts';

/** What is looked for. */
interface Wanted {
  /** Letters that its identifier begins with. */
  readonly kind: string;
  readonly id: string;
  /** Input field that names it. */
  readonly field: string;
  /** What it is, in words for the person. */
  readonly what: string;
}

/**
 * Finds a goal of the viewer's own that is to be changed.
 *
 * @throws Refusal when there is none, or it is somebody else's: the answer is the same
 */
export function findOwnGoal(ctx: Context, id: string): Promise<Goal> {
  return findOwn(ctx, goalLoader, { kind: 'goal', id, field: 'goalId', what: 'goal' });
}

/**
 * Finds a belief of the viewer's own that is to be changed.
 *
 * @throws Refusal when there is none, or it is somebody else's: the answer is the same
 */
export function findOwnBelief(ctx: Context, id: string): Promise<Belief> {
  return findOwn(ctx, beliefLoader, { kind: 'belf', id, field: 'beliefId', what: 'belief' });
}

async function findOwn<T extends OwnedRow>(
  ctx: Context,
  loader: (ctx: Context) => { load(key: Key): Promise<T | null> },
  { kind, id, field, what }: Wanted,
): Promise<T> {
  const key = keyOf(kind, id);
  const row = key && mayAct(ctx.viewer, key.userId) ? await ctx.once(loader).load(key) : null;
  if (!row) throw notFound(['input', field], id, what);
  return row;
}
