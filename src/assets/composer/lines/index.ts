/** The affirmations of each area of life. */
import type { AreaLines } from './area-lines.ts';
import { BODY_LINES } from './body.ts';
import { HABIT_LINES } from './habits.ts';
import { MIND_LINES } from './mind.ts';
import { PATH_LINES } from './path.ts';
import { PEOPLE_LINES } from './people.ts';
import { VOICE_LINES } from './voice.ts';
import { WORK_LINES } from './work.ts';

export type { AreaLines } from './area-lines.ts';

/** By the name of the area. */
export const LINES: Readonly<Record<string, AreaLines>> = {
  ...HABIT_LINES,
  ...BODY_LINES,
  ...VOICE_LINES,
  ...MIND_LINES,
  ...PEOPLE_LINES,
  ...WORK_LINES,
  ...PATH_LINES,
};
