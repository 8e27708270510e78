import { describe, expect, test } from 'vitest';
import type { Asset, AssetDetails } from '../../../src/assets/index.ts';
import { checkpointFor, planAssets } from '../../../src/schedule/plan-assets.ts';

const asset = (id: string, details: object, goalId: string | null = null): Asset =>
  ({
    id,
    goalId,
    details: details as AssetDetails,
    type: (details as AssetDetails).type,
    durationSeconds: 60,
    optimalTimeOfDay: 'morning',
    energyLevel: 'calm',
    isFavorite: false,
  }) as Asset;

const ASSETS = [
  asset('affirmation', { type: 'affirmation', kind: 'identity', dayNumber: 4 }, 'ask for more'),
  asset('practice', { type: 'practice', kind: 'reflection', steps: [], writingPrompt: null }, 'sleep well'),
  asset('calm questions', { type: 'checkpoint', weekNumber: 2, prompts: [] }),
  asset('first questions', { type: 'checkpoint', weekNumber: 1, prompts: [] }),
];
const GOALS = [
  { id: 'ask for more', priority: 2, category: 'sleep', targetDate: null },
  { id: 'unserved', priority: 1, category: 'money', targetDate: null },
  { id: 'sleep well', priority: 1, category: 'confidence', targetDate: '2026-04-01' },
];

describe('assets for a plan', () => {
  const { plannable, checkpoints, goalIds } = planAssets(ASSETS, GOALS);

  test('are known by kind, day of the cycle, and what is known of their goal', () => {
    expect(plannable).toMatchObject([
      { id: 'affirmation', kind: null, dayNumber: 4, goalPriority: 2, category: 'sleep' },
      {
        id: 'practice',
        kind: 'reflection',
        dayNumber: null,
        goalPriority: 1,
        goalTargetDate: '2026-04-01',
        category: 'confidence',
      },
    ]);
  });

  test('name the goals they serve, the most important first', () => {
    expect(goalIds).toEqual(['sleep well', 'ask for more']);
  });

  test('keep checkpoints apart, in the order of their weeks', () => {
    expect(checkpoints).toEqual([
      { id: 'first questions', weekNumber: 1 },
      { id: 'calm questions', weekNumber: 2 },
    ]);
  });

  test('give each week its own questions, and begin again where there are too few', () => {
    expect([1, 2, 3, 4].map((week) => checkpointFor(week, checkpoints))).toEqual([
      'first questions',
      'calm questions',
      'first questions',
      'calm questions',
    ]);
    expect(checkpointFor(1, [])).toBeNull();
  });
});
