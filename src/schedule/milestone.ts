/** The fixed points of a plan: its weeks, weekly checkpoints, and days to look at goals and beliefs again. */
import { addDays, daysBetween } from '../platform/zone.ts';

/** One week of a plan, seven days from its first day; the last may be shorter. */
export interface PlanWeek {
  /** From 1. */
  readonly weekNumber: number;
  readonly startsOn: string;
  /** Included. */
  readonly endsOn: string;
  /** What the week is about. */
  readonly focus: string;
  /** How many times something takes place. */
  readonly activityCount: number;
}

/** First day of a plan and how many there are. */
export interface PlanSpan {
  readonly startDate: string;
  readonly durationDays: number;
}

const FIRST_WEEK = 'Settle into the rhythm';
const LAST_WEEK = 'Look back, and choose what to keep';
const MIDDLE_WEEKS = [
  'Notice what helps',
  'Build on what works',
  'Keep going when a day does not go to plan',
  'Make it your own',
];

/** The last day of a plan. */
export function endOf({ startDate, durationDays }: PlanSpan): string {
  return addDays(startDate, durationDays - 1);
}

/**
 * The weeks of a plan.
 *
 * @param dates - the date of each time something takes place, in any order
 * @param focusAreas - topics to favour; they take turns from the second week on
 */
export function planWeeks(
  span: PlanSpan,
  dates: readonly string[],
  focusAreas: readonly string[],
): PlanWeek[] {
  const count = Math.ceil(span.durationDays / 7);
  return Array.from({ length: count }, (_, index) => {
    const startsOn = addDays(span.startDate, index * 7);
    const endsOn = index === count - 1 ? endOf(span) : addDays(startsOn, 6);
    return {
      weekNumber: index + 1,
      startsOn,
      endsOn,
      focus: focusOf(index, count, focusAreas),
      activityCount: dates.filter((date) => date >= startsOn && date <= endsOn).length,
    };
  });
}

function focusOf(index: number, count: number, focusAreas: readonly string[]): string {
  if (index === 0) return FIRST_WEEK;
  if (index === count - 1) return LAST_WEEK;
  const focus = MIDDLE_WEEKS[(index - 1) % MIDDLE_WEEKS.length] ?? FIRST_WEEK;
  const area = focusAreas[(index - 1) % Math.max(1, focusAreas.length)];
  return area === undefined ? focus : `${focus}: ${area.replaceAll('_', ' ')}`;
}

/** A last week that is shorter has no checkpoint beside that of the week before. */
const SHORT_WEEK_DAYS = 3;

/**
 * A checkpoint is due on the last day of each week. Where the plan ends a few days after a whole week, the last
 * one waits for the end instead of two following each other.
 */
export function checkpointDays(weeks: readonly PlanWeek[]): { weekNumber: number; dueOn: string }[] {
  const last = weeks.at(-1);
  const isShort = last && daysBetween(last.startsOn, last.endsOn) < SHORT_WEEK_DAYS;
  return weeks
    .filter(({ weekNumber }) => !(isShort && weekNumber === last.weekNumber - 1))
    .map(({ weekNumber, endsOn }) => ({ weekNumber, dueOn: endsOn }));
}

/** Every so many days, counted with the first day as day 1, and on the last day. */
export function reassessmentDays(span: PlanSpan, everyDays: number): string[] {
  const dates: string[] = [];
  for (let day = everyDays; day < span.durationDays; day += everyDays)
    dates.push(addDays(span.startDate, day - 1));
  return [...dates, endOf(span)];
}
