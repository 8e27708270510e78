/** The head of the progress page for the limit: a streak is counted day by day, which SQL does not do well. */
import { globalId } from '../src/platform/global-id.ts';
import { dayOf } from '../src/platform/zone.ts';
import { type DayLog, streakDays } from '../src/progress/day-log.ts';
import { PersonStreak } from '../src/progress/person-streak.ts';

interface ProgressRow {
  readonly userId: string;
  readonly timeZone: string;
  readonly schedule: object | null;
  readonly days: readonly (Omit<DayLog, 'firstDoneAt'> & { readonly firstDoneAt: string | null })[] | null;
}

/** The JSON to send, of what the statement gives. */
export function progressHead(answer: string): string {
  const { userId, timeZone, schedule, days }: ProgressRow = JSON.parse(answer);
  const now = new Date();
  const today = dayOf(now, timeZone);
  const logs = (days ?? []).map((day) => ({
    ...day,
    timeZone,
    isPaused: false,
    firstDoneAt: day.firstDoneAt === null ? null : new Date(day.firstDoneAt),
  }));
  const streak = new PersonStreak(userId, today, streakDays(logs, { today, now }));
  const { currentDays, longestDays, isAtRisk, freezesAvailable, nextMilestoneDays } = streak;
  const id = globalId('strk', { userId, id: userId });
  const shown = { id, currentDays, longestDays, isAtRisk, freezesAvailable, nextMilestoneDays };
  const viewer = { id: globalId('user', { userId, id: userId }), streak: shown, currentSchedule: schedule };
  return JSON.stringify({ data: { viewer } });
}
