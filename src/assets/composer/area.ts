/** What the areas of life bring to a text: places, senses, small steps, things to be glad of. */
import type { Area } from './areas/area.ts';
import { BODY } from './areas/body.ts';
import { HABITS } from './areas/habits.ts';
import { MIND } from './areas/mind.ts';
import { GENERAL, PATH } from './areas/path.ts';
import { PEOPLE } from './areas/people.ts';
import { VOICE } from './areas/voice.ts';
import { WORK } from './areas/work.ts';

export type { Area, Hurdle } from './areas/area.ts';

const AREAS: ReadonlyMap<string, Area> = new Map(
  Object.entries({ ...HABITS, ...BODY, ...VOICE, ...MIND, ...PEOPLE, ...WORK, ...PATH }),
);

/** The area of a goal's category; one that fits any life when the category is not known. */
export const areaOf = (category: string): Area => AREAS.get(category) ?? GENERAL;
