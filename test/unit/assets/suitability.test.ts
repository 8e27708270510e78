import { describe, expect, test } from 'vitest';
import { voiceOf } from '../../../src/assets/composer/affirmation-voice.ts';
import { processSentences } from '../../../src/assets/composer/affirmation-words.ts';
import { areaOf } from '../../../src/assets/composer/area.ts';
import {
  composeAffirmations,
  composePractices,
  composeVisualizations,
} from '../../../src/assets/composer/index.ts';
import { momentsOf } from '../../../src/assets/composer/moment.ts';
import { helpfulPhrase } from '../../../src/assets/composer/phrase.ts';
import { seeded } from '../../../src/assets/composer/seeded.ts';
import { suits } from '../../../src/assets/composer/suitability.ts';
import { aBrief, aGoal } from './asset-factory.ts';

const SEEDS = Array.from({ length: 8 }, (_, number) => `seed ${number}`);

describe('what suits a goal', () => {
  test.each([
    ['When I see my shoes, I stretch.', 'I want to go swimming', false],
    ['When I see my shoes, I stretch.', 'I want to run again', true],
    ["I'm learning to enjoy an honest sweat.", 'I would like to take a walk every morning', false],
    ['When I hear the key in the door, I look up.', 'I want to see more of my friends', false],
    ['When a meeting begins, I speak.', 'I want to be a better baker', false],
    ['I come closer to meeting new people.', 'I want to dance', true],
    ['Each evening I slow down.', 'I want to fall asleep after my shift', false],
    ['When I see my shoes, I stretch.', '', true],
  ])('%s for "%s": %s', (text, statement, isSuitable) => {
    expect(suits(text, statement)).toBe(isSuitable);
  });

  test('a picture stays in one place, and begins where the goal is', () => {
    const statement = 'I want to speak up in our team meetings';
    for (const seed of SEEDS) {
      const [first] = momentsOf(areaOf('career'), statement, seeded(seed, 'picture'));
      expect(first.setting).toBe('at the table of a meeting room');
      const [picture] = composeVisualizations(aBrief({ goals: [aGoal({ statement })], seed }));
      expect(picture?.content).toContain('at the table of a meeting room');
      expect(picture?.content).not.toContain('at my desk');
    }
  });

  test('nobody who cuts down hears of a first drink', () => {
    const goals = [aGoal({ statement: 'I want to cut down to one beer', category: 'alcohol' })];
    const told = SEEDS.flatMap((seed) => composePractices(aBrief({ goals, seed }))).map(
      ({ content }) => content,
    );
    expect(told.join('\n')).not.toMatch(/first drink/u);
  });

  test('nobody pictures a loss after waking, and nobody learns how to walk', () => {
    const goals = [
      aGoal({ statement: 'I want to find a way to live with the loss of my wife', category: 'grief' }),
      aGoal({
        id: 'walk',
        statement: 'I want to take a walk every morning',
        category: 'exercise',
        priority: 2,
      }),
    ];
    const said = SEEDS.flatMap((seed) => composeAffirmations(aBrief({ goals, seed }))).map(
      ({ content }) => content,
    );
    expect(said.join('\n')).not.toMatch(/picture myself living|learning (?:how )?to take a walk/u);
    expect(said.join('\n')).toMatch(/live with the loss of my wife/u);
  });

  test('the way to a sister is about the road', () => {
    expect(areaOf('relationships', "I want to drive to my sister's on the motorway")).toBe(areaOf('anxiety'));
    expect(areaOf('relationships', 'I want to make up with my sister')).not.toBe(areaOf('anxiety'));
  });
});

describe('the words of a goal', () => {
  test.each([
    ['I want to stay calm when my son talks back', 'stay calm when my son talks back'],
    ['I want to paint again, just one hour a week', 'paint again'],
    ['I want to listen to my husband without interrupting', 'listen to my husband'],
    ['I want to walk into a room without shrinking', 'trust myself a little more'],
  ])('%s: to %s', (statement, deed) => {
    expect(helpfulPhrase({ statement, category: 'confidence' }).deed).toBe(deed);
  });

  test('with a "when" of their own end their sentence', () => {
    const phrase = helpfulPhrase({
      statement: 'I want to stay calm when my son talks back',
      category: 'anger',
    });
    const { own } = processSentences(phrase, areaOf('anger'));
    expect(own.length).toBeGreaterThan(3);
    expect(own.filter((sentence) => !sentence.endsWith('when my son talks back.'))).toEqual([]);
  });
});

describe('the voice of a person', () => {
  test('keeps to short forms or to long ones, and to two ways of giving thanks', () => {
    for (const seed of SEEDS) {
      const set = composeAffirmations(aBrief({ seed, tone: 'calm' })).map(({ content }) => content);
      expect(set.join('\n')).not.toContain("I'm");
      const ways = set.flatMap(
        (sentence) => /\b(?:grateful|thankful|glad|appreciate)\b/u.exec(sentence)?.[0] ?? [],
      );
      expect(new Set(ways).size).toBeLessThanOrEqual(3);
    }
  });

  test('says a clause as a clause', () => {
    for (const seed of SEEDS) {
      expect(voiceOf(aBrief({ seed }))("I'm grateful that my sister calls.", 0)).toMatch(
        /^I(?:'m (?:grateful|thankful|glad)| appreciate) that my sister calls\.$/u,
      );
    }
  });
});
