import { describe, expect, test } from 'vitest';
import { coverage, isAnythingStated, type KnownSoFar } from '../../../src/discovery/coverage.ts';
import type { StatedPreferences } from '../../../src/discovery/findings.ts';

const UNSTATED: StatedPreferences = {
  commitmentLevel: null,
  preferredTimes: [],
  restDays: [],
  focusAreas: [],
  tone: null,
  topicsToAvoid: [],
  evidence: [],
};
const NOTHING: KnownSoFar = { goals: [], beliefKinds: [], preferences: UNSTATED };
const goal = { isBaselineAssumed: true, importance: null, confidence: null };

describe('coverage', () => {
  test('it goes from nothing to everything', () => {
    expect(coverage(NOTHING)).toBe(0);
    expect(
      coverage({
        goals: [{ isBaselineAssumed: false, importance: 8, confidence: null }],
        beliefKinds: ['goal', 'core', 'value'],
        preferences: { ...UNSTATED, tone: 'warm' },
      }),
    ).toBe(1);
  });

  test.each<[string, Partial<KnownSoFar>, number]>([
    ['a goal', { goals: [goal] }, 1],
    ['a goal that stands somewhere', { goals: [{ ...goal, isBaselineAssumed: false }] }, 2],
    ['a goal that matters', { goals: [{ ...goal, confidence: 0 }] }, 2],
    ['what holds back', { beliefKinds: ['limiting'] }, 1],
    ['what helps', { beliefKinds: ['empowering', 'outcome'] }, 1],
    ['a goal’s own belief', { beliefKinds: ['goal'] }, 0],
  ])('%s adds its share', (_, known, topics) => {
    expect(coverage({ ...NOTHING, ...known })).toBeCloseTo(topics / 6);
  });

  test('any one preference is something stated', () => {
    expect(isAnythingStated(UNSTATED)).toBe(false);
    expect(isAnythingStated({ ...UNSTATED, restDays: ['sunday'] })).toBe(true);
    expect(isAnythingStated({ ...UNSTATED, topicsToAvoid: ['my father'] })).toBe(true);
  });
});
