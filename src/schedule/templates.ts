/** What a day holds at each level of commitment, and which assets fill it. */
import type { AssetType, EnergyLevel, PracticeKind, TimeOfDay } from '../assets/index.ts';
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
  /** Minutes that a day without a weekly session takes: from the first to the second. */
  readonly dailyMinutes: { readonly from: number; readonly to: number };
  readonly slots: readonly TemplateSlot[];
  /** Evenings a week with a hypnosis session; the template's own `script` slot counts every day. */
  readonly scriptEvenings: number;
}

/**
 * The levels. A weekly hypnosis session takes the place of the evening's practices. In `moderate` that fits
 * into the minutes of the day; in `light` one evening a week is longer, while the mean of the week still fits.
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

/** Minutes for one affirmation: the asset's minute, said again slowly and with a breath between. */
const AFFIRMATION_MINUTES = { usual: 2, from: 1, to: 5 };

/** Practice kinds that serve a purpose; they take turns. When there is none, the later lists are tried. */
const PRACTICES: Readonly<Partial<Record<SlotPurpose, readonly (readonly PracticeKind[])[]>>> = {
  intention_setting: [['intention_setting'], ['micro_practice', 'visualization', 'breathwork']],
  reflection: [['reflection'], ['gratitude', 'body_scan']],
  gratitude: [['gratitude']],
  meditation: [['meditation', 'breathwork', 'body_scan'], ['gratitude']],
  micro_practice: [['micro_practice'], ['breathwork']],
  visualization: [['visualization']],
};

/** A slot of the template with what fills it. */
export interface FilledSlot extends TemplateSlot {
  /** Stable name such as `morning-1`. */
  readonly slot: string;
  /** Place in its part of the day, from 0. */
  readonly position: number;
  /** Assets that can take turns here, in no order yet; at least one. */
  readonly assets: readonly PlannableAsset[];
  readonly durationMinutes: number;
  /** On which days of the week it takes place. */
  readonly days: 'all' | 'script' | 'withoutScript';
}

/** A template's day, filled. */
export interface FilledTemplate {
  readonly slots: readonly FilledSlot[];
  /** Purposes for which there is no asset. */
  readonly unfilled: readonly SlotPurpose[];
  /** Purposes left out so that the day stays within its minutes. */
  readonly dropped: readonly SlotPurpose[];
  /** Whether a script was asked for by the level and there is none. */
  readonly lacksScripts: boolean;
  /** Assets that no slot of the level has a use for. */
  readonly unused: readonly PlannableAsset[];
}

/**
 * Fills a level's day with assets, and sizes it: optional slots go while a day is too long, affirmations
 * get more time while it is too short. Deterministic.
 */
export function fillTemplate(level: CommitmentLevel, assets: readonly PlannableAsset[]): FilledTemplate {
  const template = TEMPLATES[level];
  const lacksScripts = !assets.some(({ type }) => type === 'script');
  const filled = placesOf(template, !lacksScripts).map((place) => {
    const fitting = assetsFor(place.purpose, assets);
    return { ...place, assets: fitting, durationMinutes: minutesFor(fitting) };
  });
  const { kept, dropped } = withinMinutes(
    filled.filter((slot) => slot.assets.length > 0),
    template,
  );
  return {
    slots: kept,
    unfilled: filled.filter((slot) => slot.assets.length === 0).map(({ purpose }) => purpose),
    dropped,
    lacksScripts,
    unused: assets.filter(
      (asset) => asset.type !== 'checkpoint' && !kept.some((slot) => slot.assets.includes(asset)),
    ),
  };
}

/** Minutes of a day without a weekly session. */
export function regularMinutes(slots: readonly FilledSlot[]): number {
  return slots.filter(({ days }) => days !== 'script').reduce((sum, slot) => sum + slot.durationMinutes, 0);
}

type Place = Omit<FilledSlot, 'assets' | 'durationMinutes'>;

/** The template's slots with name, position and days; with scripts, the weekly session is one more. */
function placesOf({ slots, scriptEvenings }: Template, hasScripts: boolean): Place[] {
  const hasWeekly = hasScripts && scriptEvenings > 0;
  const weekly: TemplateSlot[] = hasWeekly ? [{ dayPart: 'evening', purpose: 'script' }] : [];
  const seen = new Map<DayPart, number>();
  return [...slots, ...weekly].map((slot) => {
    const position = seen.get(slot.dayPart) ?? 0;
    seen.set(slot.dayPart, position + 1);
    return { ...slot, slot: `${slot.dayPart}-${position + 1}`, position, days: daysOf(slot, hasWeekly) };
  });
}

function daysOf({ purpose, yieldsToScript }: TemplateSlot, hasWeekly: boolean): FilledSlot['days'] {
  if (!hasWeekly) return 'all';
  if (purpose === 'script') return 'script';
  return yieldsToScript ? 'withoutScript' : 'all';
}

function assetsFor(purpose: SlotPurpose, assets: readonly PlannableAsset[]): PlannableAsset[] {
  const ofType = (type: AssetType): PlannableAsset[] => assets.filter((asset) => asset.type === type);
  if (purpose === 'affirmation') return ofType('affirmation');
  // Where no session may be made, a visualization is the nearest to it.
  const first = { script: ['script', 'visualization'], visualization: ['visualization'] } as const;
  const types: readonly AssetType[] =
    purpose === 'script' || purpose === 'visualization' ? first[purpose] : [];
  const kinds = (PRACTICES[purpose] ?? []).map((list) =>
    ofType('practice').filter(({ kind }) => list.some((known) => known === kind)),
  );
  return [...types.map(ofType), ...kinds].find((found) => found.length > 0) ?? [];
}

/** Whole minutes that the longest of the assets takes; affirmations get their usual time. */
function minutesFor(assets: readonly PlannableAsset[]): number {
  const longest = Math.ceil(Math.max(0, ...assets.map(({ durationSeconds }) => durationSeconds)) / 60);
  const isAffirmation = assets.some(({ type }) => type === 'affirmation');
  return Math.max(longest, isAffirmation ? AFFIRMATION_MINUTES.usual : 1);
}

function withinMinutes(
  filled: readonly FilledSlot[],
  { dailyMinutes, scriptEvenings }: Template,
): { kept: FilledSlot[]; dropped: SlotPurpose[] } {
  let kept = [...filled];
  const dropped: SlotPurpose[] = [];
  for (const slot of filled.filter(({ isOptional }) => isOptional)) {
    const minutes = regularMinutes(kept);
    if (minutes <= dailyMinutes.to || minutes - slot.durationMinutes < dailyMinutes.from) continue;
    kept = kept.filter((other) => other !== slot);
    dropped.push(slot.purpose);
  }
  return { kept: affirmationsSized(kept, { dailyMinutes, scriptEvenings }), dropped };
}

/** Gives affirmations more time while a usual day is too short, and less while the mean day is too long. */
function affirmationsSized(
  slots: readonly FilledSlot[],
  { dailyMinutes: { from, to }, scriptEvenings }: Pick<Template, 'dailyMinutes' | 'scriptEvenings'>,
): FilledSlot[] {
  const affirmations = slots.filter(({ purpose }) => purpose === 'affirmation');
  const [first] = affirmations;
  if (!first) return [...slots];
  const [usual, mean] = [regularMinutes(slots), meanMinutes(slots, scriptEvenings)];
  const missing = usual < from ? Math.ceil((from - usual) / affirmations.length) : 0;
  const surplus = usual >= from && mean > to ? Math.ceil((mean - to) / affirmations.length) : 0;
  const minutes = first.durationMinutes + missing - surplus;
  const durationMinutes = Math.min(AFFIRMATION_MINUTES.to, Math.max(AFFIRMATION_MINUTES.from, minutes));
  return slots.map((slot) => (slot.purpose === 'affirmation' ? { ...slot, durationMinutes } : slot));
}

/** Minutes of a mean day of a week with its hypnosis sessions. */
function meanMinutes(slots: readonly FilledSlot[], scriptEvenings: number): number {
  if (!slots.some(({ days }) => days === 'script')) return regularMinutes(slots);
  const minutesOn = (left: FilledSlot['days']): number =>
    slots.filter(({ days }) => days !== left).reduce((sum, slot) => sum + slot.durationMinutes, 0);
  return (minutesOn('script') * (7 - scriptEvenings) + minutesOn('withoutScript') * scriptEvenings) / 7;
}
