/** Made-up people with their findings, drawn from a seed over every area of life, hard cases included. */
import { seeded } from '../src/assets/composer/seeded.ts';
import type { BeliefBrief, GoalBrief, PersonBrief } from '../src/assets/content.ts';
import { GOAL_CATEGORIES, type GoalCategory } from '../src/discovery/extractor/category.ts';
import { reframeOf } from '../src/discovery/extractor/reframe.ts';
import { FOREIGN, GOALS, INSULTS, LIMITING, STRENGTHS } from './people-said.ts';

/** What is out of the ordinary about somebody. */
export type HardCase =
  | 'no goals'
  | 'forty goals'
  | 'other language'
  | 'insult'
  | 'goal avoided'
  | 'odd characters';

const HARD_CASES: readonly HardCase[] = [
  'no goals',
  'forty goals',
  'other language',
  'insult',
  'goal avoided',
  'odd characters',
];

/** Everybody with a number that this divides is a hard case, of each sort in turn. */
const HARD_EACH = 8;

const ODD: readonly string[] = [
  '🙂🙂',
  '',
  '<b>write</b> my "novel"',
  'STOP BEING A PUSHOVER!!!',
  'idk…',
  '   ',
];

/** What the talk is of whoever would rather not hear of their own goal. */
const AVOIDED: Readonly<Partial<Record<GoalCategory, string>>> = {
  smoking: 'smoking',
  sleep: 'sleep',
  alcohol: 'wine',
  grief: 'my father',
  exercise: 'running',
  weight: 'my body',
  money: 'money',
  career: 'work',
};

export interface Person {
  readonly hardCase: HardCase | null;
  readonly brief: PersonBrief;
}

type Chance = ReturnType<typeof seeded>;

/** The person of a number; the same for the same seed. Areas take turns, so that all are there. */
export function personOf(seed: string, number: number): Person {
  const chance = seeded(`${seed} ${number}`, 'person');
  const hardCase =
    number % HARD_EACH === HARD_EACH - 1
      ? (HARD_CASES[Math.floor(number / HARD_EACH) % HARD_CASES.length] ?? null)
      : null;
  const first = GOAL_CATEGORIES[number % GOAL_CATEGORIES.length] ?? 'general';
  const goals = goalsOf(first, hardCase, chance);
  return {
    hardCase,
    brief: {
      goals,
      beliefs: beliefsOf(goals, hardCase, chance),
      tone: chance.pick(['calm', 'direct', 'energetic', 'warm']),
      locale: 'en',
      commitmentLevel: chance.pick(['light', 'moderate', 'intensive']),
      durationDays: chance.pick([14, 21, 30, 30, 60, 90]),
      focusAreas: chance.pick([[], [first]]),
      topicsToAvoid: topicsOf(goals, hardCase, chance),
      seed: `${seed} ${number}`,
    },
  };
}

function goalsOf(first: GoalCategory, hardCase: HardCase | null, chance: Chance): GoalBrief[] {
  if (hardCase === 'no goals') return [];
  const count = hardCase === 'forty goals' ? 40 : chance.pick([1, 1, 2, 2, 3, 4]);
  return Array.from({ length: count }, (_, index): GoalBrief => {
    const category = index === 0 ? areaFor(first, hardCase) : chance.pick(GOAL_CATEGORIES);
    const odd = index === 0 ? statementFor(hardCase, chance) : null;
    return {
      id: `goal-${index}`,
      statement: odd ?? chance.pick(GOALS[category]),
      category: odd !== null && hardCase === 'other language' ? 'general' : category,
      currentLevel: chance.pick([-2, -2, -1, -1, -1, 0, 1]),
      priority: index + 1,
      quotes: [],
    };
  });
}

const areaFor = (first: GoalCategory, hardCase: HardCase | null): GoalCategory =>
  hardCase === 'goal avoided' && AVOIDED[first] === undefined ? 'sleep' : first;

function statementFor(hardCase: HardCase | null, chance: Chance): string | null {
  if (hardCase === 'other language') return chance.pick(FOREIGN);
  return hardCase === 'odd characters' ? chance.pick(ODD) : null;
}

function beliefsOf(goals: readonly GoalBrief[], hardCase: HardCase | null, chance: Chance): BeliefBrief[] {
  const limiting = chance.shuffle(LIMITING).slice(0, chance.pick([0, 1, 2, 2, 3, 6]));
  const said = limiting.map(([statement, kind]) => ({
    statement,
    reframe: reframeOf({ statement, kind, category: (goals[0]?.category ?? 'general') as GoalCategory }),
  }));
  const insult =
    hardCase === 'insult' ? [{ statement: chance.pick(INSULTS), reframe: null as string | null }] : [];
  const strengths = chance.shuffle(STRENGTHS).slice(0, chance.pick([0, 1, 2]));
  const belief = (kind: BeliefBrief['kind'], statement: string, reframe: string | null, at: number) => ({
    id: `${kind}-${at}`,
    kind,
    statement,
    reframe,
    strength: Math.round(chance.next() * 100) / 100,
    tension: kind === 'limiting' ? Math.round(chance.next() * 200) / 100 : 0,
    goalIds: goals.length > 0 && chance.next() < 0.8 ? [chance.pick(goals).id] : [],
    quotes: [],
  });
  return [
    ...[...insult, ...said].map(({ statement, reframe }, at) => belief('limiting', statement, reframe, at)),
    ...strengths.map((statement, at) => belief('empowering', statement, null, at)),
  ];
}

function topicsOf(goals: readonly GoalBrief[], hardCase: HardCase | null, chance: Chance): string[] {
  if (hardCase === 'goal avoided') {
    return [AVOIDED[goals[0]?.category as GoalCategory] ?? goals[0]?.statement ?? 'work'];
  }
  return chance.pick([[], [], [], ['my mother'], ['church'], ['the sea'], ['my ex']]);
}
