import { z } from 'zod';

export const version = 'visualizations-2';

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

/** What the model is told about this task. */
export const task = `Task "visualizations": scenes in which the person lives through one small, real step towards "goal"
1. Keep the number of scenes, their order and what each is for. A scene that meets an obstacle keeps an obstacle and the response to it.
2. Keep the grammatical person of the draft. Present tense, at the speed of real life.
3. Name what is seen and heard, and what is felt or smelt: at least two senses in each visualization.
4. About as many words as the draft, at most 160 a scene. Show the doing, not only the happy end. No audience that admires.
Example of a guidance: "I open the case and smell the rosin. The bow is light in my hand. My fingers feel stiff, so I play one slow open string, listen to it fade, and then play it again."`;
