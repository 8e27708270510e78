/** A goal as the composer works with it: its phrases, its area of life, where it stands. */
import type { GoalBrief, PersonBrief } from '../content.ts';
import { checkAvoided } from '../model-text.ts';
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

function aimOf({ id, statement, category }: GoalBrief, { topicsToAvoid }: PersonBrief): Aim {
  // Somebody may want not to hear of a thing that their own goal names.
  const spared = (phrase: GoalPhrase): GoalPhrase =>
    checkAvoided(`${phrase.deed} ${phrase.topic}`, topicsToAvoid).isPassed ? phrase : areaPhrase(category);
  return {
    goalId: id,
    named: spared(goalPhrase({ statement, category })),
    wanted: spared(helpfulPhrase({ statement, category })),
    area: areaOf(category),
    category,
  };
}

function aimWithoutGoal({ focusAreas: [category = 'general'] }: PersonBrief): Aim {
  const phrase = areaPhrase(category);
  return { goalId: null, named: phrase, wanted: phrase, area: areaOf(category), category };
}
