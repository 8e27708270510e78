/** The days of a week: at which second each slot starts on each weekday. */

import type { PlanPreferences } from '../discovery/index.ts';
import type { QuietStretch } from '../identity/index.ts';
import { DAY_SECONDS, DAY_START, secondsOf, WEEKDAYS, type Weekday } from '../platform/zone.ts';
import { type DayLayout, freeStretches, layOut, type WishedGroup } from './availability.ts';
import { DAY_PARTS, type DayPart } from './day-order.ts';
import type { FilledSlot } from './filled-template.ts';
import { USUAL_TIMES } from './templates.ts';

/** One weekday of the plan. */
export interface WeekdayLayout extends DayLayout<FilledSlot> {
  readonly weekday: Weekday;
  /** Whether the weekly session is on this day. */
  readonly hasScript: boolean;
}

/** Which times a person prefers for which part of the day; parts without any have their usual time. */
export type PartTimes = ReadonlyMap<DayPart, readonly number[]>;

/** A preferred time goes to the part of the day that is nearest, among those that the level has. */
export function partTimes(preferredTimes: readonly string[], parts: readonly DayPart[]): PartTimes {
  const times = new Map<DayPart, number[]>();
  const inOrder = preferredTimes
    .map(secondsOf)
    .sort((one, other) => sinceDayStart(one) - sinceDayStart(other));
  for (const seconds of inOrder) {
    const part = nearestPart(seconds, parts);
    if (part) times.set(part, [...(times.get(part) ?? []), seconds]);
  }
  return times;
}

function nearestPart(seconds: number, parts: readonly DayPart[]): DayPart | null {
  const distance = (part: DayPart): number =>
    Math.abs(sinceDayStart(seconds) - sinceDayStart(secondsOf(USUAL_TIMES[part])));
  return parts.reduce<DayPart | null>(
    (best, part) => (best === null || distance(part) < distance(best) ? part : best),
    null,
  );
}

/** Two in the morning is late in the evening, not early in the morning. */
function sinceDayStart(seconds: number): number {
  return (seconds - secondsOf(DAY_START) + DAY_SECONDS) % DAY_SECONDS;
}

/** What a week is laid out by. */
export interface WeekRequest {
  readonly preferences: PlanPreferences;
  /** Weekly sessions wanted; 0 when the template has none. */
  readonly scriptEvenings: number;
  /** A day without a session, while there are others; null for none. */
  readonly sparedDay?: Weekday | null;
  readonly quietHours?: readonly QuietStretch[];
  /** What ends where these days begin, in a plan that grows; null for nothing. */
  readonly before?: WeekBefore | null;
}

/** The days of an earlier stretch of the plan. */
export interface WeekBefore {
  readonly week: readonly WeekdayLayout[];
  /** Day of the week that follows its last day. */
  readonly followedBy: Weekday;
}

/**
 * Lays out the given weekdays. Weekly sessions go to days where everything finds room, as evenly over the
 * week as possible, the last of them at its end.
 */
export function weekLayout(
  slots: readonly FilledSlot[],
  weekdays: readonly Weekday[],
  { preferences, scriptEvenings, sparedDay = null, quietHours = [], before = null }: WeekRequest,
): WeekdayLayout[] {
  const { preferredTimes, availability: windows } = preferences;
  const times = partTimes(preferredTimes, partsOf(slots));
  const dayOfWeek = (weekday: Weekday, hasScript: boolean, busyUntil = 0): WeekdayLayout => {
    const today = slots.filter(({ days }) => days === 'all' || (days === 'script') === hasScript);
    const stretches = freeStretches({ windows, quietHours, preferredTimes, busyUntil }, weekday);
    const layout = layOut(groupsOf(today, times), stretches, ({ durationMinutes }) => durationMinutes * 60);
    return { ...layout, weekday, hasScript };
  };
  const laidOut = (chosen: readonly Weekday[]): WeekdayLayout[] =>
    apart(
      weekdays.map((weekday) => dayOfWeek(weekday, chosen.includes(weekday))),
      dayOfWeek,
      before,
    );
  if (scriptEvenings === 0) return laidOut([]);
  const roomy = weekdays.filter((weekday) => dayOfWeek(weekday, true).leftOut.length === 0);
  const others = roomy.filter((weekday) => weekday !== sparedDay);
  const chosen = evenly(others.length > 0 ? others : roomy, scriptEvenings);
  return laidOut(chosen);
}

/** Lays out anew the days into whose first hours the day before would last. */
function apart(
  week: readonly WeekdayLayout[],
  dayOfWeek: (weekday: Weekday, hasScript: boolean, busyUntil: number) => WeekdayLayout,
  earlier: WeekBefore | null,
): WeekdayLayout[] {
  const laid = new Map(week.map((day) => [day.weekday, day]));
  // Round twice: what was moved on a Sunday may last into Monday.
  for (const [index, weekday] of [...WEEKDAYS, ...WEEKDAYS].entries()) {
    const dayBefore = WEEKDAYS[(index + 6) % 7];
    const here = dayBefore && laid.get(dayBefore);
    const there =
      earlier?.followedBy === weekday ? earlier.week.find((day) => day.weekday === dayBefore) : undefined;
    const day = laid.get(weekday);
    const busyUntil = Math.max(endOf(here), endOf(there)) - DAY_SECONDS;
    if (day?.placed.some(({ startsAt }) => startsAt < busyUntil)) {
      laid.set(weekday, dayOfWeek(weekday, day.hasScript, busyUntil));
    }
  }
  return week.map((day) => laid.get(day.weekday) ?? day);
}

/** The second from midnight at which the last thing of a day ends. */
const endOf = (day: WeekdayLayout | undefined): number =>
  Math.max(0, ...(day?.placed ?? []).map(({ item, startsAt }) => startsAt + item.durationMinutes * 60));

/** Parts of the day that the slots use, in order. */
export function partsOf(slots: readonly FilledSlot[]): DayPart[] {
  return DAY_PARTS.filter((part) => slots.some(({ dayPart }) => dayPart === part));
}

/** What the person asked for is placed first; then the rest, each in the order of the day. */
function groupsOf(slots: readonly FilledSlot[], times: PartTimes): WishedGroup<FilledSlot>[] {
  const groups = partsOf(slots).flatMap((part) => {
    const items = slots.filter(({ dayPart }) => dayPart === part);
    const asked = times.get(part) ?? [];
    const isAsked = asked.length > 0;
    return shared(items, isAsked ? asked : [secondsOf(USUAL_TIMES[part])]).map((group) => ({
      ...group,
      isAsked,
    }));
  });
  return groups.sort(
    (one, other) => Number(other.isAsked) - Number(one.isAsked) || one.startsAt - other.startsAt,
  );
}

/** Shares a part's slots out over its times, in order; times without a slot are left over. */
function shared(items: readonly FilledSlot[], times: readonly number[]): WishedGroup<FilledSlot>[] {
  const used = times.slice(0, items.length);
  const cut = (index: number): number => Math.floor((index * items.length) / used.length);
  return used.map((startsAt, index) => ({ startsAt, items: items.slice(cut(index), cut(index + 1)) }));
}

function evenly<T>(values: readonly T[], count: number): T[] {
  const size = Math.min(count, values.length);
  return Array.from(
    { length: size },
    (_, index) => Math.floor(((index + 1) * values.length) / size) - 1,
  ).flatMap((index) => values.slice(index, index + 1));
}
