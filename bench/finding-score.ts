/** What an extractor found in a dialogue, held against what its reader found. */
import type { Findings, Quote } from '../src/discovery/findings.ts';
import { share } from './agreement.ts';
import type { Dialogue, Side } from './dialogue.ts';

/** One kind of finding, counted. */
export interface Tally {
  readonly found: number;
  readonly expected: number;
  /** Found and expected. */
  readonly right: number;
  /** What was expected and not found, and what was found and not expected, in words. */
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

interface Found {
  readonly statement: string;
  readonly evidence: readonly Quote[];
  readonly side: Side | null;
}

interface Expected {
  readonly words: string;
  readonly isOptional: boolean;
  readonly side?: Side;
}

/** Share of the shorter one's words that two wordings of one thing have in common. */
const SAME = 0.5;

/** Goals, matched one to one: the quote lies where the label lies, and the statement says the same. */
export function goalTally(dialogue: Dialogue, { goals }: Findings): Tally {
  const found = goals.map(({ statement, evidence }) => ({ statement, evidence, side: null }));
  return tally(dialogue, found, dialogue.goals);
}

/** Beliefs that hold back or carry, matched likewise; those that stand for goals and outcomes are left out. */
export function beliefTally(dialogue: Dialogue, { beliefs }: Findings): Tally {
  const found = beliefs.flatMap(({ kind, statement, evidence }): Found[] => {
    if (kind === 'goal' || kind === 'outcome') return [];
    const side = kind === 'limiting' || kind === 'core' ? 'holds back' : 'carries';
    return [{ statement, evidence, side }];
  });
  return tally(dialogue, found, dialogue.beliefs);
}

/** Preferences, each value by itself; areas of life follow from the goals and are left out. */
export function preferenceTally(dialogue: Dialogue, { preferences }: Findings): Tally {
  const { commitmentLevel, tone, preferredTimes, restDays, topicsToAvoid } = preferences;
  const found = [
    ...(commitmentLevel ? [`commitmentLevel: ${commitmentLevel}`] : []),
    ...(tone ? [`tone: ${tone}`] : []),
    ...preferredTimes.map((time) => `preferredTimes: ${time}`),
    ...restDays.map((day) => `restDays: ${day}`),
    ...topicsToAvoid.map((topic) => `topicsToAvoid: ${topic}`),
  ];
  const isSame = (one: string, other: string): boolean =>
    one === other ||
    (one.startsWith('topicsToAvoid') && other.startsWith('topicsToAvoid') && isAlike(one, other));
  const named = (value: string): string => `${dialogue.name}: ${value}`;
  const missed = dialogue.preferences
    .filter((each) => !found.some((other) => isSame(each, other)))
    .map(named);
  const wrong = found.filter((each) => !dialogue.preferences.some((other) => isSame(each, other))).map(named);
  const expected = dialogue.preferences.length;
  return { found: found.length, expected, right: expected - missed.length, missed, wrong };
}

/** Quotes of all findings, and how many of them stand word for word in the turn they name. */
export function quoteTally({ utterances }: Pick<Dialogue, 'utterances'>, findings: Findings): Tally {
  const texts = new Map(utterances.map(({ id, author, text }) => [id, author === 'user' ? text : '']));
  const quotes = [...findings.goals, ...findings.beliefs, findings.preferences].flatMap(
    ({ evidence }) => evidence,
  );
  const wrong = quotes.filter(({ messageId, quote }) => !texts.get(messageId)?.includes(quote));
  const found = quotes.length;
  return {
    found,
    expected: found,
    right: found - wrong.length,
    missed: [],
    wrong: wrong.map(({ quote }) => quote),
  };
}

/** The tallies of many dialogues as one. */
export function sum(tallies: readonly Tally[]): Tally {
  return {
    found: tallies.reduce((total, { found }) => total + found, 0),
    expected: tallies.reduce((total, { expected }) => total + expected, 0),
    right: tallies.reduce((total, { right }) => total + right, 0),
    missed: tallies.flatMap(({ missed }) => missed),
    wrong: tallies.flatMap(({ wrong }) => wrong),
  };
}

/** Share of what was found that is right; 1 when nothing was found. */
export const precision = ({ right, found }: Tally): number => (found === 0 ? 1 : share(right, found));
/** Share of what was expected that was found; 1 when nothing was expected. */
export const recall = ({ right, expected }: Tally): number => (expected === 0 ? 1 : share(right, expected));

function tally(dialogue: Dialogue, found: readonly Found[], expected: readonly Expected[]): Tally {
  const open = new Set(found);
  const missed: string[] = [];
  let right = 0;
  // What must be found goes first, so that what may be found takes nothing away from it.
  for (const label of [...expected].sort((one, other) => Number(one.isOptional) - Number(other.isOptional))) {
    const match = [...open].find((each) => isMatch(dialogue, each, label));
    if (match) open.delete(match);
    if (label.isOptional) continue;
    if (match) right += 1;
    else missed.push(`${dialogue.name}: ${label.words}`);
  }
  const wrong = [...open].map(({ statement }) => `${dialogue.name}: ${statement}`);
  const required = expected.filter(({ isOptional }) => !isOptional).length;
  return { found: right + wrong.length, expected: required, right, missed, wrong };
}

function isMatch(dialogue: Dialogue, found: Found, { words, side }: Expected): boolean {
  if (side && found.side !== side) return false;
  return isAlike(found.statement, words) && found.evidence.some((quote) => isWhere(dialogue, quote, words));
}

/** Whether a quote and a label have a stretch of one turn in common. */
function isWhere({ utterances }: Dialogue, { messageId, quote }: Quote, words: string): boolean {
  const text = utterances.find(({ id }) => id === messageId)?.text ?? '';
  const [at, start] = [text.indexOf(quote), text.indexOf(words)];
  return at >= 0 && start >= 0 && at < start + words.length && start < at + quote.length;
}

function isAlike(one: string, other: string): boolean {
  const [these, those] = [wordsOf(one), wordsOf(other)];
  const common = [...these].filter((word) => those.has(word)).length;
  return share(common, Math.min(these.size, those.size)) >= SAME;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\d]{2,}/gu) ?? []);
}
