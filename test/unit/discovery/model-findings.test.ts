import { describe, expect, test } from 'vitest';
import type { Findings, Utterance } from '../../../src/discovery/findings.ts';
import { checkedFindings } from '../../../src/discovery/model-findings.ts';
import { isInOwnWords, quoteFinder } from '../../../src/discovery/model-quote.ts';
import type { ModelBelief, ModelFindings, ModelGoal } from '../../../src/discovery/prompts/extraction.ts';
import { quotesOf, untrueQuotes } from '../../../src/discovery/untrue-quote.ts';

const TALK: readonly Utterance[] = [
  { id: 'a', author: 'guide', text: 'Would you like to win a prize?' },
  { id: 'b', author: 'user', text: 'I’d like to play the  cello again, it’s an eight for me.' },
  { id: 'c', author: 'user', text: 'My hands are too old. By 1 June I want to play for my sister.' },
];
const quote = (message: string, words: string) => ({ message, words });
const NOTHING: Findings = {
  goals: [],
  beliefs: [],
  links: [],
  preferences: {
    commitmentLevel: 'light',
    preferredTimes: [],
    restDays: ['sunday'],
    focusAreas: [],
    tone: null,
    topicsToAvoid: [],
    evidence: [],
  },
};

const aGoal = (differing: Partial<ModelGoal> = {}): ModelGoal => ({
  key: 'g1',
  statement: 'I want to play the cello again.',
  category: 'creativity',
  indicator: 'evenings with the cello a week',
  levels: [-2, -1, 0, 1, 2].map((level) => ({ level, description: `${level + 2} evenings a week` })),
  baseline: null,
  importance: { value: 8, quote: quote('m2', 'an eight for me') },
  confidence: null,
  difficulty: 2,
  targetDate: null,
  quotes: [quote('m2', 'play the cello again')],
  ...differing,
});
const aBelief = (differing: Partial<ModelBelief> = {}): ModelBelief => ({
  key: 'b1',
  kind: 'limiting',
  statement: 'My hands are too old',
  strength: 7,
  reframe: 'My hands can learn slowly.',
  quotes: [quote('m3', 'My hands are too old')],
  ...differing,
});

function check(answer: Partial<ModelFindings>) {
  const preferences = {
    commitmentLevel: null,
    preferredTimes: [],
    restDays: [],
    tone: null,
    topicsToAvoid: [],
    quotes: [],
  };
  return checkedFindings({ goals: [], beliefs: [], links: [], preferences, ...answer }, TALK, NOTHING);
}

describe('a quote', () => {
  const find = quoteFinder(TALK);

  test('is kept as it was said, whatever the shape of spaces and apostrophes', () => {
    expect(find(quote('m2', "I'd like to play the cello"))).toEqual({
      messageId: 'b',
      quote: 'I’d like to play the  cello',
    });
  });

  test.each([
    ['in another message', quote('m3', 'play the cello')],
    ['by the guide', quote('m1', 'win a prize')],
    ['nowhere', quote('m2', 'play the violin')],
    ['in a message that is not there', quote('m9', 'play')],
    ['without words', quote('m2', ' ')],
    ['as a pattern', quote('m2', '.*')],
  ])('that stands %s is none', (_, made) => {
    expect(find(made)).toBeNull();
  });

  test('backs a statement only if they have words in common', () => {
    const said = (words: string) => [{ messageId: 'b', quote: words }];
    expect(isInOwnWords('I want to play the cello', said('the cello again'))).toBe(true);
    expect(isInOwnWords('I want to win a prize', said('an eight for me'))).toBe(false);
    expect(isInOwnWords('睡得更好', said('我想睡得好'))).toBe(true);
    expect(isInOwnWords('睡得更好', said('你好吗'))).toBe(false);
  });
});

describe('a goal', () => {
  test('comes with its scale, its number and its quotes', () => {
    const { findings, refused } = check({ goals: [aGoal()] });

    expect(refused).toBe(0);
    expect(findings.goals).toMatchObject([
      {
        statement: 'I want to play the cello again',
        importance: 8,
        weight: 6,
        priority: 1,
        baselineLevel: -1,
      },
    ]);
    expect(findings.goals[0]?.isBaselineAssumed).toBe(true);
    expect(findings.beliefs).toMatchObject([
      { kind: 'goal', goalKey: findings.goals[0]?.key, strength: 0.8 },
    ]);
  });

  test.each<[string, Partial<ModelGoal>]>([
    ['no quote', { quotes: [] }],
    ['a quote that nobody said', { quotes: [quote('m2', 'win a prize')] }],
    ['a statement beside its quote', { statement: 'I want to win a prize' }],
    ['a scale that is cut', { levels: aGoal().levels.slice(1) }],
    [
      'a scale that says one thing twice',
      { levels: aGoal().levels.map(({ level }) => ({ level, description: 'x y' })) },
    ],
    ['markup', { statement: '<b>I want to play the cello</b>' }],
    ['no indicator', { indicator: ' ' }],
  ])('with %s is refused', (_, differing) => {
    const { findings, refused } = check({ goals: [aGoal(differing)] });

    expect(findings.goals).toEqual([]);
    expect(refused).toBe(1);
  });

  test('is never taken for reached, and a number nobody said is not said', () => {
    const reached = { value: 2, quote: quote('m2', 'play the  cello again') };
    const nine = { value: 9, quote: quote('m2', 'an eight for me') };

    const { findings } = check({ goals: [aGoal({ baseline: reached, importance: nine, confidence: nine })] });

    expect(findings.goals[0]).toMatchObject({
      baselineLevel: -1,
      isBaselineAssumed: true,
      importance: null,
      confidence: null,
    });
  });

  test.each([
    ['2026-06-01', '2026-06-01'],
    ['2026-02-31', null],
    ['soon', null],
  ])('by %s has the date %s', (date, kept) => {
    const { findings } = check({ goals: [aGoal({ targetDate: { date, quote: quote('m3', 'By 1 June') } })] });

    expect(findings.goals[0]?.targetDate).toBe(kept);
  });

  test('said twice is one, and there are at most five', () => {
    const many = Array.from({ length: 7 }, (_, at) =>
      aGoal({ key: `g${at}`, statement: `I play the cello ${at} times` }),
    );

    expect(check({ goals: [aGoal(), aGoal({ key: 'g2' })] }).findings.goals).toHaveLength(1);
    expect(check({ goals: many }).findings.goals).toHaveLength(5);
  });
});

describe('beliefs, links and preferences', () => {
  test('hang together by the keys of the answer, also where those clash', () => {
    const { findings } = check({
      goals: [aGoal()],
      beliefs: [aBelief({ key: 'belief-goal-1' })],
      links: [
        { source: 'belief-goal-1', target: 'g1', relation: 'blocks', weight: 0.7 },
        { source: 'belief-goal-1', target: 'g1', relation: 'supports', weight: 0.2 },
        { source: 'g1', target: 'g1', relation: 'supports', weight: 0.2 },
        { source: 'b9', target: 'g1', relation: 'supports', weight: 0.2 },
      ],
    });

    const keys = findings.beliefs.map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
    expect(findings.links).toEqual([
      { sourceKey: keys[1], targetKey: keys[0], relation: 'blocks', weight: 0.7 },
    ]);
    expect(findings.beliefs[1]).toMatchObject({ strength: 0.7, reframe: 'My hands can learn slowly.' });
  });

  test('a belief without a true quote is refused, an unfit reframe is left out', () => {
    const unsaid = check({ beliefs: [aBelief({ quotes: [quote('m3', 'I am too old')] })] });
    const unfit = check({ beliefs: [aBelief({ reframe: 'This will cure you.' })] });

    expect(unsaid).toMatchObject({ refused: 1, findings: { beliefs: [] } });
    expect(unfit.findings.beliefs[0]?.reframe).toBeNull();
  });

  test('wishes count only with a quote; what the rules heard stays', () => {
    const wishes = {
      commitmentLevel: null,
      preferredTimes: ['07:30', '7 pm'],
      restDays: [],
      tone: 'warm' as const,
      topicsToAvoid: [],
    };

    const unsaid = check({ preferences: { ...wishes, quotes: [] } });
    const said = check({ preferences: { ...wishes, quotes: [quote('m3', 'for my sister')] } });

    expect(unsaid.findings.preferences).toMatchObject({
      preferredTimes: [],
      tone: null,
      commitmentLevel: 'light',
    });
    expect(said.findings.preferences).toMatchObject({
      preferredTimes: ['07:30'],
      tone: 'warm',
      commitmentLevel: 'light',
      restDays: ['sunday'],
    });
  });
});

describe('quotes that nobody said', () => {
  const answer = (goals: ModelGoal[], beliefs: ModelBelief[] = []): ModelFindings => ({
    goals,
    beliefs,
    links: [],
    preferences: {
      commitmentLevel: null,
      preferredTimes: [],
      restDays: [],
      tone: null,
      topicsToAvoid: [],
      quotes: [],
    },
  });

  test('are not looked for where all were said', () => {
    expect(untrueQuotes(quotesOf(answer([aGoal()], [aBelief()])), TALK)).toBeNull();
  });

  test('are named with their finding, a number’s and a guide’s words too', () => {
    const goal = aGoal({ confidence: { value: 9, quote: quote('m2', 'a nine') } });
    const belief = aBelief({ quotes: [quote('m1', 'win a prize')] });

    const problem = untrueQuotes(quotesOf(answer([goal], [belief])), TALK);

    expect(problem).toContain('goal g1: "a nine" is not in a message m2');
    expect(problem).toContain('belief b1: "win a prize" is not in a message m1');
    expect(problem).not.toContain('eight');
  });
});
