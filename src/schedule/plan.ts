/** Assets and preferences → a dated plan, and the plan's activities → what is due when. */

import { activeWeekdays, type PlanPreferences, type RecurrencePattern } from '../discovery/index.ts';
import { type QuietHours, quietStretches } from '../identity/index.ts';
import { invalid } from '../platform/errors.ts';
import { addDays, timeAt, weekdayOf } from '../platform/zone.ts';
import type { DayPart } from './day-order.ts';
import { DAYS_TO_SPARE_ONE, type FilledTemplate, fillTemplate, sessionTakesDay } from './filled-template.ts';
import { checkpointDays, endOf, type PlanWeek, planWeeks, reassessmentDays } from './milestone.ts';
import { activityDecisions, type PlanDecision, wholeDecisions } from './plan-decision.ts';
import { AFFIRMATION_CYCLE_DAYS, type FilledLine, fillLines, linesOf } from './plan-line.ts';
import {
  affirmationWarnings,
  gapWarnings,
  type PlanWarning,
  planWarnings,
  sleepWarnings,
  typicalMinutes,
} from './plan-warning.ts';
import { progressive, type Stage } from './recurrence.ts';
import { type PlannableAsset, TEMPLATES } from './templates.ts';
import { shortestCycle } from './turns.ts';
import {
  type PartTimes,
  partsOf,
  partTimes,
  type WeekBefore,
  type WeekdayLayout,
  weekLayout,
} from './week-layout.ts';

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
  /** Why it is as it is. */
  readonly decisions: readonly PlanDecision[];
}

/** What a plan is made from. */
export interface PlanRequest {
  readonly assets: readonly PlannableAsset[];
  readonly preferences: PlanPreferences;
  /** `YYYY-MM-DD` in the plan's zone. */
  readonly startDate: string;
  /** The person's day; when given, a plan cannot start before it. */
  readonly today?: string;
  /** When nothing may begin or last; null for the night, where the person asks for no other time. */
  readonly quietHours?: QuietHours | null;
  /** Decides between assets that are otherwise equal. */
  readonly seed: string;
}

/**
 * Plans: the level's slots are filled with assets that suit them, laid out into each weekday's free time at the
 * preferred times, and become recurring activities over the plan's days. The same request gives the same plan.
 *
 * @throws Refusal when the plan would start in the past
 */
export function planSchedule(request: PlanRequest): Plan {
  const { assets, preferences, startDate, today, seed } = request;
  if (today !== undefined && startDate < today) {
    throw invalid(['input', 'startDate'], `A plan starts today (${today}) or later.`);
  }
  const span = { startDate, durationDays: preferences.durationDays };
  const filled = fillTemplate(preferences.commitmentLevel, assets);
  const stages = weeksOf(stagesOf(preferences, startDate, endOf(span)), filled, request);
  const fullWeek = weekOf({ weekdays: activeWeekdays(preferences) }, filled, request, FULL);
  const choice = { focusAreas: preferences.focusAreas, startDate, seed };
  const cycleEndsOn = addDays(startDate, AFFIRMATION_CYCLE_DAYS - 1);
  const planned = stages.flatMap(({ stage, week }) => linesOf(week, stage));
  const lines = fillLines(planned, choice, cycleEndsOn);
  const dates = lines.flatMap((line) => line.dates);
  const weeks = planWeeks(span, dates, preferences.focusAreas);
  const activities = activitiesOf(lines, preferences.pattern);
  return {
    startDate,
    endDate: endOf(span),
    activities,
    weeks,
    checkpointsOn: checkpointDays(weeks),
    reassessmentDates: reassessmentDays(span, preferences.reassessmentFrequencyDays),
    estimatedDailyMinutes: typicalMinutes(fullWeek),
    warnings: [
      ...planWarnings(filled, fullWeek, preferences),
      ...affirmationWarnings(lines, assets, cycleEndsOn),
      ...sleepWarnings(planned, lines),
      ...gapWarnings(lines, preferences.timeZone),
    ],
    decisions: [
      ...wholeDecisions(filled, fullWeek),
      ...decisionsOf(lines, activities, partTimes(preferences.preferredTimes, partsOf(filled.slots))),
    ],
  };
}

function decisionsOf(
  lines: readonly FilledLine[],
  activities: readonly PlanActivity[],
  times: PartTimes,
): PlanDecision[] {
  const ends = new Set(lines.map(({ startsAt, slot }) => startsAt + slot.durationMinutes * 60));
  return lines.flatMap((line, index) =>
    activityDecisions(line, activities[index]?.slot ?? line.slot.slot, {
      times,
      follows: ends.has(line.startsAt),
    }),
  );
}

function stagesOf(preferences: PlanPreferences, startsOn: string, endsOn: string): Stage[] {
  const weekdays = activeWeekdays(preferences);
  if (preferences.pattern === 'progressive') return progressive({ startsOn, endsOn }, weekdays);
  return [{ startsOn, endsOn, weekdays }];
}

/** Lays out each stage after the one before it, so that what begins late on the last day of one ends first. */
function weeksOf(
  stages: readonly Stage[],
  filled: FilledTemplate,
  request: PlanRequest,
): { readonly stage: Stage; readonly week: WeekdayLayout[] }[] {
  const followedBy = weekdayOf(request.startDate);
  let before: WeekBefore | null = null;
  return stages.map((stage, index) => {
    const week = weekOf(stage, filled, request, { isFull: index === stages.length - 1, before });
    before = { week, followedBy };
    return { stage, week };
  });
}

const FULL = { isFull: true, before: null };

/**
 * The week of a stage. A session that takes the whole day needs a week with days to spare, and in a plan that
 * grows it waits until that is at its full frequency.
 */
function weekOf(
  { weekdays }: Pick<Stage, 'weekdays'>,
  { slots }: FilledTemplate,
  { preferences, startDate, quietHours = null }: PlanRequest,
  { isFull, before }: { readonly isFull: boolean; readonly before: WeekBefore | null },
): WeekdayLayout[] {
  const hasWeekly = slots.some(({ days }) => days === 'script');
  const takesDay = sessionTakesDay(slots);
  const isSpared = !takesDay || (isFull && weekdays.length >= DAYS_TO_SPARE_ONE);
  const scriptEvenings = hasWeekly && isSpared ? TEMPLATES[preferences.commitmentLevel].scriptEvenings : 0;
  // A plan does not begin with a day of nothing but a session in the evening.
  const sparedDay = takesDay ? weekdayOf(startDate) : null;
  const wall = {
    zone: preferences.timeZone,
    from: startDate,
    to: endOf({ startDate, durationDays: preferences.durationDays }),
  };
  const quiet = quietHours ? quietStretches(quietHours, wall) : [];
  return weekLayout(slots, weekdays, { preferences, scriptEvenings, sparedDay, quietHours: quiet, before });
}

function activitiesOf(lines: readonly FilledLine[], pattern: RecurrencePattern): PlanActivity[] {
  const named = new Map<string, number>();
  return lines.map(({ slot, startsAt, rule, startsOn, assetIds }) => {
    const nth = named.get(slot.slot) ?? 0;
    named.set(slot.slot, nth + 1);
    return {
      slot: nth === 0 ? slot.slot : `${slot.slot}${String.fromCharCode('a'.charCodeAt(0) + nth)}`,
      dayPart: slot.dayPart,
      position: slot.position,
      startsAt: timeAt(startsAt),
      durationMinutes: slot.durationMinutes,
      assetIds: shortestCycle(assetIds),
      pattern,
      rule,
      startsOn,
    };
  });
}
