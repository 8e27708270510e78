import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/platform/zone.ts';
import type { StreakDay } from '../../../src/progress/day-log.ts';
import { PersonStreak } from '../../../src/progress/person-streak.ts';
import type { StreakDayState } from '../../../src/progress/streak.ts';

/** A streak whose last day is 10 March. */
function personStreak(...states: readonly StreakDayState[]): PersonStreak {
  const log = states.map((state, index): StreakDay => {
    const date = addDays('2026-03-10', index - states.length + 1);
    return { date, state, lostAt: state === 'missed' ? new Date(`${date}T16:00:00Z`) : null };
  });
  return new PersonStreak('01a20f3c-2e52-7089-890d-8516ff6328d9', '2026-03-10', log);
}

describe('a person’s streak', () => {
  test('it tells length, last day, risk and what comes next', () => {
    expect(personStreak('kept', 'missed', 'kept', 'kept', 'today')).toMatchObject({
      currentDays: 2,
      longestDays: 2,
      isAtRisk: true,
      lastActivityDate: '2026-03-09',
      nextMilestoneDays: 7,
      freezesAvailable: 0,
    });
  });

  test('without any plan it is empty', () => {
    expect(personStreak()).toMatchObject({
      currentDays: 0,
      longestDays: 0,
      lastActivityDate: null,
      habitStrength: 0,
    });
  });

  test('a freeze that was spent is told as such, and costs no strength', () => {
    const seven = Array.from({ length: 7 }, (): StreakDayState => 'kept');
    const saved = personStreak(...seven, 'missed');
    expect(saved.daysOf(null).at(-1)).toEqual({ date: '2026-03-10', state: 'frozen' });
    expect(saved.habitStrength).toBeCloseTo(personStreak(...seven).habitStrength, 10);
  });
});

describe('its days', () => {
  const kept = personStreak('kept', 'kept');

  test('are the last thirty when no span is given', () => {
    const told = kept.daysOf(null);
    expect([told.length, told[0], told.at(-1)]).toEqual([
      30,
      { date: '2026-02-09', state: 'nothing_due' },
      { date: '2026-03-10', state: 'kept' },
    ]);
  });

  test('end today, whatever the span says', () => {
    expect(kept.daysOf({ from: '2026-03-09', to: '2026-03-20' }).map(({ date }) => date)).toEqual([
      '2026-03-09',
      '2026-03-10',
    ]);
    expect(kept.daysOf({ from: '2026-03-11', to: '2026-03-20' })).toEqual([]);
  });

  test.each([
    ['is longer than 366 days', { from: '2025-03-09', to: '2026-03-10' }, ['range']],
    ['ends before it starts', { from: '2026-03-10', to: '2026-03-09' }, ['range', 'to']],
  ])('a span that %s is refused', (_, span, field) => {
    expect(() => kept.daysOf(span)).toThrow(expect.objectContaining({ name: 'Refusal', field }));
  });

  test('a span of 366 days is told', () => {
    expect(kept.daysOf({ from: '2025-03-10', to: '2026-03-10' })).toHaveLength(366);
  });
});
