/** Looks back at the day: what was good, what was hard, what comes next. */
import { toYou } from './own-words.ts';
import type { PracticeWriter } from './practice-outline.ts';

const threeLines: PracticeWriter = ({ named }) => ({
  title: 'The day in three lines',
  purpose: 'A quiet look at the day: what went well, what you learnt, what comes next.',
  steps: [
    ['When the day is done, sit down somewhere quiet and let your shoulders come down.', 1],
    ['Go through the day from morning to evening, as if you were leafing through photographs.', 2],
    [
      `Find one moment that had to do with ${toYou(named.topic)}. Any size counts. Write one line about it.`,
      2,
    ],
    ['Write one line about what helped you in that moment, or what would have helped.', 2],
    [
      'If the day went differently than planned, speak to yourself as you would to a friend who had the same day.',
      1,
    ],
    ['Write down one small thing you would like to do next, then close the notebook.', 1],
    ['On a tired evening, take the two-minute version: one line about one good moment.', 0],
  ],
  writingPrompt: 'A moment today that I want to remember: … What helped me: … What I try next: …',
});

const roseAndThorn: PracticeWriter = ({ named }) => ({
  title: 'Rose, thorn, bud',
  purpose: 'Three pictures are enough to hold a whole day.',
  steps: [
    ['When the evening has grown quiet, sit down with something to write on.', 1],
    ['The rose: what was good today? Choose something that you could point at with a finger.', 2],
    ['The thorn: what pricked? Write it down in one plain sentence, and leave out the verdict.', 2],
    [`The bud: what small beginning was there today that has to do with ${toYou(named.topic)}?`, 2],
    ['Read the three lines as if a friend had sent them to you, and write the friend one line back.', 2],
    ['On a tired evening, take the two-minute version: only the bud.', 0],
  ],
  writingPrompt: 'Rose: … Thorn: … Bud: … And what I would say to a friend about it: …',
});

const atTheWindow: PracticeWriter = ({ named }) => ({
  title: 'Three questions at the window',
  purpose: 'Looking out for a moment makes it easier to look back.',
  steps: [
    ['Before you draw the curtains, stand or sit at a window and let your eyes go as far as they can.', 1],
    ['Ask yourself where today you were a person you like to be. Wait until one moment comes.', 2],
    [
      `Ask where it was hard, and think of ${toYou(named.topic)} too. Say it in one sentence, the way one tells the weather.`,
      2,
    ],
    ['Ask what would have made that hour easier by the breadth of a finger. Write this one down.', 2],
    ['Draw the curtains slowly, and let the day be over.', 1],
    ['On a tired evening, take the two-minute version: the first question, and the curtains.', 0],
  ],
  writingPrompt: 'What would have made the hard hour a little easier: …',
});

export const REFLECTIONS: readonly PracticeWriter[] = [threeLines, roseAndThorn, atTheWindow];
