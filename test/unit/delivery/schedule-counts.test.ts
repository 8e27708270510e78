import { expect, test } from 'vitest';
import { completionPercentage } from '../../../src/delivery/find-schedule-counts.ts';

test.each([
  [0, 0, 0],
  [0, 4, 0],
  [1, 4, 25],
  [4, 4, 100],
])('%i done of %i due is %f per cent', (completed, due, percentage) => {
  expect(completionPercentage({ completed, due, missedDays: 0, lastActivityDate: null })).toBe(percentage);
});
