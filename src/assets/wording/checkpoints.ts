import { checkCheckpoint } from '../checkpoint.ts';
import type { CheckpointContent } from '../content.ts';
import { CheckpointWords, checkpointsPrompt, version } from '../prompts/checkpoints.ts';
import { personKeys } from '../prompts/person-data.ts';
import { type Fit, runningText, titleText, type Wording } from './wording.ts';

/** Checkpoints: weeks, questions and their keys stay as composed; a model words the questions. */
export const checkpointWording: Wording<CheckpointContent, CheckpointWords> = {
  kind: 'checkpoints',
  version,
  words: CheckpointWords,
  prompt: (brief, entries, corrections) => {
    const keys = personKeys(brief);
    const items = entries.map(({ slot, draft }) => ({
      slot,
      week: draft.weekNumber,
      questions: draft.prompts.map(({ goalId, question }, index) => ({
        // The composer's own keys may hold identifiers, which stay here.
        key: questionKey(index),
        goal: keys.goal(goalId),
        draft: question,
      })),
    }));
    return checkpointsPrompt({ brief, items, corrections });
  },
  texts: ({ title, questions }) => [
    titleText(title),
    ...questions.map(({ question }) => runningText(question)),
  ],
  put,
  check: checkCheckpoint,
  checkSet: () => [],
};

const questionKey = (index: number): string => `q${index + 1}`;

function put(draft: CheckpointContent, words: CheckpointWords): Fit<CheckpointContent> {
  const asked = new Map(words.questions.map(({ key, question }) => [key, question.trim()]));
  const prompts = draft.prompts.map((prompt, index) => {
    const question = asked.get(questionKey(index));
    return question !== undefined && keepsMeasure(prompt.question, question) ? { ...prompt, question } : null;
  });
  const kept = prompts.filter((prompt) => prompt !== null);
  if (kept.length !== draft.prompts.length) {
    return { misfit: 'questions: one for every key, keeping the figures and quotations of its draft' };
  }
  return { item: { ...draft, title: words.title.trim(), prompts: kept } };
}

/** Whether a wording still has the figures of a scale and what the person is quoted with. */
function keepsMeasure(draft: string, question: string): boolean {
  const measures = draft.match(/[−-]?\d+|[“"][^”"]+[”"]/gu) ?? [];
  return measures.every((measure) => question.includes(measure.replace(/^[“"]|[”"]$/gu, '')));
}
