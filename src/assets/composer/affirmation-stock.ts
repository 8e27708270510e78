/** Sentences that are true of anybody, for places where the person's own words cannot be used. */
import type { AffirmationKind } from '../content.ts';

/** For a belief whose helpful wording cannot be used: something true about any old sentence. */
export const KINDER: readonly string[] = [
  "I'm learning to meet an old thought with kindness.",
  "I'm becoming a better friend to myself.",
  "I'm finding a kinder sentence to live by.",
  "I'm beginning to see the old story from the outside.",
  "I'm discovering how much one small step can change.",
  "I'm building trust in myself through small things.",
  "I'm learning that a thought is one voice among several.",
  "I'm giving myself the chance to be surprised.",
  "I'm collecting small proofs of what I can do.",
  "I'm noticing the days that tell another story.",
  "I'm becoming curious about what else is true.",
  "I'm learning to speak to myself as to a friend.",
  "I'm finding a warmer tone for what I tell myself.",
  "I'm giving my own side of the story a hearing.",
  "I'm learning to answer an unkind thought with a fact.",
  "I'm becoming fair in how I judge my own work.",
  "I'm noticing how often the forecast in my head is off.",
  "I'm beginning to treat a hard sentence as a guess.",
  "I'm getting to know what I would tell a child in my place.",
  'Each week I gather one example that points the other way.',
  'Bit by bit, I loosen the grip of words that others chose.',
  "I'm discovering how ordinary it is to wobble and go on.",
  "I'm learning to put a question mark where a full stop stood.",
  'Little by little, I make space for a second opinion.',
];

/** For a belief that carries the person, in words that cannot be taken over. */
export const CARRIED: readonly string[] = [
  'I appreciate what I already know about myself.',
  "I'm grateful for the strength I have shown before.",
  'I am thankful for what has carried me this far.',
  'I appreciate each small thing that I have managed.',
  "I'm glad of what I can rely on in myself.",
  'I am thankful for the good I know about myself.',
  "I'm grateful for the roots I can stand on.",
  'I appreciate the steady part of me.',
  "I'm glad of the times my own judgement served me well.",
  "I'm thankful for what has already been tested and has held.",
  'I appreciate the part of me that others can lean on.',
  "I'm grateful for a skill that I hardly notice by now.",
];

/** For any day of any life; enough of each kind to fill a set. */
export const ANYBODY: Readonly<Record<AffirmationKind, readonly string[]>> = {
  process: [
    "I'm learning to be patient with my own pace.",
    'Each day I find one thing that is within my reach.',
    "I'm discovering what gives me strength.",
    'Step by step, I get to know what I need.',
    "I'm growing with each small thing I try.",
    'I learn from the days that go differently.',
    'Little by little, I come closer to what matters to me.',
    "I'm practising how to begin with very little.",
  ],
  action: [
    'When I have five free minutes, I do one small thing.',
    'After breakfast, I name one thing that matters today.',
    'Before I answer, I take one slow breath.',
    'I choose the smallest step that counts.',
    'I take five minutes for what matters to me.',
    'When the day gets busy, I come back to my breath.',
    'I choose to begin again, as often as I need to.',
    'Before I go to bed, I remember one good moment.',
  ],
  gratitude: [
    "I'm grateful for one good moment of this day.",
    'I appreciate the people who wish me well.',
    'I am thankful for the patience I have shown.',
    'I appreciate how much I have learnt so far.',
    "I'm grateful for what works well in my life.",
    'I am grateful for my own good company.',
  ],
  identity: [
    'I am someone who is learning to be patient with myself.',
    "I'm a person who is beginning again today.",
    "I'm someone who is learning what helps me.",
    'I am a person who is learning from small steps.',
    "I'm someone who is beginning to trust my own pace.",
    'I am somebody who is learning to rest and go on.',
  ],
};
