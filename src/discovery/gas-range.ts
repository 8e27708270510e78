/** Numbers in the words of a scale's level, such as "2 to 3 evenings" or "4 evenings or more". */

/** Numbers from the least to the most that the words allow, both included, and what is counted. */
export interface CountedRange {
  readonly least: number;
  readonly most: number;
  /** The words with their numbers taken out: only like is compared with like. */
  readonly unit: string;
}

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;

/** "More than 3" and "3" do not meet, whatever is counted. */
const STEP = 1e-6;

/** How a range is said; each reads the numbers it finds. The first that fits counts. */
const FORMS: readonly (readonly [RegExp, (...numbers: readonly number[]) => [number, number]])[] = [
  [
    new RegExp(`(?:between )?${NUMBER} ?(?:to|and|or|-|–|—) ?${NUMBER}`),
    (least = 0, most = 0) => [least, most],
  ],
  [new RegExp(`(?:at least|no fewer than|no less than) ${NUMBER}`), (least = 0) => [least, Infinity]],
  [new RegExp(`(?:at most|up to|no more than) ${NUMBER}`), (most = 0) => [0, most]],
  [new RegExp(`(?:more than|over|above) ${NUMBER}`), (under = 0) => [under + STEP, Infinity]],
  [new RegExp(`(?:fewer than|less than|under|below) ${NUMBER}`), (over = 0) => [0, over - STEP]],
  [new RegExp(`${NUMBER}(?=(?: \\p{L}+){0,4} or more)`, 'u'), (least = 0) => [least, Infinity]],
  [new RegExp(`${NUMBER}(?=(?: \\p{L}+){0,4} or (?:fewer|less))`, 'u'), (most = 0) => [0, most]],
  [new RegExp(NUMBER), (exactly = 0) => [exactly, exactly]],
];

/**
 * The range that a level's words name.
 *
 * @returns null when they name none, or more than one, so that nothing certain can be said
 */
export function rangeIn(words: string): CountedRange | null {
  const text = words.toLowerCase().replace(/\s+/g, ' ').trim();
  for (const [form, range] of FORMS) {
    const found = form.exec(text);
    if (!found) continue;
    const rest = text.replace(found[0], '#').replace(/ or (?:more|fewer|less)\b/, '');
    if (/\d/.test(rest)) return null;
    const [one, other] = range(...found.slice(1).map(Number));
    return { least: Math.min(one, other), most: Math.max(one, other), unit: rest.replace(/s\b/g, '') };
  }
  return null;
}

/** Whether a number exists that lies in both. */
export function rangesMeet(one: CountedRange, other: CountedRange): boolean {
  return one.least <= other.most && other.least <= one.most;
}
