/**
 * Reads goals, beliefs and preferences out of a conversation by rules alone: no
 * model, no network, the same findings for the same talk.
 */
import type { BeliefFinding, BeliefLinkFinding, Findings, Utterance } from '../findings.ts';
import { type VoicedBelief, voicedBeliefs } from './belief-talk.ts';
import { type BeliefKnot, beliefLinks, type Knot } from './belief-web.ts';
import { type Clause, clausesOf, distinctQuotes, quoteOf } from './clause.ts';
import { type FoundGoal, foundGoals } from './goal.ts';
import { hopedOutcomes } from './outcome-talk.ts';
import { statedPreferences } from './preference.ts';
import { reframeOf } from './reframe.ts';
import { atOnce, inTurns, type Steps } from './steps.ts';

/** What the reading depends on besides the words. */
export interface ExtractionOptions {
  /** The calendar day the talk is read on, `YYYY-MM-DD`; dates count from it. */
  readonly today: string;
}

/** Strength of the node that stands for a goal whose importance is not known. */
const GOAL_STRENGTH = 1;

/** How surely a hoped-for outcome follows from its goal. */
const OUTCOME_WEIGHT = 0.8;

/** An outcome is wished for, if not always believed in. */
const OUTCOME_STRENGTH = 0.8;

/** Utterances within which an outcome belongs to a goal. */
const OUTCOME_TURNS = 8;

/**
 * What a conversation in English yields. Only the person's own words count;
 * nothing said, nothing found.
 *
 * @param transcript - all turns in order; ids are unique
 * @returns at most five goals and, besides one belief for each goal, at most twelve beliefs;
 *   every quote is a verbatim part of the utterance it names
 */
export function extractFindings(transcript: readonly Utterance[], options: ExtractionOptions): Findings {
  return atOnce(findingSteps(transcript, options));
}

/** The same as `extractFindings`, in small steps that let everything else go on in between. */
export function extractFindingsInTurns(
  transcript: readonly Utterance[],
  options: ExtractionOptions,
): Promise<Findings> {
  return inTurns(findingSteps(transcript, options));
}

function* findingSteps(transcript: readonly Utterance[], { today }: ExtractionOptions): Steps<Findings> {
  const clauses = yield* clausesOf(transcript);
  const goals = yield* foundGoals(clauses, transcript, today);
  const voiced = beliefsBeside(goals, yield* voicedBeliefs(clauses));
  yield;
  const goalKnots = goals.map(knotOfGoal);
  const beliefKnots = voiced.map(knotOfBelief);
  const outcomes = outcomeFindings(clauses, transcript, goalKnots, BELIEF_LIMIT - voiced.length);
  const focusAreas = [...new Set(goals.map(({ goal }) => goal.category))].filter(
    (area) => area !== 'general',
  );

  return {
    goals: goals.map(({ goal }) => goal),
    beliefs: [
      ...goals.map(goalBelief),
      ...voiced.map(beliefFinding),
      ...outcomes.map(({ belief }) => belief),
    ],
    links: [...beliefLinks(beliefKnots, goalKnots), ...outcomes.map(({ link }) => link)],
    preferences: yield* statedPreferences(clauses, transcript, focusAreas),
  };
}

/** Beliefs beside the goals that one conversation yields at most. */
const BELIEF_LIMIT = 12;

/** A sentence that states a goal is not a belief as well. */
function beliefsBeside(
  goals: readonly FoundGoal[],
  voiced: readonly VoicedBelief[],
): readonly VoicedBelief[] {
  const spoken = new Set(goals.flatMap((goal) => goal.clauses));
  return voiced.filter((belief) => belief.isLimiting || belief.clauses.some((clause) => !spoken.has(clause)));
}

function knotOfGoal({ goal, clauses, words }: FoundGoal): Knot {
  return {
    key: `belief-${goal.key}`,
    category: goal.category,
    words,
    turns: clauses.map((clause) => clause.turn),
  };
}

function knotOfBelief(belief: VoicedBelief, at: number): BeliefKnot {
  const { category, words, isLimiting, clauses } = belief;
  return { key: beliefKey(at), category, words, isLimiting, turns: clauses.map((clause) => clause.turn) };
}

function beliefKey(at: number): string {
  return `belief-${at + 1}`;
}

function goalBelief({ goal }: FoundGoal): BeliefFinding {
  return {
    key: `belief-${goal.key}`,
    kind: 'goal',
    statement: goal.statement,
    strength: goal.importance === null ? GOAL_STRENGTH : goal.importance / 10,
    reframe: null,
    goalKey: goal.key,
    evidence: goal.evidence,
  };
}

function beliefFinding(belief: VoicedBelief, at: number): BeliefFinding {
  const { kind, statement, strength, category, limit, clauses } = belief;
  return {
    key: beliefKey(at),
    kind,
    statement,
    strength,
    reframe: limit !== null ? reframeOf({ statement, kind: limit, category }) : null,
    goalKey: null,
    evidence: distinctQuotes(clauses.map(quoteOf)),
  };
}

function outcomeFindings(
  clauses: readonly Clause[],
  transcript: readonly Utterance[],
  goals: readonly Knot[],
  limit: number,
): readonly { belief: BeliefFinding; link: BeliefLinkFinding }[] {
  if (goals.length === 0) return [];
  return hopedOutcomes(clauses, transcript)
    .flatMap((outcome) => {
      const goal = nearestGoal(goals, outcome.clause.turn);
      return goal && turnsBetween(goal, outcome.clause.turn) <= OUTCOME_TURNS ? [{ ...outcome, goal }] : [];
    })
    .slice(0, Math.max(0, limit))
    .map(({ statement, clause, goal }, at) => {
      const key = `outcome-${at + 1}`;
      const evidence = [quoteOf(clause)];
      return {
        belief: {
          key,
          kind: 'outcome',
          statement,
          strength: OUTCOME_STRENGTH,
          reframe: null,
          goalKey: null,
          evidence,
        },
        link: { sourceKey: goal.key, targetKey: key, relation: 'causes', weight: OUTCOME_WEIGHT },
      };
    });
}

/** The goal said closest to a turn; the earlier one of two equally near. */
function nearestGoal(goals: readonly Knot[], turn: number): Knot | undefined {
  return [...goals].sort((one, other) => turnsBetween(one, turn) - turnsBetween(other, turn))[0];
}

function turnsBetween(goal: Knot, turn: number): number {
  return goal.turns.reduce((least, at) => Math.min(least, Math.abs(at - turn)), Number.POSITIVE_INFINITY);
}
