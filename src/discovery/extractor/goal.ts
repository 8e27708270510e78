/** A person's goals as findings: wording, scale, standing, rulers, weight and date. */
import type { GoalFinding, Quote, Utterance } from '../findings.ts';
import { talkWeight } from '../talk-type.ts';
import { categoryOf, categorySigns, type GoalCategory, nearestCategory } from './category.ts';
import { type Clause, distinctQuotes, quoteOf } from './clause.ts';
import { isBareStop } from './deed.ts';
import { goalInAnswer, isAskedForGoal } from './goal-answer.ts';
import { type GatheredGoal, type GoalCandidate, gatheredGoals } from './goal-merge.ts';
import { scaleOf } from './goal-scale.ts';
import { standingOf } from './goal-standing.ts';
import { type GoalPhrase, goalPhraseIn, goalStatement } from './goal-talk.ts';
import { goalWorth, isHabit } from './goal-worth.ts';
import { isRulerTalk, type RulerAnswer, rulerAnswers } from './ruler.ts';
import { eachOf, type Steps } from './steps.ts';
import { targetDateIn } from './target-date.ts';
import { contentWords, sharedMeaning } from './word.ts';

/** A goal with the places and words it rests on. */
export interface FoundGoal {
  readonly goal: GoalFinding;
  readonly clauses: readonly Clause[];
  readonly words: ReadonlySet<string>;
}

const STATEMENT_LIMIT = 140;

/**
 * The goals of a talk, most important first; at most five.
 *
 * @param today - `YYYY-MM-DD`
 */
export function* foundGoals(
  clauses: readonly Clause[],
  transcript: readonly Utterance[],
  today: string,
): Steps<readonly FoundGoal[]> {
  const candidates = yield* goalCandidates(clauses, transcript);
  const gathered = yield* gatheredGoals(candidates, clauses);
  const rulers = assignedRulers(gathered, yield* rulerAnswers(transcript));
  yield;
  const drafts = yield* eachOf(gathered, { weigh: () => 1, most: 1 }, (goal, at) =>
    draftOf({ goal, clauses, transcript, today, rulers: rulers.get(at) ?? [] }),
  );
  return drafts
    .sort((one, other) => rank(other) - rank(one))
    .map(({ goal, ...rest }, at) => ({
      goal: { ...goal, key: `goal-${at + 1}`, priority: at + 1 },
      clauses: rest.clauses,
      words: rest.words,
    }));
}

/** Phrases judged in full; of an endless talk the plainest ones. */
const PHRASE_LIMIT = 600;

/** Clauses searched, and phrases judged, in one step. */
const CLAUSES_AT_ONCE = 300;
const PHRASES_AT_ONCE = 10;

function* goalCandidates(
  clauses: readonly Clause[],
  transcript: readonly Utterance[],
): Steps<readonly GoalCandidate[]> {
  const found = yield* eachOf(clauses, { weigh: () => 1, most: CLAUSES_AT_ONCE }, (clause, at) => {
    const guide = transcript[clause.turn - 1];
    const phrase = goalPhraseIn(clause) ?? goalInAnswer(clause, guide);
    return phrase ? [{ phrase, at, guide }] : [];
  });
  const plainest = found
    .flat()
    .sort((one, other) => other.phrase.plainness - one.phrase.plainness)
    .slice(0, PHRASE_LIMIT);
  const judged = yield* eachOf(
    plainest,
    { weigh: () => 1, most: PHRASES_AT_ONCE },
    ({ phrase, at, guide }) => {
      const ownArea = categoryOf(phrase.content);
      const area = ownArea === 'general' ? categoryAround({ phrase, at, clauses, guide }) : ownArea;
      const score = goalWorth(phrase, { ownArea, area, isAsked: isAskedForGoal(guide) });
      return score === null ? [] : [{ phrase, score, category: area }];
    },
  );
  return judged.flat();
}

/** The area a goal belongs to when its own words do not tell: its sentence, the question, the talk around. */
function categoryAround(place: {
  phrase: GoalPhrase;
  at: number;
  clauses: readonly Clause[];
  guide: Utterance | undefined;
}): GoalCategory {
  const { phrase, at, clauses, guide } = place;
  const near = clauses.slice(Math.max(0, at - 4), at + 3).map((clause) => clause.text);
  const wide = clauses.slice(Math.max(0, at - 20), at + 20).map((clause) => clause.text);
  const asked = guide && !isRulerTalk(guide.text) ? guide.text : '';
  const texts = [phrase.clause.sentence, near.join('. '), asked, wide.join('. ')];
  if (!isBareStop(phrase.content)) return nearestCategory(texts);
  // What one can quit is a habit, whatever else is spoken of nearby.
  const habits = [...texts, guide?.text ?? ''].map((text) => [...categorySigns(text).keys()].find(isHabit));
  return habits.find((habit) => habit !== undefined) ?? 'general';
}

interface Draft extends FoundGoal {
  readonly sureness: number;
}

/** Sureness leads; importance the person gave moves a goal up or down. */
function rank({ sureness, goal }: Draft): number {
  return sureness + (goal.importance === null ? 0 : (goal.importance - 5) * 0.06);
}

function draftOf(place: {
  goal: GatheredGoal;
  clauses: readonly Clause[];
  transcript: readonly Utterance[];
  today: string;
  rulers: readonly RulerAnswer[];
}): Draft {
  const { goal, clauses, today, rulers } = place;
  const { phrase, category } = goal;
  const standing = standingOf(goal, clauses);
  const scale = scaleOf({
    content: phrase.content,
    form: phrase.form,
    category,
    countNow: standing.countNow,
  });
  const importance = lastValue(rulers, 'importance');
  const finding: GoalFinding = {
    key: '',
    statement: goalStatement(phrase, STATEMENT_LIMIT),
    category,
    ...scale,
    baselineLevel: standing.level,
    isBaselineAssumed: standing.isAssumed,
    importance,
    confidence: lastValue(rulers, 'confidence'),
    difficulty: standing.difficulty,
    weight: goalWeight(importance, standing.difficulty),
    priority: 1,
    targetDate: dateOf(goal, place.transcript, today),
    evidence: evidenceOf(goal, [...standing.quotes, ...rulers]),
  };
  return { goal: finding, clauses: goal.clauses, words: goal.words, sureness: goal.score };
}

/**
 * Weight of a goal: importance in three bands (0–3, 4–7 or unknown, 8–10) times
 * difficulty, so from 1 to 9, after Kiresuk & Sherman's importance × difficulty.
 */
export function goalWeight(importance: number | null, difficulty: 1 | 2 | 3): number {
  const band = importance === null ? 2 : importance < 4 ? 1 : importance < 8 ? 2 : 3;
  return band * difficulty;
}

/** The last answer of a kind as a whole number; "seven or eight" counts as eight. */
function lastValue(rulers: readonly RulerAnswer[], kind: RulerAnswer['kind']): number | null {
  const last = rulers.filter((ruler) => ruler.kind === kind).at(-1);
  return last === undefined ? null : Math.round(last.value);
}

/** The date named in a goal's own sentences, or in the answer to "by when?". */
function dateOf(goal: GatheredGoal, transcript: readonly Utterance[], today: string): string | null {
  for (const clause of goal.clauses) {
    const date = targetDateIn(clause.sentence, today);
    if (date !== null) return date;
  }
  const turns = goal.clauses.map((clause) => clause.turn);
  for (const [at, utterance] of transcript.entries()) {
    const asked = transcript[at - 1];
    if (utterance.author !== 'user' || asked?.author !== 'guide') continue;
    if (
      !/\b(?:by when|when (?:would you like|do you want|will you|by)|target date|deadline|what date|how soon)\b/i.test(
        asked.text,
      )
    )
      continue;
    if (!turns.some((turn) => at > turn && at - turn <= 8)) continue;
    const date = targetDateIn(utterance.text, today) ?? targetDateIn(`by ${utterance.text}`, today);
    if (date !== null) return date;
  }
  return null;
}

/** Ruler answers by the place of the goal they speak of: shared words or area first, then the goal said last. */
function assignedRulers(
  goals: readonly GatheredGoal[],
  answers: readonly RulerAnswer[],
): ReadonlyMap<number, readonly RulerAnswer[]> {
  const assigned = new Map<number, RulerAnswer[]>();
  for (const answer of answers) {
    const about = contentWords(answer.about);
    const area = categoryOf(answer.about);
    const nearness = (goal: GatheredGoal) => {
      const shared =
        sharedMeaning(goal.words, about) + (goal.category === area && area !== 'general' ? 0.5 : 0);
      const before = goal.clauses.filter((clause) => clause.turn < answer.turn).at(-1)?.turn ?? -1000;
      return shared * 10_000 + before;
    };
    const best = goals.map((goal, at) => ({ at, near: nearness(goal) })).sort((a, b) => b.near - a.near)[0];
    if (best) assigned.set(best.at, [...(assigned.get(best.at) ?? []), answer]);
  }
  return assigned;
}

function evidenceOf(goal: GatheredGoal, others: readonly Quote[]): readonly Quote[] {
  // Of many mentions, those that speak most for the change are kept.
  const weight = new Map(goal.clauses.map((clause) => [clause, leaning(clause.sentence)]));
  const mentions = goal.clauses.toSorted((one, other) => (weight.get(other) ?? 0) - (weight.get(one) ?? 0));
  return distinctQuotes([quoteOf(goal.phrase.clause), ...others, ...mentions.map(quoteOf)]);
}

function leaning(text: string): number {
  const { change, sustain } = talkWeight(text);
  return change - sustain;
}
