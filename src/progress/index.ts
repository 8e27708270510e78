/** The face of progress: what later stages may use. */
export { findScheduleStreak, findStreak } from './find-streak.ts';
export { reassessmentLoader } from './loaders.ts';
export { noteReassessments } from './note-reassessments.ts';
export { noteStreaks } from './note-streaks.ts';
export { PersonStreak } from './person-streak.ts';
export { Reassessment } from './reassessment.entity.ts';
