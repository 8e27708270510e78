import type { VisualizationContent } from '../content.ts';
import { personKeys } from '../prompts/person-data.ts';
import { VisualizationWords, version } from '../prompts/visualizations.ts';
import { writingPrompt } from '../prompts/writing-prompt.ts';
import { checkVisualization } from '../visualization.ts';
import { type Fit, retold, runningText, titleText, type Wording } from './wording.ts';

/** Visualizations: scenes and their times stay as composed; a model words the guidance. */
export const visualizationWording: Wording<VisualizationContent, VisualizationWords> = {
  kind: 'visualizations',
  version,
  words: VisualizationWords,
  prompt: (brief, entries, corrections) => {
    const keys = personKeys(brief);
    const items = entries.map(({ slot, draft }) => ({
      slot,
      goal: keys.goal(draft.goalId),
      draft: {
        title: draft.title,
        scenes: draft.scenes.map(({ title, guidance }) => ({ title, guidance })),
      },
    }));
    return writingPrompt({ task: 'visualizations', brief, items, corrections });
  },
  texts: ({ title, scenes }) => [
    titleText(title),
    ...scenes.flatMap((scene) => [titleText(scene.title), runningText(scene.guidance)]),
  ],
  put,
  check: checkVisualization,
  checkSet: () => [],
};

function put(draft: VisualizationContent, words: VisualizationWords): Fit<VisualizationContent> {
  if (words.scenes.length !== draft.scenes.length) {
    return { misfit: `scenes: ${draft.scenes.length} are needed, as in the draft` };
  }
  const scenes = draft.scenes.map((scene, index) => {
    const { title, guidance } = words.scenes[index] ?? scene;
    return { ...scene, title: title.trim(), guidance: guidance.trim() };
  });
  const content = retold(
    draft.content,
    draft.scenes.map(({ guidance }, index) => ({ from: guidance, to: scenes[index]?.guidance ?? guidance })),
  );
  return { item: { ...draft, title: words.title.trim(), content, scenes } };
}
