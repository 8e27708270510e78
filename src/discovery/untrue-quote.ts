/** Quotes of a model that nobody said, named so that the model can mend them. */
import type { Utterance } from './findings.ts';
import { quoteFinder } from './model-quote.ts';
import type { ModelFindings, ModelQuote } from './prompts/extraction.ts';

/** Quotes named at once. More would bury the first ones. */
const MOST_NAMED = 12;
const LONGEST_NAMED = 120;

/** A quote, and the name of the finding it is for. */
export type NamedQuote = readonly [finding: string, quote: ModelQuote];

/**
 * Says which findings rest on words that are not in the talk.
 *
 * @param talk - the messages the model was shown, in that order
 * @returns null when every quote is true
 */
export function untrueQuotes(quotes: readonly NamedQuote[], talk: readonly Utterance[]): string | null {
  const find = quoteFinder(talk);
  const untrue = quotes.filter(([, quote]) => find(quote) === null);
  if (untrue.length === 0) return null;
  const named = untrue.slice(0, MOST_NAMED).map(([finding, { message, words }]) => {
    const said = JSON.stringify(words.slice(0, LONGEST_NAMED).toWellFormed());
    return `${finding}: ${said} is not in a message ${message} by the person`;
  });
  return (
    `These quotes were not said, letter by letter, where you say they were. ${named.join('; ')}. ` +
    'Copy each from the talk, or leave out the finding or the value that has none.'
  );
}

/** Every quote of an answer, with the finding it is for. */
export function quotesOf({ goals, beliefs, preferences }: ModelFindings): NamedQuote[] {
  const ofGoals = goals.flatMap(({ key, quotes, baseline, importance, confidence, targetDate }) => {
    const stated = [baseline, importance, confidence, targetDate].flatMap((each) => each?.quote ?? []);
    return [...quotes, ...stated].map((quote): NamedQuote => [`goal ${key}`, quote]);
  });
  const ofBeliefs = beliefs.flatMap(({ key, quotes }) =>
    quotes.map((quote): NamedQuote => [`belief ${key}`, quote]),
  );
  const ofPreferences = preferences.quotes.map((quote): NamedQuote => ['preferences', quote]);
  return [...ofGoals, ...ofBeliefs, ...ofPreferences];
}
