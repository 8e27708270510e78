import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/platform/zone.ts';
import type { StreakDay } from '../../../src/progress/day-log.ts';
import { PersonStreak } from '../../../src/progress/person-streak.ts';
import { milestoneReached } from '../../../src/progress/streak-moments.ts';

/** A streak of so many kept days, the last one on 31 March. */
const kept = (days: number): PersonStreak =>
  new PersonStreak(
    'somebody',
    '2026-03-31',
    Array.from(
      { length: days },
      (_, index): StreakDay => ({
        date: addDays('2026-03-31', index + 1 - days),
        state: 'kept',
        lostAt: null,
      }),
    ),
  );

describe('a milestone', () => {
  test.each([
    [6, ['2026-03-31'], null],
    [7, ['2026-03-31'], { kind: 'milestone', days: 7, date: '2026-03-31' }],
    [8, ['2026-03-31'], null],
    // A phone that was offline tells of three days at once, after midnight too.
    [9, ['2026-03-31', '2026-03-29', '2026-03-30'], { kind: 'milestone', days: 7, date: '2026-03-29' }],
    [8, ['2026-03-31', '2026-03-30'], { kind: 'milestone', days: 7, date: '2026-03-30' }],
    [14, [], null],
  ])('of %i days, of which %j were kept lately, is %j', (days, lately, moment) => {
    expect(milestoneReached(kept(days), lately)).toEqual(moment);
  });
});
