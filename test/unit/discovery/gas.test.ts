import { describe, expect, test } from 'vitest';
import { attainmentChange, tScore, verbalLevel } from '../../../src/discovery/gas.ts';

type Levels = readonly (number | null)[];

/** Goals from levels and either one weight each or one weight for all. */
function goals(levels: Levels, weights: readonly number[]) {
  return levels.map((level, at) => ({ level, weight: weights[at] ?? weights[0] ?? 1 }));
}

/** Numbers in [0, 1) that depend on the seed alone (a linear congruential generator). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

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
    [1, 10],
    [2, 6.2017],
    [5, 3.0151],
    [8, 2.008],
  ])('moves with %d equal goals by %d points for one level', (count, step) => {
    const levels = Array.from({ length: count }, (_, at) => (at === 0 ? 1 : 0));
    expect((tScore(goals(levels, [1])) ?? 0) - 50).toBeCloseTo(step, 4);
  });

  test('mirrors, ignores order and weight scale, and rises with any level', () => {
    const next = numbersFrom(7);
    for (let round = 0; round < 40; round += 1) {
      const set = Array.from({ length: 1 + Math.floor(next() * 6) }, () => ({
        level: Math.floor(next() * 5) - 2,
        weight: 1 + Math.floor(next() * 9),
      }));
      const score = tScore(set) ?? Number.NaN;
      expect(tScore(set.map((goal) => ({ ...goal, level: -goal.level })))).toBeCloseTo(100 - score, 9);
      expect(tScore([...set].reverse())).toBeCloseTo(score, 9);
      expect(tScore(set.map((goal) => ({ ...goal, weight: goal.weight * 3.5 })))).toBeCloseTo(score, 9);
      const raised = set.map((goal, at) => (at === 0 ? { ...goal, level: goal.level + 1 } : goal));
      expect(tScore(raised)).toBeGreaterThan(score);
    }
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
