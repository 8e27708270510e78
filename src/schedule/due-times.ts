/** What an activity makes due, day by day. */
import {
  addDays,
  DAY_SECONDS,
  DAY_START,
  instantAt,
  instantOfWall,
  secondsOf,
  wallOfInstant,
} from '../platform/zone.ts';
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

const HOUR_MS = 3_600_000;
const DAY_MS = DAY_SECONDS * 1000;
const DAY_START_MS = secondsOf(DAY_START) * 1000;
/** When each part of a day ends on the wall, from midnight. */
const PART_ENDS_MS: Readonly<Record<DayPart, number>> = {
  morning: 11 * HOUR_MS,
  midday: 15 * HOUR_MS,
  evening: DAY_MS,
};
/** How long after its part of the day something can still be done in time. */
const GRACE_MS = 3 * HOUR_MS;
const MINUTE_MS = 60_000;

/** The part of the day that a wall-clock time is in; the hours before the day begins belong to the evening. */
export function partOfDay(time: string): DayPart {
  const ms = secondsOf(time) * 1000;
  if (ms < DAY_START_MS) return 'evening';
  if (ms < PART_ENDS_MS.morning) return 'morning';
  return ms < PART_ENDS_MS.midday ? 'midday' : 'evening';
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
  const startMs = start.getTime();
  const day = Math.floor((wallOfInstant(startMs, zone) - DAY_START_MS) / DAY_MS) * DAY_MS;
  const partEnds = instantOfWall(day + PART_ENDS_MS[dayPart], zone);
  const done = startMs + durationMinutes * MINUTE_MS;
  const nextDay = instantOfWall(day + DAY_MS + DAY_START_MS, zone);
  const end = Math.min(Math.max(partEnds, done) + GRACE_MS, nextDay);
  // Where the clock skips the start of the day, nothing is left of a window just before it.
  return new Date(Math.max(end, startMs + MINUTE_MS));
}
