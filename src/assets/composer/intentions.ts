/** If-then plans for the day, each after imagining what may get in the way. */
import { momentsOf } from './moment.ts';
import { toYou } from './own-words.ts';
import type { PracticeWriter } from './practice-outline.ts';

const stepForToday: PracticeWriter = ({ named, area, statement }, chance) => {
  const [{ obstacle, response, step }] = momentsOf(area, statement, chance);
  return {
    title: 'One step for today',
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

const wishAndHurdle: PracticeWriter = ({ named, area, statement }, chance) => {
  const [{ obstacle, response }] = momentsOf(area, statement, chance);
  return {
    title: 'A wish, a hurdle, a plan',
    purpose: 'First what you hope for, then what stands before it, then what you do about it: in this order.',
    steps: [
      [
        `When you first put the kettle on or fill a glass of water, write down one wish for today that has to do with ${toYou(named.topic)}. It may be small enough to fit between two other things.`,
        2,
      ],
      [
        'Close your eyes and look at the best of it: it is done. Where are you, and how does your body feel?',
        2,
      ],
      [
        `Now look for what in you could hold you back. Perhaps it is this: ${toYou(obstacle)}. Stay with it for a breath or two.`,
        2,
      ],
      [`Write a plan against it in one sentence, such as: "If ${obstacle}, then I ${response}."`, 2],
      ['Read the sentence three times, each time a little slower, and watch it happen in your mind.', 1],
      ['On a full day, take the two-minute version: only the sentence that begins with "if".', 0],
    ],
    writingPrompt: 'I wish … The best of it is … What may hold me back is … If that happens, then I …',
  };
};

const noteFromTheEvening: PracticeWriter = ({ named, area, statement }, chance) => {
  const [{ obstacle, response, step }] = momentsOf(area, statement, chance);
  return {
    title: 'A note from this evening',
    purpose: `You look back on the day before it has begun, and see what helped you to ${toYou(named.deed)}.`,
    steps: [
      ['Before you start work or leave the house, take a slip of paper that fits into a pocket.', 1],
      [
        `Imagine that it is evening and that you are pleased with one thing you did. It could be this: ${toYou(step)}. Write it down with its place and its time.`,
        3,
      ],
      [`Look back at what nearly kept you from it. For example: ${toYou(obstacle)}.`, 2],
      [`Write underneath what you did then, as a plan: "If ${obstacle}, then I ${response}."`, 2],
      ['Put the slip where your hand finds it again: in a pocket, beside the kettle, in a shoe.', 1],
      ['On a full day, take the two-minute version: what, where and when, in five words.', 0],
    ],
    writingPrompt: 'This evening I am pleased that I … It was at … When it got hard, I …',
  };
};

export const INTENTIONS: readonly PracticeWriter[] = [stepForToday, wishAndHurdle, noteFromTheEvening];
