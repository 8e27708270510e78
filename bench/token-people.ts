import type { BeliefBrief, GoalBrief, PersonBrief } from '../src/assets/content.ts';

/** Somebody whose plan is counted. */
export interface TokenPerson {
  readonly name: string;
  readonly brief: PersonBrief;
}

const GOALS: readonly (readonly [statement: string, category: string, quote: string])[] = [
  [
    'I want to speak up in our team meetings',
    'confidence',
    'In meetings I have something to say and then I swallow it, and later I am cross with myself.',
  ],
  ['I want to sleep through the night', 'sleep', 'I lie awake at three and go through the whole day again.'],
  ['I want to run twice a week', 'exercise', 'I used to run along the river before work and I miss it.'],
  ['I want to have patience with my son', 'parenting', 'By seven in the evening I have no patience left.'],
  ['I want to put some money aside', 'money', 'At the end of each month I do not know where it went.'],
];

const BELIEFS: readonly (readonly [
  kind: BeliefBrief['kind'],
  statement: string,
  reframe: string | null,
  quote: string,
])[] = [
  [
    'limiting',
    'I am not good enough to speak',
    'I have things to say that help the others',
    'Who am I to say something, I am not good enough for that.',
  ],
  ['empowering', 'I prepare well', null, 'What I can do is prepare, I have always been good at that.'],
  [
    'limiting',
    'If I relax, everything falls apart',
    null,
    'As soon as I let go for a moment it all falls apart.',
  ],
  [
    'empowering',
    'My friends trust me',
    null,
    'My friends call me when something is wrong, so they trust me.',
  ],
  [
    'limiting',
    'I never finish what I begin',
    'I finish what I break into small parts',
    'I begin a hundred things.',
  ],
  ['empowering', 'I learn fast when I care', null, 'When I care about something I learn it in no time.'],
];

/** Three people, of whom little, an ordinary amount and much is known. */
export function tokenPeople(): TokenPerson[] {
  return [
    { name: 'one goal', brief: briefOf(1, 1) },
    { name: 'three goals', brief: briefOf(3, 4) },
    { name: 'five goals', brief: briefOf(5, 6) },
  ];
}

function briefOf(goals: number, beliefs: number): PersonBrief {
  return {
    goals: GOALS.slice(0, goals).map(
      ([statement, category, quote], at): GoalBrief => ({
        id: `goal-${at}`,
        statement,
        category,
        currentLevel: -1,
        priority: at + 1,
        quotes: [quote],
      }),
    ),
    beliefs: BELIEFS.slice(0, beliefs).map(
      ([kind, statement, reframe, quote], at): BeliefBrief => ({
        id: `belief-${at}`,
        kind,
        statement,
        strength: 0.6,
        reframe,
        tension: kind === 'limiting' ? 1 - at / 10 : 0,
        goalIds: [`goal-${at % goals}`],
        quotes: [quote],
      }),
    ),
    tone: 'warm',
    locale: 'en',
    commitmentLevel: 'moderate',
    durationDays: 30,
    focusAreas: ['confidence'],
    topicsToAvoid: ['my mother'],
    seed: 'tokens',
  };
}
