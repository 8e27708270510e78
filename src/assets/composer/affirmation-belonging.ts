/** How much the words of a sentence belong to one life rather than to any. */
import { normalized } from '../affirmation-set.ts';
import { ANYBODY, CARRIED, KINDER } from './affirmation-stock.ts';
import { LINES } from './lines/index.ts';

const wordsOf = (text: string): string[] => normalized(text).split(' ');

/** Areas that may share a word which still tells them from the others. */
const FEW = 4;

/** Areas in which a word is at home that says nothing about any of them. */
const MANY = 12;

/** In how many areas of life a word is used; what is said to anybody counts as said in many. */
const AREAS_OF: ReadonlyMap<string, number> = (() => {
  const counts = new Map<string, number>();
  for (const lines of Object.values(LINES)) {
    const words = new Set(Object.values(lines).flatMap((each: readonly string[]) => each.flatMap(wordsOf)));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const toAnybody = [KINDER, CARRIED, ...Object.values(ANYBODY)].flat().flatMap(wordsOf);
  for (const word of toAnybody) if ((counts.get(word) ?? 0) <= 1) counts.set(word, MANY);
  return counts;
})();

/**
 * Counts the words that are new in a set: for the sentence those of its area and of the person, against it those
 * that everybody has.
 *
 * @param own - words of the person
 * @param said - words that the set has already
 */
export function belonging(sentence: string, own: ReadonlySet<string>, said: ReadonlySet<string>): number {
  let sum = 0;
  for (const word of new Set(wordsOf(sentence))) {
    if (said.has(word)) continue;
    const areas = AREAS_OF.get(word) ?? MANY;
    if (areas >= MANY) sum -= 1;
    else if (own.has(word) || areas <= FEW) sum += 1;
  }
  return sum;
}

/** The words of several texts. */
export const wordsIn = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.flatMap(wordsOf));
