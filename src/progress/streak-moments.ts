/** Moments of a streak that a person is told of outside the app. */
import type { PersonStreak } from './person-streak.ts';
import { milestoneWithin } from './streak.ts';

/** A moment of a streak. */
export interface StreakMoment {
  /** The day is still open and a streak hangs on it, or the streak has come to a length that is celebrated. */
  readonly kind: 'at_risk' | 'milestone';
  /** Length of the streak: as it is, or the one celebrated. */
  readonly days: number;
  /** The person's day that hangs open, or that completed the length. */
  readonly date: string;
}

/**
 * The longest celebrated length that a streak has come to by days that were kept lately; null when it came to none.
 *
 * @param lately - dates kept lately, in any order
 */
export function milestoneReached(streak: PersonStreak, lately: readonly string[]): StreakMoment | null {
  const days = milestoneWithin(streak.without(lately).currentDays, streak.currentDays);
  if (days === null) return null;
  const date = streak.keptDates.at(days - streak.currentDays - 1);
  return date === undefined ? null : { kind: 'milestone', days, date };
}
