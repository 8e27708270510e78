/**
 * Whole affirmations of one area of life, by kind. Each keeps every rule that must hold, and is true of
 * anybody who is on this way.
 */
export interface AreaLines {
  readonly process: readonly string[];
  readonly action: readonly string[];
  readonly gratitude: readonly string[];
  /** Who somebody is who has yet to believe it. */
  readonly learning: readonly string[];
  /** Who somebody is who believes it already. */
  readonly identity: readonly string[];
}
