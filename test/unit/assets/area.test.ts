import { describe, expect, test } from 'vitest';
import { brokenMustRules, checkAffirmation } from '../../../src/assets/affirmation.ts';
import { keepsForm } from '../../../src/assets/calibration.ts';
import { KINDER } from '../../../src/assets/composer/affirmation-stock.ts';
import { areaOf } from '../../../src/assets/composer/area.ts';
import type { AffirmationKind } from '../../../src/assets/content.ts';
import { isHelpful } from '../../../src/assets/unhelpful-words.ts';
import { GOAL_CATEGORIES } from '../../../src/discovery/extractor/category.ts';
import { aBrief, anAffirmation } from './asset-factory.ts';

const AREAS = [
  ...GOAL_CATEGORIES.map((category) => [category, areaOf(category)] as const),
  ['work to come', areaOf('career', 'I want to find a job')] as const,
];

describe('an area of life', () => {
  test('is there for each category that discovery knows', () => {
    const general = areaOf('general');
    const missing = GOAL_CATEGORIES.filter((category) => areaOf(category) === general);
    expect(missing).toEqual(['general']);
  });

  test.each(AREAS)('%s, says what is there and wanted', (_, area) => {
    const { hurdles, deed, topic, lines, exercise, images, ...lists } = area;
    expect([lines, exercise, images].every(Boolean)).toBe(true);
    const texts: string[] = [
      deed,
      topic,
      ...Object.values(lists).flat(),
      ...hurdles.map(({ response }) => response),
    ];
    expect(texts.filter((text) => !isHelpful(text))).toEqual([]);
    expect(texts.filter((text) => /^[A-Z](?!\b)|[.!?]$/u.test(text))).toEqual([]);
  });

  test.each(AREAS)('%s, has a step for each moment, which together make an action', (_, area) => {
    const { cues, steps } = area;
    const plans = cues.map((cue, at) => `When ${cue}, I ${steps[at]}.`);
    const broken = plans.flatMap((content) =>
      brokenMustRules(checkAffirmation(anAffirmation({ kind: 'action', content }), aBrief())),
    );
    expect(broken).toEqual([]);
  });

  test.each(AREAS)('%s, has affirmations of each kind that keep every rule', (_, area) => {
    const { learning, ...others } = area.lines;
    const kinds = Object.entries({ ...others, identity: [...others.identity, ...learning] });
    const broken = kinds.flatMap(([kind, contents]) =>
      contents.flatMap((content) =>
        checkAffirmation(anAffirmation({ kind: kind as AffirmationKind, content }), aBrief()).flatMap(
          ({ rule, isPassed, detail }) =>
            isPassed || rule === 'A11' ? [] : [`${content} ${rule}: ${detail}`],
        ),
      ),
    );
    expect(broken).toEqual([]);
    expect(learning.filter((content) => !keepsForm(content, 'learning'))).toEqual([]);
    expect(kinds.map(([, contents]) => contents.length).every((count) => count >= 4)).toBe(true);
  });

  test('says in none of its affirmations what another area says', () => {
    const all = AREAS.flatMap(([, area]) => Object.values(area.lines).flat());
    expect(all.filter((content, at) => all.indexOf(content) !== at)).toEqual([]);
  });

  test.each(AREAS)('%s, has what is seen and felt in each of its places', (_, area) => {
    const { settings, sights, touches, sounds, hurdles } = area;
    expect([sights.length, touches.length]).toEqual([settings.length, settings.length]);
    expect([sounds.length, hurdles.length]).toEqual([2, 3]);
  });
});

test('what answers any old thought keeps every rule, so that none of it is there in vain', () => {
  const broken = KINDER.flatMap((content) =>
    checkAffirmation(anAffirmation({ kind: 'process', content }), aBrief()).flatMap(
      ({ rule, isPassed, detail }) => (isPassed || rule === 'A11' ? [] : [`${content} ${rule}: ${detail}`]),
    ),
  );
  expect(broken).toEqual([]);
});
