import { describe, expect, test } from 'vitest';
import type { BeliefFinding } from '../../../../src/discovery/findings.ts';
import { findingsIn } from './conversation.ts';

function beliefsIn(...lines: readonly string[]): readonly BeliefFinding[] {
  return findingsIn(...lines).beliefs.filter(({ kind }) => kind !== 'goal');
}

describe('beliefs', () => {
  test.each([
    ["I can't relax without a drink.", 'limiting', "I can't relax without a drink"],
    ["I'm not good enough.", 'core', "I'm not good enough"],
    [
      "If I say something wrong, everyone will think I'm stupid.",
      'limiting',
      "If I say something wrong, everyone will think I'm stupid",
    ],
    ['I always give up after a week.', 'limiting', 'I always give up after a week'],
    ["It's too late for me.", 'limiting', "It's too late for me"],
    ['I never give up once I have started.', 'empowering', 'I never give up once I have started'],
    ['My wife supports me.', 'empowering', 'My wife supports me'],
    ['My family means everything to me.', 'value', 'My family means everything to me'],
  ])('"%s" is %s', (said, kind, statement) => {
    expect(beliefsIn(said)).toMatchObject([
      { kind, statement, evidence: [{ messageId: 'm0', quote: said }] },
    ]);
  });

  test.each([
    'I used to think I was not good enough.',
    'My mother says I am lazy.',
    "You can't do that.",
    "I can't hear you.",
    'Am I a failure?',
    'I can tell you the story.',
    "I'm proud of my nephew.",
    "I can't change other people.",
    'These mean everything to me.',
    'It rained all day.',
    'I think I can be at five or six.',
    "I've never really had any problem with it.",
  ])('no belief is found in "%s"', (said) => {
    expect(beliefsIn(said)).toEqual([]);
  });

  test('a belief said twice is one belief, held more firmly', () => {
    const [once] = beliefsIn("I can't relax without a drink.");
    const twice = beliefsIn(
      "I can't relax without a drink.",
      'G: Go on.',
      "As I said, I can't relax without a drink.",
    );

    expect(twice).toHaveLength(1);
    expect(twice[0]?.strength).toBeGreaterThan(once?.strength ?? 1);
    expect(twice[0]?.evidence.map(({ messageId }) => messageId)).toEqual(['m0', 'm2']);
  });

  test('what holds back is put helpfully, without a negation; what helps needs no other words', () => {
    const said = [
      "I can't put myself forward.",
      "I'm a failure.",
      'I have no willpower.',
      'I am good at explaining things.',
    ];
    const beliefs = beliefsIn(...said);
    expect(beliefs.map(({ kind }) => kind)).toEqual(['limiting', 'core', 'limiting', 'empowering']);
    expect(beliefs.map(({ reframe }) => reframe)).toEqual([
      'I am learning to put myself forward, one small step at a time',
      'I am learning to see what is good enough in what I do',
      'I can build willpower a little at a time',
      null,
    ]);
  });

  test('what holds back blocks the goal, what helps supports it, and opposites contradict each other', () => {
    const { links, beliefs, goals } = findingsIn(
      'I want to stop drinking.',
      "I can't stop drinking.",
      'I know I can stop drinking.',
    );
    const kindOf = new Map(beliefs.map(({ key, kind }) => [key, kind]));
    const told = links.map(({ sourceKey, relation, targetKey }) => [
      kindOf.get(sourceKey),
      relation,
      kindOf.get(targetKey),
    ]);
    expect(goals).toHaveLength(1);
    expect(told).toEqual([
      ['limiting', 'blocks', 'goal'],
      ['empowering', 'supports', 'goal'],
      ['limiting', 'contradicts', 'empowering'],
    ]);
  });
});

describe('preferences', () => {
  test('they are taken only where they were stated', () => {
    const { preferences } = findingsIn(
      'G: How much time could you give to this?',
      'Half an hour a day.',
      'G: When would suit you?',
      'Half past seven in the morning, and nine in the evening.',
      'G: A day to keep free?',
      'Sundays off, please.',
      'G: How would you like me to talk to you?',
      'Warm, please.',
      "And please don't talk about my father.",
    );
    expect(preferences).toMatchObject({
      commitmentLevel: 'moderate',
      preferredTimes: ['07:30', '21:00'],
      restDays: ['sunday'],
      tone: 'warm',
      topicsToAvoid: ['my father'],
    });
    expect(preferences.evidence.map(({ messageId }) => messageId)).toEqual(['m1', 'm3', 'm5', 'm7', 'm8']);
  });

  test.each([
    'Which times of day would suit you for this, and about how many minutes a day could you give it?',
    'Let me sum up. You have not said when a plan would suit you; I would choose for you.',
  ])('they are taken as one answer: %s', (guide) => {
    const { preferences } = findingsIn(
      `G: ${guide}`,
      'Mornings at 6:30 before work, never on Sundays, ten minutes at most.',
    );
    expect(preferences).toMatchObject({
      commitmentLevel: 'light',
      preferredTimes: ['06:30'],
      restDays: ['sunday'],
    });
  });

  test.each([
    'I drive an hour to work.',
    'I got up at five and the meeting was at nine.',
    'On Sunday we went to the lake.',
    'Lately I have been less gentle and calm than usual.',
    'On a day like that I could spare an hour and go to the gym.',
  ])('nothing is preferred in "%s"', (said) => {
    expect(findingsIn('G: That sounds like your style.', said).preferences).toMatchObject({
      commitmentLevel: null,
      preferredTimes: [],
      restDays: [],
      tone: null,
      topicsToAvoid: [],
    });
  });
});
