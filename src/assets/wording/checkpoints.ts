import { checkCheckpoint } from '../checkpoint.ts';
import type { CheckpointContent, CheckpointPrompt } from '../content.ts';
import { CheckpointWords, version } from '../prompts/checkpoints.ts';
import { writingPrompt } from '../prompts/writing-prompt.ts';
import { type Fit, runningText, titleText, type Wording } from './wording.ts';

/**
 * Checkpoints: weeks, questions and their keys stay as composed; a model words the open questions. What measures
 * is asked in the same words each week, so that the answers can be compared.
 */
export const checkpointWording: Wording<CheckpointContent, CheckpointWords> = {
  kind: 'checkpoints',
  version,
  words: CheckpointWords,
  prompt: (brief, entries, corrections) => {
    const items = entries.map(({ slot, draft }) => ({
      slot,
      week: draft.weekNumber,
      questions: openQuestions(draft),
    }));
    return writingPrompt({ task: 'checkpoints', brief, items, corrections });
  },
  texts: ({ title, questions }) => [
    titleText(title),
    ...questions.map(({ question }) => runningText(question)),
  ],
  put,
  check: checkCheckpoint,
  checkSet: () => [],
};

/** A scale, or a sentence of the person to be judged. */
const MEASURE = /\d|[“”"]/u;

const isOpen = ({ goalId, question }: CheckpointPrompt): boolean =>
  goalId === null && !MEASURE.test(question);

// The composer's own keys may hold identifiers, which stay here.
const questionKey = (index: number): string => `q${index + 1}`;

const openQuestions = ({ prompts }: CheckpointContent): { key: string; draft: string }[] =>
  prompts.flatMap((prompt, index) =>
    isOpen(prompt) ? { key: questionKey(index), draft: prompt.question } : [],
  );

function put(draft: CheckpointContent, words: CheckpointWords): Fit<CheckpointContent> {
  const asked = new Map(words.questions.map(({ key, question }) => [key, question.trim()]));
  if (openQuestions(draft).some(({ key }) => !asked.has(key))) {
    return { misfit: 'questions: one for every key' };
  }
  const prompts = draft.prompts.map((prompt, index) =>
    isOpen(prompt) ? { ...prompt, question: asked.get(questionKey(index)) ?? prompt.question } : prompt,
  );
  return { item: { ...draft, title: words.title.trim(), prompts } };
}
