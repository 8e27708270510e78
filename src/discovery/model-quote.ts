/** Checks letter by letter that somebody said what a model says they said. */
import { contentWords } from './extractor/word.ts';
import type { Quote, Utterance } from './findings.ts';
import { type ModelQuote, messageKey } from './prompts/extraction.ts';

/** Finds the words of a quote where they were said. */
export type QuoteFinder = (quote: ModelQuote) => Quote | null;

const SHORTEST_QUOTE = 1;
const LONGEST_QUOTE = 1_000;

/** Signs that are written in several ways, and what they match. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/['‘’`´]/g, "['‘’`´]"],
  [/["“”„«»]/g, '["“”„«»]'],
  [/[-‐‑–—]/g, '[-‐‑–—]'],
  [/\s+/g, '\\s+'],
];

/**
 * Finds quotes in a talk. Only the person's own messages count. Capitals, spaces and the shape of quotation
 * marks may differ; what is kept is the text as it was said.
 */
export function quoteFinder(talk: readonly Utterance[]): QuoteFinder {
  const said = new Map(talk.map((utterance, at) => [messageKey(at), utterance]));
  return ({ message, words }) => {
    const utterance = said.get(message);
    const wanted = words.trim();
    if (utterance?.author !== 'user' || wanted.length < SHORTEST_QUOTE || wanted.length > LONGEST_QUOTE)
      return null;
    const quote = utterance.text.includes(wanted)
      ? wanted
      : new RegExp(patternOf(wanted), 'iu').exec(utterance.text)?.[0];
    return quote ? { messageId: utterance.id, quote } : null;
  };
}

function patternOf(words: string): string {
  const parts = words.split(/(\s+|['‘’`´"“”„«»\-‐‑–—])/u).map((part) => {
    const variant = VARIANTS.find(([sign]) => part.replace(sign, '') === '' && part !== '');
    return variant ? variant[1] : part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  });
  return parts.join('');
}

/** Whether a statement says what its quotes say: they share at least one word that carries meaning. */
export function isInOwnWords(statement: string, quotes: readonly Quote[]): boolean {
  const said = quotes.map(({ quote }) => quote).join(' ');
  const words = contentWords(statement);
  if (words.size > 0) {
    const own = contentWords(said);
    return [...words].some((word) => own.has(word));
  }
  // Other scripts, some without spaces between words: two letters in a row.
  const pairs = letterPairs(said);
  return [...letterPairs(statement)].some((pair) => pairs.has(pair));
}

function letterPairs(text: string): Set<string> {
  const letters = [...text.toLowerCase().replace(/[^\p{L}\p{M}]/gu, '')];
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`));
}
