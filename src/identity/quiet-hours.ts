/** The hours in which a person is left alone: what may be asked for, and when that is on another wall. */
import { invalid } from '../platform/errors.ts';
import { addDays, DAY_SECONDS, daysBetween, isZone, secondsOf, timeAt } from '../platform/zone.ts';
import { offsetMs } from '../platform/zone-offset.ts';

/** A stretch of the day; `endsAt` earlier than `startsAt` means the next morning. */
export interface QuietStretch {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Wall-clock times of a zone between which a person is left alone. */
export interface QuietHours extends QuietStretch {
  /** IANA name. */
  readonly timeZone: string;
}

/** Quiet hours as a person asks for them. */
export interface AskedQuietHours extends QuietStretch {
  /** Null for the home zone, wherever that is. */
  readonly timeZone: string | null;
}

/** The wall clock of a zone from one date to another, both included. */
export interface WallDays {
  readonly zone: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Checks quiet hours that are asked for.
 *
 * @param field - path of the input that they come from
 * @throws Refusal when they are empty, or there is no such zone
 */
export function checkQuietHours(
  { startsAt, endsAt, timeZone }: AskedQuietHours,
  field: readonly string[],
): void {
  if (secondsOf(startsAt) === secondsOf(endsAt)) {
    throw invalid(
      [...field, 'endsAt'],
      'These quiet hours end when they start. Let them end later, or leave them out for none.',
    );
  }
  if (timeZone === null || isZone(timeZone)) return;
  throw invalid(
    [...field, 'timeZone'],
    `There is no time zone called "${timeZone}". Use an IANA name such as Europe/Berlin.`,
  );
}

/**
 * Quiet hours as they show on the wall of a plan. There are several stretches where the two walls are not equally
 * far apart on all its days, as when only one of the zones moves its clocks.
 */
export function quietStretches(
  { startsAt, endsAt, timeZone }: QuietHours,
  { zone, from, to }: WallDays,
): QuietStretch[] {
  if (zone === timeZone) return [{ startsAt, endsAt }];
  // From a day before to a day after: a date of ours may begin the day before in UTC.
  const midnights = Array.from({ length: daysBetween(from, to) + 4 }, (_, day) =>
    Date.parse(`${addDays(from, day - 1)}T00:00:00Z`),
  );
  const leads = new Set(midnights.map((ms) => (offsetMs(ms, zone) - offsetMs(ms, timeZone)) / 1000));
  const shown = (time: string, lead: number): string =>
    timeAt((secondsOf(time) + lead + 2 * DAY_SECONDS) % DAY_SECONDS);
  return [...leads].map((lead) => ({ startsAt: shown(startsAt, lead), endsAt: shown(endsAt, lead) }));
}
