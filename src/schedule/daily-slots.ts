/** A typical day of a plan, read from its activities. */
import { addDays, instantAt, secondsOf, timeAt } from '../platform/zone.ts';
import { DAY_PARTS, type DayPart, type DayPlace } from './day-order.ts';
import { occurrences } from './occurrence.ts';

/** What must be known of an activity to show it in a day. */
export interface RecurringActivity extends DayPlace {
  readonly startsAt: string;
  readonly durationMinutes: number;
  readonly rule: string;
  readonly startsOn: string;
  readonly assetIds: readonly string[];
}

/** What is planned at one part of a typical day. */
export interface DailySlot {
  readonly dayPart: DayPart;
  /** `HH:mm`, or `HH:mm:ss` when the person named seconds. */
  readonly startsAt: string;
  readonly durationMinutes: number;
  /** Assets that take turns here, each once. */
  readonly assetIds: readonly string[];
}

const WEEK_DAYS = 7;

/**
 * The parts of the most usual day in the last week of a plan, when it has grown to its full frequency;
 * of days that are as usual, the first. Empty when that week has nothing.
 *
 * @param endDate - last day of the plan, included
 */
export function dailySlots(activities: readonly RecurringActivity[], endDate: string): DailySlot[] {
  const days = [...daysOfLastWeek(activities, endDate).values()];
  const shape = (day: readonly RecurringActivity[]): string =>
    day.map(({ dayPart, position, startsAt }) => `${dayPart} ${position} ${startsAt}`).join();
  const frequency = (day: readonly RecurringActivity[]): number =>
    days.filter((other) => shape(other) === shape(day)).length;
  const usual = days.toSorted((one, other) => frequency(other) - frequency(one))[0] ?? [];
  return DAY_PARTS.flatMap((dayPart) => {
    const own = usual.filter((activity) => activity.dayPart === dayPart);
    return own.length > 0 ? [slotOf(dayPart, own)] : [];
  });
}

/** What takes place on each date of the last week, by date. */
function daysOfLastWeek(
  activities: readonly RecurringActivity[],
  endDate: string,
): Map<string, RecurringActivity[]> {
  // A rule's dates are the same in every zone; without changes of the clock they are found fastest.
  const zone = 'UTC';
  const from = instantAt(addDays(endDate, 1 - WEEK_DAYS), '00:00', zone);
  const until = instantAt(addDays(endDate, 1), '00:00', zone);
  const dated = activities.flatMap((activity) =>
    occurrences({ ...activity, zone, from, until }).map(({ date }) => ({ date, activity })),
  );
  const inOrder = dated.toSorted((one, other) => one.date.localeCompare(other.date));
  const byDate = Map.groupBy(inOrder, ({ date }) => date);
  return new Map([...byDate].map(([date, those]) => [date, those.map(({ activity }) => activity)]));
}

function slotOf(dayPart: DayPart, own: readonly RecurringActivity[]): DailySlot {
  return {
    dayPart,
    startsAt: timeAt(Math.min(...own.map(({ startsAt }) => secondsOf(startsAt)))),
    durationMinutes: own.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0),
    assetIds: [...new Set(own.flatMap(({ assetIds }) => assetIds))],
  };
}
