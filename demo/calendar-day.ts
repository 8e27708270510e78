/** Calendar dates, without times and zones. */

const DAY_MS = 86_400_000;

/**
 * The date some days later.
 *
 * @param date - `YYYY-MM-DD`
 */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
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
