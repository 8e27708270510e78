import { describe, expect, test } from 'vitest';
import { freeStretches, layOut } from '../../../src/schedule/availability.ts';

const hours = (from: number, to: number) => ({ from: from * 3600, to: to * 3600 });
const group = (hour: number, ...minutes: number[]) => ({ startsAt: hour * 3600, items: minutes });
const laidOut = (groups: ReturnType<typeof group>[], free: ReturnType<typeof hours>[]) => {
  const { placed, leftOut } = layOut(groups, free, (minutes) => minutes * 60);
  return { placed: placed.map(({ item, startsAt }) => [item, startsAt / 3600]), leftOut };
};

describe('freeStretches', () => {
  test('windows that touch are one, and each weekday has its own', () => {
    const windows = [
      { weekday: 'monday', startsAt: '09:00', endsAt: '10:00' },
      { weekday: 'monday', startsAt: '07:00', endsAt: '09:00' },
      { weekday: 'friday', startsAt: '22:00', endsAt: '01:00' },
    ] as const;
    expect(freeStretches({ windows }, 'monday')).toEqual([hours(7, 10)]);
    expect(freeStretches({ windows }, 'friday')).toEqual([hours(22, 25)]);
    expect(freeStretches({ windows }, 'sunday')).toEqual([]);
  });
});

describe('layOut', () => {
  test('things of a group follow one another from the wished time', () => {
    expect(laidOut([group(8, 15, 30, 15)], [hours(0, 24)]).placed).toEqual([
      [15, 8],
      [30, 8.25],
      [15, 8.75],
    ]);
  });

  test('a group moves to the nearest time with room for all of it', () => {
    expect(laidOut([group(8, 30, 30)], [hours(7.5, 8.25), hours(12, 13)]).placed).toEqual([
      [30, 12],
      [30, 12.5],
    ]);
  });

  test('two groups at one time do not overlap', () => {
    expect(laidOut([group(8, 60), group(8, 60)], [hours(8, 12)]).placed).toEqual([
      [60, 8],
      [60, 9],
    ]);
  });

  test('what has no room together goes apart, and what has none at all is left out', () => {
    expect(laidOut([group(8, 30, 30, 45)], [hours(8, 8.5), hours(20, 20.5)])).toEqual({
      placed: [
        [30, 8],
        [30, 20],
      ],
      leftOut: [45],
    });
  });

  test('nothing starts after midnight', () => {
    const { placed } = laidOut([group(23.9, 30, 30)], [hours(0, 36)]);
    expect(placed.map(([, hour]) => Number(hour) < 24)).toEqual([true, true]);
  });
});
