/** What is said along with a practice, in each manner of speaking: five, so that none comes twice in a set. */
import type { PersonBrief } from '../content.ts';

export const ENCOURAGEMENT: Readonly<Record<PersonBrief['tone'], readonly string[]>> = {
  warm: [
    'Take it gently; what you manage today is enough.',
    'Be as kind to yourself in this as you would be to a friend.',
    'It is fine to do it in your own way.',
    'Whatever comes up is welcome.',
    'If you miss a day, simply begin again.',
  ],
  calm: [
    'There is no hurry.',
    'Let it be simple and slow.',
    'You can stop at any time and rest.',
    'Let each step take the time it takes.',
    'Quiet is enough; nothing has to happen.',
  ],
  direct: [
    'Do it, then go on with your day.',
    'Short and simple.',
    'Start before you feel like it.',
    'One round is enough.',
    'Miss a day, start again the next.',
  ],
  energetic: [
    'A small start is all it takes.',
    'Bring a bit of curiosity along.',
    'Let us see what a few minutes can do.',
    'Try it once and see what it does.',
    'Every bit you do counts.',
  ],
};
