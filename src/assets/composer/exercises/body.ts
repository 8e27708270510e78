/** Practices about rest, movement and the care of the body. */
import type { Exercise } from './exercise.ts';

export const BODY_EXERCISES: Readonly<Record<string, Exercise>> = {
  sleep: {
    title: 'Parking the day',
    purpose: 'What has been put on paper need not be kept awake for.',
    steps: [
      'After supper, well before bed, sit down with a sheet of paper and fold it in two.',
      'On the left, write whatever is still going round in your head, a word or two for each.',
      'On the right, beside each, write the next small thing to do about it, or "later", or "not mine".',
      'Fold the paper, put it in a drawer, and close the drawer with your hand flat on it.',
      'Dim one lamp. From now on the evening may get slower.',
    ],
    short: 'write down the loudest thought and its next step, and close the drawer.',
  },
  exercise: {
    title: 'Ten minutes that count',
    purpose: 'Starting is the hard part, so this is mostly about starting.',
    steps: [
      'When you have ten minutes, put your shoes on before you think about it.',
      'Move at a pace at which you could still tell somebody a story.',
      'After a few minutes, do something quicker for as long as it takes to count to twenty.',
      'Slow down again, shake out your arms, and notice where it is warm.',
      'Before you go in, choose when you do this next. Say the day aloud.',
    ],
    short: 'shoes on, out of the door, once up and down the street or the stairs.',
  },
  pain: {
    title: 'Half and rest',
    purpose: 'Stopping before you have to leaves something over for the rest of the day.',
    steps: [
      'Before a task you are looking forward to, decide what half of it would be.',
      'Set a timer for the time that half may take, a little less than you think.',
      'Do it at an unhurried pace, with your shoulders low.',
      'When the timer rings, sit or lie down, also if it is going well. Rest for three slow minutes.',
      'Then ask your body whether the second half is for now or for another day.',
    ],
    short: 'set down what you are doing, and let something hold your weight.',
  },
  health: {
    title: 'One thing for the body',
    purpose: 'Looking after yourself goes best as something small, fixed to something you do anyway.',
    steps: [
      'When you have brushed your teeth, stay where you are for a moment.',
      'Ask your body three plain questions: thirsty? stiff? overdue for anything?',
      'Answer one of them straight away: a glass of water, a stretch, a line in the calendar.',
      'Lay out whatever makes the next one easier, where you cannot miss it.',
      'Tick off the day on a paper you can see.',
    ],
    short: 'one glass of water, and one tick.',
  },
};
