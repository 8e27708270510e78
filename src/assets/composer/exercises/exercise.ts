/**
 * A short practice that belongs to one area of life: said to "you", in whole sentences. It begins at a moment
 * of the day and takes about five minutes.
 */
export interface Exercise {
  readonly title: string;
  /** One sentence on what it is for. */
  readonly purpose: string;
  /** The moment it begins at comes first. */
  readonly steps: readonly [start: string, ...others: string[]];
  /** What is left of it when time is short; follows "take the two-minute version:". */
  readonly short: string;
}
