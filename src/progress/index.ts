/** The face of progress: what later stages may use. */
export { findScheduleStreak, findStreak } from './find-streak.ts';
export { PersonStreak } from './person-streak.ts';
