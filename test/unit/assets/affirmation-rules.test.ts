import { describe, expect, test } from 'vitest';
import {
  a1FirstPerson,
  a2Present,
  a3NothingDenied,
  a4OneShortSentence,
  a5OpeningOfKind,
  a6NoAbsolutes,
  a7NothingPromised,
  a10NearBelief,
  a11OnSubject,
  a12EasyToRead,
  a13NoComparison,
  brokenMustRules,
  checkAffirmation,
  checkAffirmationSet,
} from '../../../src/assets/affirmation.ts';
import {
  a8Unique,
  a9Covering,
  a14Mixed,
  hadBefore,
  likenessWithin,
  thinlyServedGoal,
  unansweredBelief,
  unusedStrength,
} from '../../../src/assets/affirmation-set.ts';
import { allowance, isCalibrated } from '../../../src/assets/calibration.ts';
import type { AffirmationContent, AffirmationKind, PersonBrief } from '../../../src/assets/content.ts';
import type { GasLevel } from '../../../src/discovery/index.ts';
import { aBelief, aBrief, aGoal, anAffirmation } from './asset-factory.ts';

/** Identifiers of the rules an affirmation breaks. */
const brokenBy = (content: string, kind: AffirmationKind = 'process', brief = aBrief()): string[] =>
  checkAffirmation(anAffirmation({ content, kind }), brief)
    .filter(({ isPassed }) => !isPassed)
    .map(({ rule }) => rule);

describe('an affirmation keeps every rule', () => {
  test.each<[AffirmationKind, string]>([
    ['process', "I'm learning to speak up in meetings, one small step at a time."],
    ['process', 'Each day I give a little time to speaking up.'],
    ['action', 'When the meeting begins, I speak within ten minutes.'],
    ['action', 'I choose to speak one clear sentence.'],
    ['gratitude', "I'm grateful for each person who has listened to me speak."],
    ['gratitude', 'I appreciate that I prepare what I speak about.'],
    ['identity', 'I am someone who can speak up in meetings.'],
  ])('as %s: %s', (kind, content) => {
    expect(brokenBy(content, kind)).toEqual([]);
  });
});

describe('an affirmation breaks', () => {
  test.each<[rule: string, content: string, kind?: AffirmationKind]>([
    ['A1', 'Each small step counts, and I speak up in meetings.'],
    ['A2', "I'm learning that I will speak up in meetings."],
    ['A2', "I'm becoming what I would like to be when I speak."],
    ['A3', "I'm learning to speak and not to hide."],
    ['A3', "I'm learning that I don't need to shout to speak."],
    ['A3', "I'm learning to stop hiding when others speak."],
    ['A3', "I'm learning to speak up although I am afraid."],
    ['A4', "I'm learning."],
    [
      'A4',
      "I'm learning to speak up in meetings and at home and on the phone and in the street and at night.",
    ],
    ['A4', "I'm learning to speak up. I am getting there."],
    ['A4', "I'm learning to speak up in meetings"],
    ['A5', "I'm learning to speak up in meetings.", 'identity'],
    ['A5', 'I am someone who can speak up.', 'gratitude'],
    ['A5', 'I speak up in meetings at noon.', 'action'],
    ['A6', "I'm learning to speak up in every meeting."],
    ['A6', "I'm learning to speak with perfect ease."],
    ['A7', "I'm learning to speak, and wealth flows to me."],
    ['A7', "I'm learning to speak so that people respect me."],
    ['A11', "I'm learning to bake bread, one loaf at a time."],
    [
      'A12',
      "I'm becoming extraordinarily communicative during organisational deliberations, speaking authoritatively.",
    ],
    ['A13', "I'm learning to speak better than others."],
  ])('%s: %s', (rule, content, kind) => {
    expect(brokenBy(content, kind)).toContain(rule);
  });

  test('A10 when it claims what is hardly believed', () => {
    const doubter = aBrief({ beliefs: [aBelief({ strength: 0.9, goalIds: ['goal'] })] });
    expect(brokenBy('I am someone who can speak up.', 'identity', doubter)).toEqual(['A10']);

    const [halfway] = checkAffirmation(
      anAffirmation({ kind: 'identity', content: 'I am someone who is learning to speak up.' }),
      doubter,
    ).filter(({ rule }) => rule === 'A10');
    expect(halfway).toMatchObject({ isPassed: true, detail: expect.stringContaining('learning form') });
  });

  test('a rule by naming what was found and what to do about it', () => {
    const checks = checkAffirmation(anAffirmation({ content: "I'm learning to never speak up." }), aBrief());
    const found = checks.find(({ rule, isPassed }) => rule === 'A3' && !isPassed);
    expect(found?.detail).toBe('says "never": say what is there instead');
  });

  test('a recommendation without becoming unusable', () => {
    const checks = checkAffirmation(
      anAffirmation({ content: "I'm learning to bake bread at my own pace." }),
      aBrief(),
    );
    expect(checks.filter(({ isPassed }) => !isPassed).map(({ rule }) => rule)).toEqual(['A11']);
    expect(brokenMustRules(checks)).toEqual([]);
  });
});

describe('each rule by itself is kept and broken by', () => {
  const saying = (content: string): AffirmationContent => anAffirmation({ content });
  const doubter = aBrief({ beliefs: [aBelief({ strength: 0.9, goalIds: ['goal'] })] });
  const bold = anAffirmation({ kind: 'identity', content: 'I am someone who can speak up.' });

  test.each([
    ['A1', a1FirstPerson, saying('When they ask, I speak.'), saying('When they ask, words come.')],
    ['A2', a2Present, saying('I speak up at noon.'), saying('Someday I speak up at noon.')],
    ['A3', a3NothingDenied, saying('I speak as I am.'), saying('I never hide when I speak.')],
    ['A4', a4OneShortSentence, saying('I speak up today.'), saying('I speak up.')],
    [
      'A5',
      a5OpeningOfKind,
      saying("I'm learning to speak."),
      { ...saying("I'm learning."), kind: 'identity' },
    ],
    ['A6', a6NoAbsolutes, saying('I speak on most days.'), saying('I speak completely freely.')],
    ['A7', a7NothingPromised, saying('I speak, and I listen.'), saying('I speak, and it heals me.')],
    ['A10', a10NearBelief, saying("I'm learning to speak."), bold],
    ['A11', a11OnSubject, saying('I speak up today.'), saying('I bake bread today.')],
    [
      'A12',
      a12EasyToRead,
      saying('I speak up today.'),
      saying('Communicating authoritatively exhilarates me.'),
    ],
    ['A13', a13NoComparison, saying('I speak better than in May.'), saying('I speak better than others.')],
  ] as const)('%s', (id, rule, kept, broken) => {
    expect(rule(kept, doubter)).toMatchObject({ rule: id, isPassed: true });
    expect(rule(broken, doubter)).toMatchObject({ rule: id, isPassed: false, detail: expect.any(String) });
  });
});

describe('the calibration table', () => {
  const PLAIN = { kind: 'identity', content: 'I am someone who can run.' } as const;
  const PRACTISING = { kind: 'identity', content: 'I am someone who is practising how to run.' } as const;
  const LEARNING = { kind: 'identity', content: 'I am someone who is learning to run.' } as const;
  const THANKS = { kind: 'gratitude', content: 'I appreciate my legs.' } as const;
  const allowed = (level: GasLevel, endorsement: number): boolean[] =>
    [THANKS, LEARNING, PRACTISING, PLAIN].map((item) =>
      isCalibrated(item, allowance({ level, endorsement })),
    );

  test.each<[GasLevel, number, thanks: boolean, practising: boolean, plain: boolean]>([
    [-2, 0.34, false, false, false],
    [-2, 0.35, true, false, false],
    [-2, 0.9, true, false, false],
    [-1, 0.34, true, false, false],
    [-1, 0.5, true, true, false],
    [-1, 0.65, true, true, false],
    [-1, 0.66, true, true, true],
    [0, 0.34, true, false, false],
    [0, 0.35, true, true, true],
    [2, 0.9, true, true, true],
  ])('at level %i and %f', (level, endorsement, thanks, practising, plain) => {
    expect(allowed(level, endorsement)).toEqual([thanks, true, practising, plain]);
  });
});

describe('a set of affirmations', () => {
  const brokenInSet = (
    items: readonly AffirmationContent[],
    brief: PersonBrief = aBrief({ goals: [] }),
  ): string[] =>
    checkAffirmationSet(items, brief)
      .filter(({ isPassed }) => !isPassed)
      .map(({ rule }) => rule);
  const all = (contents: readonly string[]): AffirmationContent[] =>
    contents.map((content, index) =>
      anAffirmation({ content, kind: (['identity', 'gratitude', 'action', 'process'] as const)[index % 4] }),
    );
  const TWELVE = 'apple bread cider dates eggs figs grapes honey iris jam kale lemon'
    .split(' ')
    .map((thing) => `Today ${thing} ${thing}s are ${thing}ish.`);

  test('is good when all differ and each kind is there', () => {
    expect(brokenInSet(all(TWELVE))).toEqual([]);
  });

  test('breaks A8 with two texts of nearly the same words', () => {
    expect(brokenInSet(all([...TWELVE, 'Today apple apples are so appleish.']))).toEqual(['A8']);
  });

  test('breaks A8 when four texts open alike', () => {
    const openings = ['one red hat', 'two blue coats', 'three green shoes', 'four grey gloves'];
    const alike = openings.map((rest) => `I like my ${rest}.`);
    expect(brokenInSet(all([...TWELVE, ...alike.slice(0, 3)]))).toEqual([]);
    expect(brokenInSet(all([...TWELVE, ...alike]))).toEqual(['A8']);
  });

  test('breaks A9 when a goal has fewer than two, or a pressing belief no answer', () => {
    const texts = all(TWELVE);
    const brief = aBrief({
      goals: [aGoal()],
      beliefs: [
        aBelief({ id: 'pressing', tension: 2 }),
        aBelief({ id: 'mild', tension: 0.1 }),
        aBelief({ id: 'strength', kind: 'empowering' }),
      ],
    });
    const [one, two, ...rest] = texts.map((text) => ({ ...text, goalId: null }));
    if (!one || !two) throw new Error('two texts are needed');
    const served = [
      { ...one, goalId: 'goal', countersBeliefId: 'pressing' },
      { ...two, goalId: 'goal', beliefIds: ['strength'] },
    ];

    expect(brokenInSet([...served, ...rest], brief)).toEqual([]);
    expect(brokenInSet([{ ...served[0], goalId: null } as AffirmationContent, two, ...rest], brief)).toEqual([
      'A9',
    ]);
    expect(
      brokenInSet(
        [{ ...one, goalId: 'goal' }, { ...two, goalId: 'goal', beliefIds: ['strength'] }, ...rest],
        brief,
      ),
    ).toEqual(['A9']);
    expect(
      brokenInSet(
        [{ ...one, goalId: 'goal', countersBeliefId: 'pressing' }, { ...two, goalId: 'goal' }, ...rest],
        brief,
      ),
    ).toEqual(['A9']);
  });

  test('breaks A14 with fewer than three of a kind', () => {
    expect(brokenInSet(all(TWELVE.slice(0, 11)))).toEqual(['A14']);
  });

  describe('keeps and breaks each rule by itself', () => {
    const brief = aBrief({
      beliefs: [
        aBelief({ id: 'pressing', tension: 2 }),
        aBelief({ id: 'mild', tension: 0.1 }),
        aBelief({ id: 'strength', kind: 'empowering' }),
      ],
      earlierTexts: ['I had this one before.'],
    });
    const one = anAffirmation({ content: 'One thing I say.', countersBeliefId: 'pressing' });
    const two = anAffirmation({ content: 'Something else entirely.', beliefIds: ['strength'] });
    const mixed = all(TWELVE);

    test.each([
      ['A8', a8Unique, [one, two], [one, one]],
      ['A8', a8Unique, [one, two], [one, { ...two, content: 'I had this one before!' }]],
      ['A9', a9Covering, [one, two], [one]],
      ['A14', a14Mixed, mixed, mixed.slice(1)],
    ] as const)('%s (%#)', (id, rule, kept, broken) => {
      expect(rule(kept, brief)).toMatchObject({ rule: id, isPassed: true });
      expect(rule(broken, brief)).toMatchObject({ rule: id, isPassed: false, detail: expect.any(String) });
    });

    test.each([
      ['likeness within the set', likenessWithin, [one, one], 'too like'],
      [
        'likeness to what the person had',
        hadBefore,
        [{ ...one, content: 'I had this one before' }],
        'earlier plan',
      ],
      ['two for each goal', thinlyServedGoal, [one], 'fewer than 2 for the goal "I want to speak up'],
      ['an answer to each pressing belief', unansweredBelief, [two], 'none answers "I have nothing to say"'],
      ['one for each strength', unusedStrength, [one], 'none rests on "I have nothing to say"'],
    ] as const)('%s', (_, part, broken, objection) => {
      expect(part([one, two], brief)).toBeNull();
      expect(part(broken, brief)).toContain(objection);
    });
  });
});
