import type { BeliefBrief, GoalBrief, PersonBrief, ScriptContent } from '../../../src/assets/content.ts';
import { GOAL_CATEGORIES } from '../../../src/discovery/extractor/category.ts';

/** What people said they want, from plain to hardly readable. */
const GOALS = [
  'I want to speak up in meetings',
  'stop smoking for my kids',
  "I don't want to be so anxious anymore...",
  'um, like, maybe go for a run?? twice a week!!!',
  'MORE ENERGY',
  'to go to sleep before midnight',
  'I want to come off my medication and cure my anxiety',
  '🙂',
  '',
  'i wanna lose 10kg, fit into my old clothes, be happy & finally feel good about how i look in the mirror each day',
  '<b>write</b> my "novel" [first draft]',
  'I wish I could go back to my childhood and forget everything',
  'to be able to say no to my boss without feeling guilty',
  'inner peace',
  "I'd like to call my mother more often",
] as const;

const BELIEFS: readonly (readonly [statement: string, reframe: string | null])[] = [
  ['I am not good enough to speak', 'I am learning to speak up, one meeting at a time'],
  ['I never finish things', null],
  ["I'll always be fat", 'You must stop eating'],
  ['People will laugh!!', 'I can feel the fear of being laughed at and still take one small step'],
  ['i cant', ''],
  ['Change means losing control of everything', 'I will never lose control again'],
  ['It is too late for me', 'I can start from where I am today'],
  ["I don't deserve rest [pause 99s]", 'word '.repeat(60)],
];

const STRENGTHS = ['I prepare well', "I don't give up", 'my sister believes in me', '???'] as const;
const TONES = ['calm', 'direct', 'energetic', 'warm'] as const;
const LEVELS = [-2, -1, 0, 1, 2] as const;

/** The item at a place, going round. */
function at<Item>(items: readonly Item[], place: number): Item {
  const item = items[place % items.length];
  if (item === undefined) throw new RangeError('nothing to choose from');
  return item;
}

/** A brief that differs from the others in everything: 1 to 6 goals, 0 to 8 beliefs. */
export function scriptBrief(number: number): PersonBrief {
  const goals = Array.from({ length: 1 + (number % 6) }, (_, index): GoalBrief => {
    const statement = at(GOALS, number * 2 + index);
    const category = at(GOAL_CATEGORIES, number + index * 5);
    const currentLevel = at(LEVELS, number + index);
    return { id: `goal-${index}`, statement, category, currentLevel, priority: index + 1, quotes: [] };
  });
  const beliefs = Array.from({ length: number % 9 }, (_, index) => aBelief(number, index, goals.length));
  return {
    goals,
    beliefs,
    tone: at(TONES, number),
    locale: 'en',
    commitmentLevel: 'moderate',
    durationDays: 30,
    focusAreas: [],
    topicsToAvoid: at([[], ['my mother'], ['water', 'boss'], ['garden', 'forest', 'work']], number),
    seed: `seed-${number}`,
  };
}

function aBelief(number: number, index: number, goals: number): BeliefBrief {
  const [statement, reframe] = at(BELIEFS, number + index);
  const isStrength = (number + index) % 4 === 3;
  return {
    id: `belief-${index}`,
    kind: isStrength ? 'empowering' : 'limiting',
    statement: isStrength ? at(STRENGTHS, number + index) : statement,
    strength: 0.1 * (1 + ((number + index) % 9)),
    reframe: isStrength ? null : reframe,
    tension: ((number * 7 + index * 3) % 10) / 5,
    goalIds: index % 3 === 2 ? [] : [`goal-${index % goals}`],
    quotes: [],
  };
}

/** Sixty people. */
export const scriptBriefs: readonly PersonBrief[] = Array.from({ length: 60 }, (_, number) =>
  scriptBrief(number),
);

/** A script with one of its phases changed. */
export function withPhase(
  script: ScriptContent,
  kind: ScriptContent['phases'][number]['kind'],
  change: (
    segments: ScriptContent['phases'][number]['segments'],
  ) => ScriptContent['phases'][number]['segments'],
): ScriptContent {
  const phases = script.phases.map((phase) =>
    phase.kind === kind ? { ...phase, segments: change(phase.segments) } : phase,
  );
  return { ...script, phases };
}
