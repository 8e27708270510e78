/** Assets and preferences → a dated plan, and the plan's activities → what is due when. */

import { activeWeekdays, type PlanPreferences, type RecurrencePattern } from '../discovery/index.ts';
import { invalid } from '../platform/errors.ts';
import { timeAt, type Weekday } from '../platform/zone.ts';
import { compareInDay, type DayPart } from './day-order.ts';
import { checkpointDays, endOf, type PlanWeek, planWeeks, reassessmentDays } from './milestone.ts';
import { affirmationWarnings, type PlanWarning, planWarnings, typicalMinutes } from './plan-warning.ts';
import { progressive, ruleWithin, type Stage } from './recurrence.ts';
import { begunAt, turnOrder, turnStarts } from './rotation.ts';
import { type FilledSlot, fillTemplate, type PlannableAsset, TEMPLATES } from './templates.ts';
import { type WeekdayLayout, weekLayout } from './week-layout.ts';

export { type DeliverableActivity, type DueDelivery, deliveriesOf } from './due-times.ts';
export type { PlanWeek } from './milestone.ts';
export type { PlanWarning } from './plan-warning.ts';
export type { PlannableAsset } from './templates.ts';

/** Something that recurs at the same time on its weekdays. */
export interface PlanActivity {
  /** Stable name of its place in the day, such as `morning-1`; `morning-1b` is the same at another time or later in the plan. */
  readonly slot: string;
  readonly dayPart: DayPart;
  /** Place in its part of the day, from 0. */
  readonly position: number;
  readonly startsAt: string;
  readonly durationMinutes: number;
  /** They take turns in this order. */
  readonly assetIds: readonly string[];
  readonly pattern: RecurrencePattern;
  /** RFC 5545 text with `COUNT`. */
  readonly rule: string;
  /** First date it takes place on. */
  readonly startsOn: string;
}

/** A plan. */
export interface Plan {
  readonly startDate: string;
  /** Included. */
  readonly endDate: string;
  readonly activities: readonly PlanActivity[];
  readonly weeks: readonly PlanWeek[];
  readonly checkpointsOn: readonly { readonly weekNumber: number; readonly dueOn: string }[];
  readonly reassessmentDates: readonly string[];
  /** Mean of the days that have something, once the plan has grown to its full frequency. */
  readonly estimatedDailyMinutes: number;
  readonly warnings: readonly PlanWarning[];
}

/** What a plan is made from. */
export interface PlanRequest {
  readonly assets: readonly PlannableAsset[];
  readonly preferences: PlanPreferences;
  /** `YYYY-MM-DD` in the plan's zone. */
  readonly startDate: string;
  /** The person's day; when given, a plan cannot start before it. */
  readonly today?: string;
  /** Decides between assets that are otherwise equal. */
  readonly seed: string;
}

/** An activity in the making, with the dates it takes place on. */
interface Line {
  readonly slot: FilledSlot;
  readonly startsAt: number;
  readonly stage: number;
  readonly rule: string;
  readonly startsOn: string;
  readonly dates: readonly string[];
  readonly perWeek: number;
}

/**
 * Plans: the level's slots are filled with assets, laid out into each weekday's free time at the preferred
 * times, and become recurring activities over the plan's days. The same request gives the same plan.
 *
 * @throws Refusal when the plan would start in the past
 */
export function planSchedule({ assets, preferences, startDate, today, seed }: PlanRequest): Plan {
  if (today !== undefined && startDate < today) {
    throw invalid(['input', 'startDate'], `A plan starts today (${today}) or later.`);
  }
  const span = { startDate, durationDays: preferences.durationDays };
  const filled = fillTemplate(preferences.commitmentLevel, assets);
  const weekly = filled.slots.some(({ days }) => days === 'script');
  const scriptEvenings = weekly ? TEMPLATES[preferences.commitmentLevel].scriptEvenings : 0;
  const layoutOf = (weekdays: readonly Weekday[]): WeekdayLayout[] =>
    weekLayout(filled.slots, weekdays, { preferences, scriptEvenings });

  const lines = stagesOf(preferences, startDate, endOf(span)).flatMap((stage, index) =>
    linesOf(layoutOf(stage.weekdays), stage, index),
  );
  const fullWeek = layoutOf(activeWeekdays(preferences));
  const weeks = planWeeks(
    span,
    lines.flatMap(({ dates }) => dates),
    preferences.focusAreas,
  );
  return {
    startDate,
    endDate: endOf(span),
    activities: activitiesOf(lines, {
      pattern: preferences.pattern,
      focusAreas: preferences.focusAreas,
      seed,
    }),
    weeks,
    checkpointsOn: checkpointDays(weeks),
    reassessmentDates: reassessmentDays(span, preferences.reassessmentFrequencyDays),
    estimatedDailyMinutes: typicalMinutes(fullWeek),
    warnings: [...planWarnings(filled, fullWeek, preferences), ...coverage(lines, weeks)],
  };
}

function stagesOf(preferences: PlanPreferences, startsOn: string, endsOn: string): Stage[] {
  const weekdays = activeWeekdays(preferences);
  if (preferences.pattern === 'progressive') return progressive({ startsOn, endsOn }, weekdays);
  return [{ startsOn, endsOn, weekdays }];
}

/** One line for each slot and time of a stage's week, in the order of the day. */
function linesOf(week: readonly WeekdayLayout[], { startsOn, endsOn }: Stage, stage: number): Line[] {
  const groups = new Map<string, { slot: FilledSlot; startsAt: number; weekdays: Weekday[] }>();
  for (const { weekday, placed } of week) {
    for (const { item, startsAt } of placed) {
      const key = `${item.slot} ${startsAt}`;
      const group = groups.get(key) ?? { slot: item, startsAt, weekdays: [] };
      group.weekdays.push(weekday);
      groups.set(key, group);
    }
  }
  return [...groups.values()]
    .flatMap(({ slot, startsAt, weekdays }) => {
      const found = ruleWithin({ startsOn, endsOn, weekdays });
      return found ? [{ slot, startsAt, stage, ...found, perWeek: weekdays.length }] : [];
    })
    .sort((one, other) => compareInDay(one.slot, other.slot) || one.startsOn.localeCompare(other.startsOn));
}

function activitiesOf(
  lines: readonly Line[],
  { pattern, ...choice }: { pattern: RecurrencePattern; focusAreas: readonly string[]; seed: string },
): PlanActivity[] {
  const starts = startsOf(lines);
  const named = new Map<string, number>();
  return lines.map((line) => {
    const { slot, startsAt, rule, startsOn } = line;
    const nth = named.get(slot.slot) ?? 0;
    named.set(slot.slot, nth + 1);
    return {
      slot: nth === 0 ? slot.slot : `${slot.slot}${String.fromCharCode('a'.charCodeAt(0) + nth)}`,
      dayPart: slot.dayPart,
      position: slot.position,
      startsAt: timeAt(startsAt),
      durationMinutes: slot.durationMinutes,
      assetIds: begunAt(turnOrder(slot.assets, choice), starts.get(line) ?? 0).map(({ id }) => id),
      pattern,
      rule,
      startsOn,
    };
  });
}

/** Where in their common order the lines begin. Slots that show the same kind share one order. */
function startsOf(lines: readonly Line[]): ReadonlyMap<Line, number> {
  const starts = new Map<Line, number>();
  for (const { stage, slot } of lines) {
    const sharers = lines.filter((line) => line.stage === stage && line.slot.purpose === slot.purpose);
    const turns = sharers.map(({ perWeek, slot: own }) => ({
      perWeek,
      before: timesBefore(lines, own.slot, stage),
    }));
    for (const [index, start] of turnStarts(turns, slot.assets.length).entries()) {
      const sharer = sharers[index];
      if (sharer) starts.set(sharer, start);
    }
  }
  return starts;
}

function timesBefore(lines: readonly Line[], slot: string, stage: number): number {
  return lines
    .filter((line) => line.stage < stage && line.slot.slot === slot)
    .reduce((sum, { dates }) => sum + dates.length, 0);
}

function coverage(lines: readonly Line[], weeks: readonly PlanWeek[]): PlanWarning[] {
  const affirmations = lines.filter(({ slot }) => slot.purpose === 'affirmation');
  const thirdWeekEnds = weeks[Math.min(3, weeks.length) - 1]?.endsOn ?? '';
  const turns = affirmations.flatMap(({ dates }) => dates).filter((date) => date <= thirdWeekEnds).length;
  return affirmationWarnings(turns, affirmations[0]?.slot.assets.length ?? 0);
}
