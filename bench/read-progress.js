/** The head of the progress page for the limit: a streak is counted day by day, which SQL does not do well. */
import { globalId } from '../dist/src/platform/global-id.js';
import { dayOf } from '../dist/src/platform/zone.js';
import { streakDays } from '../dist/src/progress/day-log.js';
import { PersonStreak } from '../dist/src/progress/person-streak.js';

/** The JSON to send, of what the statement gives. */
export function progressHead(answer) {
  const { userId, timeZone, schedule, days } = JSON.parse(answer);
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
