/** Numbers as people say and read them. */

const WORDS = (
  'zero one two three four five six seven eight nine ten eleven twelve ' +
  'thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
).split(' ');

const SPOKEN: Readonly<Record<string, number>> = {
  ...Object.fromEntries(WORDS.map((word, value) => [word, value])),
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  hundred: 100,
  a: 1,
  an: 1,
  once: 1,
  twice: 2,
  half: 0.5,
  'a couple of': 2,
  'a couple': 2,
  'a few': 3,
  'a dozen': 12,
  none: 0,
};

/** Matches a number in digits or in words up to sixty; the source of a pattern, without groups. */
export const NUMBER = `(?:\\d+(?:\\.\\d+)?|${[...WORDS].reverse().join('|')}|thirty|forty|fifty|sixty|a couple(?: of)?|a few|a dozen)`;

/**
 * The value of a number in digits or words.
 *
 * @returns null when it is not a number
 */
export function numberValue(text: string): number | null {
  const word = text.trim().toLowerCase();
  if (/^\d+(?:\.\d+)?$/.test(word)) return Number(word);
  return SPOKEN[word] ?? null;
}

/** A whole number as prose writes it: words up to twelve, digits beyond. */
export function numberInProse(value: number): string {
  return value <= 12 ? (WORDS[value] ?? String(value)) : String(value);
}

/** A span of whole numbers as prose writes it: "two", "three or four", "five to nine". */
export function rangeInProse(from: number, to: number): string {
  if (from === to) return numberInProse(from);
  return `${numberInProse(from)} ${to === from + 1 ? 'or' : 'to'} ${numberInProse(to)}`;
}
