/** What the areas of life bring to a text: places, senses, small steps, things to be glad of. */
import type { AreaTexts } from './areas/area.ts';
import { BODY } from './areas/body.ts';
import { HABITS } from './areas/habits.ts';
import { MIND } from './areas/mind.ts';
import { GENERAL, PATH } from './areas/path.ts';
import { PEOPLE } from './areas/people.ts';
import { VOICE } from './areas/voice.ts';
import { WORK } from './areas/work.ts';
import { WORK_TO_COME } from './areas/work-to-come.ts';
import { EXERCISES, type Exercise } from './exercises/index.ts';
import { IMAGES } from './images/index.ts';
import { type AreaLines, LINES } from './lines/index.ts';

export type { Hurdle } from './areas/area.ts';

/** All that one area of life brings. */
export interface Area extends AreaTexts {
  /** Its affirmations. */
  readonly lines: AreaLines;
  /** A practice of its own. */
  readonly exercise: Exercise | null;
  /** What a session about it can imagine. */
  readonly images: readonly string[];
}

const TEXTS: Readonly<Record<string, AreaTexts>> = {
  ...HABITS,
  ...BODY,
  ...VOICE,
  ...MIND,
  ...PEOPLE,
  ...WORK,
  ...PATH,
  work_to_come: WORK_TO_COME,
};

const AREAS: ReadonlyMap<string, Area> = new Map(
  Object.entries(LINES).map(([name, lines]) => {
    const exercise = EXERCISES[name] ?? null;
    return [name, { ...(TEXTS[name] ?? GENERAL), lines, exercise, images: IMAGES[name] ?? [] }];
  }),
);

/** Words of somebody who looks for work, or has yet to grow into it. */
const YET_TO_COME =
  /\b(?:find|get|have|land|need|want|look(?:ing)? for|apply(?:ing)? for) (?:an? |some |another |any )?(?:\w+ )?(?:job|work|apprenticeship|employment)\b(?! done)|\bbecome an? (?!better|more|good|great|confident|calmer)\w+/iu;

/** Words of somebody who wants to drive again, whoever lives where the road leads. */
const AT_THE_WHEEL =
  /\b(?:to drive|driving)\b.*\b(?:motorways?|highways?|freeways?|bridges?|tunnels?|again|alone|by myself)\b/iu;

/**
 * The area of a goal's category; one that fits any life when the category is not known.
 *
 * @param statement - the goal's words, where they are known: whoever looks for work has no desk yet
 */
export function areaOf(category: string, statement = ''): Area {
  const name =
    category === 'career' && YET_TO_COME.test(statement)
      ? 'work_to_come'
      : AT_THE_WHEEL.test(statement)
        ? 'anxiety'
        : category;
  const area = AREAS.get(name) ?? AREAS.get('general');
  if (!area) throw new RangeError('there is no area for any life');
  return area;
}
