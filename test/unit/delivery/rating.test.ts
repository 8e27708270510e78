import { expect, test } from 'vitest';
import { effectiveness, shrunkMean } from '../../../src/delivery/rating.ts';

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
