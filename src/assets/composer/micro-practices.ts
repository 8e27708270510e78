/** A pause in the middle of things: what belongs to an area of life, or one small act at its moment. */
import { nearest } from './aim.ts';
import { momentsOf } from './moment.ts';
import { toYou } from './own-words.ts';
import type { PracticeWriter } from './practice-outline.ts';
import { suiting, suits } from './suitability.ts';

const ofTheArea: PracticeWriter = (aim, chance) => {
  const { exercise } = aim.area;
  if (exercise === null || !suits(exercise.steps.join(' '), aim.statement)) return smallAct(aim, chance);
  const { title, purpose, steps, short } = exercise;
  return {
    title,
    purpose,
    steps: [
      ...steps.map((step): readonly [string, number] => [step, 1]),
      [`When time is short, take the two-minute version: ${short}`, 0],
    ],
    writingPrompt: null,
  };
};

const smallAct: PracticeWriter = (aim, chance) => {
  const { wanted, area, statement } = aim;
  const acts = area.cues.map((cue, at) => ({ cue, step: area.steps[at] ?? area.deed }));
  const { cue, step } = chance.pick(nearest(aim, suiting(acts, statement)));
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

const walkToTheDoor: PracticeWriter = ({ named, area, statement }, chance) => {
  const [{ obstacle, response }] = momentsOf(area, statement, chance);
  return {
    title: 'There and back',
    purpose: 'A few steps are often enough to come back to a thing from another side.',
    steps: [
      ['When you notice that you have been sitting or standing for a while, go to the nearest door.', 1],
      ['On the way there, breathe out slowly, and let your arms hang.', 1],
      [
        `At the door, turn round and call to mind ${toYou(named.topic)}. What would be one inch of it, today?`,
        1,
      ],
      [
        `On the way back, choose your answer to a hard moment, such as: "If ${obstacle}, then I ${response}."`,
        1,
      ],
      ['Do the inch straight away, or say aloud at what time you do it.', 1],
      ['In a rush, take the two-minute version: to the door, one breath, and back.', 0],
    ],
    writingPrompt: null,
  };
};

/** The area's own first. */
export const MICRO_PRACTICES: readonly PracticeWriter[] = [ofTheArea, smallAct, walkToTheDoor];
