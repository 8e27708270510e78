/** Quotes of a model that nobody said, named so that the model can mend them. */
import type { Utterance } from './findings.ts';
import { quoteFinder } from './model-quote.ts';
import type { ModelFindings, ModelQuote } from './prompts/extraction.ts';

/** Quotes named at once. More would bury the first ones. */
const MOST_NAMED = 12;
const LONGEST_NAMED = 120;

/**
 * Says which findings rest on words that are not in the talk.
 *
 * @param talk - the messages the model was shown, in that order
 * @returns null when every quote is true
 */
export function untrueQuotes(answer: ModelFindings, talk: readonly Utterance[]): string | null {
  const find = quoteFinder(talk);
  const untrue = quotesOf(answer).filter(([, quote]) => find(quote) === null);
  if (untrue.length === 0) return null;
  const named = untrue.slice(0, MOST_NAMED).map(([finding, { message, words }]) => {
    const said = JSON.stringify(words.slice(0, LONGEST_NAMED).toWellFormed());
    return `${finding}: ${said} is not in a message ${message} by "user"`;
  });
  return (
    `These quotes were not said, letter by letter, where you say they were. ${named.join('; ')}. ` +
    'Copy each from the talk, or leave out the finding or the value that has none.'
  );
}

/** Every quote of an answer, with the finding it is for. */
function quotesOf({ goals, beliefs, preferences }: ModelFindings): [finding: string, quote: ModelQuote][] {
  const ofGoals = goals.flatMap(({ key, quotes, baseline, importance, confidence, targetDate }) => {
    const stated = [baseline, importance, confidence, targetDate].flatMap((each) => each?.quote ?? []);
    return [...quotes, ...stated].map((quote): [string, ModelQuote] => [`goal ${key}`, quote]);
  });
  const ofBeliefs = beliefs.flatMap(({ key, quotes }) =>
    quotes.map((quote): [string, ModelQuote] => [`belief ${key}`, quote]),
  );
  const ofPreferences = preferences.quotes.map((quote): [string, ModelQuote] => ['preferences', quote]);
  return [...ofGoals, ...ofBeliefs, ...ofPreferences];
}
