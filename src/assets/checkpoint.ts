/** What a weekly look back asks, each rule by itself: where each goal stands, how true old sentences feel, what to change. */
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

type Prompts = readonly CheckpointPrompt[];

/** Checks a checkpoint by the rules C1 to C6. */
export const checkCheckpoint = ({ prompts }: CheckpointContent, brief: PersonBrief): AssetCheck[] => [
  c1EveryGoal(prompts, brief),
  c2StrongestBeliefs(prompts, brief),
  c3LookingBack(prompts),
  c4OwnKeys(prompts),
  c5Readable(prompts),
  c6NoJudgement(prompts),
];

/** C1: it asks where every goal stands, so that attainment can be followed week by week. */
export function c1EveryGoal(prompts: Prompts, { goals }: PersonBrief): AssetCheck {
  const lacking = goals.find(({ id }) => !prompts.some(({ goalId }) => goalId === id));
  return check('C1', lacking && `asks nothing about the goal "${lacking.statement}"`);
}

/** C2: it asks, from 0 to 10, how true the limiting beliefs that pull hardest feel. */
export function c2StrongestBeliefs(prompts: Prompts, brief: PersonBrief): AssetCheck {
  const questions = new Map(prompts.map(({ key, question }) => [key, question]));
  const lacking = askedBeliefs(brief).find(
    ({ id }) => !SCALE.test(questions.get(CHECKPOINT_KEYS.belief(id)) ?? ''),
  );
  return check('C2', lacking && `does not ask, from 0 to 10, how true "${lacking.statement}" feels`);
}

/** C3: it asks what helped, what got in the way and what to change, and has room for anything else. */
export function c3LookingBack(prompts: Prompts): AssetCheck {
  const lacking = [...REFLECTION, NOTE].find((key) => !prompts.some((prompt) => prompt.key === key));
  return check('C3', lacking && `has no question "${lacking}"`);
}

/** C4: each question has a key of its own to answer it by. */
export const c4OwnKeys = (prompts: Prompts): AssetCheck =>
  check(
    'C4',
    unless(new Set(prompts.map(({ key }) => key)).size === prompts.length, 'two questions have the same key'),
  );

/** C5: each question says something, in no more characters than can be read at a glance. */
export const c5Readable = (prompts: Prompts): AssetCheck =>
  check(
    'C5',
    unless(prompts.every(isReadable), `has an empty question or one of more than ${LONGEST} characters`),
  );

/** C6, recommended: no question praises or blames, or only what pleases is answered. */
export const c6NoJudgement = (prompts: Prompts): AssetCheck =>
  check('C6', unless(!prompts.some(({ question }) => isJudging(question)), 'praises or blames'));

const isReadable = ({ question }: CheckpointPrompt): boolean =>
  question.trim() !== '' && question.length <= LONGEST;

/** Own words in quotation marks are the person's, not ours. */
const isJudging = (question: string): boolean => JUDGING.test(question.replace(/[“"][^”"]*[”"]/gu, ''));
