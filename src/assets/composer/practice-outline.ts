/** The shape of a practice while it is being written. */
import type { Aim } from './aim.ts';
import type { Chance } from './seeded.ts';

/** A practice before it is bound to a goal: title, opening words, steps with their share of the time. */
export interface PracticeOutline {
  readonly title: string;
  /** One sentence on what it is for. */
  readonly purpose: string;
  readonly steps: readonly (readonly [instruction: string, share: number])[];
  readonly writingPrompt: string | null;
}

/** Writes a practice around a goal. */
export type PracticeWriter = (aim: Aim, chance: Chance) => PracticeOutline;
