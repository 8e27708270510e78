import { describe, expect, test } from 'vitest';
import { checkAffirmation, checkAffirmationSet } from '../../../src/assets/affirmation.ts';
import { checkCheckpoint } from '../../../src/assets/checkpoint.ts';
import {
  composeAffirmations,
  composeCheckpoints,
  composePractices,
  composeVisualizations,
} from '../../../src/assets/composer/index.ts';
import type { AssetCheck, PersonBrief } from '../../../src/assets/content.ts';
import { checkPractice } from '../../../src/assets/practice.ts';
import { brokenMustRules } from '../../../src/assets/rule.ts';
import { checkVisualization } from '../../../src/assets/visualization.ts';
import { anyBrief } from './any-brief.ts';
import { aBelief, aBrief, aGoal } from './asset-factory.ts';

const PEOPLE = Array.from({ length: 60 }, (_, number) => number);

/** Everything composed for one person, with how many there are to be and what they break. */
function planOf(brief: PersonBrief) {
  const affirmations = composeAffirmations(brief);
  const practices = composePractices(brief);
  const visualizations = composeVisualizations(brief);
  const checkpoints = composeCheckpoints(brief);
  const checks: AssetCheck[] = [
    ...affirmations.flatMap((item) => checkAffirmation(item, brief)),
    ...checkAffirmationSet(affirmations, brief),
    ...practices.flatMap((item) => checkPractice(item, brief)),
    ...visualizations.flatMap((item) => checkVisualization(item, brief)),
    ...checkpoints.flatMap((item) => checkCheckpoint(item, brief)),
  ];
  return { affirmations, practices, visualizations, checkpoints, broken: brokenMustRules(checks) };
}

test.each([0, 7, 23])('whom something weighs on is steadied first, for person %i', (number) => {
  const { practices, broken } = planOf({ ...anyBrief(number), isDistressed: true });
  expect(practices.map(({ kind }) => kind).slice(0, 2)).toEqual(['breathwork', 'body_scan']);
  expect(practices).toHaveLength(5);
  expect(practices.some(({ kind }) => kind === 'reflection')).toBe(false);
  expect(broken).toEqual([]);
});

describe('for any person', () => {
  test.each(PEOPLE)('number %i, everything is there and keeps every rule that must hold', (number) => {
    const brief = anyBrief(number);
    const plan = planOf(brief);
    expect(plan.broken).toEqual([]);
    expect([plan.affirmations.length, plan.practices.length, plan.visualizations.length]).toEqual([21, 5, 3]);
    expect(plan.checkpoints.map(({ weekNumber }) => weekNumber)).toEqual(
      Array.from({ length: Math.ceil(brief.durationDays / 7) }, (_, index) => index + 1),
    );
    expect(plan.affirmations.map(({ dayNumber }) => dayNumber)).toEqual(
      Array.from({ length: 21 }, (_, day) => day + 1),
    );
  });

  test.each(PEOPLE)('number %i, no sentence shows a seam', (number) => {
    const { affirmations, practices, visualizations, checkpoints } = planOf(anyBrief(number));
    const texts = [
      ...affirmations.map(({ content }) => content),
      ...practices.flatMap(({ title, content }) => [title, content]),
      ...visualizations.flatMap(({ title, content }) => [title, content]),
      ...checkpoints.flatMap(({ title, prompts }) => [title, ...prompts.map(({ question }) => question)]),
    ];
    for (const text of texts) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{|[<>{}[\]]|🙂/u);
      expect(text).not.toMatch(
        / {2}| [,.;:!?](?!\.)|,\.|\.\.(?!\.)|\b(to to|the the|of of|I I|to being to)\b/u,
      );
      expect(text.trim()).toBe(text);
    }
  });
});

describe('what is composed', () => {
  const brief = aBrief({
    goals: [
      aGoal({ id: 'speak', statement: 'I want to speak up in our team meetings', currentLevel: -1 }),
      aGoal({ id: 'sleep', statement: 'I want to sleep better', category: 'sleep', priority: 2 }),
    ],
    beliefs: [
      aBelief({ id: 'small', goalIds: ['speak'], tension: 2 }),
      aBelief({ id: 'sister', kind: 'empowering', statement: 'My sister believes in me', reframe: null }),
    ],
  });

  test('is the same for the same brief, and differs with the seed', () => {
    expect(planOf(brief)).toEqual(planOf(brief));
    const words = (plan: ReturnType<typeof planOf>): string[] =>
      plan.affirmations.map(({ content }) => content);
    expect(words(planOf({ ...brief, seed: 'another' }))).not.toEqual(words(planOf(brief)));
  });

  test("uses the person's own words", () => {
    const { affirmations, practices, visualizations, checkpoints } = planOf(brief);
    const sentences = affirmations.map(({ content }) => content).join('\n');
    expect(sentences).toMatch(/speak(?:ing)? up in our team meetings/u);
    expect(sentences).toContain('my sister believes in me');
    expect(affirmations.find(({ countersBeliefId }) => countersBeliefId === 'small')?.content).toBe(
      "I'm learning to speak up, one meeting at a time.",
    );
    expect(practices[0]?.content).toMatch(/speak(?:ing)? up in your team meetings/u);
    expect(visualizations[0]?.content).toContain('speak up in our team meetings');
    expect(checkpoints[0]?.prompts[0]?.question).toContain('“I want to speak up in our team meetings”');
  });

  test('spares the person what they do not want to hear about', () => {
    const spared = { ...brief, topicsToAvoid: ['my sister', 'sleep', 'meeting'] };
    const { affirmations, practices, visualizations } = planOf(spared);
    const texts = [...affirmations, ...practices, ...visualizations].map(({ content }) => content).join('\n');
    expect(texts).not.toMatch(/\bmy sister\b|\bsleep\b|\bmeeting\b/iu);
  });

  test('gives no sentence to most of those who speak in long forms', () => {
    const people = Array.from({ length: 24 }, (_, number) =>
      composeAffirmations({ ...anyBrief(number), tone: 'calm' }),
    );
    const shares = Map.groupBy(people.flat(), ({ content }) => content);
    expect(Math.max(...[...shares.values()].map(({ length }) => length))).toBeLessThanOrEqual(6);
  });

  test('offers practices for every part of a day', () => {
    const kinds = composePractices(brief).map(({ kind }) => kind);
    expect(kinds).toEqual(['intention_setting', 'reflection', 'gratitude', 'meditation', 'micro_practice']);
    const anxious = aBrief({ goals: [aGoal({ category: 'anxiety' })] });
    expect(composePractices(anxious).map(({ kind }) => kind)).toContain('breathwork');
    const sleepless = aBrief({ goals: [aGoal({ category: 'sleep' })] });
    expect(composePractices(sleepless).map(({ kind }) => kind)).toContain('body_scan');
  });

  test('takes longer for those who give more time', () => {
    const minutes = (commitmentLevel: PersonBrief['commitmentLevel']): number =>
      composePractices({ ...brief, commitmentLevel }).reduce(
        (sum, { durationSeconds }) => sum + durationSeconds / 60,
        0,
      );
    expect([minutes('light'), minutes('moderate'), minutes('intensive')]).toEqual([31, 36, 41]);
  });

  test('shows three different pictures even to somebody with a single goal', () => {
    const pictures = composeVisualizations(aBrief({ goals: [aGoal()] }));
    expect(new Set(pictures.map(({ title }) => title)).size).toBe(3);
    expect(new Set(pictures.map(({ scenes }) => scenes[0]?.guidance)).size).toBe(3);
  });
});
