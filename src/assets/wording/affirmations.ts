import { checkAffirmation, checkAffirmationSet } from '../affirmation.ts';
import type { AffirmationContent } from '../content.ts';
import { AffirmationWords, version } from '../prompts/affirmations.ts';
import { personKeys } from '../prompts/person-data.ts';
import { writingPrompt } from '../prompts/writing-prompt.ts';
import { runningText, type Wording } from './wording.ts';

/** Affirmations: kind, day, goal and beliefs stay as composed; a model words the sentence. */
export const affirmationWording: Wording<AffirmationContent, AffirmationWords> = {
  kind: 'affirmations',
  version,
  words: AffirmationWords,
  prompt: (brief, entries, corrections) => {
    const keys = personKeys(brief);
    const items = entries.map(({ slot, draft }) => ({
      slot,
      kind: draft.kind,
      goal: keys.goal(draft.goalId),
      answers: keys.belief(draft.countersBeliefId),
      restsOn: draft.beliefIds.map(keys.belief).filter((key) => key !== null),
      draft: draft.content,
    }));
    return writingPrompt({ task: 'affirmations', brief, items, corrections });
  },
  texts: ({ text }) => [runningText(text)],
  put: (draft, { text }) => {
    const content = text.trim();
    return { item: { ...draft, content, title: draft.title === draft.content ? content : draft.title } };
  },
  check: checkAffirmation,
  checkSet: checkAffirmationSet,
};
