/** What the areas of life bring to a text: places, senses, small steps, things to be glad of. */
import type { Area } from './areas/area.ts';
import { BODY } from './areas/body.ts';
import { HABITS } from './areas/habits.ts';
import { MIND } from './areas/mind.ts';
import { GENERAL, PATH } from './areas/path.ts';
import { PEOPLE } from './areas/people.ts';
import { VOICE } from './areas/voice.ts';
import { WORK } from './areas/work.ts';
import { WORK_TO_COME } from './areas/work-to-come.ts';

export type { Area, Hurdle } from './areas/area.ts';

const AREAS: ReadonlyMap<string, Area> = new Map(
  Object.entries({ ...HABITS, ...BODY, ...VOICE, ...MIND, ...PEOPLE, ...WORK, ...PATH }),
);

/** Words of somebody who looks for work, or has yet to grow into it. */
const YET_TO_COME =
  /\b(?:find|get|have|land|need|want|look(?:ing)? for|apply(?:ing)? for) (?:an? |some |another |any )?(?:\w+ )?(?:job|work|apprenticeship|employment)\b(?! done)|\bbecome an? (?!better|more|good|great|confident|calmer)\w+/iu;

/**
 * The area of a goal's category; one that fits any life when the category is not known.
 *
 * @param statement - the goal's words, where they are known: whoever looks for work has no desk yet
 */
export const areaOf = (category: string, statement = ''): Area =>
  category === 'career' && YET_TO_COME.test(statement) ? WORK_TO_COME : (AREAS.get(category) ?? GENERAL);
