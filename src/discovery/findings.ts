/**
 * What a discovery conversation yields: goals, beliefs, links between them and
 * preferences, each resting on words the person said.
 */
import type { Tone } from '../identity/index.ts';

/** Who said something. */
export type MessageAuthor = 'guide' | 'user';

/** One turn of a transcript, as the extractor reads it. */
export interface Utterance {
  readonly id: string;
  readonly author: MessageAuthor;
  readonly text: string;
}

/** Words a finding rests on: a verbatim part of one of the person's utterances. */
export interface Quote {
  readonly messageId: string;
  readonly quote: string;
}

/** A Goal Attainment Scaling level, from −2 (much less than expected) to +2. */
export type GasLevel = -2 | -1 | 0 | 1 | 2;

/** One step of a goal's scale in words. */
export interface LevelDescription {
  readonly level: GasLevel;
  readonly description: string;
}

/** A goal the person named. `key` is unique within the findings and lets links point at it. */
export interface GoalFinding {
  readonly key: string;
  /** The goal in the person's own words, in the first person where grammar allows, without trailing full stop. */
  readonly statement: string;
  /** Area of life, such as `career`; `general` when none fits. */
  readonly category: string;
  /** The one variable its scale measures, such as `evenings a week without wine`. */
  readonly indicator: string;
  /** All five levels, from −2 to 2. */
  readonly levels: readonly LevelDescription[];
  readonly baselineLevel: GasLevel;
  /** True when nothing said tells the baseline, and −1 was assumed. */
  readonly isBaselineAssumed: boolean;
  /** From 0 to 10; null until asked. */
  readonly importance: number | null;
  /** From 0 to 10; null until asked. */
  readonly confidence: number | null;
  /** From 1 (easy) to 3 (hard). */
  readonly difficulty: 1 | 2 | 3;
  /** Weight in the summary score, above 0. */
  readonly weight: number;
  /** Rank; 1 is the most important. */
  readonly priority: number;
  /** Calendar date `YYYY-MM-DD`, when the person named one. */
  readonly targetDate: string | null;
  readonly evidence: readonly Quote[];
}

/** How a belief bears on a person's goals. */
export type BeliefKind = 'core' | 'empowering' | 'goal' | 'limiting' | 'outcome' | 'value';

/** Something the person holds to be true. */
export interface BeliefFinding {
  readonly key: string;
  readonly kind: BeliefKind;
  /** The belief in the first person, in the person's own words. */
  readonly statement: string;
  /** How firmly it is held, from 0 to 1. */
  readonly strength: number;
  /** Helpful way to put a belief that holds back, of kind `limiting` or `core`; null for the others. */
  readonly reframe: string | null;
  /** The goal a belief of kind `goal` stands for; null for the others. */
  readonly goalKey: string | null;
  readonly evidence: readonly Quote[];
}

/** How one belief bears on another. */
export type BeliefRelation = 'blocks' | 'causes' | 'contradicts' | 'supports';

/** A link from one belief to another, by their keys. */
export interface BeliefLinkFinding {
  readonly sourceKey: string;
  readonly targetKey: string;
  readonly relation: BeliefRelation;
  /** Above 0, at most 1. */
  readonly weight: number;
}

/** A day of the week, Monday first. */
export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/** How much time someone wants to give. */
export type CommitmentLevel = 'light' | 'moderate' | 'intensive';

export type { Tone };

/** Preferences the person stated along the way; null or empty means: not said. */
export interface StatedPreferences {
  readonly commitmentLevel: CommitmentLevel | null;
  /** Wall-clock times such as `08:00`. */
  readonly preferredTimes: readonly string[];
  readonly restDays: readonly Weekday[];
  readonly focusAreas: readonly string[];
  readonly tone: Tone | null;
  /** Topics the person does not want to hear about. */
  readonly topicsToAvoid: readonly string[];
  readonly evidence: readonly Quote[];
}

/** All that one conversation yields. */
export interface Findings {
  readonly goals: readonly GoalFinding[];
  /** Every goal has one belief of kind `goal` here, so that links can end at it. */
  readonly beliefs: readonly BeliefFinding[];
  readonly links: readonly BeliefLinkFinding[];
  readonly preferences: StatedPreferences;
}
