/** The fixed points of a plan that was changed on its way: what is behind stays, what is ahead follows the new plan. */
import type { PlanWeek } from './milestone.ts';

/** What is known of a plan before and after a change. */
export interface PlanChange<T> {
  readonly before: readonly T[];
  readonly after: readonly T[];
  /** First day that follows the new plan. */
  readonly from: string;
}

/**
 * The weeks of a changed plan. A week that is over stays; the one that the change falls into begins when it began,
 * and takes the days that the plan was held with it.
 *
 * @param dates - the date of each time something takes place, in any order
 */
export function changedWeeks(
  { before, after, from }: PlanChange<PlanWeek>,
  dates: readonly string[],
): PlanWeek[] {
  return after.map((week, index) => {
    const old = before[index];
    if (old && week.endsOn < from) return old;
    const startsOn = old && week.startsOn <= from ? old.startsOn : week.startsOn;
    const activityCount = dates.filter((date) => date >= startsOn && date <= week.endsOn).length;
    return { ...week, startsOn, activityCount };
  });
}

/** The days to look at goals and beliefs again: those behind stay, those ahead are the new plan's. */
export function changedDates({ before, after, from }: PlanChange<string>): string[] {
  return [...before.filter((date) => date < from), ...after.filter((date) => date >= from)];
}
