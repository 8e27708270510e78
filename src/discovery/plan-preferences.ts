/** What a person asks a plan to respect: shape, defaults, and what cannot be kept. */

import { type FieldPath, invalid } from '../platform/errors.ts';
import { DAY_SECONDS, isTime, isZone, secondsOf, WEEKDAYS, type Weekday } from '../platform/zone.ts';
import type { CommitmentLevel, StatedPreferences, Tone } from './findings.ts';

/** How activities recur. `custom` means the days that have a free window. */
export type RecurrencePattern = 'custom' | 'daily' | 'progressive' | 'weekdays';

/** A stretch of a weekday when the person has time, in wall-clock times; `endsAt` earlier than `startsAt` means past midnight. */
export interface AvailabilityWindow {
  readonly weekday: Weekday;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** What a plan respects, complete and checked. */
export interface PlanPreferences {
  readonly commitmentLevel: CommitmentLevel;
  /** From 7 to 365. */
  readonly durationDays: number;
  /** Wall-clock times in the order of the day. */
  readonly preferredTimes: readonly string[];
  /** Empty means: any time. */
  readonly availability: readonly AvailabilityWindow[];
  readonly restDays: readonly Weekday[];
  readonly focusAreas: readonly string[];
  /** IANA name. */
  readonly timeZone: string;
  /** Null for the guide's own. */
  readonly tone: Tone | null;
  readonly pattern: RecurrencePattern;
  /** From 7 to 90. */
  readonly reassessmentFrequencyDays: number;
}

/** What was asked for, as it comes in: anything may be left out. */
export interface PlanPreferencesAsked {
  readonly commitmentLevel?: string | null;
  readonly durationDays?: number | null;
  readonly preferredTimes?: readonly string[] | null;
  readonly availability?: readonly { weekday: string; startsAt: string; endsAt: string }[] | null;
  readonly restDays?: readonly string[] | null;
  readonly focusAreas?: readonly string[] | null;
  readonly timeZone?: string | null;
  readonly tone?: string | null;
  readonly pattern?: string | null;
  readonly reassessmentFrequencyDays?: number | null;
}

/** What holds where nothing was asked for. */
export interface PlanDefaults {
  /** What was said in the conversation. */
  readonly stated?: StatedPreferences | null;
  /** The person's own zone. */
  readonly timeZone: string;
}

const DURATION_DAYS = { minimum: 7, maximum: 365, usual: 30 };
const REASSESSMENT_DAYS = { minimum: 7, maximum: 90, usual: 14 };
const MAX_PREFERRED_TIMES = 24;
/** Twelve a weekday. */
const MAX_WINDOWS = 84;
const MAX_FOCUS_AREAS = 20;
const MAX_FOCUS_AREA_LENGTH = 100;
/** A window past midnight that is longer than this is rather a mix-up of its two ends. */
const MAX_NIGHT_WINDOW_SECONDS = 12 * 3600;
const LEVELS = ['light', 'moderate', 'intensive'] as const;
const PATTERNS = ['custom', 'daily', 'progressive', 'weekdays'] as const;
const TONES: readonly Tone[] = ['calm', 'direct', 'energetic', 'warm'];
const ROOT = ['input', 'preferences'];

/**
 * Completes what was asked for with what the person said and with defaults, and checks it.
 *
 * @throws Refusal for the first thing that cannot be kept; its field is a path such as
 *   `['input', 'preferences', 'availability', '0', 'endsAt']`
 */
export function planPreferences(
  asked: PlanPreferencesAsked,
  { stated, timeZone }: PlanDefaults,
): PlanPreferences {
  const preferences: PlanPreferences = {
    commitmentLevel: oneOf(LEVELS, asked.commitmentLevel ?? stated?.commitmentLevel ?? 'moderate', [
      'commitmentLevel',
    ]),
    durationDays: wholeDays(asked.durationDays, DURATION_DAYS, 'durationDays'),
    preferredTimes: preferredTimes(asked.preferredTimes ?? stated?.preferredTimes ?? []),
    availability: availability(asked.availability ?? []),
    restDays: restDays(asked.restDays ?? stated?.restDays ?? []),
    focusAreas: focusAreas(asked.focusAreas ?? stated?.focusAreas ?? []),
    timeZone: zone(asked.timeZone ?? timeZone),
    tone: asked.tone == null ? (stated?.tone ?? null) : oneOf(TONES, asked.tone, ['tone']),
    pattern: oneOf(PATTERNS, asked.pattern ?? 'daily', ['pattern']),
    reassessmentFrequencyDays: wholeDays(
      asked.reassessmentFrequencyDays,
      REASSESSMENT_DAYS,
      'reassessmentFrequencyDays',
    ),
  };
  if (activeWeekdays(preferences).length === 0) {
    throw invalid(
      [...ROOT, preferences.restDays.length > 0 ? 'restDays' : 'availability'],
      'Pattern, free windows and rest days together leave no day. Free at least one day.',
    );
  }
  return preferences;
}

/** The weekdays that may have activities: those of the pattern with a free window, without rest days. */
export function activeWeekdays({
  pattern,
  availability,
  restDays,
}: Pick<PlanPreferences, 'availability' | 'pattern' | 'restDays'>): Weekday[] {
  return (pattern === 'weekdays' ? WEEKDAYS.slice(0, 5) : [...WEEKDAYS])
    .filter((day) => availability.length === 0 || availability.some(({ weekday }) => weekday === day))
    .filter((day) => !restDays.includes(day));
}

function oneOf<T extends string>(values: readonly T[], value: string, path: readonly string[]): T {
  const found = values.find((known) => known === value);
  if (found !== undefined) return found;
  throw invalid([...ROOT, ...path], `"${value}" is none of ${values.join(', ')}.`);
}

function wholeDays(
  value: number | null | undefined,
  { minimum, maximum, usual }: { minimum: number; maximum: number; usual: number },
  name: string,
): number {
  const days = value ?? usual;
  if (Number.isInteger(days) && days >= minimum && days <= maximum) return days;
  throw invalid([...ROOT, name], `This goes from ${minimum} to ${maximum} days.`, {
    code: days < minimum ? 'TOO_SMALL' : 'TOO_LARGE',
    minimum,
    maximum,
  });
}

function checkLength(values: readonly unknown[], maximum: number, name: string): void {
  if (values.length <= maximum) return;
  throw invalid([...ROOT, name], `There can be at most ${maximum} of them.`, { code: 'TOO_LARGE', maximum });
}

function time(value: string, path: FieldPath): string {
  if (isTime(value)) return value;
  throw invalid(path, `"${value}" is not a wall-clock time such as 08:00.`);
}

function preferredTimes(values: readonly string[]): string[] {
  checkLength(values, MAX_PREFERRED_TIMES, 'preferredTimes');
  const seen = new Set<number>();
  for (const [index, value] of values.entries()) {
    const path = [...ROOT, 'preferredTimes', String(index)];
    const seconds = secondsOf(time(value, path));
    if (seen.has(seconds)) throw invalid(path, `${value} is named twice. Name each time once.`);
    seen.add(seconds);
  }
  return [...values].sort((one, other) => secondsOf(one) - secondsOf(other));
}

function availability(windows: NonNullable<PlanPreferencesAsked['availability']>): AvailabilityWindow[] {
  checkLength(windows, MAX_WINDOWS, 'availability');
  return windows.map((window, index) => {
    const path = ['availability', String(index)];
    const weekday = oneOf(WEEKDAYS, window.weekday, [...path, 'weekday']);
    return { weekday, ...windowEnds(window, [...ROOT, ...path]) };
  });
}

function windowEnds(
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
  path: readonly string[],
): { startsAt: string; endsAt: string } {
  const from = secondsOf(time(startsAt, [...path, 'startsAt']));
  const to = secondsOf(time(endsAt, [...path, 'endsAt']));
  const field = [...path, 'endsAt'];
  if (to === from)
    throw invalid(field, 'This window ends when it starts. Leave it out, or let it end later.');
  if (to < from && to + DAY_SECONDS - from > MAX_NIGHT_WINDOW_SECONDS) {
    throw invalid(
      field,
      `This window ends before it starts: from ${startsAt} past midnight to ${endsAt} are more than 12 hours. ` +
        'Exchange the two times, or split the window at midnight.',
    );
  }
  return { startsAt, endsAt };
}

function restDays(values: readonly string[]): Weekday[] {
  const days = values.map((value, index) => oneOf(WEEKDAYS, value, ['restDays', String(index)]));
  const rest = WEEKDAYS.filter((day) => days.includes(day));
  if (rest.length < WEEKDAYS.length) return rest;
  throw invalid([...ROOT, 'restDays'], 'A plan needs at least one day that is no rest day.', {
    code: 'TOO_LARGE',
    maximum: WEEKDAYS.length - 1,
  });
}

function focusAreas(values: readonly string[]): string[] {
  checkLength(values, MAX_FOCUS_AREAS, 'focusAreas');
  for (const [index, value] of values.entries()) {
    const path = [...ROOT, 'focusAreas', String(index)];
    if (value.trim() === '') throw invalid(path, 'A topic needs a word.', { code: 'BLANK' });
    if (value.length > MAX_FOCUS_AREA_LENGTH) {
      const maximum = MAX_FOCUS_AREA_LENGTH;
      throw invalid(path, `A topic has at most ${maximum} characters.`, { code: 'TOO_LARGE', maximum });
    }
  }
  return [...new Set(values.map((value) => value.trim()))];
}

function zone(name: string): string {
  if (isZone(name)) return name;
  throw invalid(
    [...ROOT, 'timeZone'],
    `There is no time zone called "${name}". Use an IANA name such as Europe/Berlin.`,
  );
}
