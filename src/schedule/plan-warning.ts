/** What a plan could not keep, in words, and what would make room. */

import { endsInSleep } from '../assets/index.ts';
import type { PlanPreferences } from '../discovery/index.ts';
import {
  DAY_SECONDS,
  instantOfWall,
  secondsOf,
  timeAt,
  WEEKDAYS,
  type Weekday,
  wallOfInstant,
} from '../platform/zone.ts';
import { DAYS_TO_SPARE_ONE, type FilledTemplate, sessionTakesDay } from './filled-template.ts';
import type { FilledLine, PlanLine } from './plan-line.ts';
import { type PlannableAsset, type SlotPurpose, TEMPLATES } from './templates.ts';
import { partsOf, partTimes, type WeekdayLayout } from './week-layout.ts';

/** Something to know about a plan. The code is stable, the message is for people. */
export interface PlanWarning {
  readonly code:
    | 'AFFIRMATIONS_TAKE_LONGER'
    | 'CLOCK_CHANGES'
    | 'LEFT_OUT'
    | 'NO_ASSET'
    | 'NO_ROOM'
    | 'NO_SCRIPT'
    | 'OUTSIDE_MINUTES'
    | 'TIME_MOVED'
    | 'TIME_NOT_USED'
    | 'WINDOWS_OVERLAP';
  readonly message: string;
}

const PURPOSES: Readonly<Record<SlotPurpose, string>> = {
  affirmation: 'The affirmation',
  gratitude: 'The gratitude practice',
  intention_setting: 'Setting an intention',
  meditation: 'The meditation',
  micro_practice: 'The micro practice',
  reflection: 'The reflection',
  script: 'The hypnosis session',
  visualization: 'The visualization',
};

/** What is worth knowing about how a template was filled and laid out. */
export function planWarnings(
  filled: FilledTemplate,
  week: readonly WeekdayLayout[],
  preferences: PlanPreferences,
): PlanWarning[] {
  return [
    ...filled.unfilled.map((purpose) =>
      warning('NO_ASSET', `${PURPOSES[purpose]} is not planned: there is none to use.`),
    ),
    ...(filled.lacksScripts
      ? [warning('NO_SCRIPT', 'No hypnosis session is planned, because none was made for you.')]
      : []),
    ...filled.dropped.map((purpose) => droppedWarning(purpose, preferences)),
    ...unusedWarnings(filled, preferences),
    ...roomWarnings(filled, week),
    ...timeWarnings(filled, week, preferences),
    ...lengthWarnings(week, preferences),
    ...overlapWarnings(preferences),
  ];
}

/** Every affirmation is to come up within three weeks; this says when it does not. */
export function affirmationWarnings(
  lines: readonly FilledLine[],
  assets: readonly PlannableAsset[],
  cycleEndsOn: string,
): PlanWarning[] {
  const shown = lines
    .filter(({ slot }) => slot.purpose === 'affirmation')
    .flatMap(({ dates, assetIds }) => assetIds.filter((_, at) => (dates[at] ?? '') <= cycleEndsOn));
  const [count, all] = [new Set(shown).size, assets.filter(({ type }) => type === 'affirmation').length];
  if (count >= all) return [];
  return [
    warning(
      'AFFIRMATIONS_TAKE_LONGER',
      `${count} of ${all} affirmations come up in the first three weeks. ` +
        'More days a week, or a higher commitment, would make room for all.',
    ),
  ];
}

/** A session that ends in sleep needs the evening; this says when none of it is free at any of its times. */
export function sleepWarnings(planned: readonly PlanLine[], filled: readonly FilledLine[]): PlanWarning[] {
  const wanted = planned.some(({ slot }) => slot.assets.some(endsInSleep));
  const shown = filled.some(({ candidates }) => candidates.some(({ asset }) => endsInSleep(asset)));
  if (!wanted || shown) return [];
  return [
    warning(
      'LEFT_OUT',
      'The session that ends in sleep is not planned: its place is in the evening, and your free time is not. ' +
        'A free window in the evening makes room for it.',
    ),
  ];
}

/** What is planned at a time that the clock skips comes later that day. */
export function gapWarnings(lines: readonly FilledLine[], zone: string): PlanWarning[] {
  const skipped = lines.flatMap(({ dates, startsAt }) =>
    dates.filter((date) => {
      const wallMs = Date.parse(`${date}T00:00:00Z`) + startsAt * 1000;
      return wallOfInstant(instantOfWall(wallMs, zone), zone) !== wallMs;
    }),
  );
  return [...new Set(skipped)].map((date) =>
    warning(
      'CLOCK_CHANGES',
      `On ${date} the clocks of ${zone} skip a time at which something is planned; it comes later by as much. ` +
        'Another window or preferred time avoids that.',
    ),
  );
}

/** Minutes planned on a weekday. */
export function minutesOf({ placed }: WeekdayLayout): number {
  return placed.reduce((sum, { item }) => sum + item.durationMinutes, 0);
}

/** Mean minutes of the days that have something, rounded. */
export function typicalMinutes(week: readonly WeekdayLayout[]): number {
  const minutes = week.map(minutesOf).filter((sum) => sum > 0);
  return minutes.length === 0 ? 0 : Math.round(minutes.reduce((sum, one) => sum + one, 0) / minutes.length);
}

function warning(code: PlanWarning['code'], message: string): PlanWarning {
  return { code, message };
}

function droppedWarning(purpose: SlotPurpose, { commitmentLevel }: PlanPreferences): PlanWarning {
  const remedy =
    commitmentLevel === 'intensive' ? 'Shorter ones would fit.' : 'A higher commitment has room for it.';
  return warning(
    'LEFT_OUT',
    `${PURPOSES[purpose]} is left out, so that a day stays within its minutes. ${remedy}`,
  );
}

function unusedWarnings(
  { unused, illTimed }: FilledTemplate,
  { commitmentLevel }: PlanPreferences,
): PlanWarning[] {
  const remedy = commitmentLevel === 'intensive' ? '' : ' A higher commitment has room for more.';
  return [
    ...(unused.length > 0
      ? [warning('LEFT_OUT', `Not used in this plan: ${kindsOf(unused)}.${remedy}`)]
      : []),
    ...(illTimed.length > 0
      ? [
          warning(
            'LEFT_OUT',
            `Not used in this plan, because its best time is another part of the day: ${kindsOf(illTimed)}. ` +
              'It can be done from the library at any time.',
          ),
        ]
      : []),
  ];
}

function kindsOf(assets: readonly PlannableAsset[]): string {
  return inWords([...new Set(assets.map(({ type, kind }) => (kind ?? type).replaceAll('_', ' ')))]);
}

function roomWarnings({ slots }: FilledTemplate, week: readonly WeekdayLayout[]): PlanWarning[] {
  const warnings = slots.flatMap((slot) => {
    const days = week.filter(({ leftOut }) => leftOut.includes(slot)).map(({ weekday }) => weekday);
    if (days.length === 0) return [];
    const message = `${PURPOSES[slot.purpose]} (${slot.dayPart}) found no room on ${dayNames(days)}.`;
    return [warning('NO_ROOM', `${message} ${slot.durationMinutes} free minutes more would make room.`)];
  });
  const weekly = slots.find(({ days }) => days === 'script');
  if (!weekly || week.some(({ hasScript }) => hasScript)) return warnings;
  const text =
    sessionTakesDay(slots) && week.length < DAYS_TO_SPARE_ONE
      ? `The weekly hypnosis session would take a whole day of this plan. With ${DAYS_TO_SPARE_ONE} days a week, or a higher commitment, there is room for it.`
      : `The weekly hypnosis session found no room. A free window with ${weekly.durationMinutes} minutes beside the rest would do.`;
  return [...warnings, warning('NO_ROOM', text)];
}

/** Preferred times that nothing starts at: on some days, or at all. */
function timeWarnings(
  { slots }: FilledTemplate,
  week: readonly WeekdayLayout[],
  { preferredTimes }: PlanPreferences,
): PlanWarning[] {
  const parts = partTimes(preferredTimes, partsOf(slots));
  const asked = [...parts].flatMap(([part, times]) =>
    times.map((seconds, index) => ({ part, seconds, index })),
  );
  return asked.flatMap(({ part, seconds, index }) => {
    const most = Math.max(
      0,
      ...week.map(({ placed }) => placed.filter(({ item }) => item.dayPart === part).length),
    );
    if (index >= most) {
      return [warning('TIME_NOT_USED', `${timeAt(seconds)} is not used: there is nothing left to do at it.`)];
    }
    const missed = week.filter(
      ({ placed, leftOut }) =>
        [...placed.map(({ item }) => item), ...leftOut].some(({ dayPart }) => dayPart === part) &&
        !placed.some(({ startsAt }) => startsAt === seconds),
    );
    if (missed.length === 0) return [];
    const days = dayNames(missed.map(({ weekday }) => weekday));
    return [
      warning(
        'TIME_MOVED',
        `${timeAt(seconds)} is not free for everything planned then on ${days}; it moved.`,
      ),
    ];
  });
}

function lengthWarnings(week: readonly WeekdayLayout[], { commitmentLevel }: PlanPreferences): PlanWarning[] {
  const { from, to } = TEMPLATES[commitmentLevel].dailyMinutes;
  const typical = typicalMinutes(week);
  return [
    ...(typical > 0 && (typical < from || typical > to)
      ? [
          warning(
            'OUTSIDE_MINUTES',
            `A day takes about ${typical} minutes; a ${commitmentLevel} plan aims at ${from} to ${to}.`,
          ),
        ]
      : []),
  ];
}

/** Windows of a day that share some of their time, where only touching ones are surely meant. */
function overlapWarnings({ availability }: PlanPreferences): PlanWarning[] {
  const ends = ({ startsAt, endsAt }: (typeof availability)[number]): [number, number] => {
    const [from, to] = [secondsOf(startsAt), secondsOf(endsAt)];
    return [from, to > from ? to : to + DAY_SECONDS];
  };
  const overlapping = WEEKDAYS.filter((weekday) => {
    const own = availability.filter((window) => window.weekday === weekday).map(ends);
    return own.some(([from, to], at) => own.slice(at + 1).some((other) => other[0] < to && from < other[1]));
  });
  if (overlapping.length === 0) return [];
  const message = `Free windows on ${dayNames(overlapping)} overlap and count as one. If one of them is a mistake, correct it.`;
  return [warning('WINDOWS_OVERLAP', message)];
}

function dayNames(days: readonly Weekday[]): string {
  if (days.length === 7) return 'any day';
  const names = days.map((day) => `${day.charAt(0).toUpperCase()}${day.slice(1)}s`);
  return inWords(names);
}

function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
