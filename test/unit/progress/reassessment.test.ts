import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/platform/zone.ts';
import type { StreakDay } from '../../../src/progress/day-log.ts';
import { explanationOf, firings } from '../../../src/progress/reassessment.ts';
import type { StreakDayState } from '../../../src/progress/streak.ts';

const FIRST = '2026-03-02';
const STATES: Readonly<Record<string, StreakDayState>> = {
  k: 'kept',
  m: 'missed',
  n: 'nothing_due',
  p: 'paused',
  s: 'skipped',
  t: 'today',
};

/** Days as letters, the first on 2 March. */
const daysOf = (letters: string): StreakDay[] =>
  [...letters].map((letter, index) => {
    const date = addDays(FIRST, index);
    const lostAt = letter === 'm' ? new Date(`${addDays(date, 1)}T15:00:00Z`) : null;
    return { date, state: STATES[letter] ?? 'today', lostAt };
  });

/** What fired, with the number of its day from 1. */
const fired = (letters: string) =>
  firings(daysOf(letters)).map(({ date, grounds: { reason, value } }) => [
    Number(date.slice(-2)) - 1,
    reason,
    Number(value.toFixed(4)),
  ]);

describe('what is done of a plan', () => {
  test.each([
    [
      'kkmkmmmm',
      [
        [6, 'low_adherence', 1.4],
        [6, 'disengagement', 0.4852],
      ],
    ],
    ['mmkkkkkk', [[2, 'low_adherence', 1.2]]],
    ['kmkkmkkm', []],
    ['', []],
  ])('of %s calls for a reassessment on the day that goes too far', (letters, expected) => {
    expect(fired(letters)).toEqual(expected);
  });

  test('is measured as a moving average of the days kept', () => {
    const engagement = fired('kkmmkmmm').filter(([, reason]) => reason === 'disengagement');
    expect(engagement).toEqual([[7, 'disengagement', 0.4137]]);
  });

  test('is judged without days on which nothing was asked for', () => {
    const plain = firings(daysOf('kkmkmmmm')).map(({ grounds }) => grounds);
    expect(firings(daysOf('nkkpmskmnnmmmt')).map(({ grounds }) => grounds)).toEqual(plain);
  });

  test('calls once while it stays low, and again after it was better', () => {
    const lapses = (letters: string) => fired(letters).filter(([, reason]) => reason === 'low_adherence');
    expect(lapses('mmmmmmmm')).toHaveLength(1);
    expect(lapses('mmkkkkmm')).toHaveLength(2);
  });

  test('is told in days', () => {
    const [lapse] = firings(daysOf('kkmkmm'));
    expect(lapse && explanationOf(lapse.grounds)).toMatch(/^On 3 of the last 6 days with something planned/);
  });
});
