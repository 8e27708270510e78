/** Where a person stands on a goal now, and how hard it is, as far as they said so. */
import type { GasLevel, Quote } from '../findings.ts';
import { categoryOf } from './category.ts';
import { type Clause, quoteOf } from './clause.ts';
import { type Count, countIn } from './goal-count.ts';
import type { GatheredGoal } from './goal-merge.ts';
import { contentWords, sharedMeaning } from './word.ts';

/** What is known about the start. */
export interface Standing {
  readonly level: GasLevel;
  /** True when nothing said tells the level, and −1 was assumed. */
  readonly isAssumed: boolean;
  /** What the person counts now, such as cigarettes a day; null when not said. */
  readonly countNow: number | null;
  /** From 1 (easy) to 3 (hard). */
  readonly difficulty: 1 | 2 | 3;
  /** Words the standing was read from. */
  readonly quotes: readonly Quote[];
}

const NOW =
  /\b(?:at the moment|right now|currently|these days|nowadays|at present|I usually|I normally|most days|every (?:single )?(?:day|night|morning|evening)|as it is|so far|already|I only|I hardly|I barely|I never|once a|twice a|times a|a day|a week|a night|I'm (?:at|down to|up to)|lately)\b/i;
const NOT_AT_ALL =
  /\b(?:I never|I don't [a-z]+ at all|not at all|hardly ever|I haven't [a-z]+|don't (?:do|have|get) any|none at all|no [a-z]+ at all|zero|every (?:single )?(?:day|night))\b/i;

const HARD =
  /\b(?:(?:really|so|very|too|extremely) (?:hard|difficult|tough)|it's (?:hard|difficult|tough)|struggl\w+|tried (?:and|but|everything|so many|many times|before|several)|failed|for years|addict\w*|impossible|can't (?:seem to )?(?:stop|quit|sleep|control)|never (?:works|managed|lasted)|always (?:fail|end up|go back|give up)|overwhelm\w*|scared|terrified)\b/i;
const EASY =
  /\b(?:easy|easily|no problem|simple|piece of cake|not (?:that|so|too) hard|already (?:do|doing|started)|won't be hard|manageable)\b/i;

/** Reads the standing from the clauses that speak of the goal. */
export function standingOf(goal: GatheredGoal, clauses: readonly Clause[]): Standing {
  const about = clauses.filter(
    (clause) => !clause.isQuestion && !clause.isReported && speaksOf(clause, goal),
  );
  const difficulty = difficultyIn(about.map((clause) => clause.sentence));
  const target = countIn(goal.phrase.content);
  const said = about.find((clause) => !goal.clauses.includes(clause) && tellsNow(clause.text, target));
  if (!said) return { level: -1, isAssumed: true, countNow: null, difficulty, quotes: [] };

  const count = countIn(said.text);
  const isComparable =
    count !== null && (target === null || (count.thing === target.thing && count.per === target.per));
  return {
    level: isWorst(said.text, goal) ? -2 : -1,
    isAssumed: false,
    countNow: isComparable ? count.value : null,
    difficulty,
    quotes: [quoteOf(said)],
  };
}

/** Only what names the goal's own words, or its area close by, speaks of it. */
function speaksOf(clause: Clause, goal: GatheredGoal): boolean {
  const shared = sharedMeaning(contentWords(clause.text), goal.words);
  if (shared >= 0.5) return true;
  const isNear = goal.clauses.some((own) => Math.abs(own.turn - clause.turn) <= 8);
  const [deed] = goal.words;
  // "I speak up once a week" tells of the goal to speak up in meetings.
  if (isNear && deed !== undefined && contentWords(clause.text).has(deed) && countIn(clause.text))
    return true;
  return isNear && goal.category !== 'general' && categoryOf(clause.text) === goal.category;
}

function tellsNow(text: string, target: Count | null): boolean {
  if (!/\bI\b|\bI'm\b|\bmy\b/i.test(text) || !NOW.test(text)) return false;
  if (
    /\b(?:want|would|will|going to|wish|should|could|used to|was|were|did|ago|last (?:year|month)|if|need to|hope|goal|when I)\b/i.test(
      text,
    )
  )
    return false;
  return target === null || countIn(text) !== null || /\bnever|not at all|every\b/i.test(text);
}

/** Nobody does worse than never, or, with a habit to leave, than every day. */
function isWorst(text: string, goal: GatheredGoal): boolean {
  if (!NOT_AT_ALL.test(text)) return false;
  const isLeaving =
    goal.phrase.form === 'stop' ||
    /^(?:stop|quit|give up|cut|reduce|drink less|smoke less)\b/i.test(goal.phrase.content);
  return isLeaving === /\bevery\b/i.test(text);
}

function difficultyIn(sentences: readonly string[]): 1 | 2 | 3 {
  if (sentences.some((sentence) => HARD.test(sentence))) return 3;
  return sentences.some((sentence) => EASY.test(sentence)) ? 1 : 2;
}
