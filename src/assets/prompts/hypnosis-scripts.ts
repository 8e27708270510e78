import { z } from 'zod';
import type { HypnosisSessionKind } from '../content.ts';

export const version = 'hypnosis-scripts-2';

/** One session to write suggestions for. Settling in, coming back and every word about safety are fixed text. */
export interface SessionSlot {
  readonly slot: string;
  readonly sessionKind: HypnosisSessionKind;
  readonly goal: string | null;
  /** Keys of the beliefs it works with. */
  readonly beliefs: readonly string[];
  /** How many passages to write. */
  readonly passages: number;
}

/** Suggestions of one slot. `belief` is the key of the belief that a reframe is about. */
export const SessionWords = z.object({
  slot: z.string(),
  title: z.string(),
  passages: z.array(
    z.object({
      kind: z.enum(['say', 'imagery', 'reframe']),
      belief: z.string().nullable(),
      text: z.string(),
    }),
  ),
});

export type SessionWords = z.infer<typeof SessionWords>;

/** What the model is told about this task. */
export const task = `Task "scripts": the suggestion part of relaxation sessions
A program reads your passages aloud, slowly, to somebody who lies comfortably with closed eyes. It adds the settling in, the pauses, the way back and everything about safety. Write only suggestions: for each item a "title" and as many passages as "passages" says, each 25 to 45 words in two to four short sentences.
- kind "imagery": a calm scene with at least two senses in which the person does what "goal" is about, one small step, at real speed.
- kind "reframe": takes up one belief of "beliefs" (put its key into "belief") and offers the kinder, truer wording, "helpfulWording" when it is given. At least one for every belief listed.
- kind "say": a plain suggestion of ability, patience or choice. "belief" is null except for a reframe.
By "sessionKind": anxiety_relief calms and steadies; confidence_building recalls what already went well; deep_change looks at one old sentence from a distance and tries a new one.
1. Speak to the person as "you", permissively: "you may", "you might notice", "perhaps", "if you like". Never "you must", "you will", "you have to", "obey".
2. Do not name what is feared in the person's negative words. Taken literally, each sentence must be harmless.
3. Nothing about childhood, the past being relived, memories coming back, forgetting, losing control, sinking without end, or being unable to move or to open the eyes.
4. Nothing about driving, machines, sleep, waking, counting, pain or illness. No pause marks, no stage directions, no numbers.
Example of "imagery": "You might see the room where the cello stands, late light on the floor. Perhaps you can feel the cool wood against your knee, and hear one long, low note, as slow as you like."`;
