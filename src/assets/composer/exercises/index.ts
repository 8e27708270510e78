/** The practices of each area of life. */
import { BODY_EXERCISES } from './body.ts';
import type { Exercise } from './exercise.ts';
import { HABIT_EXERCISES } from './habits.ts';
import { MIND_EXERCISES } from './mind.ts';
import { PATH_EXERCISES } from './path.ts';
import { PEOPLE_EXERCISES } from './people.ts';
import { VOICE_EXERCISES } from './voice.ts';
import { WORK_EXERCISES } from './work.ts';

export type { Exercise } from './exercise.ts';

/** By the name of the area. */
export const EXERCISES: Readonly<Record<string, Exercise>> = {
  ...HABIT_EXERCISES,
  ...BODY_EXERCISES,
  ...VOICE_EXERCISES,
  ...MIND_EXERCISES,
  ...PEOPLE_EXERCISES,
  ...WORK_EXERCISES,
  ...PATH_EXERCISES,
};
