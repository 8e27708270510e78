import { describe, expect, test } from 'vitest';
import { isAvoidedIn } from '../../../src/assets/avoided-topic.ts';
import { composeAffirmations, composePractices } from '../../../src/assets/composer/index.ts';
import { aBrief, aGoal } from './asset-factory.ts';

describe('a topic to avoid', () => {
  test.each([
    ['smoking', 'I step out where others smoke.', true],
    ['smoking', 'the friend of a smoker', true],
    ['smoking', 'a cigarette after supper', true],
    ['my mother', "my mum's kitchen", true],
    ['my mother', 'the mothers at the gate', true],
    ['the divorce itself', 'since we divorced', true],
    ['running', 'When I ran along the river', true],
    ['the sea', 'at the shore', true],
    ['wine', 'I win a little time.', false],
    ['letters', 'I let it be.', false],
    ['work', 'a network of paths', false],
    ['my first boss', 'the boss of the place', false],
    ['', 'anything at all', false],
    ['the', 'the garden', false],
  ])('%s, is named in "%s": %s', (topic, text, isNamed) => {
    expect(isAvoidedIn(text, [topic])).toBe(isNamed);
  });

  test('leaves the set full, and every form of it out', () => {
    const brief = aBrief({
      goals: [aGoal({ statement: 'I want to stop smoking', category: 'smoking', currentLevel: -1 })],
      topicsToAvoid: ['smoking', 'sleep', 'my mother'],
    });
    const set = composeAffirmations(brief);
    expect(set).toHaveLength(21);
    expect(composePractices(brief)).toHaveLength(5);
    expect(set.map(({ content }) => content).join(' ')).not.toMatch(/smok|cigarette|asleep|mum\b/iu);
  });
});
