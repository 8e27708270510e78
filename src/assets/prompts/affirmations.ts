import { z } from 'zod';
import type { AffirmationKind } from '../content.ts';

export const version = 'affirmations-2';

/** One affirmation to word. What it is about was decided before. */
export interface AffirmationSlot {
  readonly slot: string;
  readonly kind: AffirmationKind;
  /** Key of the goal it serves. */
  readonly goal: string | null;
  /** Key of the limiting belief it answers. */
  readonly answers: string | null;
  /** Keys of the beliefs it rests on. */
  readonly restsOn: readonly string[];
  /** A wording that keeps the rules. */
  readonly draft: string;
}

/** Wording of one slot. */
export const AffirmationWords = z.object({ slot: z.string(), text: z.string() });

export type AffirmationWords = z.infer<typeof AffirmationWords>;

/** What the model is told about this task. */
export const task = `Task "affirmations"
Each item has a "kind", which decides how the sentence opens:
- identity: "I am …" or "I'm someone who …"
- gratitude: "I'm grateful for …" or "I appreciate …", about something the person already has
- action: "I take …", "I choose …" or "When …, I …"
- process: "I'm learning …", "I'm becoming …" or "Each day I …"
"goal" is the goal it serves. "answers" is a limiting belief: say what is true and kinder instead, without its words. "restsOn" are beliefs that carry it.
1. One sentence of 4 to 16 words, at most 120 characters, ending with a full stop.
2. "I" or "my" in the first clause, present tense. No "will", "would", "going to", "someday", "if only".
3. No "not", "n't", "never", "no longer", "without", "stop", "quit", "avoid", and no name for what is feared.
4. No "always", "every" (except in "Each day"), "all", "perfect", "completely", "nothing", "effortless". No comparison with other people.
5. At least one content word of the goal or belief it is about.
6. Every sentence different; at most three may open with the same three words.
Examples: process, answering "My hands are too old": "I'm learning how my hands like to warm up before I play." action: "When I close my laptop at six, I take out the cello." gratitude: "I'm grateful for the ten quiet minutes I played on Sunday." identity: "I'm someone who returns to the cello, one short piece at a time."`;
