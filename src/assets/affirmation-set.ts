/** What makes affirmations a set: none like another, nothing important left out, each kind there; each by itself. */
import type {
  AffirmationContent,
  AffirmationKind,
  AssetCheck,
  BeliefBrief,
  GoalBrief,
  PersonBrief,
} from './content.ts';
import { check, STARTER_PLAN, unless } from './rule.ts';

/** Texts of which this share of words or more is common are too alike (Jaccard index). */
const TOO_ALIKE = 0.6;

/** Most texts that open with the same three words. */
const SAME_OPENING = 3;

/** Fewest texts of each kind in a full set. */
const LEAST_OF_KIND = 3;

/** Places of a set that serve goals when thanks have theirs, and most of them that answer beliefs instead. */
const PLACES = { forGoals: 17, mostAnswers: 5 };

/** Fewest texts for each goal that is covered. */
export const LEAST_OF_GOAL = 2;

/** Helpful beliefs, the firmest first, that at least one text rests on. */
export const COVERED_STRENGTHS = 3;

const KINDS: readonly AffirmationKind[] = ['identity', 'gratitude', 'action', 'process'];

/**
 * The goals that each get their share of a set, the most important first: six to eight of them, by how many
 * beliefs want an answer. Those beyond are asked about in the checkpoints.
 */
export function coveredGoals({ goals, beliefs }: PersonBrief): GoalBrief[] {
  const limiting = beliefs.filter(({ kind }) => kind === 'limiting').length;
  const answers = Math.min(PLACES.mostAnswers, limiting);
  const most = Math.floor((PLACES.forGoals - answers) / LEAST_OF_GOAL);
  return goals.toSorted((one, other) => one.priority - other.priority).slice(0, most);
}

/** Affirmations as the rules about a whole set see them. */
type Items = readonly AffirmationContent[];

/** Checks a set by the rules that only the whole of it shows: A8, A9 and A14. */
export const checkAffirmationSet = (items: Items, brief: PersonBrief): AssetCheck[] => [
  a8Unique(items, brief),
  a9Covering(items, brief),
  a14Mixed(items),
];

/**
 * A8: no two are alike, word for word or nearly, no more than three open with the same three words, and none was
 * in an earlier plan of the person.
 */
export const a8Unique = (items: Items, brief: Pick<PersonBrief, 'earlierTexts'>): AssetCheck =>
  check('A8', likenessWithin(items) ?? hadBefore(items, brief));

/**
 * A9: nothing important is left out: goals, pressing beliefs and firm strengths each have their share. What a
 * reader should know beside that is said: that there is no goal, or that there are too many for one set.
 */
export function a9Covering(items: Items, brief: PersonBrief): AssetCheck {
  const gap =
    thinlyServedGoal(items, brief) ?? unansweredBelief(items, brief) ?? unusedStrength(items, brief);
  return gap === null ? { rule: 'A9', isPassed: true, detail: noteOn(brief) } : check('A9', gap);
}

/** A14: at least three of each kind, so that a set neither only praises nor only pushes. */
export function a14Mixed(items: Items): AssetCheck {
  const lacking = KINDS.find((kind) => items.filter((item) => item.kind === kind).length < LEAST_OF_KIND);
  return check('A14', lacking === undefined ? null : `fewer than ${LEAST_OF_KIND} of the kind ${lacking}`);
}

/** Of A8: two of the set that are alike, as an objection; null when all differ. */
export function likenessWithin(items: Items): string | null {
  const texts = items.map(({ content }) => content);
  for (const [index, text] of texts.entries()) {
    const found = clash(text, texts.slice(0, index));
    if (found !== null) return `"${text}": ${found}`;
  }
  return null;
}

/** Of A8: one that the person had in an earlier plan, as an objection. */
export function hadBefore(
  items: Items,
  { earlierTexts = [] }: Pick<PersonBrief, 'earlierTexts'>,
): string | null {
  const earlier = new Set(earlierTexts.map(normalized));
  const found = items.find(({ content }) => earlier.has(normalized(content)));
  return found ? `"${found.content}" was in an earlier plan` : null;
}

/** Of A9: a goal that fewer than two serve, as an objection. */
export function thinlyServedGoal(items: Items, brief: PersonBrief): string | null {
  const lacking = coveredGoals(brief).find(
    ({ id }) => items.filter(({ goalId }) => goalId === id).length < LEAST_OF_GOAL,
  );
  return lacking ? `fewer than ${LEAST_OF_GOAL} for the goal "${lacking.statement}"` : null;
}

/** Of A9: a pressing belief that none answers, as an objection. */
export function unansweredBelief(items: Items, brief: PersonBrief): string | null {
  const lacking = pressingBeliefs(brief).find(
    ({ id }) => !items.some(({ countersBeliefId }) => countersBeliefId === id),
  );
  return lacking ? `none answers "${lacking.statement}"` : null;
}

/** Of A9: a firm strength that none rests on, as an objection. */
export function unusedStrength(items: Items, brief: PersonBrief): string | null {
  const unused = firmestStrengths(brief).find(
    ({ id }) => !items.some(({ beliefIds }) => beliefIds.includes(id)),
  );
  return unused ? `none rests on "${unused.statement}"` : null;
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

function noteOn(brief: PersonBrief): string | null {
  if (brief.goals.length === 0) return STARTER_PLAN;
  const covered = coveredGoals(brief).length;
  return unless(
    covered === brief.goals.length,
    `covers the ${covered} most important of ${brief.goals.length} goals; the weekly checkpoints ask about the others`,
  );
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
