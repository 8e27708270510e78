/** When an activity must be planned so that it falls due within seconds. */

/** A moment a few seconds away, on the wall clock of a zone. */
export interface DueSoon {
  readonly dueAt: Date;
  /** IANA name of the zone that the other fields mean. */
  readonly zone: string;
  /** `YYYY-MM-DD`. */
  readonly localDate: string;
  /** Day of the week as the graph writes it, such as `MONDAY`. */
  readonly weekday: string;
  /** Wall-clock times `HH:mm:ss` to prefer; the first is the moment itself. */
  readonly preferredTimes: readonly string[];
}

/** Seconds from now until the activity is due: enough to build the plan, little enough to watch. */
export const LEAD_SECONDS = 6;

/** From this hour on, an evening's activities in a row could reach past midnight and would be moved before now. */
const LATE_HOUR = 23;

/** An evening has at most so many activities; with a time for each, the first stays where it is. */
const LATE_TIMES = 3;

/** By how much clocks are set back, in minutes; half an hour on Lord Howe Island, an hour elsewhere. */
const SET_BACK_MINUTES = [30, 60];

/** Where no wall-clock time occurs twice. */
const PLAIN_ZONE = 'Etc/UTC';

/**
 * The moment to plan the first activity at. While a clock that was set back repeats an hour, the moment is
 * told in UTC: a plan takes a time that occurs twice to mean the first, which has passed.
 *
 * @param zone - IANA name
 * @param leadSeconds - how far away the moment is
 */
export function dueSoon(now: Date, zone: string, leadSeconds = LEAD_SECONDS): DueSoon {
  const dueAt = new Date(Math.ceil(now.getTime() / 1000 + leadSeconds) * 1000);
  const told = isRepeated(dueAt, zone) ? PLAIN_ZONE : zone;
  const { localDate, weekday, time } = wallClock(dueAt, told);
  const count = Number(time.slice(0, 2)) >= LATE_HOUR ? LATE_TIMES : 1;
  const preferredTimes = Array.from(
    { length: count },
    (_, index) => wallClock(later(dueAt, index), told).time,
  );
  return { dueAt, zone: told, localDate, weekday, preferredTimes };
}

function isRepeated(instant: Date, zone: string): boolean {
  const { localDate, time } = wallClock(instant, zone);
  return SET_BACK_MINUTES.some((minutes) => {
    const before = wallClock(later(instant, -60 * minutes), zone);
    return before.localDate === localDate && before.time === time;
  });
}

function later(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000);
}

function wallClock(instant: Date, timeZone: string): { localDate: string; weekday: string; time: string } {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'long',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return {
    localDate: `${part('year')}-${part('month')}-${part('day')}`,
    weekday: part('weekday').toUpperCase(),
    time: `${part('hour')}:${part('minute')}:${part('second')}`,
  };
}
