/** How a belief is understood, and what follows when it was understood wrongly. */
import { invalid } from '../platform/errors.ts';
import { isOpposing } from './belief-graph.ts';
import type { BeliefKind, BeliefRelation } from './findings.ts';

/** What can be understood wrongly about a belief. */
export interface BeliefReading {
  readonly kind: BeliefKind;
  readonly statement: string;
  /** From 0 to 1. */
  readonly strength: number;
}

/** How a belief should be understood; what is left out stays as it is. */
export type BeliefCorrection = { readonly [Key in keyof BeliefReading]?: BeliefReading[Key] | undefined };

const SIDES: Readonly<Record<BeliefKind, 'helps' | 'hinders' | 'neither'>> = {
  core: 'hinders',
  limiting: 'hinders',
  empowering: 'helps',
  value: 'helps',
  goal: 'neither',
  outcome: 'neither',
};

/** Whether a belief holds back, so that a helpful way to put it is worth having. */
export const isHindering = (kind: BeliefKind): boolean => SIDES[kind] === 'hinders';

/** Whether two readings say the same. */
export function isSameReading(one: BeliefReading, other: BeliefReading): boolean {
  return one.kind === other.kind && one.statement === other.statement && one.strength === other.strength;
}

/**
 * A belief as it is to be understood from now on.
 *
 * @throws Refusal when the words or the kind of a belief that stands for a goal are to change: they are the goal's
 */
export function correctedReading(belief: BeliefReading, asked: BeliefCorrection): BeliefReading {
  const reading = {
    kind: asked.kind ?? belief.kind,
    statement: asked.statement ?? belief.statement,
    strength: asked.strength ?? belief.strength,
  };
  if (belief.kind !== 'goal') {
    if (reading.kind !== 'goal') return reading;
    throw invalid(['input', 'kind'], 'Goals come from discovery; a belief cannot be made one.');
  }
  if (reading.kind !== 'goal') {
    throw invalid(
      ['input', 'kind'],
      'This stands for a goal and stays one. To drop the goal, use updateGoal.',
    );
  }
  if (reading.statement !== belief.statement) {
    throw invalid(['input', 'statement'], 'These are the words of a goal. Change them with updateGoal.');
  }
  return reading;
}

/**
 * How a belief bears on a goal or an outcome after it was understood anew: what was taken to stand in the
 * way and helps, supports; what was taken to help and hinders, blocks. Other links stay as they are.
 */
export function relationAfter(
  relation: BeliefRelation,
  { was, is, other }: { readonly was: BeliefKind; readonly is: BeliefKind; readonly other: BeliefKind },
): BeliefRelation {
  if (SIDES[other] !== 'neither' || SIDES[was] === SIDES[is]) return relation;
  if (SIDES[is] === 'helps') return isOpposing(relation) ? 'supports' : relation;
  if (SIDES[is] === 'hinders') return isOpposing(relation) ? relation : 'blocks';
  return relation;
}
