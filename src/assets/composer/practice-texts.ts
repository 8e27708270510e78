/** How practices are written, and what is said along with them, in each language. */
import type { PersonBrief, PracticeKind } from '../content.ts';
import { GRATITUDES } from './gratitudes.ts';
import { INTENTIONS } from './intentions.ts';
import type { ByLanguage } from './language.ts';
import { ENCOURAGEMENT } from './manner.ts';
import { MICRO_PRACTICES } from './micro-practices.ts';
import type { PracticeWriter } from './practice-outline.ts';
import { REFLECTIONS } from './reflections.ts';
import { BODY_SCANS, BREATHWORKS, MEDITATIONS } from './stillness.ts';

/** Pictures are written elsewhere. */
export type WrittenKind = Exclude<PracticeKind, 'visualization'>;

/** The practices in one language. */
export interface PracticeTexts {
  /** Ways to write each kind; of a micro-practice the first one comes first. */
  readonly writers: Readonly<Record<WrittenKind, readonly PracticeWriter[]>>;
  /** Five in each manner, so that none comes twice in a set. */
  readonly encouragement: Readonly<Record<PersonBrief['tone'], readonly string[]>>;
}

const ENGLISH: PracticeTexts = {
  writers: {
    intention_setting: INTENTIONS,
    reflection: REFLECTIONS,
    gratitude: GRATITUDES,
    micro_practice: MICRO_PRACTICES,
    meditation: MEDITATIONS,
    breathwork: BREATHWORKS,
    body_scan: BODY_SCANS,
  },
  encouragement: ENCOURAGEMENT,
};

export const PRACTICE_TEXTS: ByLanguage<PracticeTexts> = { en: ENGLISH };
