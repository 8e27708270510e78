/** How alike two people's affirmations are. */

/** The words of several texts, each once. */
export const vocabulary = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []));

/** Words in common, as a share of all of either (Jaccard index); 1 for two empty sets. */
export function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  const either = one.size + other.size - common;
  return either === 0 ? 1 : common / either;
}

/** Share of the texts of the first that the second has too, word for word. */
export function sharedShare(one: readonly string[], other: readonly string[]): number {
  const others = new Set(other);
  return one.length === 0 ? 0 : one.filter((text) => others.has(text)).length / one.length;
}

export const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
