/** Slots that a person fills by hand → activities of a plan. */
import { type Asset, endsInSleep } from '../assets/index.ts';
import { activeWeekdays, type PlanPreferences } from '../discovery/index.ts';
import { invalid } from '../platform/errors.ts';
import { DAY_SECONDS, secondsOf } from '../platform/zone.ts';
import { DAY_PARTS, type DayPart } from './day-order.ts';
import { byDay, isEvening } from './evening.ts';
import type { PlanActivity } from './plan.ts';
import { ruleWithin } from './recurrence.ts';

/** What a person puts into a part of the day. */
export interface ChosenSlot {
  readonly dayPart: DayPart;
  /** Wall-clock time. */
  readonly startsAt: string;
  /** Assets that take turns, by their own identifiers. */
  readonly assetIds: readonly string[];
}

/** What must be known of an asset to make room for it. */
export type SlotAsset = Pick<Asset, 'durationSeconds' | 'id' | 'optimalTimeOfDay' | 'title' | 'type'>;

const MAX_SLOTS = 24;
const MAX_ASSETS = 50;
const FIELD = ['input', 'slots'];

/**
 * The activities of chosen slots: each at its time on every day that the plan has.
 *
 * @param span - first and last day, both included
 * @throws Refusal when there are none or too many, one is empty, two overlap, or what ends in sleep is not in the
 *   evening
 */
export function slotActivities(
  slots: readonly ChosenSlot[],
  assets: ReadonlyMap<string, SlotAsset>,
  {
    preferences,
    span,
  }: { preferences: PlanPreferences; span: { readonly startsOn: string; readonly endsOn: string } },
): PlanActivity[] {
  checkCounts(slots);
  const rule = ruleWithin({ ...span, weekdays: activeWeekdays(preferences) });
  if (!rule) throw invalid(FIELD, 'No day of the plan is free. Free at least one day.');
  const sized = slots.map((slot, index) => ({ ...slot, index, minutes: minutesOf(slot, assets) }));
  checkOverlaps(sized);
  checkEvenings(slots, assets);
  return DAY_PARTS.flatMap((part) =>
    sized
      .filter(({ dayPart }) => dayPart === part)
      .toSorted((one, other) => secondsOf(one.startsAt) - secondsOf(other.startsAt))
      .map(({ dayPart, startsAt, assetIds, minutes }, position) => ({
        slot: `${dayPart}-${position + 1}`,
        dayPart,
        position,
        startsAt,
        durationMinutes: minutes,
        assetIds,
        pattern: preferences.pattern,
        rule: rule.rule,
        startsOn: rule.startsOn,
      })),
  );
}

function checkCounts(slots: readonly ChosenSlot[]): void {
  if (slots.length === 0) {
    throw invalid(FIELD, 'A day needs something in it. Name a slot, or leave them out to have them chosen.', {
      code: 'BLANK',
    });
  }
  if (slots.length > MAX_SLOTS) {
    throw invalid(FIELD, `A day has at most ${MAX_SLOTS} slots.`, { code: 'TOO_LARGE', maximum: MAX_SLOTS });
  }
  for (const [index, { assetIds }] of slots.entries()) {
    const field = [...FIELD, String(index), 'assetIds'];
    if (assetIds.length === 0) throw invalid(field, 'A slot needs at least one asset.', { code: 'BLANK' });
    if (assetIds.length > MAX_ASSETS) {
      const maximum = MAX_ASSETS;
      throw invalid(field, `At most ${maximum} assets take turns.`, { code: 'TOO_LARGE', maximum });
    }
  }
}

/** Whole minutes that the longest of its assets takes. */
function minutesOf({ assetIds }: ChosenSlot, assets: ReadonlyMap<string, SlotAsset>): number {
  return Math.max(1, ...assetIds.map((id) => Math.ceil((assets.get(id)?.durationSeconds ?? 0) / 60)));
}

function checkEvenings(slots: readonly ChosenSlot[], assets: ReadonlyMap<string, SlotAsset>): void {
  for (const [index, { startsAt, assetIds }] of slots.entries()) {
    if (isEvening(startsAt)) continue;
    const found = assetIds.flatMap((id) => assets.get(id) ?? []).find(endsInSleep);
    if (found) throw invalid([...FIELD, String(index), 'startsAt'], byDay(found.title, startsAt));
  }
}

function checkOverlaps(
  slots: readonly { readonly startsAt: string; readonly index: number; readonly minutes: number }[],
): void {
  const inOrder = slots.toSorted((one, other) => secondsOf(one.startsAt) - secondsOf(other.startsAt));
  for (const [place, slot] of inOrder.entries()) {
    const following = inOrder[(place + 1) % inOrder.length];
    if (!following) continue;
    const later = secondsOf(following.startsAt) + (place + 1 === inOrder.length ? DAY_SECONDS : 0);
    if (secondsOf(slot.startsAt) + slot.minutes * 60 <= later) continue;
    if (following === slot) {
      throw invalid(
        [...FIELD, String(slot.index), 'assetIds'],
        `This slot takes ${slot.minutes} minutes, longer than a day has. Choose shorter assets.`,
        { code: 'TOO_LARGE', maximum: DAY_SECONDS / 60 },
      );
    }
    throw invalid(
      [...FIELD, String(following.index), 'startsAt'],
      `The slot at ${slot.startsAt} takes ${slot.minutes} minutes and is not over at ${following.startsAt}. Let this one begin later.`,
    );
  }
}
