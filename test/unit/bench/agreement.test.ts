import { describe, expect, test } from 'vitest';
import { classScore, type Judged, macroF1 } from '../../../bench/agreement.ts';

type Label = 'a' | 'b' | 'c';
const judged = (pairs: string): Judged<Label>[] =>
  pairs.split(' ').map((pair) => ({ said: pair[0] as Label, found: pair[1] as Label }));

describe('agreement of rules with people', () => {
  // Two of three found a's are right, and two of four said ones are found.
  const mixed = judged('aa aa ab ac ba bb cc');

  test('one class is scored by what was found and what was said', () => {
    expect(classScore(mixed, 'a')).toEqual({ precision: 2 / 3, recall: 0.5, f1: expect.closeTo(4 / 7) });
  });

  test('each class counts alike, however large it is', () => {
    expect(macroF1(mixed, ['a', 'b', 'c'])).toBeCloseTo((4 / 7 + 1 / 2 + 2 / 3) / 3);
  });

  test('full agreement is one, none is nought', () => {
    expect(macroF1(judged('aa bb cc'), ['a', 'b', 'c'])).toBe(1);
    expect(macroF1(judged('ab bc ca'), ['a', 'b', 'c'])).toBe(0);
  });
});
