/** A level's day, filled with assets and held to its minutes. */
import type { AssetType, PracticeKind } from '../assets/index.ts';
import type { CommitmentLevel } from '../discovery/index.ts';
import type { DayPart } from './day-order.ts';
import { suitable } from './suitability.ts';
import {
  type PlannableAsset,
  type SlotPurpose,
  TEMPLATES,
  type Template,
  type TemplateSlot,
} from './templates.ts';

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
  /** On which days of the week it takes place: those with a weekly session, those without, or all. */
  readonly days: 'all' | 'script' | 'withoutScript';
}

/** A template's day, filled. */
export interface FilledTemplate {
  readonly slots: readonly FilledSlot[];
  /** Purposes for which there is no asset. */
  readonly unfilled: readonly SlotPurpose[];
  /** Purposes left out so that a day stays within its minutes. */
  readonly dropped: readonly SlotPurpose[];
  /** Whether a script was asked for by the level and there is none. */
  readonly lacksScripts: boolean;
  /** Assets that no slot of the level has a use for. */
  readonly unused: readonly PlannableAsset[];
  /** Assets that would have a use, but at no part of the day that suits them. */
  readonly illTimed: readonly PlannableAsset[];
}

/** What gives way first when a day would become too long; affirmations last. */
const GIVES_WAY: readonly SlotPurpose[] = [
  'gratitude',
  'micro_practice',
  'reflection',
  'meditation',
  'intention_setting',
  'visualization',
  'script',
];

/**
 * Fills a level's day with assets that suit its parts, and holds it to its minutes: slots give way while a day
 * is too long, affirmations get more time while it is too short. Deterministic.
 */
export function fillTemplate(level: CommitmentLevel, assets: readonly PlannableAsset[]): FilledTemplate {
  const template = TEMPLATES[level];
  const lacksScripts = !assets.some(({ type }) => type === 'script');
  const filled = placesOf(template, !lacksScripts).map((place) => {
    const serving = assetsFor(place.purpose, assets);
    const fitting = suitable(serving, place.dayPart);
    return { ...place, serving, assets: fitting, durationMinutes: minutesFor(fitting) };
  });
  const { kept, dropped } = withinMinutes(
    filled.filter((slot) => slot.assets.length > 0),
    template,
  );
  const isShown = (asset: PlannableAsset): boolean => kept.some((slot) => slot.assets.includes(asset));
  const serves = (asset: PlannableAsset): boolean => kept.some((slot) => slot.serving.includes(asset));
  const idle = assets.filter((asset) => asset.type !== 'checkpoint' && !isShown(asset));
  return {
    slots: kept.map(({ serving: _, ...slot }) => slot),
    unfilled: filled.filter((slot) => slot.assets.length === 0).map(({ purpose }) => purpose),
    dropped,
    lacksScripts,
    unused: idle.filter((asset) => !serves(asset)),
    illTimed: idle.filter(serves),
  };
}

/** Days a week from which on one can be spared for a session that takes all of it. */
export const DAYS_TO_SPARE_ONE = 4;

/** Whether the weekly session leaves no room for anything else on its day. */
export function sessionTakesDay(slots: readonly FilledSlot[]): boolean {
  return slots.some(({ days }) => days === 'script') && slots.every(({ days }) => days !== 'all');
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

type Sized = FilledSlot & { readonly serving: readonly PlannableAsset[] };

function withinMinutes(
  filled: readonly Sized[],
  template: Template,
): { kept: Sized[]; dropped: SlotPurpose[] } {
  const { from, to } = template.dailyMinutes;
  let kept = [...filled];
  const dropped: SlotPurpose[] = [];
  const drop = (slot: Sized): void => {
    kept = kept.filter((other) => other !== slot);
    dropped.push(slot.purpose);
  };
  for (const slot of filled.filter(({ isOptional }) => isOptional)) {
    const minutes = minutesOn(kept, 'withoutScript');
    if (minutes > to && minutes - slot.durationMinutes >= from) drop(slot);
  }
  while (minutesOn(shortened(kept), 'withoutScript') > to) {
    const [next] = givingWay(kept.filter(({ days }) => days !== 'script'));
    if (!next) break;
    drop(next);
  }
  kept = affirmationsSized(kept, template.dailyMinutes);
  const session = kept.find(({ days }) => days === 'script');
  if (session && session.durationMinutes > to) {
    drop(session);
    kept = kept.map((slot) => ({ ...slot, days: 'all' as const }));
  }
  return { kept: roomForSession(kept, to), dropped };
}

/** On days with a weekly session, as much gives way as must. */
function roomForSession(slots: readonly Sized[], most: number): Sized[] {
  if (!slots.some(({ days }) => days === 'script') || minutesOn(slots, 'script') <= most) return [...slots];
  const there = slots.filter(({ days }) => days === 'all');
  const [next] = [...givingWay(there), ...there.toReversed()];
  if (!next) return [...slots];
  const yielded = slots.map((slot) => (slot === next ? { ...slot, days: 'withoutScript' as const } : slot));
  return roomForSession(yielded, most);
}

function givingWay<T extends FilledSlot>(slots: readonly T[]): T[] {
  return GIVES_WAY.flatMap((purpose) => slots.filter((slot) => slot.purpose === purpose));
}

/** Gives affirmations more time while a day is too short, and less while it is too long. */
function affirmationsSized<T extends FilledSlot>(
  slots: readonly T[],
  { from, to }: Template['dailyMinutes'],
): T[] {
  const affirmations = slots.filter(({ purpose }) => purpose === 'affirmation');
  const [first] = affirmations;
  if (!first) return [...slots];
  const minutes = minutesOn(slots, 'withoutScript');
  const missing = minutes < from ? Math.ceil((from - minutes) / affirmations.length) : 0;
  const surplus = minutes > to ? Math.ceil((minutes - to) / affirmations.length) : 0;
  const wished = Math.min(AFFIRMATION_MINUTES.to, first.durationMinutes + missing - surplus);
  return withAffirmations(slots, Math.max(AFFIRMATION_MINUTES.from, wished));
}

function shortened<T extends FilledSlot>(slots: readonly T[]): T[] {
  return withAffirmations(slots, AFFIRMATION_MINUTES.from);
}

function withAffirmations<T extends FilledSlot>(slots: readonly T[], durationMinutes: number): T[] {
  return slots.map((slot) => (slot.purpose === 'affirmation' ? { ...slot, durationMinutes } : slot));
}

/** Minutes of a day with a weekly session, or of one without. */
function minutesOn(slots: readonly FilledSlot[], day: 'script' | 'withoutScript'): number {
  const other = day === 'script' ? 'withoutScript' : 'script';
  return slots.filter(({ days }) => days !== other).reduce((sum, slot) => sum + slot.durationMinutes, 0);
}
