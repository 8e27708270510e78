/** Which belief bears on which: by shared words, shared area of life and nearness in the talk. */
import type { BeliefLinkFinding, BeliefRelation } from '../findings.ts';
import { sharedMeaning } from './word.ts';

/** Anything a link can end at. */
export interface Knot {
  readonly key: string;
  readonly category: string;
  readonly words: ReadonlySet<string>;
  /** Positions in the transcript where it was said, in ascending order. */
  readonly turns: readonly number[];
}

/** A belief of the person's, apart from goals and outcomes. */
export interface BeliefKnot extends Knot {
  readonly isLimiting: boolean;
}

/** Utterances within which two things belong together. */
const NEAR_TURNS = 6;

/** Weight of a link that rests on nothing but being the nearest goal. */
const FAINT = 0.3;

/** A belief bears on at most this many goals. */
const GOALS_PER_BELIEF = 2;

/** Links from every belief to the goals it bears on, and between beliefs that oppose each other. */
export function beliefLinks(
  beliefs: readonly BeliefKnot[],
  goals: readonly Knot[],
): readonly BeliefLinkFinding[] {
  return [...beliefs.flatMap((belief) => linksToGoals(belief, goals)), ...contradictions(beliefs)];
}

function linksToGoals(belief: BeliefKnot, goals: readonly Knot[]): readonly BeliefLinkFinding[] {
  const relation: BeliefRelation = belief.isLimiting ? 'blocks' : 'supports';
  const rated = goals
    .map((goal) => ({ goal, weight: closeness(belief, goal), distance: turnsApart(belief, goal) }))
    .sort((one, other) => other.weight - one.weight || one.distance - other.distance);
  const close = rated.filter(({ weight }) => weight > FAINT).slice(0, GOALS_PER_BELIEF);
  const chosen = close.length > 0 ? close : rated.toSorted((a, b) => a.distance - b.distance).slice(0, 1);
  return chosen.map(({ goal, weight }) => ({
    sourceKey: belief.key,
    targetKey: goal.key,
    relation,
    weight: Math.max(FAINT, weight),
  }));
}

/** From 0 (nothing in common) to 1; rounded to two places. */
function closeness(one: Knot, other: Knot): number {
  const theme = one.category === other.category && one.category !== 'general' ? 0.25 : 0;
  const words = 0.3 * sharedMeaning(one.words, other.words);
  const apart = turnsApart(one, other);
  const nearness = apart <= NEAR_TURNS ? 0.3 * (1 - apart / (NEAR_TURNS + 2)) : 0;
  const total = theme + words + nearness;
  return total === 0 ? 0 : Math.round(Math.min(1, 0.25 + total) * 100) / 100;
}

/** Fewest turns between two things, walking along both at once: each may have been said a thousand times. */
function turnsApart(one: Knot, other: Knot): number {
  let [least, here, there] = [Number.POSITIVE_INFINITY, 0, 0];
  while (here < one.turns.length && there < other.turns.length) {
    const [turn = 0, at = 0] = [one.turns[here], other.turns[there]];
    least = Math.min(least, Math.abs(turn - at));
    if (turn < at) here += 1;
    else there += 1;
  }
  return least;
}

function contradictions(beliefs: readonly BeliefKnot[]): readonly BeliefLinkFinding[] {
  const limiting = beliefs.filter((belief) => belief.isLimiting);
  const carrying = beliefs.filter((belief) => !belief.isLimiting);
  return limiting.flatMap((limit) =>
    carrying
      .filter((strength) => areOpposed(limit, strength))
      .map((strength) => ({
        sourceKey: limit.key,
        targetKey: strength.key,
        relation: 'contradicts' as const,
        weight: Math.max(FAINT, closeness(limit, strength)),
      })),
  );
}

function areOpposed(one: Knot, other: Knot): boolean {
  const isSameTheme = one.category === other.category && one.category !== 'general';
  return isSameTheme || sharedMeaning(one.words, other.words) >= 0.5;
}
