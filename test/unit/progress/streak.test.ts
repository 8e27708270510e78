import { describe, expect, test } from 'vitest';
import {
  type DayTally,
  dayState,
  habitMemory,
  habitStrength,
  nextMilestone,
  type StreakDayState,
  streak,
  USUAL_EARNING,
} from '../../../src/progress/streak.ts';

const STATES: Readonly<Record<string, StreakDayState>> = {
  K: 'kept',
  M: 'missed',
  '-': 'nothing_due',
  S: 'skipped',
  P: 'paused',
  T: 'today',
  F: 'frozen',
};
const days = (letters: string): StreakDayState[] => [...letters].flatMap((letter) => STATES[letter] ?? []);
const letters = (states: readonly StreakDayState[]): string =>
  states.map((state) => Object.keys(STATES).find((letter) => STATES[letter] === state)).join('');

describe('streak', () => {
  test.each([
    ['KKKKK', 0, 5, 5, 0],
    ['KKKMK', 0, 1, 3, 0],
    ['KKKMK', 1, 4, 4, 0],
    ['KKKMMK', 1, 1, 3, 0],
    ['KK-KK-K', 0, 5, 5, 0],
    ['KKSKK', 0, 4, 4, 0],
    ['KKPPPPK', 0, 3, 3, 0],
    ['KKKT', 0, 3, 3, 0],
    ['MMK', 2, 1, 1, 2],
    ['', 0, 0, 0, 0],
  ])('%s with %i freezes is %i now, %i at best, %i freezes left', (log, freezes, current, longest, left) => {
    expect(streak(days(log), { freezes })).toMatchObject({
      currentDays: current,
      longestDays: longest,
      freezesAvailable: left,
    });
  });

  test.each([
    ['KKKKKKKMKKKKKKKMMK', 1, 14, 0],
    ['KKKKKKKKKKKKKKKKKKKKK', 21, 21, 2],
  ])('%s with freezes earned is %i now, %i at best, %i freezes left', (log, current, longest, left) => {
    expect(streak(days(log), { earn: USUAL_EARNING })).toMatchObject({
      currentDays: current,
      longestDays: longest,
      freezesAvailable: left,
    });
  });

  test('a day that a freeze was spent on is told as frozen', () => {
    expect(letters(streak(days('MKKMMK'), { freezes: 1 }).days)).toBe('MKKFMK');
  });

  test('a day told as frozen before neither adds, breaks nor costs again', () => {
    expect(streak(days('KKFK'), { freezes: 1 })).toMatchObject({ currentDays: 3, freezesAvailable: 1 });
  });

  test('only a running streak with today still open is at risk', () => {
    expect(['KKT', 'KKMT', 'T', 'KK', 'KK-'].map((log) => streak(days(log)).isAtRisk)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('dayState', () => {
  const none: DayTally = {
    completedCount: 0,
    skippedCount: 0,
    missedCount: 0,
    pendingCount: 0,
    isPaused: false,
  };

  test.each<[string, Partial<DayTally>, StreakDayState]>([
    ['one completed among missed', { completedCount: 1, missedCount: 3 }, 'kept'],
    ['one completed before a pause', { completedCount: 1, pendingCount: 2, isPaused: true }, 'kept'],
    ['something open', { pendingCount: 1, missedCount: 2 }, 'today'],
    ['nothing done', { missedCount: 2, skippedCount: 1 }, 'missed'],
    ['all skipped', { skippedCount: 2 }, 'skipped'],
    ['a pause', { pendingCount: 2, isPaused: true }, 'paused'],
    ['nothing due', {}, 'nothing_due'],
  ])('a day with %s is told rightly', (_, tally, state) => {
    expect(dayState({ ...none, ...tally })).toBe(state);
  });
});

describe('habitStrength', () => {
  test.each([
    [1, 0.948078],
    [3 / 7, 0.965697],
    [1 / 7, 0.980049],
  ])('with %f times a day it keeps a share of %f', (timesADay, share) => {
    expect(habitMemory(timesADay)).toBeCloseTo(share, 6);
  });

  test.each([
    [1, 0.0519],
    [7, 0.3115],
    [13, 0.5],
    [30, 0.798],
    [60, 0.9592],
    [66, 0.9704],
    [90, 0.9918],
  ])('after %i kept days it is %f', (count, strength) => {
    expect(habitStrength(days('K'.repeat(count)))).toBeCloseTo(strength, 4);
  });

  test('one lapse after sixty days is forgiven, and an excused day costs nothing', () => {
    expect(habitStrength(days(`${'K'.repeat(60)}M`))).toBeCloseTo(0.9094, 4);
    expect(habitStrength(days(`${'K'.repeat(60)}SP-FT`))).toBeCloseTo(0.9592, 4);
  });

  test('a habit that is never planned has no strength', () => {
    expect(() => habitStrength([], 0)).toThrow(RangeError);
  });
});

test('the next milestone is always ahead', () => {
  expect([0, 6, 7, 30, 180, 364, 365, 800].map(nextMilestone)).toEqual([7, 7, 14, 60, 365, 365, 730, 1095]);
});
