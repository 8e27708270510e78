import { z } from 'zod';
import type { Prompt } from '../../platform/chat-model.ts';
import { GROUND_RULES } from './ground-rules.ts';
import { personData, type WritingRequest } from './person-data.ts';

export const version = 'checkpoints-1';

/** The questions of one week. What each asks was decided before. */
export interface CheckpointSlot {
  readonly slot: string;
  readonly week: number;
  readonly questions: readonly {
    readonly key: string;
    readonly goal: string | null;
    readonly draft: string;
  }[];
}

/** Wording of one slot, question by question, each with the key of its draft. */
export const CheckpointWords = z.object({
  slot: z.string(),
  title: z.string(),
  questions: z.array(z.object({ key: z.string(), question: z.string() })),
});

export type CheckpointWords = z.infer<typeof CheckpointWords>;

const TASK = `Your task: questions for a weekly look back
Each item is one week with its questions in draft. Word them so that this person feels asked, and differently from week to week: early weeks ask about beginning, later ones about keeping on and about what changed.

Rules
1. One question for every draft, with the same "key", in the same order.
2. A question keeps what it measures. Where the draft names a scale ("from 0 to 10"), keep the scale and its ends. Where it quotes a belief, keep the quotation word for word.
3. One or two sentences, at most 40 words, ending with a question mark or a full stop. Address the person as "you".
4. Neutral: no praise, no blame, no hint at the right answer. A week in which nothing was done is an answer like any other.
5. Title: 2 to 7 words, no full stop.

Example, for another person who wants to play the cello again. Draft: "Where are you now with: play the cello again?" Yours: "Thinking of the cello this week, where would you say you are now?"`;

/** Asks for the wording of checkpoints. */
export function checkpointsPrompt(request: WritingRequest<CheckpointSlot>): Prompt {
  return { system: `${GROUND_RULES}\n\n${TASK}`, user: personData(request) };
}
