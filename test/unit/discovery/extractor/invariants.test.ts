import { describe, expect, test } from 'vitest';
import { extractFindings } from '../../../../src/discovery/extractor/index.ts';
import type { Findings, Utterance } from '../../../../src/discovery/findings.ts';
import { effortMs } from '../../../support/effort.ts';
import { talk } from './conversation.ts';

const today = '2026-03-02';

/** Pieces that conversations are drawn from: the plain, the odd and the broken. */
const PIECES = [
  'I want to sleep better at night.',
  "I can't relax without a drink, and my wife says I'm lazy.",
  'My goal is to run a marathon by May 🏃‍♀️ 🎽',
  "I'm not good enough — never was…",
  'So that I could see my kids grow up',
  'On a scale from 0 to 10? A seven or eight, maybe 7.5',
  'I quit smoking\n\n\nonce, for 30 days',
  'no',
  'yes yes yes',
  'Half an hour a day, at 7.30 in the morning; Sundays off',
  'Я хочу спать',
  '眠りたい。もっと。',
  '👩‍👩‍👧',
  'I I I I-I-I wa- want to, um, you know, like, stop',
  '"I want to win," he said, "and you?"',
  '(((((',
  '<script>alert(1)</script>',
  "I'd like to lose 20 pounds by the end of June",
  'e\u0301te\u0301 \u202Eesrever',
  'I have to do the thing with the one who is at the place where they do it because if not then what',
  'G: What would you like to change?',
  'G: How important is it, from 0 to 10?',
  'G: And what would that bring you?',
];

function drawn(seed: number): Utterance[] {
  let state = seed * 2_654_435_761 + 1;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return talk(
    ...Array.from({ length: 1 + next(30) }, () =>
      Array.from({ length: 1 + next(3) }, () => PIECES[next(PIECES.length)]).join(next(2) ? ' ' : ''),
    ),
  );
}

/** Everything that must hold for any findings of any conversation. */
function problemsOf(findings: Findings, transcript: readonly Utterance[]): string[] {
  const { goals, beliefs, links, preferences } = findings;
  const said = new Map(transcript.map((turn) => [turn.id, turn]));
  const keys = beliefs.map(({ key }) => key);
  const goalKeys = goals.map(({ key }) => key);
  const quotes = [...goals, ...beliefs, preferences].flatMap(({ evidence }) => evidence);
  const isShare = (value: number): boolean => value >= 0 && value <= 1;
  const isWhole = (value: number | null): boolean =>
    value === null || (Number.isInteger(value) && value >= 0 && value <= 10);
  const checks: [string, boolean][] = [
    [
      'a quote is not the person’s own words',
      quotes.some(({ messageId, quote }) => {
        const turn = said.get(messageId);
        return quote === '' || turn?.author !== 'user' || !turn.text.includes(quote) || !quote.isWellFormed();
      }),
    ],
    ['a finding rests on nothing', [...goals, ...beliefs].some(({ evidence }) => evidence.length === 0)],
    ['too many goals or beliefs', goals.length > 5 || beliefs.length > goals.length + 12],
    ['a key is used twice', new Set([...keys, ...goalKeys]).size < keys.length + goalKeys.length],
    [
      'a statement is empty, long or torn',
      [...goals, ...beliefs].some(
        ({ statement }) => statement.trim() === '' || statement.length > 150 || !statement.isWellFormed(),
      ),
    ],
    [
      'levels are not complete',
      goals.some(
        ({ levels }) =>
          levels.map(({ level }) => level).join() !== '-2,-1,0,1,2' ||
          new Set(levels.map(({ description }) => description)).size < 5 ||
          levels.some(({ description }) => description.trim() === ''),
      ),
    ],
    [
      'a number is out of range',
      goals.some(
        (goal) =>
          !isWhole(goal.importance) ||
          !isWhole(goal.confidence) ||
          ![1, 2, 3].includes(goal.difficulty) ||
          goal.weight <= 0 ||
          ![-2, -1].includes(goal.baselineLevel),
      ) ||
        beliefs.some(({ strength }) => !isShare(strength)) ||
        links.some(({ weight }) => weight <= 0 || weight > 1),
    ],
    [
      'a date is none',
      goals.some(({ targetDate }) => targetDate !== null && Number.isNaN(Date.parse(`${targetDate}T00:00Z`))),
    ],
    ['priorities have gaps', goals.some(({ priority }, at) => priority !== at + 1)],
    [
      'a link ends nowhere',
      links.some(
        ({ sourceKey, targetKey }) =>
          !keys.includes(sourceKey) || !keys.includes(targetKey) || sourceKey === targetKey,
      ),
    ],
    [
      'two links are the same',
      new Set(links.map(({ sourceKey, targetKey }) => `${sourceKey} ${targetKey}`)).size < links.length,
    ],
    [
      'a goal has no belief of its own',
      goalKeys.join() !== beliefs.flatMap(({ goalKey }) => goalKey ?? []).join(),
    ],
  ];
  return checks.filter(([, isBroken]) => isBroken).map(([problem]) => problem);
}

describe('any conversation', () => {
  test('three hundred drawn ones keep every promise of the findings', () => {
    const broken = Array.from({ length: 300 }, (_, seed) => {
      const transcript = drawn(seed);
      return problemsOf(extractFindings(transcript, { today }), transcript).map(
        (problem) => `${seed}: ${problem}`,
      );
    });
    expect(broken.flat()).toEqual([]);
  });

  test.each([
    ['nothing at all', []],
    ['only "yes"', Array.from({ length: 50 }, () => 'yes')],
    ['only the guide', ['G: What do you want?', 'G: Are you there?']],
    ['only pictures', ['🙂', '🙂🙂', '…']],
  ])('%s yields nothing', (_, lines) => {
    const findings = extractFindings(talk(...lines), { today });
    expect([findings.goals, findings.beliefs, findings.links]).toEqual([[], [], []]);
  });

  test('the same talk gives the same findings', () => {
    expect(extractFindings(drawn(7), { today })).toEqual(extractFindings(drawn(7), { today }));
  });

  test('two thousand turns are read without an endless effort', () => {
    const transcript = talk(
      ...Array.from({ length: 2_000 }, (_, at) =>
        at % 2 === 0
          ? 'G: What would you like to change, from 0 to 10?'
          : `I want to learn word${at} and build thing${at}. I can't control item${at}. I can manage part${at}.`,
      ),
    );
    expect(effortMs(() => extractFindings(transcript, { today }))).toBeLessThan(10_000);
    expect(problemsOf(extractFindings(transcript, { today }), transcript)).toEqual([]);
  });

  test.each([
    'a',
    'I ',
    'I want to ',
    'I am so so ',
    'and I ',
    '; I ',
    '— my ',
    '"a ',
    '(',
    '[',
    '<',
    'I-',
    'like, ',
    'you know ',
    '. ',
    '\n',
    'because I ',
    'one ',
    '🙂',
    'the goal goal ',
  ])('ten thousand characters of %j are read in no time', (unit) => {
    const transcript = talk(unit.repeat(Math.ceil(10_000 / unit.length)));
    expect(effortMs(() => extractFindings(transcript, { today }))).toBeLessThan(5_000);
    expect(problemsOf(extractFindings(transcript, { today }), transcript)).toEqual([]);
  });
});
