/** What a session about an area of life can imagine: whole passages, said to "you", that leave the listener free. */
import { BODY_IMAGES } from './body.ts';
import { HABIT_IMAGES } from './habits.ts';
import { MIND_IMAGES } from './mind.ts';
import { PATH_IMAGES } from './path.ts';
import { PEOPLE_IMAGES } from './people.ts';
import { VOICE_IMAGES } from './voice.ts';
import { WORK_IMAGES } from './work.ts';

/** By the name of the area. */
export const IMAGES: Readonly<Record<string, readonly string[]>> = {
  ...HABIT_IMAGES,
  ...BODY_IMAGES,
  ...VOICE_IMAGES,
  ...MIND_IMAGES,
  ...PEOPLE_IMAGES,
  ...WORK_IMAGES,
  ...PATH_IMAGES,
};
