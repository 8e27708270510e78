import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assumedBaseline,
  attainmentChange,
  isReachedAtIntake,
  oneLevelStep,
  type ScoredGoal,
  tScore,
  verbalLevel,
} from '../../../src/discovery/gas.ts';

type Levels = readonly (number | null)[];

/** Goals from levels and either one weight each or one weight for all. */
function goals(levels: Levels, weights: readonly number[]) {
  return levels.map((level, at) => ({ level, weight: weights[at] ?? weights[0] ?? 1 }));
}

/** Up to eight goals with whole levels and weights above 0. */
const aSet = fc.array(
  fc.record({ level: fc.integer({ min: -2, max: 2 }), weight: fc.integer({ min: 1, max: 90 }) }),
  { minLength: 1, maxLength: 8 },
);
const scoreOf = (set: readonly ScoredGoal[]): number => tScore(set) ?? Number.NaN;

describe('T-score', () => {
  const vectors: readonly (readonly [Levels, readonly number[], number, number])[] = [
    [[-2, 0, -1, 2, 0, 1], [3, 5, 1, 4, 2, 6], 0.3, 55],
    [[0, 0, 0], [1], 0.3, 50],
    [[-1], [1], 0.3, 40],
    [[-1, -1], [1], 0.3, 37.5965],
    [[-1, -1, -1], [1], 0.3, 36.3069],
    [[-1, -1, -1, -1], [1], 0.3, 35.4905],
    [[-1, -1, -1, -1, -1], [1], 0.3, 34.9244],
    [[-2, -2, -2], [1], 0.3, 22.6139],
    [[2, 2, 2], [1], 0.3, 77.3861],
    [[1, 0, -1, 2], [1], 0.3, 57.2548],
    [[1, 0, -1], [1, 2, 3], 0.3, 45.5935],
    [[1, 0, -1], [2, 4, 6], 0.3, 45.5935],
    [[-1, -2, -1], [6, 2, 3], 0.3, 34.5282],
    [[0, 1, -1], [6, 2, 3], 0.3, 48.8099],
    [[1, 1, 1], [1], 0, 67.3205],
    [[1, 1, 1], [1], 0.3, 63.6931],
    [[1, 1, 1], [1], 1, 60],
    [[1, null, -1], [1, 5, 2], 0.3, 45.9839],
    [[1, 0, 0], [0, 0, 0], 0.3, 54.5644],
    [[2, -1], [0, 3], 0.3, 40],
  ];

  test.each(vectors)(
    'levels %j with weights %j and correlation %d give %d',
    (levels, weights, rho, expected) => {
      expect(tScore(goals(levels, weights), rho)).toBeCloseTo(expected, 4);
    },
  );

  test('is null without a goal that has level and weight', () => {
    expect(tScore([])).toBeNull();
    expect(tScore([{ level: 1, weight: null }])).toBeNull();
  });

  test('refuses a negative weight', () => {
    expect(() => tScore([{ level: 1, weight: -1 }])).toThrow(RangeError);
  });

  test.each([
    [1, 10, 30, 70],
    [2, 6.2017, 25.19, 74.81],
    [3, 4.5644, 22.61, 77.39],
    [4, 3.6274, 20.98, 79.02],
    [5, 3.0151, 19.85, 80.15],
    [6, 2.582, 19.02, 80.98],
    [7, 2.2588, 18.38, 81.62],
    [8, 2.008, 17.87, 82.13],
  ])(
    'of %d equal goals moves by %d for one level, and lies between %d and %d',
    (count, step, least, most) => {
      const one = Array.from({ length: count }, (_, at) => (at === 0 ? 1 : 0));
      expect(oneLevelStep(count)).toBeCloseTo(step, 4);
      expect(scoreOf(goals(one, [1])) - 50).toBeCloseTo(step, 4);
      expect(scoreOf(goals(Array(count).fill(-2), [1]))).toBeCloseTo(least, 2);
      expect(scoreOf(goals(Array(count).fill(2), [1]))).toBeCloseTo(most, 2);
    },
  );

  test('has no step without goals', () => {
    expect(() => oneLevelStep(0)).toThrow(RangeError);
  });

  test('of mirrored levels lies as far on the other side of 50', () => {
    fc.assert(
      fc.property(aSet, (set) => {
        const mirrored = set.map((goal) => ({ ...goal, level: -goal.level }));
        expect(scoreOf(mirrored)).toBeCloseTo(100 - scoreOf(set), 9);
      }),
    );
  });

  test('depends neither on the order of goals nor on the scale of weights', () => {
    fc.assert(
      fc.property(aSet, fc.double({ min: 0.01, max: 100, noNaN: true }), (set, scale) => {
        const changed = set.toReversed().map((goal) => ({ ...goal, weight: goal.weight * scale }));
        expect(scoreOf(changed)).toBeCloseTo(scoreOf(set), 6);
      }),
    );
  });

  test('rises when any level rises', () => {
    fc.assert(
      fc.property(aSet, fc.nat(), (set, pick) => {
        const raised = set.map((goal, at) =>
          at === pick % set.length ? { ...goal, level: goal.level + 1 } : goal,
        );
        expect(scoreOf(raised)).toBeGreaterThan(scoreOf(set));
      }),
    );
  });

  test('is not changed by goals whose level or weight is unknown', () => {
    fc.assert(
      fc.property(aSet, (set) => {
        const unknown = [{ level: null, weight: 3 }, ...set, { level: 2, weight: null }];
        expect(scoreOf(unknown)).toBe(scoreOf(set));
      }),
    );
  });
});

describe('change of attainment', () => {
  test('compares the same goals with the same weights', () => {
    const change = attainmentChange([
      { baseline: -1, followUp: 0, weight: 6 },
      { baseline: -2, followUp: 1, weight: 2 },
      { baseline: -1, followUp: -1, weight: 3 },
    ]);
    expect(change?.change).toBeCloseTo(14.2817, 4);
    expect(change?.levelsGained).toEqual([1, 3, 0]);
    expect(change?.attainedShare).toBeCloseTo(2 / 3, 9);
  });

  test('leaves out a goal that was measured once', () => {
    const change = attainmentChange([
      { baseline: -1, followUp: 0, weight: 1 },
      { baseline: null, followUp: 2, weight: 1 },
    ]);
    expect(change).toMatchObject({ baselineScore: 40, followUpScore: 50, measuredCount: 1 });
  });

  test('is not touched by a goal that came later, whatever its level and weight', () => {
    const first = { baseline: -1, followUp: 0, weight: 2 };
    fc.assert(
      fc.property(fc.integer({ min: -2, max: 2 }), fc.integer({ min: 1, max: 9 }), (followUp, weight) => {
        const later = { baseline: null, followUp, weight };
        expect(attainmentChange([first, later])).toEqual(attainmentChange([first]));
      }),
    );
  });

  test('is null when nothing was measured twice', () => {
    expect(attainmentChange([{ baseline: -1, followUp: null, weight: 1 }])).toBeNull();
  });
});

describe('verbal review', () => {
  test.each([
    ['a_lot_more', -1, 2],
    ['a_little_more', -2, 1],
    ['as_expected', -1, 0],
    ['partly', -1, -0.5],
    ['partly', -2, -1],
    ['no_change', -1, -1],
    ['no_change', -2, -2],
    ['worse', -1, -2],
  ] as const)('"%s" from baseline %d is level %d', (review, baseline, level) => {
    expect(verbalLevel(review, baseline)).toBe(level);
  });

  test('half levels enter the score', () => {
    expect(tScore(goals([-0.5, 0, 1], [1]))).toBeCloseTo(52.2822, 4);
  });
});

describe('baseline', () => {
  test('is assumed one level below, or two when it cannot be worse', () => {
    expect(assumedBaseline({ canBeWorse: true })).toBe(-1);
    expect(assumedBaseline({ canBeWorse: false })).toBe(-2);
  });

  test('at 0 or above means that the goal is reached already', () => {
    expect([-2, -1, 0, 1].map(isReachedAtIntake)).toEqual([false, false, true, true]);
  });
});
