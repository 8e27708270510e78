import { expect, test } from 'vitest';
import { effectiveness, isUnwanted, shrunkMean } from '../../../src/delivery/rating.ts';

test.each([
  ['no votes', 0, 0, 3.5],
  ['one of five stars', 1, 5, 3.75],
  ['one of one star', 1, 1, 3.0833],
  ['ten at 4.6', 10, 46, 4.2333],
  ['fifty at 4.6', 50, 230, 4.5],
])('%s count as much as they tell', (_, count, sum, mean) => {
  expect(shrunkMean({ count, sum })).toBeCloseTo(mean, 4);
});

test('how well something works is known from three votes on, between 0 and 1', () => {
  expect(effectiveness({ count: 2, sum: 10 })).toBeNull();
  expect(effectiveness({ count: 3, sum: 15 })).toBeCloseTo(0.7656, 4);
  expect(effectiveness({ count: 1000, sum: 1000 })).toBeCloseTo(0.0031, 4);
});

test.each([
  ['three of one star', 3, 3, false],
  ['four of one star', 4, 4, true],
  ['four that just come to 2.5', 4, 5, false],
  ['ten at 1.9', 10, 19, true],
])('%s are put away or not', (_, count, sum, isPutAway) => {
  expect(isUnwanted({ count, sum })).toBe(isPutAway);
});
