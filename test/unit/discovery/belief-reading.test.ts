import { describe, expect, test } from 'vitest';
import {
  type BeliefReading,
  correctedReading,
  relationAfter,
} from '../../../src/discovery/belief-reading.ts';

const belief: BeliefReading = { kind: 'limiting', statement: 'I am too slow', strength: 0.7 };

describe('a corrected reading', () => {
  test('changes what is named and keeps the rest', () => {
    expect(correctedReading(belief, { strength: 0 })).toEqual({ ...belief, strength: 0 });
    expect(correctedReading(belief, {})).toEqual(belief);
  });

  test('leaves a goal its words and its kind, and makes no other goal', () => {
    const goal: BeliefReading = { ...belief, kind: 'goal' };
    expect(correctedReading(goal, { strength: 1, statement: goal.statement, kind: 'goal' }).strength).toBe(1);
    expect(() => correctedReading(goal, { statement: 'I want more' })).toThrow('updateGoal');
    expect(() => correctedReading(goal, { kind: 'value' })).toThrow('updateGoal');
    expect(() => correctedReading(belief, { kind: 'goal' })).toThrow('discovery');
  });
});

describe('a link to a goal', () => {
  test.each([
    ['blocks', 'limiting', 'empowering', 'supports'],
    ['contradicts', 'core', 'value', 'supports'],
    ['supports', 'empowering', 'limiting', 'blocks'],
    ['causes', 'value', 'core', 'blocks'],
    ['blocks', 'limiting', 'core', 'blocks'],
    ['causes', 'empowering', 'value', 'causes'],
    ['blocks', 'limiting', 'outcome', 'blocks'],
  ] as const)('%s by a %s belief, read as %s, %s it', (relation, was, is, after) => {
    expect(relationAfter(relation, { was, is, other: 'goal' })).toBe(after);
    expect(relationAfter(relation, { was, is, other: 'outcome' })).toBe(after);
  });

  test('between two beliefs stays as it is', () => {
    const change = { was: 'limiting', is: 'empowering', other: 'value' } as const;
    expect(relationAfter('contradicts', change)).toBe('contradicts');
  });
});
