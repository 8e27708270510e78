import { z } from 'zod';
import type { Prompt } from '../../platform/chat-model.ts';
import { GROUND_RULES } from './ground-rules.ts';
import { personData, type WritingRequest } from './person-data.ts';

export const version = 'visualizations-1';

/** One visualization to word. Its scenes and their times were decided before. */
export interface VisualizationSlot {
  readonly slot: string;
  readonly goal: string | null;
  readonly draft: {
    readonly title: string;
    readonly scenes: readonly { readonly title: string; readonly guidance: string }[];
  };
}

/** Wording of one slot, scene by scene as in the draft. */
export const VisualizationWords = z.object({
  slot: z.string(),
  title: z.string(),
  scenes: z.array(z.object({ title: z.string(), guidance: z.string() })),
});

export type VisualizationWords = z.infer<typeof VisualizationWords>;

const TASK = `Your task: guided inner pictures
Each item is a sequence of scenes in which the person lives through one small, real step towards "goal". Its draft is complete and correct, but general. Rewrite it with things from this person's own life as the data shows them.

Rules
1. Keep the number of scenes, their order and what each is for. A scene that meets an obstacle keeps an obstacle and the response to it.
2. Keep the grammatical person of the draft, and write in the present tense, at the speed of real life.
3. Name what is seen and heard, and what is felt or smelt: at least two senses in each visualization, better in each scene.
4. About as many words as the draft, at most 160 a scene.
5. Show the doing, not only the happy end. No audience that admires.
6. Titles: 1 to 7 words, no full stop.

Example of one scene's guidance, for another person who wants to play the cello again: "I open the case and smell the rosin. The bow is light in my hand. My fingers feel stiff, so I play one slow open string, listen to it fade, and then play it again."`;

/** Asks for the wording of visualizations. */
export function visualizationsPrompt(request: WritingRequest<VisualizationSlot>): Prompt {
  return { system: `${GROUND_RULES}\n\n${TASK}`, user: personData(request) };
}
