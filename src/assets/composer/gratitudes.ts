/** Thanks for what is concrete and there. */
import { toYou } from './own-words.ts';
import type { PracticeWriter } from './practice-outline.ts';
import { suiting } from './suitability.ts';

const threeGoodThings: PracticeWriter = ({ named, area, statement }, chance) => ({
  title: 'Three good things',
  purpose: 'A few minutes to notice what is already there, so that it counts.',
  steps: [
    ['Before you go to bed, sit down with a pen and paper.', 1],
    [
      `Think of three things from today you are glad of. Small ones are best, such as ${toYou(chance.pick(suiting(area.thanks, statement)))}.`,
      2,
    ],
    ['Write each of them down in one sentence, and add why it was good.', 3],
    [`Let one of the three have to do with ${toYou(named.topic)}, even if it is no more than a thought.`, 2],
    ['Read the three sentences once more, slowly, and notice how that feels in your body.', 1],
    ['On a tired evening, take the two-minute version: name one thing aloud.', 0],
  ],
  writingPrompt: 'Today I was glad of … because …',
});

const oneThingClosely: PracticeWriter = ({ area, statement }, chance) => ({
  title: 'One thing, seen closely',
  purpose: 'One good thing that is looked at for five minutes stays longer than ten that are listed.',
  steps: [
    [
      `Before you switch off the light, choose one single thing from today that was good, such as ${toYou(chance.pick(suiting(area.thanks, statement)))}.`,
      1,
    ],
    ['Go back into it with your senses. What was there to see? What could be heard, smelt or felt?', 2],
    ['Name three people or things that had to be there so that it could happen.', 2],
    ['Take it away in your mind for a moment, and notice the gap. Then put it back.', 2],
    ['Write one sentence about it, for a day on which you may need it.', 1],
    ['On a tired evening, take the two-minute version: the one thing, and its colour or its sound.', 0],
  ],
  writingPrompt: 'One thing of today that I want to keep: …',
});

const noteOfThanks: PracticeWriter = ({ named }) => ({
  title: 'A note of thanks',
  purpose: 'Thanks that have been written down can be felt twice, whether they are sent or not.',
  steps: [
    [
      'After supper, think of somebody who made something easier for you, lately or long ago. A place or an animal will do as well.',
      1,
    ],
    ['Write down what happened, in one sentence with a place and a time in it.', 2],
    [
      `Write what it made possible for you, up to today. Perhaps it has a part even in ${toYou(named.topic)}.`,
      3,
    ],
    ['Read it through slowly, and notice where in your body it grows warm.', 1],
    ['Decide whether you want to send it. It does its work in the drawer, too.', 1],
    ['On a tired evening, take the two-minute version: think of them, and say thank you aloud.', 0],
  ],
  writingPrompt: 'What you did … What it made possible for me: …',
});

export const GRATITUDES: readonly PracticeWriter[] = [threeGoodThings, oneThingClosely, noteOfThanks];
