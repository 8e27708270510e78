import { describe, expect, test } from 'vitest';
import { brokenMustRules, checkAffirmation } from '../../../src/assets/affirmation.ts';
import { areaOf } from '../../../src/assets/composer/area.ts';
import { isHelpful } from '../../../src/assets/unhelpful-words.ts';
import { GOAL_CATEGORIES } from '../../../src/discovery/extractor/category.ts';
import { aBrief, anAffirmation } from './asset-factory.ts';

describe('an area of life', () => {
  test('is there for each category that discovery knows', () => {
    const general = areaOf('general');
    const missing = GOAL_CATEGORIES.filter((category) => areaOf(category) === general);
    expect(missing).toEqual(['general']);
  });

  test.each(GOAL_CATEGORIES)('%s, says what is there and wanted', (category) => {
    const { hurdles, deed, topic, ...lists } = areaOf(category);
    const texts = [deed, topic, ...Object.values(lists).flat(), ...hurdles.map(({ response }) => response)];
    expect(texts.filter((text) => !isHelpful(text))).toEqual([]);
    expect(texts.filter((text) => /^[A-Z](?!\b)|[.!?]$/u.test(text))).toEqual([]);
  });

  test.each(GOAL_CATEGORIES)('%s, has a step for each moment, which together make an action', (category) => {
    const { cues, steps } = areaOf(category);
    const plans = cues.map((cue, at) => `When ${cue}, I ${steps[at]}.`);
    const broken = plans.flatMap((content) =>
      brokenMustRules(checkAffirmation(anAffirmation({ kind: 'action', content }), aBrief())),
    );
    expect(broken).toEqual([]);
  });

  test.each(GOAL_CATEGORIES)('%s, has what is seen and felt in each of its places', (category) => {
    const { settings, sights, touches, sounds, hurdles } = areaOf(category);
    expect([sights.length, touches.length]).toEqual([settings.length, settings.length]);
    expect([sounds.length, hurdles.length]).toEqual([2, 2]);
  });
});
