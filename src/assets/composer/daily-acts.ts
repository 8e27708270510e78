/** Practices of doing and noting: an intention, a look back, thanks, a pause in the middle of the day. */
import { nearest } from './aim.ts';
import { toYou } from './own-words.ts';
import type { PracticeWriter } from './practice-outline.ts';

/** An if-then plan for the day, after imagining what may get in the way. */
export const intention: PracticeWriter = (aim, chance) => {
  const { named, area } = aim;
  const { obstacle, response } = chance.pick(area.hurdles);
  const step = chance.pick(nearest(aim, area.steps));
  return {
    title: chance.pick(['One step for today', 'A plan for today', 'Setting out']),
    purpose: `A few minutes to choose one step today that helps you to ${toYou(named.deed)}.`,
    steps: [
      [
        'After breakfast, or when you first sit down, take one slow breath and put a pen and paper in front of you.',
        1,
      ],
      [
        `Think of what this is about for you: ${toYou(named.topic)}. Picture for a moment how good it would feel to come a little closer today.`,
        2,
      ],
      [
        `Choose one small step for today. It might be this: ${toYou(step)}. Write it down with a time and a place.`,
        2,
      ],
      [
        `Ask yourself what inside you could get in the way. For many people it is a moment like this: ${toYou(obstacle)}.`,
        1,
      ],
      [`Make it a plan, in your own words. For example: "If ${obstacle}, then I ${response}."`, 2],
      ['Say your plan aloud once, slowly, and see yourself doing it.', 1],
      ['On a full day, take the two-minute version: name one step and one time for it.', 0],
    ],
    writingPrompt: 'My one step today is … I do it at … If something gets in the way, then I …',
  };
};

/** What went well, what was learnt, what comes next. */
export const reflection: PracticeWriter = ({ named }, chance) => ({
  title: chance.pick(['Looking back on the day', 'The day in three lines', 'What today showed you']),
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

/** Thanks for what is concrete and there. */
export const gratitude: PracticeWriter = ({ named, area }, chance) => ({
  title: chance.pick(['Three good things', 'What was there today', 'A short list of thanks']),
  purpose: 'A few minutes to notice what is already there, so that it counts.',
  steps: [
    ['Before you go to bed, sit down with a pen and paper.', 1],
    [
      `Think of three things from today you are glad of. Small ones are best, such as ${toYou(chance.pick(area.thanks))}.`,
      2,
    ],
    ['Write each of them down in one sentence, and add why it was good.', 3],
    [`Let one of the three have to do with ${toYou(named.topic)}, even if it is no more than a thought.`, 2],
    ['Read the three sentences once more, slowly, and notice how that feels in your body.', 1],
    ['On a tired evening, take the two-minute version: name one thing aloud.', 0],
  ],
  writingPrompt: 'Today I was glad of … because …',
});

/** A pause in the middle of things, with one small act. */
export const microPractice: PracticeWriter = (aim, chance) => {
  const { wanted, area } = aim;
  const acts = area.cues.map((cue, at) => ({ cue, step: area.steps[at] ?? area.deed }));
  const { cue, step } = chance.pick(nearest(aim, acts));
  return {
    title: chance.pick(['A pause that counts', 'One small thing', 'Five minutes in between']),
    purpose: `A small moment for ${toYou(wanted.topic)}, wherever it fits into your day.`,
    steps: [
      [`Pick your moment: when ${toYou(cue)}, or whenever you have five minutes.`, 1],
      ['Feel what carries you, the floor, a chair or a bed, and breathe out slowly three times.', 1],
      [`Now do one small thing: ${toYou(step)}.`, 2],
      ['Notice what changed, however little. You are done.', 1],
      [
        'In a rush, take the two-minute version: three slow breaths, then the small thing or a part of it.',
        0,
      ],
    ],
    writingPrompt: null,
  };
};
