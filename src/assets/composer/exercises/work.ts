/** Practices about making, learning and earning. */
import type { Exercise } from './exercise.ts';

export const WORK_EXERCISES: Readonly<Record<string, Exercise>> = {
  study: {
    title: 'The empty page',
    purpose: 'What you can write down with the book closed is what you have learnt.',
    steps: [
      'Before you read on, close the book and take an empty sheet.',
      'Write down what you remember of last time, in any order, with arrows if you like.',
      'Open the book, and mark in another colour what was missing.',
      'Say the most important missing thing aloud, as you would to a younger brother or sister.',
      'Write one question to begin with next time.',
    ],
    short: 'three things from memory, then look.',
  },
  career: {
    title: 'The line for Friday',
    purpose: 'Good work that is noted down can be talked about later.',
    steps: [
      'Before you close your desk for the day, open a note called "Friday".',
      'Write one line: what you did today that was of use, and to whom.',
      'Write one line on what you would like more of.',
      'Choose one person who ought to know about the first line, and tell them in one sentence.',
      'Put the first task of the next day on top of the pile, and leave.',
    ],
    short: 'the one line on what was of use.',
  },
  work_to_come: {
    title: 'One door a day',
    purpose: 'Looking for work is easier in small, finished pieces.',
    steps: [
      'After breakfast, sit down at the same place with something warm to drink.',
      'Write down one thing you can do, with the day on which you last did it.',
      'Look for one place where somebody might need exactly that.',
      'Do one thing towards it: find the name of a person, write three lines, ask somebody who knows them.',
      'Close the notebook, and let the rest of the day be something else.',
    ],
    short: 'write down one thing you can do.',
  },
  money: {
    title: 'Five minutes with the numbers',
    purpose: 'Numbers that are looked at for five minutes a day soon lose their teeth.',
    steps: [
      'When you have your coffee, open your account or the pile of letters, and breathe out.',
      'Read one number, or open one envelope. Only one.',
      'Write it down with the date, in your neatest hand.',
      'Decide about it: pay, ask, wait or file.',
      'Close it again, and say when you come back to it.',
    ],
    short: 'one number, written down.',
  },
  creativity: {
    title: 'Ten rough lines',
    purpose: 'Whoever may do it roughly begins more often.',
    steps: [
      'When your tools are within reach, set a timer for five minutes.',
      'Make ten of whatever you make, quick and small: ten lines, ten bars, ten shapes.',
      'Keep your hand moving, and let the critic have the afternoon off.',
      'At the bell, circle the one that has something.',
      'Leave it where you will see it, with the tool lying beside it.',
    ],
    short: 'one line, one bar or one shape.',
  },
};
