/** What a day holds at each level of commitment, and which assets fill it. */
import type { AssetType, EnergyLevel, TimeOfDay } from '../assets/index.ts';
import type { CommitmentLevel } from '../discovery/index.ts';
import type { DayPart } from './day-order.ts';

/** An asset as the planner sees it. */
export interface PlannableAsset {
  readonly id: string;
  readonly type: AssetType;
  /** Kind of a practice; others have none that matters here. */
  readonly kind?: string | null;
  readonly durationSeconds: number;
  readonly optimalTimeOfDay: TimeOfDay;
  readonly energyLevel: EnergyLevel;
  readonly goalId: string | null;
  /** Rank of its goal; 1 comes first. */
  readonly goalPriority?: number | null;
  /** Day by which its goal is to be reached. */
  readonly goalTargetDate?: string | null;
  /** Area of life of its goal; those the person wants to focus on come first. */
  readonly category?: string | null;
  readonly isFavorite: boolean;
  /** Place of an affirmation in its three-week cycle, from 1. */
  readonly dayNumber?: number | null;
}

/** What a slot is for. */
export type SlotPurpose =
  | 'affirmation'
  | 'gratitude'
  | 'intention_setting'
  | 'meditation'
  | 'micro_practice'
  | 'reflection'
  | 'script'
  | 'visualization';

/** One place in a day of a template. */
export interface TemplateSlot {
  readonly dayPart: DayPart;
  readonly purpose: SlotPurpose;
  /** On evenings with a weekly hypnosis session this one makes room for it. */
  readonly yieldsToScript?: true;
  /** Goes first when the day would become too long. */
  readonly isOptional?: true;
}

/** A level of commitment. */
export interface Template {
  /** Minutes that a day takes: from the first to the second, never more. */
  readonly dailyMinutes: { readonly from: number; readonly to: number };
  readonly slots: readonly TemplateSlot[];
  /** Evenings a week with a hypnosis session; the template's own `script` slot counts every day. */
  readonly scriptEvenings: number;
}

/**
 * The levels. On the day of a weekly hypnosis session the evening's practices give way to it, and whatever else
 * must for the day to stay within its minutes: in `light` a session of twenty minutes is all of its day.
 */
export const TEMPLATES: Readonly<Record<CommitmentLevel, Template>> = {
  light: {
    dailyMinutes: { from: 15, to: 20 },
    scriptEvenings: 1,
    slots: [
      { dayPart: 'morning', purpose: 'affirmation' },
      { dayPart: 'morning', purpose: 'intention_setting' },
      { dayPart: 'evening', purpose: 'affirmation' },
      { dayPart: 'evening', purpose: 'reflection', yieldsToScript: true },
    ],
  },
  moderate: {
    dailyMinutes: { from: 30, to: 45 },
    scriptEvenings: 2,
    slots: [
      { dayPart: 'morning', purpose: 'affirmation' },
      { dayPart: 'morning', purpose: 'visualization' },
      { dayPart: 'morning', purpose: 'intention_setting' },
      { dayPart: 'midday', purpose: 'affirmation' },
      { dayPart: 'evening', purpose: 'affirmation' },
      { dayPart: 'evening', purpose: 'reflection', yieldsToScript: true },
      { dayPart: 'evening', purpose: 'gratitude', yieldsToScript: true, isOptional: true },
    ],
  },
  intensive: {
    dailyMinutes: { from: 60, to: 90 },
    scriptEvenings: 0,
    slots: [
      { dayPart: 'morning', purpose: 'affirmation' },
      { dayPart: 'morning', purpose: 'meditation' },
      { dayPart: 'morning', purpose: 'visualization' },
      { dayPart: 'morning', purpose: 'intention_setting' },
      { dayPart: 'midday', purpose: 'affirmation' },
      { dayPart: 'midday', purpose: 'micro_practice', isOptional: true },
      { dayPart: 'evening', purpose: 'affirmation' },
      { dayPart: 'evening', purpose: 'script' },
      { dayPart: 'evening', purpose: 'reflection' },
    ],
  },
};

/** Wall-clock time each part of a day starts at when the person prefers none. */
export const USUAL_TIMES: Readonly<Record<DayPart, string>> = {
  morning: '08:00',
  midday: '12:30',
  evening: '20:00',
};
