/** How hard a text is to read, and which of its words carry meaning. */

/**
 * Reading grade of one English sentence, the school year that can read it; below 0 for very short words.
 *
 * @see Kincaid, Fishburne, Rogers & Chissom (1975), Research Branch Report 8-75
 */
export function readingGrade(sentence: string): number {
  const words = sentence.match(/[\p{L}']+/gu) ?? [];
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * words.length + 11.8 * (syllables / words.length) - 15.59;
}

/** Groups of vowels, without a silent e at the end. */
function syllablesOf(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/(?<=[^aeiouyl])e(?:s|d)?$/u, '')
    .match(/[aeiouy]+/gu);
  return Math.max(1, groups?.length ?? 0);
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'about after again also always because been before being could does doing done down each else even ever every ' +
    'from give going good have having here into just keep know like make more most much must myself need never ' +
    'once only other over really should some something still such than that their them then there these they thing ' +
    'things think this those time very want wants well were what when where which while will with without would your'
  ).split(' '),
);

/** Beginnings of the words that carry the meaning of a text: the same for `speak`, `speaks` and `speaking`. */
export function meaningOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !FUNCTION_WORDS.has(word)).map(stemOf));
}

/** The plural falls away first, so that `meetings` and `meeting` are one. */
const stemOf = (word: string): string =>
  word
    .replace(/(?:es|(?<!s)s)$/u, '')
    .replace(/(?:ing|ed)$/u, '')
    .slice(0, 5);
