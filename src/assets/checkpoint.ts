/** What a weekly look back asks: where each goal stands, how true old sentences feel, what to change. */
import type { AssetCheck, BeliefBrief, CheckpointContent, CheckpointPrompt, PersonBrief } from './content.ts';
import { check, unless } from './rule.ts';

/** Limiting beliefs whose hold is asked for. */
const ASKED_BELIEFS = 3;

/** Longest question, in characters. */
const LONGEST = 400;

const REFLECTION = ['helped', 'hindered', 'change'] as const;
const NOTE = 'note';
const SCALE = /\b0\b[^.?!]*\b10\b/u;
const JUDGING =
  /\b(?:well done|great job|proud of you|should have|disappointing|fail(?:ed|ure)?|congratulations)\b/iu;

/** Keys of the questions that every checkpoint has, and of those about a goal or a belief. */
export const CHECKPOINT_KEYS = {
  goal: (id: string): string => `goal:${id}`,
  belief: (id: string): string => `belief:${id}`,
  helped: REFLECTION[0],
  hindered: REFLECTION[1],
  change: REFLECTION[2],
  note: NOTE,
} as const;

/** The limiting beliefs that pull hardest, whose hold a checkpoint asks for. */
export const askedBeliefs = ({ beliefs }: PersonBrief): BeliefBrief[] =>
  beliefs
    .filter(({ kind }) => kind === 'limiting')
    .toSorted((one, other) => other.tension - one.tension || other.strength - one.strength)
    .slice(0, ASKED_BELIEFS);

/**
 * Checks a checkpoint: a question about every goal (C1), how true the strongest limiting beliefs feel, from 0
 * to 10 (C2), what helped, what got in the way, one change and room for more (C3), keys to answer by (C4),
 * questions of a readable length (C5), and no praise or blame (C6).
 */
export function checkCheckpoint({ prompts }: CheckpointContent, brief: PersonBrief): AssetCheck[] {
  const byKey = new Map(prompts.map((prompt) => [prompt.key, prompt]));
  return [
    check('C1', unaskedGoal(prompts, brief)),
    check('C2', unaskedBelief(byKey, brief)),
    check('C3', missingKey(byKey)),
    check('C4', unless(byKey.size === prompts.length, 'two questions have the same key')),
    check(
      'C5',
      unless(prompts.every(isReadable), `has an empty question or one of more than ${LONGEST} characters`),
    ),
    check('C6', unless(!prompts.some(({ question }) => isJudging(question)), 'praises or blames')),
  ];
}

function unaskedGoal(prompts: readonly CheckpointPrompt[], { goals }: PersonBrief): string | null {
  const lacking = goals.find(({ id }) => !prompts.some(({ goalId }) => goalId === id));
  return lacking ? `asks nothing about the goal "${lacking.statement}"` : null;
}

function unaskedBelief(byKey: ReadonlyMap<string, CheckpointPrompt>, brief: PersonBrief): string | null {
  const lacking = askedBeliefs(brief).find(
    ({ id }) => !SCALE.test(byKey.get(CHECKPOINT_KEYS.belief(id))?.question ?? ''),
  );
  return lacking ? `does not ask, from 0 to 10, how true "${lacking.statement}" feels` : null;
}

function missingKey(byKey: ReadonlyMap<string, CheckpointPrompt>): string | null {
  const lacking = [...REFLECTION, NOTE].find((key) => !byKey.has(key));
  return lacking === undefined ? null : `has no question "${lacking}"`;
}

const isReadable = ({ question }: CheckpointPrompt): boolean =>
  question.trim() !== '' && question.length <= LONGEST;

/** Own words in quotation marks are the person's, not ours. */
const isJudging = (question: string): boolean => JUDGING.test(question.replace(/[“"][^”"]*[”"]/gu, ''));
