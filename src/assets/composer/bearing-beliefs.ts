/** Which beliefs a text about a goal has to do with, so that it can be traced to what was said. */
import type { BeliefBrief, PersonBrief } from '../content.ts';

/** Most limiting beliefs, those that pull hardest, and most helpful ones, those held most firmly. */
const MOST = { limiting: 2, empowering: 1 } as const;

/** Ids of the beliefs that stand most in the way of a goal, and of the one that carries it most; none without a goal. */
export function bearingBeliefs({ beliefs }: PersonBrief, goalId: string | null): string[] {
  const about = goalId === null ? [] : beliefs.filter(({ goalIds }) => goalIds.includes(goalId));
  const first = (kind: BeliefBrief['kind'], weight: (belief: BeliefBrief) => number): string[] =>
    about
      .filter((belief) => belief.kind === kind)
      .toSorted((one, other) => weight(other) - weight(one))
      .slice(0, MOST[kind])
      .map(({ id }) => id);
  return [...first('limiting', ({ tension }) => tension), ...first('empowering', ({ strength }) => strength)];
}
