/** A goal as the composer works with it: its phrases, its area of life, where it stands. */
import type { GoalBrief, PersonBrief } from '../content.ts';
import { checkAvoided } from '../model-text.ts';
import { meaningOf } from '../reading.ts';
import { type Area, areaOf } from './area.ts';
import { areaPhrase, type GoalPhrase, goalPhrase, helpfulPhrase } from './phrase.ts';

/** What a text can be about: a goal of the person, or what matters to them when they have named none. */
export interface Aim {
  /** The goal's; null without a goal. */
  readonly goalId: string | null;
  /** The goal's words, which may name what is to be left off. */
  readonly named: GoalPhrase;
  /** Words that name what is wanted. */
  readonly wanted: GoalPhrase;
  readonly area: Area;
  readonly category: string;
  /** What the person said; empty without a goal. */
  readonly statement: string;
}

/** The person's goals, the most important first; at least one aim, whatever was said. */
export function aimsOf(brief: PersonBrief): readonly [Aim, ...Aim[]] {
  const goals = brief.goals.toSorted((one, other) => one.priority - other.priority);
  const [first, ...rest] = goals.map((goal) => aimOf(goal, brief));
  return first ? [first, ...rest] : [aimWithoutGoal(brief)];
}

/** The aim whose turn it is when all take turns. */
export function aimAt([first, ...rest]: readonly [Aim, ...Aim[]], turn: number): Aim {
  const at = turn % (rest.length + 1);
  return rest[at - 1] ?? first;
}

/** Of several texts those that share a word with the goal; all of them when none does. */
export function nearest<Item>({ named }: Aim, items: readonly Item[]): readonly Item[] {
  const sought = meaningOf(named.deed);
  const near = items.filter((item) => [...meaningOf(JSON.stringify(item))].some((word) => sought.has(word)));
  return near.length > 0 ? near : items;
}

function aimOf({ id, statement, category }: GoalBrief, brief: PersonBrief): Aim {
  const { topicsToAvoid } = brief;
  // Somebody may want not to hear of a thing that their own goal names.
  const spared = (phrase: GoalPhrase): GoalPhrase =>
    checkAvoided(`${phrase.deed} ${phrase.topic}`, topicsToAvoid).isPassed
      ? phrase
      : areaPhrase(category, statement);
  return {
    goalId: id,
    named: spared(goalPhrase({ statement, category })),
    wanted: spared(helpfulPhrase({ statement, category })),
    area: areaFor(areaOf(category, statement), brief),
    category,
    statement,
  };
}

function aimWithoutGoal(brief: PersonBrief): Aim {
  const [category = 'general'] = brief.focusAreas;
  const phrase = areaPhrase(category);
  const area = areaFor(areaOf(category), brief);
  return { goalId: null, named: phrase, wanted: phrase, area, category, statement: '' };
}

const NO_ONE = /\b(?:no ?one|nobody|not one person|alone|lonely|no friends|don't belong)\b/iu;
const OTHERS =
  /\b(?:people|persons?|friends?|family|together|colleagues?|somebody|company|laughter|laugh|hands? in mine|talks?|we|us|those|boss|neighbour|teacher|listener|one who|hands that|hand (?:on|looking)|(?:few|man) (?:who|at)|others)\b/iu;

/** Whoever feels that nobody is there is not told to be thankful for them. */
function areaFor(area: Area, { beliefs }: PersonBrief): Area {
  const isAlone = beliefs.some(({ kind, statement }) => kind === 'limiting' && NO_ONE.test(statement));
  if (!isAlone) return area;
  const spared = (things: readonly string[]): readonly string[] =>
    things.filter((thing) => !OTHERS.test(thing));
  const gratitude = spared(area.lines.gratitude);
  return { ...area, thanks: spared(area.thanks), lines: { ...area.lines, gratitude } };
}
