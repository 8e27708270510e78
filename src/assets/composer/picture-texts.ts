/** How the inner pictures are told, in each language. */
import type { ByLanguage } from './language.ts';
import type { Picture, Scene } from './picture.ts';
import { FIRST_STEPS } from './picture-first-step.ts';
import { OBSTACLES } from './picture-obstacle.ts';
import { ORDINARY_DAYS } from './picture-ordinary-day.ts';

export type Telling = (picture: Picture) => readonly Scene[];

/** Ways to tell one picture. */
export interface PictureWays {
  readonly titles: readonly [first: string, ...others: string[]];
  /** Each under the title at the same place. */
  readonly tellings: readonly Telling[];
}

/** The pictures in one language. */
export interface PictureTexts {
  readonly firstStep: PictureWays;
  readonly obstacle: PictureWays;
  readonly ordinaryDay: PictureWays;
}

const ENGLISH: PictureTexts = {
  firstStep: { titles: ['One step, seen from inside', 'Over the threshold'], tellings: FIRST_STEPS },
  obstacle: { titles: ['Through the hard moment', 'The turn, in slow motion'], tellings: OBSTACLES },
  ordinaryDay: { titles: ['A good ordinary day', 'A day some months on'], tellings: ORDINARY_DAYS },
};

export const PICTURE_TEXTS: ByLanguage<PictureTexts> = { en: ENGLISH };
