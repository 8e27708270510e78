/** What keeps a set from sounding like a form that was filled in: no frame, ending or opening too often. */
import type { GoalPhrase } from './phrase.ts';

/** A sentence that has its place, with the words of the goal it was written for. */
export interface Placed {
  readonly content: string;
  readonly phrase: GoalPhrase | null;
}

/** Most sentences about one goal in the person's own words, by how many goals there are. */
const OWN_WORDS = { one: 6, two: 4, more: 3 } as const;

/** Most sentences that open with the same two words, or hold the same worn phrase. */
const SAME_OPENING = 4;
const MOST_WORN = 2;
const WORN: readonly RegExp[] = [
  /\bsmall (?:steps?|ways|things?)\b/u,
  /\bat a time\b/u,
  /^(?:Bit by bit|Step by step|Little by little)\b/u,
  /^Each (?:week|time|day)\b/u,
  /\bwhat helps me\b/u,
  /\bpatien(?:t|ce)\b/u,
];

/** Whether a sentence brings something new to those that are there. */
export function isFresh(
  sentence: string,
  phrase: GoalPhrase | null,
  written: readonly Placed[],
  goals: number,
): boolean {
  const isOwn = isInOwnWords(sentence, phrase);
  if (isOwn && isOwnWordsUsedUp(phrase, written, goals)) return false;
  const frame = frameOf(sentence, phrase);
  const others = written.map((placed) => frameOf(placed.content, placed.phrase));
  if (others.includes(frame)) return false;
  if (others.some((other) => endingOf(other) === endingOf(frame) && !frame.endsWith('….'))) return false;
  if (others.filter((other) => openingOf(other) === openingOf(frame)).length >= SAME_OPENING) return false;
  return WORN.every(
    (worn) => !worn.test(sentence) || written.filter(({ content }) => worn.test(content)).length < MOST_WORN,
  );
}

/** Whether a sentence holds what the person called their goal. */
export const isInOwnWords = (sentence: string, phrase: GoalPhrase | null): boolean =>
  phrase?.isOwn === true && frameOf(sentence, phrase) !== sentence;

function isOwnWordsUsedUp(phrase: GoalPhrase | null, written: readonly Placed[], goals: number): boolean {
  const most = goals === 1 ? OWN_WORDS.one : goals === 2 ? OWN_WORDS.two : OWN_WORDS.more;
  const had = written.filter(
    (placed) => placed.phrase?.deed === phrase?.deed && isInOwnWords(placed.content, placed.phrase),
  );
  return had.length >= most;
}

/** A sentence with the goal's words left out. */
function frameOf(sentence: string, phrase: GoalPhrase | null): string {
  if (phrase === null) return sentence;
  return [phrase.doing, phrase.deed, phrase.topic].reduce(
    (frame, words) => (words === '' ? frame : frame.replace(words, '…')),
    sentence,
  );
}

const endingOf = (sentence: string): string => sentence.split(' ').slice(-3).join(' ');

/** The first two words; a long form counts as its short one, so that both leave as many sentences to choose from. */
const openingOf = (sentence: string): string =>
  sentence
    .replace(/^I am\b/u, "I'm")
    .split(' ')
    .slice(0, 2)
    .join(' ');
