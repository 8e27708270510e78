import { describe, expect, test } from 'vitest';
import { brokenMustRules, checkAffirmation, checkAffirmationSet } from '../../../src/assets/affirmation.ts';
import {
  composeAffirmations,
  composeCheckpoints,
  composePractices,
} from '../../../src/assets/composer/index.ts';
import { seemsEnglish } from '../../../src/assets/language.ts';
import { checkPractice } from '../../../src/assets/practice.ts';
import { aBelief, aBrief, aGoal } from './asset-factory.ts';

const detailOf = (checks: readonly { rule: string; detail: string | null }[], rule: string): string | null =>
  checks.find((check) => check.rule === rule)?.detail ?? null;

describe('a hard case gets the full set and is told apart', () => {
  test('no goal: a general starter plan, marked so', () => {
    const brief = aBrief({ goals: [] });
    const set = composeAffirmations(brief);
    expect(set).toHaveLength(21);
    expect(detailOf(checkAffirmationSet(set, brief), 'A9')).toContain('starter plan');
    for (const practice of composePractices(brief)) {
      expect(detailOf(checkPractice(practice, brief), 'P4')).toContain('starter plan');
    }
  });

  test('forty goals: the most important ones are covered, and all are asked about', () => {
    const goals = Array.from({ length: 40 }, (_, at) =>
      aGoal({ id: `goal-${at}`, priority: at + 1, statement: `I want to learn song number ${at}` }),
    );
    const brief = aBrief({ goals });
    const set = composeAffirmations(brief);
    const checks = checkAffirmationSet(set, brief);
    expect(brokenMustRules(checks)).toEqual([]);
    expect(detailOf(checks, 'A9')).toContain('8 most important of 40 goals');
    for (const { id } of goals.slice(0, 8)) {
      expect(set.filter(({ goalId }) => goalId === id).length).toBeGreaterThanOrEqual(2);
    }
    const asked = composeCheckpoints(brief)[0]?.prompts.filter(({ goalId }) => goalId !== null);
    expect(asked).toHaveLength(40);
  });

  test.each([
    ['Ich möchte endlich mit dem Rauchen aufhören', false],
    ['Je veux dormir mieux la nuit', false],
    ['我想睡得更好', false],
    ['Größere Gelassenheit', false],
    ['I want to call my brother Jürgen on Sundays', true],
    ['I want to speak up in meetings', true],
    ['learn the café menu by heart', true],
    ['walk', true],
  ])('%s, is taken for English: %s', (text, isEnglish) => {
    expect(seemsEnglish(text)).toBe(isEnglish);
  });

  test('a goal in another language: its area speaks, and the words are in none of the sentences', () => {
    const goals = [aGoal({ statement: 'Je veux dormir mieux la nuit', category: 'sleep', currentLevel: -1 })];
    const brief = aBrief({ goals });
    const set = composeAffirmations(brief);
    expect(set.map(({ content }) => content).join('\n')).not.toMatch(/dormir|mieux/u);
    const [first] = set.filter(({ goalId }) => goalId === 'goal');
    expect(first && detailOf(checkAffirmation(first, brief), 'A11')).toContain('another language');
  });

  test('an insult is asked about and not said back', () => {
    const beliefs = [aBelief({ statement: "I'm a fat pig", reframe: null })];
    const brief = aBrief({ beliefs });
    const told = JSON.stringify([composeAffirmations(brief), composeCheckpoints(brief)]);
    expect(told).not.toMatch(/\bpig\b/u);
    expect(told).toContain('the harsh sentence about yourself');
  });

  test('a goal that is not to be spoken of: nothing names it, not even the question about it', () => {
    const brief = aBrief({
      goals: [aGoal({ statement: 'I want to stop smoking', category: 'smoking', currentLevel: -1 })],
      topicsToAvoid: ['smoking'],
    });
    const told = JSON.stringify([
      composeAffirmations(brief),
      composeCheckpoints(brief),
      composePractices(brief),
    ]);
    expect(told).not.toMatch(/smoking/iu);
    expect(told).toContain('to breathe freely');
  });

  test('a second plan repeats nothing of the first', () => {
    const brief = aBrief({ goals: [aGoal({ currentLevel: -1 })] });
    const first = composeAffirmations(brief).map(({ content }) => content);
    const again = { ...brief, seed: 'another', earlierTexts: first };
    const second = composeAffirmations(again);
    expect(second.filter(({ content }) => first.includes(content))).toEqual([]);
    expect(brokenMustRules(checkAffirmationSet(second, again))).toEqual([]);
    expect(detailOf(checkAffirmationSet(composeAffirmations(brief), again), 'A8')).toContain('earlier plan');
  });
});
