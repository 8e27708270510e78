import { z } from 'zod';

export const version = 'checkpoints-2';

/** The open questions of one week. What each asks was decided before. */
export interface CheckpointSlot {
  readonly slot: string;
  readonly week: number;
  readonly questions: readonly {
    readonly key: string;
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

/** What the model is told about this task. */
export const task = `Task "checkpoints": open questions for a weekly look back
Each item is one week. Word its questions so that this person feels asked, and differently from week to week: early weeks ask about beginning, later ones about keeping on and about what changed.
1. One question for every draft, with the same "key", in the same order, asking for the same.
2. One or two sentences, at most 40 words, ending with a question mark or a full stop. Address the person as "you".
3. Neutral: no praise, no blame, no hint at the right answer. A week in which nothing was done is an answer like any other.
Example. Draft: "What helped you this week?" Yours: "Thinking of the cello this week, what made it easier to begin?"`;
