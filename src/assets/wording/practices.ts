import type { PracticeContent } from '../content.ts';
import { checkPractice } from '../practice.ts';
import { PracticeWords, version } from '../prompts/daily-practices.ts';
import { personKeys } from '../prompts/person-data.ts';
import { writingPrompt } from '../prompts/writing-prompt.ts';
import { type Fit, type Retelling, retold, runningText, titleText, type Wording } from './wording.ts';

/** Practices: kind, steps and their times stay as composed; a model words each step. */
export const practiceWording: Wording<PracticeContent, PracticeWords> = {
  kind: 'practices',
  version,
  words: PracticeWords,
  prompt: (brief, entries, corrections) => {
    const keys = personKeys(brief);
    const items = entries.map(({ slot, draft }) => ({
      slot,
      kind: draft.kind,
      goal: keys.goal(draft.goalId),
      minutes: Math.round(draft.durationSeconds / 60),
      draft: {
        title: draft.title,
        steps: draft.steps.map(({ instruction }) => instruction),
        writingPrompt: draft.writingPrompt,
      },
    }));
    return writingPrompt({ task: 'practices', brief, items, corrections });
  },
  texts: ({ title, steps, writingPrompt }) => [
    titleText(title),
    ...steps.map(runningText),
    ...(writingPrompt === null ? [] : [runningText(writingPrompt)]),
  ],
  put,
  check: checkPractice,
  checkSet: () => [],
};

function put(draft: PracticeContent, words: PracticeWords): Fit<PracticeContent> {
  if (words.steps.length !== draft.steps.length) {
    return { misfit: `steps: ${draft.steps.length} are needed, as in the draft` };
  }
  if ((words.writingPrompt === null) !== (draft.writingPrompt === null)) {
    return { misfit: 'writingPrompt: null exactly when it is null in the draft' };
  }
  const steps = draft.steps.map((step, index) => ({
    ...step,
    instruction: (words.steps[index] ?? step.instruction).trim(),
  }));
  const parts = draft.steps.map(({ instruction }, index) => ({
    from: instruction,
    to: steps[index]?.instruction ?? instruction,
  }));
  const prompt = promptPart(draft, words);
  const content = retold(draft.content, [...parts, ...prompt]);
  return {
    item: { ...draft, title: words.title.trim(), content, steps, writingPrompt: words.writingPrompt },
  };
}

/** The writing prompt, where the full text repeats it after the steps. */
function promptPart({ content, writingPrompt }: PracticeContent, words: PracticeWords): Retelling[] {
  if (writingPrompt === null || words.writingPrompt === null || !content.includes(writingPrompt)) return [];
  return [{ from: writingPrompt, to: words.writingPrompt }];
}
