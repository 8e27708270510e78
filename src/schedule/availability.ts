/** Free windows → places in a weekday: where things go so that none overlaps and each starts in free time. */

import type { AvailabilityWindow } from '../discovery/index.ts';
import type { QuietStretch } from '../identity/index.ts';
import { DAY_SECONDS, secondsOf, type Weekday } from '../platform/zone.ts';

/** A stretch of a weekday in seconds from its midnight; `to` may lie past the next midnight. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Things that belong together, at a wished time. */
export interface WishedGroup<T> {
  /** Seconds from midnight. */
  readonly startsAt: number;
  /** One after another in this order. */
  readonly items: readonly T[];
}

/** A thing with its place: the second of the day it starts at. */
export interface Placed<T> {
  readonly item: T;
  readonly startsAt: number;
}

/** What found a place on a day, and what did not. */
export interface DayLayout<T> {
  readonly placed: readonly Placed<T>[];
  readonly leftOut: readonly T[];
}

/** The whole day, and the night that follows for what begins before midnight. */
const ANY_TIME: Stretch = { from: 0, to: DAY_SECONDS + DAY_SECONDS / 2 };
/** The night, in which nothing is planned unless the person asks for such a time. */
const NIGHT: QuietStretch = { startsAt: '22:30', endsAt: '06:00' };
/** What begins at a late time that was asked for may last beyond it. */
const LATE_SECONDS = 2 * 3600;
/** Nothing starts later, so that all of a day is on its own date. */
const LAST_START = DAY_SECONDS - 1;

/** What a person's free time follows from. */
export interface FreeTime {
  readonly windows: readonly AvailabilityWindow[];
  /** Asked for by the person. */
  readonly quietHours?: readonly QuietStretch[];
  /** Wall-clock times that the person asks for. */
  readonly preferredTimes?: readonly string[];
  /** Second of the day until which something of the day before lasts. */
  readonly busyUntil?: number;
}

/**
 * The free stretches of a weekday in order, those that touch joined. Without any window every day is free but
 * for the night, and the times asked for are free in any case. Quiet hours are never free.
 */
export function freeStretches(
  { windows, quietHours = [], preferredTimes = [], busyUntil = 0 }: FreeTime,
  weekday: Weekday,
): Stretch[] {
  const free = windows.length === 0 ? [waking(preferredTimes, quietHours)] : windowsOf(windows, weekday);
  const nights = quietHours
    .map(stretchOf)
    .flatMap(({ from, to }) =>
      [-DAY_SECONDS, 0, DAY_SECONDS].map((day) => ({ from: from + day, to: to + day })),
    );
  return [...nights, { from: 0, to: busyUntil }].reduce((left, taken) => without(left, taken), free);
}

function waking(preferredTimes: readonly string[], quietHours: readonly QuietStretch[]): Stretch {
  if (quietHours.length > 0) return ANY_TIME;
  const asked = preferredTimes.map(secondsOf);
  const [evening, morning] = [secondsOf(NIGHT.startsAt), secondsOf(NIGHT.endsAt)];
  const late = asked.filter((time) => time + LATE_SECONDS > evening).map((time) => time + LATE_SECONDS);
  return { from: Math.min(morning, ...asked), to: Math.max(evening, ...late) };
}

function windowsOf(windows: readonly AvailabilityWindow[], weekday: Weekday): Stretch[] {
  const own = windows
    .filter((window) => window.weekday === weekday)
    .map(stretchOf)
    .sort((one, other) => one.from - other.from);
  const joined: Stretch[] = [];
  for (const stretch of own) {
    const last = joined.at(-1);
    if (last && stretch.from <= last.to) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) };
    } else joined.push(stretch);
  }
  return joined;
}

function stretchOf({ startsAt, endsAt }: QuietStretch): Stretch {
  const [from, to] = [secondsOf(startsAt), secondsOf(endsAt)];
  return { from, to: to > from ? to : to + DAY_SECONDS };
}

/**
 * Places groups into free stretches, earlier groups first: each as near to its wished time as there is
 * room for all of it; what does not fit as a whole goes thing by thing, and what fits nowhere is left out.
 *
 * @param secondsFor - how long a thing takes
 */
export function layOut<T>(
  groups: readonly WishedGroup<T>[],
  stretches: readonly Stretch[],
  secondsFor: (item: T) => number,
): DayLayout<T> {
  let free = [...stretches];
  const placed: Placed<T>[] = [];
  const leftOut: T[] = [];
  const place = (items: readonly T[], wished: number): boolean => {
    const lengths = items.map(secondsFor);
    const start = nearestStart(free, wished, lengths);
    if (start === null) return false;
    let next = start;
    for (const [index, item] of items.entries()) {
      placed.push({ item, startsAt: next });
      next += lengths[index] ?? 0;
    }
    free = without(free, { from: start, to: next });
    return true;
  };
  for (const { startsAt, items } of groups) {
    if (place(items, startsAt)) continue;
    for (const item of items) if (!place([item], startsAt)) leftOut.push(item);
  }
  return { placed: placed.sort((one, other) => one.startsAt - other.startsAt), leftOut };
}

/** The start nearest to the wish from which all lengths fit one after another; null when there is none. */
function nearestStart(free: readonly Stretch[], wished: number, lengths: readonly number[]): number | null {
  const total = sum(lengths);
  const untilLast = sum(lengths.slice(0, -1));
  const starts = free
    .map(({ from, to }) => ({ from, latest: Math.min(to - total, LAST_START - untilLast) }))
    .filter(({ from, latest }) => latest >= from)
    .map(({ from, latest }) => Math.min(Math.max(wished, from), latest));
  return starts.reduce<number | null>(
    (best, start) => (best === null || Math.abs(start - wished) < Math.abs(best - wished) ? start : best),
    null,
  );
}

function without(free: readonly Stretch[], taken: Stretch): Stretch[] {
  return free
    .flatMap(({ from, to }) => [
      { from, to: Math.min(to, taken.from) },
      { from: Math.max(from, taken.to), to },
    ])
    .filter(({ from, to }) => to > from);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
