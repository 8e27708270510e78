/** What the demo asks a plan to respect. */
import type { DueSoon } from './due-soon.ts';
import type { PlanPreferencesInput } from './gql/graphql.ts';
import type { Session } from './results.ts';

/** What the person said in the conversation, as input for a plan; empty when nothing was said. */
export function planWish(stated: Session['preferences']): PlanPreferencesInput {
  if (stated === null) return {};
  const { commitmentLevel, durationDays, focusAreas, preferredTimes, restDays, timeZone, tone } = stated;
  return { commitmentLevel, durationDays, focusAreas, preferredTimes, restDays, timeZone, tone };
}

/** The same wish, with the first activity due in a moment, on whatever day that is. */
export function wishDueSoon(
  wish: PlanPreferencesInput,
  { preferredTimes, weekday, zone }: DueSoon,
): PlanPreferencesInput {
  return {
    ...wish,
    timeZone: zone,
    preferredTimes: [...preferredTimes],
    restDays: (wish.restDays ?? []).filter((day) => day !== weekday),
  };
}
