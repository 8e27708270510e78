/** Practices about the way as a whole, and for any life. */
import type { Exercise } from './exercise.ts';

export const PATH_EXERCISES: Readonly<Record<string, Exercise>> = {
  spirituality: {
    title: 'A door in the day',
    purpose: 'Silence does not need a mountain. A doorway will do.',
    steps: [
      'When you first go out of the house, stand still for a moment on the threshold.',
      'Look at the sky as if you had to describe it to somebody who cannot see.',
      'Name one thing that was given to you and that you did not earn.',
      'Say a line that means something to you: a prayer, a verse, a word.',
      'Step out, and carry the line with you as far as the corner.',
    ],
    short: 'one look at the sky, and your line.',
  },
  life_change: {
    title: 'What stays, what comes',
    purpose: 'In the middle of a change it helps to see what is still in your hands.',
    steps: [
      'When you sit down with your first cup, draw a line down the middle of a page.',
      'On one side, write what has stayed: people, habits, a mug, a way of laughing.',
      'On the other, write what is new, the good and the odd.',
      'Choose one thing from the left that you can do today, and one small thing from the right to explore.',
      'Put the page where you can add to it.',
    ],
    short: 'one thing that stayed, one thing that is new.',
  },
  general: {
    title: 'The next visible step',
    purpose: 'A wish moves as soon as there is something about it that one can see.',
    steps: [
      'When you have five quiet minutes, write your wish at the top of a page in your own words.',
      'Ask what somebody with a camera could film you doing for it. Write down three such things.',
      'Strike out whatever takes longer than ten minutes, or make it smaller.',
      'Do one of them now, or write a time beside it.',
      'Leave the page lying open.',
    ],
    short: 'write down one thing that a camera could see.',
  },
};
