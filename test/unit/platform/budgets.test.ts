import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { Budgets, FULL_BUDGET } from '../../../src/platform/budgets.ts';
import { TestClock } from '../../support/clock.ts';

const one = { tenantId: 'home', userId: 'one', reach: 'self' } as const;
const other = { ...one, userId: 'other' };

function budgets() {
  const clock = new TestClock('2026-03-02T06:00:00Z');
  return { clock, budgets: new Budgets(clock) };
}

test('what is spent is missing until it has filled up again', () => {
  const { clock, budgets: all } = budgets();
  expect(all.charge(one, FULL_BUDGET / 2)).toEqual({
    cost: FULL_BUDGET / 2,
    limit: FULL_BUDGET,
    remaining: FULL_BUDGET / 2,
    resetAt: new Date('2026-03-02T06:00:30Z'),
  });
  clock.moveTo('2026-03-02T06:00:15Z');
  expect(all.charge(one, 0).remaining).toBe((FULL_BUDGET * 3) / 4);
  clock.moveTo('2026-03-02T06:01:00Z');
  expect(all.charge(one, 1).remaining).toBe(FULL_BUDGET - 1);
});

test('who has spent too much is told when to come again, is charged nothing, and harms nobody else', () => {
  const { budgets: all } = budgets();
  all.charge(one, FULL_BUDGET);
  const refused = () => all.charge(one, FULL_BUDGET / 10);
  expect(refused).toThrow('Ask again in 6 seconds');
  expect(refused).toThrow(GraphQLError);
  expect(all.charge(one, 0).remaining).toBe(0);
  expect(all.charge(other, 1).remaining).toBe(FULL_BUDGET - 1);
});

test('a clock that is set back gives nothing', () => {
  const { clock, budgets: all } = budgets();
  all.charge(one, FULL_BUDGET);
  clock.moveTo('2026-03-02T05:00:00Z');
  expect(all.charge(one, 0).remaining).toBe(0);
});
