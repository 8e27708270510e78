/** When it is time to look at goals and beliefs again, as far as what was planned and done tells. */
import type { StreakDay } from './day-log.ts';

/** State of a reassessment. */
export type ReassessmentStatus = 'completed' | 'dismissed' | 'due' | 'in_progress';

/** What led to a reassessment, with the numbers that it rests on. */
export type Grounds =
  | { readonly reason: 'scheduled'; readonly isLastDay: boolean }
  | {
      readonly reason: 'disengagement' | 'low_adherence';
      /** What was measured, and where it calls for a reassessment. */
      readonly value: number;
      readonly limit: number;
      /** Of the last days that count, and how many there are. */
      readonly missedDays: number;
      readonly countedDays: number;
    };

/** Why goals and beliefs should be looked at again. */
export type ReassessmentReason = Grounds['reason'];

/** A day on which a measure of what is done went over its limit. */
export interface Firing {
  /** The person's day. */
  readonly date: string;
  readonly firedAt: Date;
  readonly grounds: Exclude<Grounds, { reason: 'scheduled' }>;
}

/** Days within which one kind of reassessment is not called for twice. */
export const COOL_DOWN_DAYS = 7;

/** In tenths, so that sums are exact: of a missed day what is more than three in ten, and one more as slack. */
const LAPSE = { missed: 6, kept: -4, limit: 10 };
/** Moving average of days kept: where it begins, the share that stays from day to day, and how low it may be. */
const ENGAGEMENT = { start: 0.8, stays: 0.8, limit: 0.5 };
/** Days that the words tell of. */
const SHOWN_DAYS = 7;

/**
 * Days on which a plan turned out to be kept too little: missed days add up (CUSUM), or fewer are kept than before
 * (EWMA). Only the day that takes a measure over its limit counts, not those that leave it there. Days on which
 * nothing was asked for change nothing.
 *
 * @param days - oldest first
 */
export function firings(days: readonly StreakDay[]): Firing[] {
  const counted = days.filter(({ state }) => state === 'kept' || state === 'missed');
  let [lapse, engagement] = [0, ENGAGEMENT.start];
  return counted.flatMap(({ date, state, lostAt }, index) => {
    const before = { lapse, engagement };
    const isMissed = state === 'missed';
    lapse = Math.max(0, lapse + (isMissed ? LAPSE.missed : LAPSE.kept));
    engagement = ENGAGEMENT.stays * engagement + (isMissed ? 0 : 1 - ENGAGEMENT.stays);
    if (lostAt === null) return [];
    const shown = counted.slice(Math.max(0, index + 1 - SHOWN_DAYS), index + 1);
    const missedDays = shown.filter((day) => day.state === 'missed').length;
    const fire = (reason: Firing['grounds']['reason'], value: number, limit: number): Firing => ({
      date,
      firedAt: lostAt,
      grounds: { reason, value, limit, missedDays, countedDays: shown.length },
    });
    return [
      ...(before.lapse < LAPSE.limit && lapse >= LAPSE.limit
        ? [fire('low_adherence', lapse / 10, LAPSE.limit / 10)]
        : []),
      ...(before.engagement >= ENGAGEMENT.limit && engagement < ENGAGEMENT.limit
        ? [fire('disengagement', engagement, ENGAGEMENT.limit)]
        : []),
    ];
  });
}

/** What led to a reassessment, in words. */
export function explanationOf(grounds: Grounds): string {
  if (grounds.reason === 'scheduled') {
    return grounds.isLastDay
      ? 'Your plan has come to its last day: a good time to look at your goals and beliefs again.'
      : 'Your plan has set this day to look at your goals and beliefs again.';
  }
  const { missedDays, countedDays } = grounds;
  const days = `On ${missedDays} of the last ${countedDays} days with something planned, nothing was done.`;
  return grounds.reason === 'low_adherence'
    ? `${days} Perhaps the plan asks for too much, or for the wrong things.`
    : `${days} That is less than before. Perhaps something has changed.`;
}
