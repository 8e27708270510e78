/**
 * Goal Attainment Scaling: one summary score from several goals, its change
 * over time, and the short verbal form for weekly reviews.
 */

/** Assumed correlation between a person's goals (Kiresuk & Sherman's convention). */
export const GOAL_CORRELATION = 0.3;

/** A goal as the score sees it; a goal whose level or weight is unknown is left out. */
export interface ScoredGoal {
  /** Attainment level from −2 to 2; halves occur in the verbal form. */
  readonly level: number | null;
  /** Share in the score, 0 or more; only the ratio of weights matters. */
  readonly weight: number | null;
}

/**
 * Summarises several goals as one GAS T-score.
 *
 * 50 means that, on the whole, goals were met as expected; 10 points are one
 * standard deviation. Levels are ordinal, so show the score beside the levels.
 * When every weight is 0, the goals count alike.
 *
 * @param goals - order does not matter
 * @param rho - assumed correlation between goals, from 0 to 1
 * @returns the T-score, not rounded; null when no goal has both level and weight
 * @throws RangeError when a weight is negative
 * @see Kiresuk & Sherman (1968), Community Mental Health Journal 4(6), 443–453
 */
export function tScore(goals: readonly ScoredGoal[], rho: number = GOAL_CORRELATION): number | null {
  const known = goals.filter(isKnown);
  if (known.length === 0) return null;
  if (known.some((goal) => goal.weight < 0)) throw new RangeError('A goal weighs 0 or more.');

  const isUnweighted = known.every((goal) => goal.weight === 0);
  const weighted = known.map(({ level, weight }) => ({ level, weight: isUnweighted ? 1 : weight }));
  const attained = sum(weighted.map(({ level, weight }) => level * weight));
  const squares = sum(weighted.map(({ weight }) => weight * weight));
  const total = sum(weighted.map(({ weight }) => weight));
  // The root spans both terms; the 2009 practical guide printed it otherwise and was corrected.
  return 50 + (10 * attained) / Math.sqrt((1 - rho) * squares + rho * total * total);
}

/**
 * How far the T-score moves when one of several equally weighted goals moves by one level: large for few
 * goals, so that a change should be read together with their number.
 *
 * @param count - goals, at least 1
 * @throws RangeError when there is no goal
 */
export function oneLevelStep(count: number, rho: number = GOAL_CORRELATION): number {
  if (count < 1) throw new RangeError('Without goals there is no score to move.');
  return 10 / Math.sqrt((1 - rho) * count + rho * count * count);
}

/**
 * The baseline of a goal of which nothing said tells where it stood: −1, or −2 when the person cannot be
 * worse off on its scale. It is marked as assumed wherever it is stored.
 *
 * @see Turner-Stokes (2009), Clinical Rehabilitation 23(4), 362–370
 */
export function assumedBaseline(scale: { readonly canBeWorse: boolean }): -2 | -1 {
  return scale.canBeWorse ? -1 : -2;
}

/** Whether a goal is reached before it is begun, so that it has to be worded anew. */
export function isReachedAtIntake(baseline: number): boolean {
  return baseline >= 0;
}

/** A goal measured twice. A level that was not measured is null. */
export interface RemeasuredGoal {
  readonly baseline: number | null;
  readonly followUp: number | null;
  readonly weight: number | null;
}

/** How attainment moved between two measurements of the same goals. */
export interface AttainmentChange {
  /** T-score at baseline, over the goals measured both times. */
  readonly baselineScore: number;
  readonly followUpScore: number;
  /** Follow-up minus baseline, in T points. */
  readonly change: number;
  /** Levels gained, one number for each goal measured both times, in the order given. */
  readonly levelsGained: readonly number[];
  /** Share of those goals at level 0 or above now, from 0 to 1. */
  readonly attainedShare: number;
  /** How many goals were measured both times. */
  readonly measuredCount: number;
}

/**
 * Compares two measurements on identical goals with identical weights. A goal
 * that lacks one of them, such as one added later, does not enter.
 *
 * @returns null when no goal was measured both times
 * @throws RangeError when a weight is negative
 */
export function attainmentChange(
  goals: readonly RemeasuredGoal[],
  rho: number = GOAL_CORRELATION,
): AttainmentChange | null {
  const measured = goals.filter(isMeasuredTwice);
  const asScored = (read: (goal: MeasuredTwice) => number) =>
    tScore(
      measured.map((goal) => ({ level: read(goal), weight: goal.weight })),
      rho,
    );
  const baselineScore = asScored((goal) => goal.baseline);
  const followUpScore = asScored((goal) => goal.followUp);
  if (baselineScore === null || followUpScore === null) return null;

  return {
    baselineScore,
    followUpScore,
    change: followUpScore - baselineScore,
    levelsGained: measured.map((goal) => goal.followUp - goal.baseline),
    attainedShare: measured.filter((goal) => goal.followUp >= 0).length / measured.length,
    measuredCount: measured.length,
  };
}

/** What someone answers at a quick review: did you get there? */
export type VerbalReview = 'a_lot_more' | 'a_little_more' | 'as_expected' | 'partly' | 'no_change' | 'worse';

/**
 * The level a quick verbal review stands for (GAS-light). It depends on where
 * the person began: half a step counts from the baseline upwards.
 *
 * @param baseline - the goal's first measured level
 * @returns a level from −2 to 2; "partly" lies halfway to 0
 */
export function verbalLevel(review: VerbalReview, baseline: -2 | -1): number {
  if (review === 'a_lot_more') return 2;
  if (review === 'a_little_more') return 1;
  if (review === 'as_expected') return 0;
  if (review === 'partly') return baseline / 2;
  return review === 'no_change' ? baseline : -2;
}

type Known = { readonly level: number; readonly weight: number };
type MeasuredTwice = { readonly baseline: number; readonly followUp: number; readonly weight: number };

function isKnown(goal: ScoredGoal): goal is Known {
  return goal.level !== null && goal.weight !== null;
}

function isMeasuredTwice(goal: RemeasuredGoal): goal is MeasuredTwice {
  return goal.baseline !== null && goal.followUp !== null && goal.weight !== null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
