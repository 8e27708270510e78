/** When a message waits, and until when. */
import type { QuietHours } from '../identity/index.ts';
import { addDays, instantAt, secondsOf, wallClockAt } from '../platform/zone.ts';

/**
 * Until when a message waits that is ready now; null when it may go.
 *
 * The end is a time on the wall of the zone of the hours, so a night in which clocks change is as long as it is.
 */
export function quietUntil(hours: QuietHours | null, now: Date): Date | null {
  if (!hours) return null;
  const { date, time } = wallClockAt(now, hours.timeZone);
  const [at, start, end] = [secondsOf(time), secondsOf(hours.startsAt), secondsOf(hours.endsAt)];
  const isOverMidnight = end < start;
  const isQuiet = isOverMidnight ? at >= start || at < end : at >= start && at < end;
  if (!isQuiet) return null;
  const endDate = isOverMidnight && at >= start ? addDays(date, 1) : date;
  const until = instantAt(endDate, hours.endsAt, hours.timeZone);
  // An hour that the clock shows twice: its end is past already when it begins again.
  return until > now ? until : null;
}
