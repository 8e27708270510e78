import { expect, test } from 'vitest';
import { composePractices, composeVisualizations } from '../../../src/assets/composer/index.ts';
import type { BeliefBrief, PersonBrief } from '../../../src/assets/content.ts';
import { anyBrief } from './any-brief.ts';

const belief = (id: string, own: Partial<BeliefBrief>): BeliefBrief => ({
  id,
  kind: 'limiting',
  statement: `This is ${id}.`,
  strength: 0.5,
  reframe: null,
  tension: 0,
  goalIds: ['one'],
  quotes: [],
  ...own,
});

const [goal] = anyBrief(1).goals;
if (!goal) throw new Error('There is no goal.');
const brief: PersonBrief = {
  ...anyBrief(1),
  goals: [
    { ...goal, id: 'one', priority: 1 },
    { ...goal, id: 'two', priority: 2 },
  ],
  beliefs: [
    belief('mild', { tension: 0.1 }),
    belief('hard', { tension: 2 }),
    belief('harder', { tension: 3 }),
    belief('weak', { kind: 'empowering', strength: 0.2 }),
    belief('firm', { kind: 'empowering', strength: 0.9 }),
    belief('other', { tension: 9, goalIds: ['two'] }),
  ],
};

test('practices and visualizations name the beliefs that bear most on their goal', () => {
  const expected: Record<string, string[]> = { one: ['harder', 'hard', 'firm'], two: ['other'] };
  const assets = [...composePractices(brief), ...composeVisualizations(brief)];
  expect(new Set(assets.map(({ goalId }) => goalId))).toEqual(new Set(['one', 'two']));
  for (const { goalId, beliefIds } of assets) expect(beliefIds).toEqual(expected[goalId ?? '']);
});

test('without a goal they name none', () => {
  const assets = [
    ...composePractices({ ...brief, goals: [] }),
    ...composeVisualizations({ ...brief, goals: [] }),
  ];
  expect(assets.flatMap(({ beliefIds }) => beliefIds)).toEqual([]);
});
