/** A person's own words made fit to stand in a sentence: cleaned, shortened, turned from "I" to "you". */

/** Signs that no sentence of ours needs: markup, brackets, emoji, quotation marks, characters that hide. */
const FOREIGN =
  /(?:[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Extended_Pictographic}<>{}[\]|\\*_#`~^=“”"«»@]|\p{Variation_Selector})+/gu;
const MARKUP = /\[[^\]]*\]|\{[^}]*\}|<\/?[a-z][^>]*>|https?:\S+|www\.\S+|\S+@\S+\.\S+/giu;

/** Words as one line of plain text, without markup, addresses, emoji and closing punctuation. */
export function plainWords(text: string): string {
  return unshouted(text.toWellFormed())
    .normalize('NFC')
    .replace(/[‘’ʼ]/gu, "'")
    .replace(MARKUP, ' ')
    .replace(FOREIGN, ' ')
    .replace(/\s*([,;:])(?!\d)[\s,;:]*/gu, '$1 ')
    .replace(/\s*[.!?…]{2,}/gu, '.')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.,;:!?…'–—-]+|[\s.,;:!?…'–—-]+$/gu, '')
    .replace(/\bi(?=['\s]|$)/gu, 'I');
}

/** Words typed in capitals throughout, in small letters. */
const unshouted = (text: string): string =>
  /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text) ? text.toLowerCase() : text;

/** How many words a text has. */
export const wordCount = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;

/**
 * A statement to quote, such as a belief in a question: plain, of at most `limit` characters, cut between
 * words and marked where it is cut. Empty when nothing readable is left.
 */
export function quotable(statement: string, limit = 120): string {
  const text = plainWords(statement);
  if (text.length <= limit) return capitalized(text);
  const cut = text.slice(0, limit);
  const end = cut.lastIndexOf(' ');
  return `${capitalized(cut.slice(0, end > limit / 2 ? end : limit).replace(/[\s,;:]+$/u, ''))} …`;
}

/** With a capital at the beginning. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const TO_YOU: ReadonlyMap<string, string> = new Map([
  ['i', 'you'],
  ["i'm", "you're"],
  ["i've", "you've"],
  ["i'd", "you'd"],
  ["i'll", "you'll"],
  ['me', 'you'],
  ['my', 'your'],
  ['mine', 'yours'],
  ['myself', 'yourself'],
  ['our', 'your'],
  ['ours', 'yours'],
  ['us', 'you'],
  ['we', 'you'],
]);

/** Words in the first person turned to the person they came from: "my voice" → "your voice". */
export function toYou(text: string): string {
  return text
    .replace(/\bI (am|was)\b/gu, (_, verb: string) => (verb === 'am' ? 'you are' : 'you were'))
    .replace(/\bam I\b/gu, 'are you')
    .replace(/[\p{L}']+/gu, (word) => {
      const yours = TO_YOU.get(word.toLowerCase());
      if (yours === undefined) return word;
      return /^(?:My|Our|Me|We)/u.test(word) ? capitalized(yours) : yours;
    });
}
