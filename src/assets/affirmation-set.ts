/** What makes affirmations a set: none like another, nothing important left out, each kind there. */
import type { AffirmationContent, AffirmationKind, AssetCheck, BeliefBrief, PersonBrief } from './content.ts';
import { check } from './rule.ts';

/** Texts of which this share of words or more is common are too alike (Jaccard index). */
const TOO_ALIKE = 0.6;

/** Most texts that open with the same three words. */
const SAME_OPENING = 3;

/** Fewest texts of each kind in a full set. */
const LEAST_OF_KIND = 3;

/** Goals, by priority, that each get their share of the set. */
export const COVERED_GOALS = 6;

/** Fewest texts for each of these goals. */
export const LEAST_OF_GOAL = 2;

/** Helpful beliefs, the firmest first, that at least one text rests on. */
export const COVERED_STRENGTHS = 3;

const KINDS: readonly AffirmationKind[] = ['identity', 'gratitude', 'action', 'process'];

/** Checks a set: no two alike (A8), every goal and weighty belief there (A9), at least three of each kind (A14). */
export function checkAffirmationSet(items: readonly AffirmationContent[], brief: PersonBrief): AssetCheck[] {
  return [check('A8', likeness(items)), check('A9', gap(items, brief)), check('A14', missingKind(items))];
}

/** Why a text cannot join others: too like one of them, or an opening used up; null when it can. */
export function clash(text: string, others: readonly string[]): string | null {
  const words = wordsOf(text);
  const alike = others.find((other) => jaccard(words, wordsOf(other)) >= TOO_ALIKE);
  if (alike !== undefined) return `too like "${alike}"`;
  const opening = openingOf(text);
  const count = others.filter((other) => openingOf(other) === opening).length;
  return count >= SAME_OPENING ? `more than ${SAME_OPENING} texts open with "${opening}"` : null;
}

/** Limiting beliefs that pull harder than the middle one; each of them wants an answer. */
export function pressingBeliefs({ beliefs }: PersonBrief): BeliefBrief[] {
  const limiting = beliefs.filter(({ kind }) => kind === 'limiting');
  const tensions = limiting.map(({ tension }) => tension).sort((one, other) => one - other);
  const middle = tensions.length / 2;
  const median = ((tensions[Math.ceil(middle) - 1] ?? 0) + (tensions[Math.floor(middle)] ?? 0)) / 2;
  return limiting.filter(({ tension }) => tension > median);
}

/** The helpful beliefs held most firmly. */
export const firmestStrengths = ({ beliefs }: PersonBrief): BeliefBrief[] =>
  beliefs
    .filter(({ kind }) => kind === 'empowering')
    .toSorted((one, other) => other.strength - one.strength)
    .slice(0, COVERED_STRENGTHS);

function likeness(items: readonly AffirmationContent[]): string | null {
  const texts = items.map(({ content }) => content);
  for (const [index, text] of texts.entries()) {
    const found = clash(text, texts.slice(0, index));
    if (found !== null) return `"${text}": ${found}`;
  }
  return null;
}

function gap(items: readonly AffirmationContent[], brief: PersonBrief): string | null {
  const goals = brief.goals.toSorted((one, other) => one.priority - other.priority).slice(0, COVERED_GOALS);
  const lacking = goals.find(({ id }) => items.filter(({ goalId }) => goalId === id).length < LEAST_OF_GOAL);
  if (lacking) return `fewer than ${LEAST_OF_GOAL} for the goal "${lacking.statement}"`;
  const unanswered = pressingBeliefs(brief).find(
    ({ id }) => !items.some((item) => item.countersBeliefId === id),
  );
  if (unanswered) return `none answers "${unanswered.statement}"`;
  const unused = firmestStrengths(brief).find(
    ({ id }) => !items.some(({ beliefIds }) => beliefIds.includes(id)),
  );
  return unused ? `none rests on "${unused.statement}"` : null;
}

function missingKind(items: readonly AffirmationContent[]): string | null {
  const lacking = KINDS.find((kind) => items.filter((item) => item.kind === kind).length < LEAST_OF_KIND);
  return lacking === undefined ? null : `fewer than ${LEAST_OF_KIND} of the kind ${lacking}`;
}

/** A text as it counts when two are compared: its words, in small letters. */
export const normalized = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []).join(' ');

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []);

const openingOf = (text: string): string => text.toLowerCase().split(/\s+/u).slice(0, 3).join(' ');

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  const either = one.size + other.size - common;
  return either === 0 ? 1 : common / either;
}
