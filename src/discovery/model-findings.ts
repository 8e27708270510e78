/** What of a model's findings can be believed: each with words that were really said, in the shape of all findings. */

import { goalWeight } from './extractor/goal.ts';
import { GOAL_CATEGORIES } from './extractor/index.ts';
import { numberValue } from './extractor/number-word.ts';
import type {
  BeliefFinding,
  BeliefLinkFinding,
  Findings,
  GasLevel,
  GoalFinding,
  LevelDescription,
  Quote,
  StatedPreferences,
  Utterance,
} from './findings.ts';
import { isPlain, isSayable } from './guide-speech.ts';
import { isInOwnWords, type QuoteFinder, quoteFinder } from './model-quote.ts';
import type { ModelBelief, ModelFindings, ModelGoal, ModelQuote } from './prompts/extraction.ts';

/** Findings of a model after they were checked. */
export interface CheckedFindings {
  readonly findings: Findings;
  /** Findings that were refused. */
  readonly refused: number;
}

const MOST_GOALS = 5;
const MOST_BELIEFS = 12;
const LEVELS: readonly GasLevel[] = [-2, -1, 0, 1, 2];

/**
 * Checks a model's findings. Whoever said nothing gets nothing: a goal or belief without a true quote is
 * refused, a number or a date without one counts as not said.
 *
 * @param talk - the messages the model was shown, in that order
 * @param offline - what the rules found; stated preferences that the model has not found stay
 */
export function checkedFindings(
  answer: ModelFindings,
  talk: readonly Utterance[],
  offline: Findings,
): CheckedFindings {
  const find = quoteFinder(talk);
  const goals = distinct(answer.goals.slice(0, MOST_GOALS).flatMap((goal) => goalOf(goal, find) ?? []));
  const beliefs = distinct(
    answer.beliefs.slice(0, MOST_BELIEFS).flatMap((belief) => beliefOf(belief, find) ?? []),
  );
  // A model's keys are names in its own answer and no more: they may clash.
  const ranked = goals.map((goal, at) => ({ ...goal, key: `goal-${at + 1}`, priority: at + 1 }));
  const numbered = beliefs.map((belief, at) => ({ ...belief, key: `belief-${at + 1}` }));
  const keys = new Map([
    ...beliefs.map(({ key }, at): [string, string] => [key, `belief-${at + 1}`]),
    ...goals.map(({ key }, at): [string, string] => [key, `belief-goal-${at + 1}`]),
  ]);
  return {
    refused: answer.goals.length + answer.beliefs.length - goals.length - beliefs.length,
    findings: {
      goals: ranked,
      beliefs: [...ranked.map(goalBelief), ...numbered],
      links: linksOf(answer, keys),
      preferences: preferencesOf(answer.preferences, { find, offline: offline.preferences, goals: ranked }),
    },
  };
}

function goalOf(goal: ModelGoal, find: QuoteFinder): GoalFinding | null {
  const evidence = trueQuotes(goal.quotes, find);
  const statement = asStatement(goal.statement);
  const indicator = goal.indicator.trim();
  const levels = levelsOf(goal.levels);
  if (evidence.length === 0 || !statement || !isInOwnWords(statement, evidence) || !levels) return null;
  if (indicator === '' || indicator.length > 200 || !isPlain(indicator)) return null;
  const importance = rulerOf(goal.importance, find);
  const confidence = rulerOf(goal.confidence, find);
  const baseline = goal.baseline && find(goal.baseline.quote);
  const isToldLevel = goal.baseline?.value === -2 || goal.baseline?.value === -1;
  const difficulty = goal.difficulty >= 2.5 ? 3 : goal.difficulty < 1.5 ? 1 : 2;
  return {
    key: goal.key,
    statement,
    category: GOAL_CATEGORIES.find((category) => category === goal.category) ?? 'general',
    indicator,
    levels,
    baselineLevel: baseline && goal.baseline?.value === -2 ? -2 : -1,
    isBaselineAssumed: !baseline || !isToldLevel,
    importance: importance?.value ?? null,
    confidence: confidence?.value ?? null,
    difficulty,
    weight: goalWeight(importance?.value ?? null, difficulty),
    priority: 1,
    targetDate: dateOf(goal.targetDate, find),
    evidence: distinctQuotes([
      ...evidence,
      ...[baseline, importance?.quote, confidence?.quote].filter((quote) => quote != null),
    ]),
  };
}

/** All five levels in order, each different; null when they are not that. */
function levelsOf(levels: ModelGoal['levels']): LevelDescription[] | null {
  const described = LEVELS.flatMap((level) => {
    const description = levels.find((each) => each.level === level)?.description.trim() ?? '';
    return description !== '' && description.length <= 300 && isPlain(description)
      ? [{ level, description }]
      : [];
  });
  const texts = new Set(described.map(({ description }) => description.toLowerCase()));
  return levels.length === 5 && texts.size === 5 ? described : null;
}

/** A number that was really said; null when it was not. */
function rulerOf(stated: ModelGoal['importance'], find: QuoteFinder): { value: number; quote: Quote } | null {
  const quote = stated && find(stated.quote);
  if (!stated || !quote || !Number.isInteger(stated.value) || stated.value < 0 || stated.value > 10)
    return null;
  const said = quote.quote.match(/\d+|\p{L}+/gu)?.some((word) => numberValue(word) === stated.value);
  return said ? { value: stated.value, quote } : null;
}

function dateOf(stated: ModelGoal['targetDate'], find: QuoteFinder): string | null {
  if (!stated || !find(stated.quote) || !/^\d{4}-\d{2}-\d{2}$/.test(stated.date)) return null;
  const at = Date.parse(`${stated.date}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== stated.date ? null : stated.date;
}

function beliefOf({ key, kind, ...belief }: ModelBelief, find: QuoteFinder): BeliefFinding | null {
  const evidence = trueQuotes(belief.quotes, find);
  const statement = asStatement(belief.statement);
  if (evidence.length === 0 || !statement || !isInOwnWords(statement, evidence)) return null;
  const strength = Math.min(10, Math.max(0, belief.strength)) / 10;
  const reframe = belief.reframe?.trim() ?? '';
  const isHeldBack = kind === 'limiting' || kind === 'core';
  const isFit = isHeldBack && reframe !== '' && isSayable(reframe);
  return { key, kind, statement, strength, reframe: isFit ? reframe : null, goalKey: null, evidence };
}

function goalBelief(goal: GoalFinding): BeliefFinding {
  const { key, statement, importance, evidence } = goal;
  const strength = importance === null ? 1 : importance / 10;
  return { key: `belief-${key}`, kind: 'goal', statement, strength, reframe: null, goalKey: key, evidence };
}

/** Links between findings that were kept, each pair once. */
function linksOf({ links }: ModelFindings, keys: ReadonlyMap<string, string>): BeliefLinkFinding[] {
  const pairs = new Set<string>();
  return links.flatMap(({ source, target, relation, weight }) => {
    const sourceKey = keys.get(source);
    const targetKey = keys.get(target);
    const pair = `${sourceKey} ${targetKey}`;
    const isSound = weight > 0 && weight <= 1 && !pairs.has(pair);
    if (!sourceKey || !targetKey || sourceKey === targetKey || !isSound) return [];
    pairs.add(pair);
    return [{ sourceKey, targetKey, relation, weight }];
  });
}

function preferencesOf(
  said: ModelFindings['preferences'],
  rest: { find: QuoteFinder; offline: StatedPreferences; goals: readonly GoalFinding[] },
): StatedPreferences {
  const { find, offline, goals } = rest;
  const quotes = trueQuotes(said.quotes, find);
  const focusAreas = [...new Set(goals.map(({ category }) => category))].filter((area) => area !== 'general');
  if (quotes.length === 0) return { ...offline, focusAreas };
  const times = said.preferredTimes.filter((time) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time));
  const topics = said.topicsToAvoid.filter(
    (topic) => topic.trim() !== '' && topic.length <= 60 && isPlain(topic),
  );
  return {
    commitmentLevel: said.commitmentLevel ?? offline.commitmentLevel,
    preferredTimes: times.length > 0 ? [...new Set(times)].sort() : offline.preferredTimes,
    restDays: said.restDays.length > 0 ? [...new Set(said.restDays)] : offline.restDays,
    focusAreas,
    tone: said.tone ?? offline.tone,
    topicsToAvoid: [...new Set([...offline.topicsToAvoid, ...topics])],
    evidence: distinctQuotes([...offline.evidence, ...quotes]),
  };
}

function trueQuotes(quotes: readonly ModelQuote[], find: QuoteFinder): Quote[] {
  return distinctQuotes(quotes.flatMap((quote) => find(quote) ?? []));
}

function distinctQuotes(quotes: readonly Quote[]): Quote[] {
  const isFirst = (quote: Quote, at: number): boolean =>
    quotes.findIndex((other) => other.messageId === quote.messageId && other.quote === quote.quote) === at;
  return quotes.filter(isFirst);
}

/** The first finding of each key and of each statement. */
function distinct<T extends { readonly key: string; readonly statement: string }>(
  findings: readonly T[],
): T[] {
  const isSame = (one: T, other: T): boolean =>
    one.key === other.key || one.statement.toLowerCase() === other.statement.toLowerCase();
  return findings.filter((finding, at) => findings.findIndex((other) => isSame(finding, other)) === at);
}

/** A statement on one line without a full stop; null when it is empty, too long or not plain. */
function asStatement(text: string): string | null {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/[\s.;,]+$/, '')
    .trim();
  return line.length >= 2 && line.length <= 300 && isPlain(line) ? line : null;
}
