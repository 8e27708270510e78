import { describe, expect, test } from 'vitest';
import { changesOf, type GoalContent, ranksWith } from '../../../src/discovery/goal-change.ts';

const goal: GoalContent = {
  statement: 'I want to sleep',
  levels: [{ level: 0, description: '7 hours' }],
  targetDate: null,
  status: 'active',
};
const TODAY = '2026-03-02';

describe('what a correction changes', () => {
  test('is only what differs', () => {
    const asked = {
      ...goal,
      statement: 'I want to rest',
      levels: [{ description: '7 hours', level: 0 as const }],
    };
    expect(changesOf(goal, asked, TODAY)).toEqual({ statement: 'I want to rest' });
    expect(changesOf(goal, {}, TODAY)).toEqual({});
  });

  test('may take a date away, and set one that is today', () => {
    expect(changesOf({ ...goal, targetDate: TODAY }, { targetDate: null }, TODAY)).toEqual({
      targetDate: null,
    });
    expect(changesOf(goal, { targetDate: TODAY }, TODAY)).toEqual({ targetDate: TODAY });
  });

  test('is no date that is past, unless it is the one that stands', () => {
    expect(() => changesOf(goal, { targetDate: '2026-03-01' }, TODAY)).toThrow('past');
    expect(changesOf({ ...goal, targetDate: '2026-01-01' }, { targetDate: '2026-01-01' }, TODAY)).toEqual({});
  });
});

describe('ranks', () => {
  const goals = ['a', 'b', 'c', 'd'].map((id, at) => ({ id, priority: at + 1 }));
  const movedRanks = (id: string, rank: number) => Object.fromEntries(ranksWith(goals, id, rank));

  test('close up behind a goal that moves', () => {
    expect(movedRanks('c', 1)).toEqual({ a: 2, b: 3, c: 1 });
    expect(movedRanks('a', 3)).toEqual({ a: 3, b: 1, c: 2 });
    expect(movedRanks('b', 2)).toEqual({});
  });

  test('mend gaps and ties', () => {
    const uneven = [
      { id: 'a', priority: 1 },
      { id: 'b', priority: 1 },
      { id: 'c', priority: 7 },
    ];
    expect(Object.fromEntries(ranksWith(uneven, 'b', 1))).toEqual({ a: 2, c: 3 });
  });

  test('end with the number of goals', () => {
    expect(() => ranksWith(goals, 'a', 5)).toThrow('4');
  });
});
