/** Calendar dates and a person's days, without zones. */

const DAY_MS = 86_400_000;

/**
 * The date some days later.
 *
 * @param date - `YYYY-MM-DD`
 */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The person's day that an activity is part of: what comes before four in the morning belongs to the day before.
 *
 * @param activity - its place on the wall: `YYYY-MM-DD` and `HH:mm`
 */
export function dayOf({ localDate, localTime }: { localDate: string; localTime: string }): string {
  return localTime < '04:00' ? daysAfter(localDate, -1) : localDate;
}

/** A date as people write it: `Wed 25 Nov`. */
export function dayName(date: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${date}T00:00:00Z`)).replace(',', '');
}
