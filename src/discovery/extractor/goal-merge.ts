/** Many ways of saying it, one goal: gathers what was said about the same change. */
import type { GoalCategory } from './category.ts';
import type { Clause } from './clause.ts';
import type { GoalPhrase } from './goal-talk.ts';
import { eachOf, type Steps } from './steps.ts';
import { contentWords, sharedMeaning } from './word.ts';

/** A goal with everything that was said for it. */
export interface GatheredGoal {
  /** The plainest way it was put. */
  readonly phrase: GoalPhrase;
  readonly category: GoalCategory;
  readonly score: number;
  /** Where it was said, in the order of the talk. */
  readonly clauses: readonly Clause[];
  readonly words: ReadonlySet<string>;
}

/** A goal-shaped phrase that was found worthy. */
export interface GoalCandidate {
  readonly phrase: GoalPhrase;
  readonly category: GoalCategory;
  readonly score: number;
}

/** How many goals one conversation yields at most. */
const GOAL_LIMIT = 5;

/** Share of common words from which two phrases mean one goal. */
const SAME_GOAL = 0.6;
const SAME_GOAL_OF_TURN = 0.5;

/** What each further mention adds, up to three. */
const RECURRENCE_BONUS = 0.06;

/** A goal must come within this of the surest one, so that asides do not stand beside it. */
const DISTANCE_TO_BEST = 0.45;
const LEAST_SCORE = 0.5;

/** Habits of which people speak as one thing, whether they cut down or stop. */
const HABITS: ReadonlySet<GoalCategory> = new Set<GoalCategory>(['smoking', 'alcohol', 'drugs', 'weight']);

/** Candidates looked at, and withdrawals: the surest and the latest of an endless talk. */
const CANDIDATE_LIMIT = 400;
const WITHDRAWAL_LIMIT = 400;

/** Candidates merged, and clauses searched, in one step. */
const CANDIDATES_AT_ONCE = 10;
const CLAUSES_AT_ONCE = 500;

/** Candidates gathered into goals, withdrawn ones left out, the surest first, at most five. */
export function* gatheredGoals(
  candidates: readonly GoalCandidate[],
  clauses: readonly Clause[],
): Steps<readonly GatheredGoal[]> {
  const withdrawals = yield* withdrawalsIn(clauses);
  const places = new Map(clauses.map((clause, at) => [clause, at]));
  const surest = [...candidates].sort((one, other) => other.score - one.score).slice(0, CANDIDATE_LIMIT);
  const gathered: GatheredGoal[] = [];
  for (const [turn, candidate] of surest.entries()) {
    if (turn % CANDIDATES_AT_ONCE === CANDIDATES_AT_ONCE - 1) yield;
    if (isWithdrawn(candidate, places.get(candidate.phrase.clause) ?? 0, withdrawals)) continue;
    const words = contentWords(candidate.phrase.content);
    const at = gathered.findIndex((goal) => isSameGoal(goal, candidate, words));
    const same = gathered[at];
    if (same) gathered[at] = joined(same, candidate, words);
    else gathered.push({ ...candidate, clauses: [candidate.phrase.clause], words });
  }
  return surestOf(gathered);
}

function surestOf(gathered: readonly GatheredGoal[]): readonly GatheredGoal[] {
  const ranked = gathered
    .map((goal) => ({ ...goal, score: goal.score + RECURRENCE_BONUS * Math.min(3, goal.clauses.length - 1) }))
    .sort((one, other) => other.score - one.score || firstTurn(one) - firstTurn(other));
  const best = ranked[0]?.score ?? 0;
  return ranked
    .filter((goal) => goal.score >= Math.max(LEAST_SCORE, best - DISTANCE_TO_BEST))
    .slice(0, GOAL_LIMIT);
}

function firstTurn(goal: GatheredGoal): number {
  return goal.clauses[0]?.turn ?? 0;
}

function joined(goal: GatheredGoal, candidate: GoalCandidate, words: ReadonlySet<string>): GatheredGoal {
  const clauses = [...goal.clauses, candidate.phrase.clause].sort((one, other) => one.turn - other.turn);
  // Words of bare mentions ("quit") must not widen what the goal is about.
  const isNear = words.size <= goal.words.size + 2;
  return { ...goal, clauses, words: isNear ? new Set([...goal.words, ...words]) : goal.words };
}

function isSameGoal(goal: GatheredGoal, candidate: GoalCandidate, words: ReadonlySet<string>): boolean {
  const sameCategory = goal.category === candidate.category;
  if (sameCategory && HABITS.has(goal.category)) return true;
  if (words.size === 0) return sameCategory;
  const shared = sharedMeaning(goal.words, words);
  // One shared word out of one is a coincidence between different areas of life.
  if (!sameCategory && Math.min(goal.words.size, words.size) < 2) return false;
  // Named in a word and then spelt out, in one turn.
  const isOneTurn = sameCategory && goal.clauses.some(({ turn }) => turn === candidate.phrase.clause.turn);
  return shared >= (isOneTurn ? SAME_GOAL_OF_TURN : SAME_GOAL);
}

const WITHDRAWING =
  /\b(?:forget(?: about)?|scrap|drop|never mind|changed my mind|no longer (?:want|need|wish)|not any ?more|after all|instead of|take back|rather than|cross (?:off|out)|leave (?:aside|that aside))\b|\b(?:don't|do not) (?:really |actually )?want to\b.*\b(?:any ?more|after all|at all|now)\b|\bnot (?:really )?(?:about|the)\b/i;
const EXPLICIT =
  /\b(?:forget(?: about)?|scrap|drop|never mind|changed my mind|no longer (?:want|need|wish)|(?:don't|do not) (?:really |actually )?want to)\b/i;
/** To leave something off is taken back by not wanting to leave it off; not wanting the thing is the goal itself. */
const STAYING_WITH =
  /\b(?:forget(?: about)?|scrap|drop|changed my mind about|no longer want to|(?:don't|do not) (?:really |actually )?want to) (?:quit|stop|giv(?:e|ing) up)/i;

/** Something the person took back, and where. */
interface Withdrawal {
  readonly place: number;
  readonly taken: ReadonlySet<string>;
  /** Whether it takes back a wish to leave something off, and not the thing itself. */
  readonly isOfStopping: boolean;
}

const STOPPING = /\b(?:don't|do not) (?:really |actually )?want to (?:quit|stop|give up|cut down)\b/i;

function* withdrawalsIn(clauses: readonly Clause[]): Steps<readonly Withdrawal[]> {
  const pace = { weigh: () => 1, most: CLAUSES_AT_ONCE };
  const found = yield* eachOf(clauses, pace, (clause, place) => {
    if (clause.isReported || clause.isQuestion) return [];
    const isStaying = STAYING_WITH.test(clause.sentence);
    const isTakenBack = EXPLICIT.test(clause.sentence) && WITHDRAWING.test(clause.sentence);
    if (!isStaying && !isTakenBack) return [];
    const said = clause.text.replace(/\b(?:instead|rather|I want to|I'd like to)\b.*$/i, '');
    return [{ place, taken: contentWords(said), isOfStopping: STOPPING.test(said) }];
  });
  return found.flat().slice(-WITHDRAWAL_LIMIT);
}

/** True when the person took a goal back later and did not name it again. */
function isWithdrawn({ phrase }: GoalCandidate, place: number, withdrawals: readonly Withdrawal[]): boolean {
  // "I don't want to smoke" takes nothing back from "I want to stop smoking".
  const isStop = phrase.form === 'stop';
  const words = contentWords(phrase.content);
  return withdrawals.some(
    (withdrawal) =>
      withdrawal.place > place &&
      (!isStop || withdrawal.isOfStopping) &&
      sharedMeaning(words, withdrawal.taken) >= 0.5,
  );
}
