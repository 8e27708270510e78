import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/platform/zone.ts';
import type { StreakDay } from '../../../src/progress/day-log.ts';
import type { StreakDayState } from '../../../src/progress/streak.ts';
import { breaks, type DoneEvent, growth } from '../../../src/progress/streak-news.ts';

const STATES: Readonly<Record<string, StreakDayState>> = {
  K: 'kept',
  M: 'missed',
  T: 'today',
  '-': 'nothing_due',
};
const FIRST = '2026-03-01';
const dateAt = (index: number): string => addDays(FIRST, index);
const lostAt = (date: string): Date => new Date(`${addDays(date, 1)}T15:00:00Z`);

/** Days from 1 March on, one for each letter. */
const days = (letters: string): StreakDay[] =>
  [...letters].map((letter, index) => {
    const [state, date] = [STATES[letter] ?? 'nothing_due', dateAt(index)];
    return { date, state, lostAt: state === 'missed' ? lostAt(date) : null };
  });

/** Things done in this order, each for the day of its index. */
const done = (...indexes: readonly number[]): DoneEvent[] =>
  indexes.map((index, position) => ({
    position: position + 1,
    occurredAt: new Date(`${dateAt(index)}T08:00:00Z`),
    date: dateAt(index),
  }));

function grown(letters: string, events: readonly DoneEvent[], since = 0): string {
  const first = new Map(events.toReversed().map(({ date, position }) => [date, position]));
  return growth(days(letters), events.slice(since), first)
    .map(({ kind, place }) => `${kind}@${place.event}`)
    .join(' ');
}

describe('growth', () => {
  test('the first thing done on a day makes the streak longer, others do not', () => {
    expect(grown('KK', done(0, 0, 1, 1))).toBe('extended@1 extended@3');
  });

  test('seven days in a row are a milestone', () => {
    expect(grown('KKKKKKKK', done(0, 1, 2, 3, 4, 5, 6, 7), 5)).toBe(
      'extended@6 extended@7 milestone@7 extended@8',
    );
  });

  test('what is done too late for its day makes nothing longer', () => {
    expect(grown('MK', done(0, 1))).toBe('extended@2');
  });

  test('a streak that broke later had grown all the same', () => {
    expect(grown('KKMM', done(0, 1))).toBe('extended@1 extended@2');
  });

  test('a day repaired after the next one can reach the milestone', () => {
    expect(grown('KKKKKKK', done(0, 1, 2, 3, 4, 6, 5), 5)).toBe('extended@6 extended@7 milestone@7');
  });
});

describe('breaks', () => {
  const all = { after: new Date(0), through: new Date('2027-01-01T00:00:00Z') };
  const broken = (letters: string, span = all): string[] =>
    breaks(days(letters), span).map(({ occurredAt }) => occurredAt.toISOString().slice(5, 10));

  test('a missed day breaks a running streak at the moment it is lost', () => {
    expect(broken('KKMT')).toEqual(['03-04']);
  });

  test('where no streak runs, nothing breaks', () => {
    expect(broken('MMKMM')).toEqual(['03-05']);
  });

  test('a freeze saves the first missed day, and the second breaks the streak', () => {
    expect(broken('KKKKKKKM')).toEqual([]);
    expect(broken('KKKKKKKMM')).toEqual(['03-10']);
  });

  test('each break is told in one stretch of time only', () => {
    const moment = lostAt('2026-03-03');
    const justBefore = new Date(moment.getTime() - 1);
    expect(broken('KKMT', { after: justBefore, through: moment })).toEqual(['03-04']);
    expect(broken('KKMT', { after: moment, through: all.through })).toEqual([]);
    expect(broken('KKMT', { after: all.after, through: justBefore })).toEqual([]);
  });
});
