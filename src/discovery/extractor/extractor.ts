/**
 * Reads goals, beliefs and preferences out of a conversation by rules alone: no
 * model, no network, the same findings for the same talk.
 */
import type { BeliefFinding, BeliefLinkFinding, Findings, Quote, Utterance } from '../findings.ts';
import { type VoicedBelief, voicedBeliefs } from './belief-talk.ts';
import { type BeliefKnot, beliefLinks, type Knot } from './belief-web.ts';
import { type Clause, clausesOf, quoteOf } from './clause.ts';
import { type FoundGoal, foundGoals } from './goal.ts';
import { hopedOutcomes } from './outcome-talk.ts';
import { statedPreferences } from './preference.ts';
import { reframeOf } from './reframe.ts';
import { contentWords } from './word.ts';

/** What the reading depends on besides the words. */
export interface ExtractionOptions {
  /** The calendar day the talk is read on, `YYYY-MM-DD`; dates count from it. */
  readonly today: string;
}

/** Strength of the node that stands for a goal whose importance is not known. */
const GOAL_STRENGTH = 1;

/** How surely a hoped-for outcome follows from its goal. */
const OUTCOME_WEIGHT = 0.8;

/**
 * What a conversation in English yields. Only the person's own words count;
 * nothing said, nothing found.
 *
 * @param transcript - all turns in order; ids are unique
 * @returns at most five goals and, besides one belief for each goal, at most twelve beliefs;
 *   every quote is a verbatim part of the utterance it names
 */
export function extractFindings(transcript: readonly Utterance[], { today }: ExtractionOptions): Findings {
  const clauses = clausesOf(transcript);
  const goals = foundGoals(clauses, transcript, today);
  const voiced = beliefsBeside(goals, voicedBeliefs(clauses));
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
    preferences: statedPreferences(clauses, transcript, focusAreas),
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
    reframe: kind === 'limiting' && limit !== null ? reframeOf({ statement, kind: limit, category }) : null,
    goalKey: null,
    evidence: quotesOf(clauses),
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
    .slice(0, Math.max(0, limit))
    .map(({ statement, clause }, at) => {
      const key = `outcome-${at + 1}`;
      const words = contentWords(statement);
      const goal = nearestGoal(goals, clause.turn);
      const belief: BeliefFinding = {
        key,
        kind: 'outcome',
        statement,
        strength: 0.8,
        reframe: null,
        goalKey: null,
        evidence: [quoteOf(clause)],
      };
      const weight = words.size > 0 ? OUTCOME_WEIGHT : OUTCOME_WEIGHT / 2;
      return { belief, link: { sourceKey: goal?.key ?? '', targetKey: key, relation: 'causes', weight } };
    });
}

/** The goal said closest to a turn; the earlier one of two equally near. */
function nearestGoal(goals: readonly Knot[], turn: number): Knot | undefined {
  const distance = (goal: Knot) => Math.min(...goal.turns.map((at) => Math.abs(at - turn)));
  return [...goals].sort((one, other) => distance(one) - distance(other))[0];
}

/** Each place once, in the order of the talk. */
function quotesOf(clauses: readonly Clause[]): readonly Quote[] {
  const quotes = clauses.map(quoteOf);
  return quotes.filter(
    (quote, at) =>
      quotes.findIndex((same) => same.messageId === quote.messageId && same.quote === quote.quote) === at,
  );
}
