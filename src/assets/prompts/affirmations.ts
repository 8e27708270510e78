import { z } from 'zod';
import type { Prompt } from '../../platform/chat-model.ts';
import type { AffirmationKind } from '../content.ts';
import { GROUND_RULES } from './ground-rules.ts';
import { personData, type WritingRequest } from './person-data.ts';

export const version = 'affirmations-1';

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

const TASK = `Your task: affirmations
Each item has a "kind", which decides how the sentence opens:
- identity: "I am …" or "I'm someone who …"
- gratitude: "I'm grateful for …" or "I appreciate …", about something the person already has
- action: "I take …", "I choose …" or "When …, I …"
- process: "I'm learning …", "I'm becoming …" or "Each day I …"
"goal" is the goal it serves. "answers" is a limiting belief: say what is true and kinder instead, without its words. "restsOn" are beliefs that carry it. "draft" is a wording that keeps every rule; say it better and more personally, or give it back.

Rules for every text
1. One sentence of 4 to 16 words, at most 120 characters, ending with a full stop.
2. First person ("I", "my") in the first clause, present tense. No "will", "would", "going to", "someday", "if only".
3. Say what is there, not what is absent: no "not", "n't", "never", "no longer", "without", "stop", "quit", "avoid", and no name for what is feared.
4. No "always", "every" (except in "Each day"), "all", "perfect", "completely", "nothing", "effortless".
5. No comparison with other people. No result promised.
6. Use at least one content word of the goal or belief it is about.
7. Every sentence different; at most three may open with the same three words.

Examples, for another person who wants to play the cello again and believes "My hands are too old":
- process, answers "My hands are too old": "I'm learning how my hands like to warm up before I play."
- action: "When I close my laptop at six, I take out the cello."
- gratitude: "I'm grateful for the ten quiet minutes I played on Sunday."
- identity: "I'm someone who returns to the cello, one short piece at a time."`;

/** Asks for the wording of affirmations. */
export function affirmationsPrompt(request: WritingRequest<AffirmationSlot>): Prompt {
  return { system: `${GROUND_RULES}\n\n${TASK}`, user: personData(request) };
}
