/** What became of a person's days, from what is logged of their deliveries. */
import { addDays, dayOf, daysBetween, instantAt } from '../platform/zone.ts';
import { type DayTally, dayState, type StreakDayState } from './streak.ts';

/** What is logged of one day of a plan. */
export interface DayLog {
  /** The person's day when it was planned; moving to another zone later does not move it. */
  readonly date: string;
  /** Zone that it was planned in. */
  readonly timeZone: string;
  readonly isPaused: boolean;
  readonly doneCount: number;
  /** Null when nothing was done. */
  readonly firstDoneAt: Date | null;
  readonly skippedCount: number;
  /** Neither done nor left out. */
  readonly openCount: number;
}

/** One day of a person. */
export interface StreakDay {
  readonly date: string;
  readonly state: StreakDayState;
  /** When a missed day could no longer be repaired; null for all others. */
  readonly lostAt: Date | null;
}

/** The same day as if nothing had become of it yet. */
export const openDay = (day: StreakDay): StreakDay => ({ ...day, state: 'today', lostAt: null });

/** A day can be repaired until twelve hours after the next one has begun at 04:00. */
export const GRACE_ENDS = '16:00';

/** Until when something done late still counts for a day. */
export function graceEnd({ date, timeZone }: Pick<DayLog, 'date' | 'timeZone'>): Date {
  return instantAt(addDays(date, 1), GRACE_ENDS, timeZone);
}

/**
 * The days of a person, oldest first, gapless from the first one logged to today; or to a day on which
 * something was done already, where a plan's clock is ahead of home.
 *
 * @param today - the person's day now, in their home zone
 */
export function streakDays(
  logs: readonly DayLog[],
  { today, now }: { readonly today: string; readonly now: Date },
): StreakDay[] {
  const last = lastDay(logs, today, now);
  const byDate = Map.groupBy(
    logs.filter(({ date }) => date <= last),
    ({ date }) => date,
  );
  const first = [...byDate.keys()].toSorted()[0];
  if (first === undefined) return [];
  const dates = Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
  return dates.map((date) => streakDay(date, byDate.get(date) ?? [], now));
}

/** Today; or a later day that has begun by the clock of a plan, and on which something is done. */
function lastDay(logs: readonly DayLog[], today: string, now: Date): string {
  return logs
    .filter(({ date, doneCount, timeZone }) => doneCount > 0 && date > today && date <= dayOf(now, timeZone))
    .reduce((last, { date }) => (date > last ? date : last), today);
}

function streakDay(date: string, logs: readonly DayLog[], now: Date): StreakDay {
  const state = dayState(tallyOf(logs, now));
  const ends = logs.map((log) => graceEnd(log).getTime());
  return { date, state, lostAt: state === 'missed' ? new Date(Math.max(...ends)) : null };
}

/** Adds up one day of all of a person's plans. */
export function tallyOf(logs: readonly DayLog[], now: Date): DayTally {
  let [completedCount, skippedCount, missedCount, pendingCount, pausedCount] = [0, 0, 0, 0, 0];
  for (const log of logs) {
    const end = graceEnd(log);
    const isInTime = log.firstDoneAt !== null && log.firstDoneAt < end;
    if (isInTime) completedCount += log.doneCount;
    else missedCount += log.doneCount;
    skippedCount += log.skippedCount;
    if (log.isPaused) pausedCount += log.openCount;
    else if (now < end) pendingCount += log.openCount;
    else missedCount += log.openCount;
  }
  const isPaused = pausedCount > 0 && pendingCount === 0 && missedCount === 0;
  return { completedCount, skippedCount, missedCount, pendingCount, isPaused };
}
