/** What made-up people say: goals by area of life, old sentences about themselves, and what carries them. */
import type { GoalCategory } from '../src/discovery/extractor/category.ts';
import type { LimitKind } from '../src/discovery/extractor/limiting-talk.ts';

/** Goals in people's words, several for each area. */
export const GOALS: Readonly<Record<GoalCategory, readonly string[]>> = {
  smoking: [
    'I want to stop smoking',
    'I want to be a non-smoker by summer',
    'cut down to two cigarettes a day',
    'I want to breathe easily when I climb the stairs',
  ],
  alcohol: [
    'I want to drink less on weekdays',
    'I want to stay sober',
    'to have two evenings a week without wine',
    'I want to wake up clear on Sundays',
  ],
  drugs: [
    'I want to stay clean',
    'I want to stop smoking weed in the evening',
    'I want my head back in the mornings',
  ],
  public_speaking: [
    'I want to give the talk in May without reading it out',
    'I would like to speak in front of the class',
    'to enjoy presenting my work',
    'I want to hold the toast at my sister’s wedding',
  ],
  assertiveness: [
    'I want to say no to my boss',
    'I want to speak up in our team meetings',
    'to set boundaries with my mother',
    'I want to ask for what I need',
  ],
  sleep: [
    'I want to fall asleep before midnight',
    'I want to sleep through the night',
    'to put my phone away at ten',
    'I want to wake up rested',
  ],
  exercise: [
    'I want to run five kilometres',
    'I want to go swimming twice a week',
    'to get back to the gym',
    'I want to walk to work on Tuesdays and Thursdays',
  ],
  weight: [
    'I want to lose ten kilos',
    'I want to feel at home in my body',
    'to fit into my blue dress by June',
  ],
  nutrition: [
    'I want to cook for myself on weekdays',
    'I want to eat more vegetables',
    'to have breakfast before I leave the house',
    'I want to eat less sugar',
  ],
  anxiety: [
    'I want to be calmer on the train',
    'I don’t want to be so anxious anymore',
    'to worry less about my health',
    'I want to drive on the motorway again',
  ],
  anger: [
    'I want to stay calm when my son talks back',
    'I want to stop shouting at people',
    'to keep my temper in traffic',
    'I want to argue without slamming doors',
  ],
  grief: [
    'I want to talk about my father again',
    'I want to find a way to live with the loss of my wife',
    'to visit the grave with my brother',
  ],
  pain: [
    'I want to pace myself better with my back',
    'I want to garden for half an hour again',
    'to enjoy my weekends although my knees hurt',
  ],
  loneliness: [
    'I want to make two friends in this town',
    'I want to join the choir',
    'to call somebody on Sundays',
    'I want to feel less alone in the evenings',
  ],
  parenting: [
    'I want to be more patient with my daughters',
    'I want to put my phone away when the kids are home',
    'to read to my son at bedtime',
    'I want to be a calm father',
  ],
  relationships: [
    'I want to listen to my husband without interrupting',
    'I want to trust my partner again',
    'to have one evening a week for the two of us',
    'I want to make up with my sister',
  ],
  self_compassion: [
    'I want to be kinder to myself',
    'I want to forgive myself for last year',
    'to rest without a bad conscience',
    'I want to stop beating myself up',
  ],
  confidence: [
    'I want to believe in myself',
    'I want to be more confident with strangers',
    'to trust my own judgement',
    'I want to walk into a room without shrinking',
  ],
  study: [
    'I want to pass my nursing exam',
    'I want to finish my thesis by October',
    'to learn Spanish for twenty minutes a day',
    'I want to sit down with my maths book three times a week',
  ],
  career: [
    'I want to apply for the team lead position',
    'I want to find a job that suits me',
    'to leave the office at six',
    'I want to become a physiotherapist',
  ],
  money: [
    'I want to pay off my credit card',
    'I want to save 200 euros a month',
    'to look at my bank account once a week',
    'I want to open my letters on the day they come',
  ],
  creativity: [
    'I want to finish the first draft of my novel',
    'I want to play the piano again',
    'to draw for ten minutes a day',
    'I want to write songs with my brother',
  ],
  focus: [
    'I want to finish one thing before I start the next',
    'I want to spend less time on my phone',
    'to start my tax return before the deadline',
    'I want to work for an hour without checking my messages',
  ],
  spirituality: [
    'I want to pray in the mornings',
    'I want to find inner peace',
    'to meditate for ten minutes a day',
    'I want to know what my life is for',
  ],
  health: [
    'I want to check my blood sugar as I should',
    'I want to have more energy',
    'to see a dentist at last',
    'I want to drink enough water at work',
  ],
  life_change: [
    'I want to settle in in Leeds',
    'I want to start over after the divorce',
    'to enjoy being retired',
    'I want to move out of my parents’ house',
  ],
  general: [
    'I want to be ready for whatever comes',
    'I want to keep bees',
    'to learn to fix my own bicycle',
    'I want things to be lighter',
  ],
};

/** Old sentences, each with what sort of sentence it is. */
export const LIMITING: readonly (readonly [statement: string, kind: LimitKind])[] = [
  ["I'm not good enough", 'identity'],
  ['I never finish what I start', 'never'],
  ["I can't say no to anybody", 'inability'],
  ['People will laugh at me', 'judgement'],
  ["I don't deserve to rest", 'unworthy'],
  ['It is too late for me to change', 'too_late'],
  ["I don't have the willpower", 'resources'],
  ['I always mess things up', 'failing'],
  ["I'm afraid of being rejected", 'fear'],
  ['Nothing I try helps', 'futility'],
  ['If I say what I think, they will leave', 'consequence'],
  ['I have to be strong for everybody', 'rule'],
  ["I'm not a disciplined person", 'lack'],
  ["I'm not ready for this yet", 'not_ready'],
  ["I'm terrible at small talk", 'lack'],
  ["I can't sleep without my phone", 'inability'],
  ['Nobody wants to hear from me', 'judgement'],
  ["I'm scared to drive", 'fear'],
];

/** Sentences that insult the one who says them. */
export const INSULTS: readonly string[] = [
  "I'm a fat pig",
  "I'm such an idiot",
  'I am a worthless piece of trash',
  "I'm a pathetic loser",
];

/** What people know about themselves that carries them. */
export const STRENGTHS: readonly string[] = [
  'My sister believes in me',
  "I don't give up easily",
  'I prepare well',
  'I can be patient with old people',
  'My kids mean the world to me',
  'I have done harder things before',
  'I know I can learn things',
  'Honesty matters to me',
  'I keep my promises',
];

/** Goals said in another language than the plan is written in. */
export const FOREIGN: readonly string[] = [
  'Ich möchte endlich mit dem Rauchen aufhören',
  'Je veux dormir mieux la nuit',
  'Quiero tener más confianza en mí',
  'Vorrei parlare in pubblico senza paura',
  '我想睡得更好',
  'أريد أن أكون أكثر هدوءا',
  'Ik wil minder piekeren',
  'Chcę schudnąć do lata',
];
