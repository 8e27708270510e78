/** How much of what a plan needs a conversation has brought to light. */
import type { BeliefKind, StatedPreferences } from './findings.ts';

/** What is known from one conversation. */
export interface KnownSoFar {
  readonly goals: readonly {
    readonly isBaselineAssumed: boolean;
    readonly importance: number | null;
    readonly confidence: number | null;
  }[];
  readonly beliefKinds: readonly BeliefKind[];
  readonly preferences: StatedPreferences;
}

const HOLDING_BACK: readonly BeliefKind[] = ['core', 'limiting'];
const HELPING: readonly BeliefKind[] = ['empowering', 'outcome', 'value'];

/** Each topic of the intake, and whether it was touched. */
const TOPICS: readonly ((known: KnownSoFar) => boolean)[] = [
  ({ goals }) => goals.length > 0,
  ({ goals }) => goals.some(({ isBaselineAssumed }) => !isBaselineAssumed),
  ({ goals }) => goals.some(({ importance, confidence }) => importance !== null || confidence !== null),
  ({ beliefKinds }) => beliefKinds.some((kind) => HOLDING_BACK.includes(kind)),
  ({ beliefKinds }) => beliefKinds.some((kind) => HELPING.includes(kind)),
  ({ preferences }) => isAnythingStated(preferences),
];

/**
 * Share of the topics that were touched, from 0 to 1: goals, where they stand, how much they matter, what
 * holds back, what helps, and what a plan is to respect.
 */
export function coverage(known: KnownSoFar): number {
  return TOPICS.filter((isTouched) => isTouched(known)).length / TOPICS.length;
}

/** Whether any preference was stated. */
export function isAnythingStated(stated: StatedPreferences): boolean {
  const { commitmentLevel, tone, preferredTimes, restDays, focusAreas, topicsToAvoid } = stated;
  const lists = [preferredTimes, restDays, focusAreas, topicsToAvoid];
  return commitmentLevel !== null || tone !== null || lists.some((list) => list.length > 0);
}
