import { z } from 'zod';
import type { PracticeKind } from '../content.ts';

export const version = 'daily-practices-2';

/** One practice to word. Its kind, its steps and their times were decided before. */
export interface PracticeSlot {
  readonly slot: string;
  readonly kind: PracticeKind;
  readonly goal: string | null;
  readonly minutes: number;
  readonly draft: {
    readonly title: string;
    readonly steps: readonly string[];
    readonly writingPrompt: string | null;
  };
}

/** Wording of one slot, step by step as in the draft. */
export const PracticeWords = z.object({
  slot: z.string(),
  title: z.string(),
  steps: z.array(z.string()),
  writingPrompt: z.string().nullable(),
});

export type PracticeWords = z.infer<typeof PracticeWords>;

/** What the model is told about this task. */
export const task = `Task "practices": a few minutes a day
1. Keep the number of steps and what each is for: a program has given each its minutes.
2. Keep every cue ("when …", "after …"), every time and duration of the draft, and the step that offers a shorter version of two minutes.
3. Address the person as "you". Begin each step with a verb or with its cue. One or two sentences a step, at most 45 words.
4. One act a step, small enough to succeed on a bad day. An if-then plan keeps the form "If …, then I …".
5. "writingPrompt" is null when it is null in the draft, else one open question or the start of a sentence to finish.
Example of a step. Draft: "After breakfast, sit down and name one thing you will do today." Yours: "After breakfast, sit beside the cello and name the one passage you want to hear today."`;
