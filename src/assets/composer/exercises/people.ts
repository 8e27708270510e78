/** Practices about being with others. */
import type { Exercise } from './exercise.ts';

export const PEOPLE_EXERCISES: Readonly<Record<string, Exercise>> = {
  loneliness: {
    title: 'One thread',
    purpose: 'Closeness is spun of small threads. This spins one.',
    steps: [
      'When you have your first coffee or tea of the day, think of three people, near or far, of long ago or new.',
      'Choose the one who would be easiest to write to.',
      'Write two sentences: something you remembered or saw, and a question.',
      'Send it before you have read it a third time.',
      'Then do something you enjoy. An answer may take its time.',
    ],
    short: 'greet one person today by name.',
  },
  parenting: {
    title: 'Ten minutes of theirs',
    purpose: 'A little time in which a child decides goes a long way.',
    steps: [
      'When you are all at home, put your phone in a drawer and sit down on the floor.',
      'Let the child choose what is done, and how.',
      'Say what you see, as a radio reporter would: "Now the blue one goes on top."',
      'Leave out questions, advice and lessons. They can have a holiday.',
      'When the time is up, say what you liked, and when the next ten minutes are.',
    ],
    short: 'one hug that lasts three breaths.',
  },
  relationships: {
    title: 'Two minutes each',
    purpose: 'Being listened to without a reply is rare, and it works.',
    steps: [
      'When you are both sitting down, ask whether this is a good moment.',
      'One of you speaks for two minutes about the day. The other listens, and only listens.',
      'The listener says back what stayed: one sentence, with no advice in it.',
      'Change over.',
      'End by naming one thing that you liked about the other today.',
    ],
    short: 'look up, and say the one thing that you liked.',
  },
};
