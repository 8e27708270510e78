import { z } from 'zod';
import type { Prompt } from '../../platform/chat-model.ts';
import type { PracticeKind } from '../content.ts';
import { GROUND_RULES } from './ground-rules.ts';
import { personData, type WritingRequest } from './person-data.ts';

export const version = 'daily-practices-1';

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

const TASK = `Your task: daily practices
Each item is a practice of a few minutes. Its draft is complete and correct, but general. Rewrite it so that it fits this person: their goal, their words, their day.

Rules
1. Keep the number of steps and what each step is for. Step 3 of the draft stays step 3: a program has given each its minutes.
2. Keep every cue ("when …", "after …"), every time and duration named in the draft, and the step that offers a shorter version of two minutes.
3. Address the person as "you". Begin each step with a verb or with its cue. One or two sentences a step, at most 45 words.
4. One act a step, small enough to succeed on a bad day. An if-then plan keeps the form "If …, then I …".
5. "writingPrompt" is null when it is null in the draft, else one open question or the start of a sentence to finish.
6. Title: 2 to 7 words, no full stop.

Example of one step, for another person who wants to play the cello again. Draft: "After breakfast, sit down and name one thing you will do today." Yours: "After breakfast, sit beside the cello and name the one passage you want to hear today."`;

/** Asks for the wording of practices. */
export function practicesPrompt(request: WritingRequest<PracticeSlot>): Prompt {
  return { system: `${GROUND_RULES}\n\n${TASK}`, user: personData(request) };
}
