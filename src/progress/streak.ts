/** Streaks and habit strength, as pure functions of a person's days. */

/**
 * What became of a day. `kept`: at least one due item was completed. `missed`: items were due, none was
 * done, and the time to repair it is over. `frozen`: a missed day that a freeze was spent on.
 */
export type StreakDayState = 'frozen' | 'kept' | 'missed' | 'nothing_due' | 'paused' | 'skipped' | 'today';

/** How freezes are had. Never sold. */
export interface FreezeRules {
  /** Freezes at hand before the first day. */
  readonly freezes?: number;
  /** One freeze for every so many kept days, up to a number at hand; null for none. */
  readonly earn?: { readonly everyKeptDays: number; readonly atMost: number } | null;
}

/** A person's streak. */
export interface Streak {
  /** Kept days in a row, today included once it is kept. */
  readonly currentDays: number;
  readonly longestDays: number;
  readonly freezesAvailable: number;
  /** Whether the last day is still open and a running streak depends on it. */
  readonly isAtRisk: boolean;
  /** The days as given, those that a freeze was spent on as `frozen`. */
  readonly days: readonly StreakDayState[];
}

/** How many items of a day are in which state. */
export interface DayTally {
  readonly completedCount: number;
  readonly skippedCount: number;
  readonly missedCount: number;
  /** Not decided yet. */
  readonly pendingCount: number;
  readonly isPaused: boolean;
}

/** Lengths worth celebrating; then every further year. */
const MILESTONES = [7, 14, 21, 30, 60, 90, 180, 365];
const YEAR = 365;
/** Loop Habit Tracker: with one repetition a day, strength halves its distance to the goal in 13 days. */
const HALF_LIFE_DAYS = 13;

/** The usual way to earn freezes: one for seven kept days, at most two at hand. */
export const USUAL_EARNING = { everyKeptDays: 7, atMost: 2 } as const;

/**
 * What became of a day. One completed item keeps it. Otherwise open items leave it open, one missed item
 * among skipped ones makes it missed, and a day on which everything was skipped is skipped.
 */
export function dayState({
  completedCount,
  skippedCount,
  missedCount,
  pendingCount,
  isPaused,
}: DayTally): StreakDayState {
  if (completedCount > 0) return 'kept';
  if (isPaused) return 'paused';
  if (pendingCount > 0) return 'today';
  if (missedCount > 0) return 'missed';
  return skippedCount > 0 ? 'skipped' : 'nothing_due';
}

/**
 * Counts a streak. Kept days add, missed days break; all others neither add nor break. A freeze is spent on
 * a missed day only while a streak runs; when more days in a row are missed than there are freezes, the
 * streak breaks at the first one without.
 *
 * @param days - oldest first, gapless; days without anything due included
 */
export function streak(
  days: readonly StreakDayState[],
  { freezes = 0, earn = null }: FreezeRules = {},
): Streak {
  const told: StreakDayState[] = [];
  let [currentDays, longestDays, freezesAvailable, keptDays] = [0, 0, freezes, 0];
  for (const day of days) {
    const isFrozen = day === 'missed' && currentDays > 0 && freezesAvailable > 0;
    told.push(isFrozen ? 'frozen' : day);
    if (isFrozen) freezesAvailable -= 1;
    else if (day === 'missed') currentDays = 0;
    if (day !== 'kept') continue;
    currentDays += 1;
    keptDays += 1;
    longestDays = Math.max(longestDays, currentDays);
    if (earn && keptDays % earn.everyKeptDays === 0 && freezesAvailable < earn.atMost) freezesAvailable += 1;
  }
  return {
    currentDays,
    longestDays,
    freezesAvailable,
    isAtRisk: days.at(-1) === 'today' && currentDays > 0,
    days: told,
  };
}

/** The next length that is celebrated, in days, above the current one. */
export function nextMilestone(currentDays: number): number {
  return MILESTONES.find((days) => days > currentDays) ?? (Math.floor(currentDays / YEAR) + 1) * YEAR;
}

/** The longest celebrated length above one length and up to another; null for none. */
export function milestoneWithin(above: number, upTo: number): number | null {
  let reached: number | null = null;
  for (let days = nextMilestone(above); days <= upTo; days = nextMilestone(days)) reached = days;
  return reached;
}

/**
 * How strong the habit is, from 0 to 1: grows with every kept day, and forgives a single lapse. Days on which
 * nothing was asked for (skipped with a reason, paused, nothing due, frozen, still open) leave it as it is.
 *
 * @param days - oldest first
 * @param timesADay - planned repetitions a day, above 0; three a week are 3/7
 * @see Loop Habit Tracker, score: s ← s·m + v·(1 − m) with m = 0.5^(√f / 13)
 */
export function habitStrength(days: readonly StreakDayState[], timesADay = 1): number {
  const kept = habitMemory(timesADay);
  return days.reduce((strength, day) => {
    if (day !== 'kept' && day !== 'missed') return strength;
    return strength * kept + (day === 'kept' ? 1 - kept : 0);
  }, 0);
}

/** The share of its strength that a habit keeps from one day to the next: m of the formula above. */
export function habitMemory(timesADay: number): number {
  if (!(timesADay > 0)) throw new RangeError('A habit is planned more than 0 times a day.');
  return 0.5 ** (Math.sqrt(timesADay) / HALF_LIFE_DAYS);
}
