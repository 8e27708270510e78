/** What an activity makes due, day by day. */
import { addDays, DAY_START, dayOf, instantAt } from '../platform/zone.ts';
import type { DayPart } from './day-order.ts';
import { occurrences } from './occurrence.ts';

/** What must be known of an activity to say when it is due. */
export interface DeliverableActivity {
  readonly slot: string;
  readonly dayPart: DayPart;
  readonly startsAt: string;
  readonly durationMinutes: number;
  readonly rule: string;
  readonly startsOn: string;
  /** They take turns: the n-th time of the rule shows the n-th, and after the last the first again; a dropped time keeps its turn. */
  readonly assetIds: readonly string[];
}

/** One time that an activity is due. */
export interface DueDelivery {
  readonly slot: string;
  readonly dayPart: DayPart;
  readonly localDate: string;
  /** `HH:mm:ss` on the wall. */
  readonly localTime: string;
  readonly scheduledFor: Date;
  /** From here on it counts as missed. */
  readonly windowEndsAt: Date;
  readonly assetId: string;
}

/** When each part of a day ends; the evening at midnight. */
const PART_ENDS: Readonly<Record<DayPart, { daysLater: number; time: string }>> = {
  morning: { daysLater: 0, time: '11:00' },
  midday: { daysLater: 0, time: '15:00' },
  evening: { daysLater: 1, time: '00:00' },
};
/** How long after its part of the day something can still be done in time. */
const GRACE_MS = 3 * 3_600_000;
const MINUTE_MS = 60_000;

/** The part of the day that a wall-clock time is in; the hours before the day begins belong to the evening. */
export function partOfDay(time: string): DayPart {
  if (time < DAY_START) return 'evening';
  if (time < PART_ENDS.morning.time) return 'morning';
  return time < PART_ENDS.midday.time ? 'midday' : 'evening';
}

/**
 * What an activity makes due from one calendar date to another, both included, oldest first.
 *
 * Its window ends three hours after its part of the day (or after it is done, when it starts late), and
 * at the latest when the person's next day begins.
 */
export function deliveriesOf(
  activity: DeliverableActivity,
  { from, to, zone }: { readonly from: string; readonly to: string; readonly zone: string },
): DueDelivery[] {
  const { slot, dayPart, rule, startsOn, startsAt, assetIds } = activity;
  if (assetIds.length === 0) return [];
  const span = { from: instantAt(from, '00:00', zone), until: instantAt(addDays(to, 2), '00:00', zone) };
  return occurrences({ rule, startsOn, startsAt, zone, ...span }).flatMap(({ date, time, instant, turn }) => {
    const assetId = assetIds[(turn ?? 0) % assetIds.length];
    if (date < from || date > to || assetId === undefined) return [];
    const windowEndsAt = windowEnd(activity, instant, zone);
    return [
      { slot, dayPart, localDate: date, localTime: time, scheduledFor: instant, windowEndsAt, assetId },
    ];
  });
}

/** When something that starts at an instant counts as missed. */
export function windowEnd(
  { dayPart, durationMinutes }: Pick<DeliverableActivity, 'dayPart' | 'durationMinutes'>,
  start: Date,
  zone: string,
): Date {
  const day = dayOf(start, zone);
  const { daysLater, time } = PART_ENDS[dayPart];
  const partEnds = instantAt(addDays(day, daysLater), time, zone).getTime();
  const done = start.getTime() + durationMinutes * MINUTE_MS;
  const nextDay = instantAt(addDays(day, 1), DAY_START, zone).getTime();
  const end = Math.min(Math.max(partEnds, done) + GRACE_MS, nextDay);
  // Where the clock skips the start of the day, nothing is left of a window just before it.
  return new Date(Math.max(end, start.getTime() + MINUTE_MS));
}
