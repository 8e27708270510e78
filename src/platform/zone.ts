/** Wall clock ↔ instant, with the rules for skipped and repeated times, and arithmetic on calendar dates. */
import { offsetMs } from './zone-offset.ts';

/** Days of the week in ISO 8601 order. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** What calendar and clock on the wall show: `YYYY-MM-DD` and `HH:mm:ss`. */
export interface WallClock {
  readonly date: string;
  readonly time: string;
}

/** When a person's day begins: earlier hours belong to the day before. */
export const DAY_START = '04:00';

export const DAY_SECONDS = 86_400;
const DAY_MS = DAY_SECONDS * 1000;
/** No zone is further from UTC than this, so the true offset of a wall time is one of those this far before and after. */
const MAX_OFFSET_MS = 16 * 3_600_000;

/**
 * Whether this is the name of a time zone in the IANA database, aliases such as `America/Buenos_Aires`
 * included. The case must be right. Bare offsets (`+02:00`, `UTC+1`) are no names. `Etc/GMT+2` is one,
 * and devices report it, so it is allowed although it never changes.
 */
export function isZone(name: string): boolean {
  if (zones.has(name)) return true;
  const isKnown = isNamed(name);
  if (isKnown) zones.add(name);
  return isKnown;
}

/** Names that were found to be right: asking the runtime takes a fifth of a millisecond. */
const zones = new Set<string>();

function isNamed(name: string): boolean {
  // A bare offset, and a rule such as `EST5EDT4,M3`, do not have this form.
  if (!/^[A-Z][A-Za-z0-9_]*(?:[/+-][A-Za-z0-9_]+)*$/.test(name)) return false;
  const known = canonicalZone(name);
  if (known === null) return false;
  if (known.toLowerCase() === name.toLowerCase()) return known === name;
  // For an alias the runtime names another zone, so only shouting can be noticed.
  return !name.includes('/') || /[a-z]/.test(name.slice(name.indexOf('/'))) || name.startsWith('Etc/');
}

function canonicalZone(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * The instant at which the wall clock of a zone shows a time. A time that the clock skips moves later by
 * the size of the gap (02:30 becomes 03:30); of a time that it shows twice the first counts
 * (RFC 5545 §3.3.5).
 *
 * @param localTime - `HH:mm` or `HH:mm:ss`
 * @throws RangeError when date, time or zone do not exist
 */
export function instantAt(localDate: string, localTime: string, zone: string): Date {
  return new Date(instantOfWall(dateMs(localDate) + secondsOf(localTime) * 1000, zone));
}

/**
 * The same in numbers, for whoever places many times.
 *
 * @param wallMs - milliseconds from 1970 to what the wall shows, as if the wall were in UTC
 */
export function instantOfWall(wallMs: number, zone: string): number {
  const before = offsetMs(wallMs - MAX_OFFSET_MS, zone);
  const after = offsetMs(wallMs + MAX_OFFSET_MS, zone);
  if (before === after) return wallMs - before;
  const candidates = showing(wallMs, { before, after, zone });
  // The date library's own choice depends on how it got there, so we choose: the earlier one, and in a
  // gap the one that the clock would show had it not been moved.
  return candidates.length > 0 ? Math.min(...candidates) : wallMs - before;
}

/** The instants, of two offsets, at which a wall shows a time. */
function showing(
  wallMs: number,
  { before, after, zone }: { readonly before: number; readonly after: number; readonly zone: string },
): number[] {
  return [wallMs - before, wallMs - after].filter((ms) => ms + offsetMs(ms, zone) === wallMs);
}

/** Whether the wall clock of a zone shows the time of an instant twice, then or before or later. */
export function isShownTwice(instant: Date, zone: string): boolean {
  const wallMs = wallOfInstant(instant.getTime(), zone);
  const before = offsetMs(wallMs - MAX_OFFSET_MS, zone);
  const after = offsetMs(wallMs + MAX_OFFSET_MS, zone);
  return before !== after && showing(wallMs, { before, after, zone }).length === 2;
}

/**
 * What the wall clock of a zone shows at an instant, whole seconds.
 *
 * @throws RangeError when there is no such zone or instant
 */
export function wallClockAt(instant: Date, zone: string): WallClock {
  const shown = new Date(wallOfInstant(instant.getTime(), zone)).toISOString();
  return { date: shown.slice(0, -14), time: shown.slice(-13, -5) };
}

/** The same in numbers: milliseconds from 1970 to what the wall shows, as if the wall were in UTC. */
export function wallOfInstant(ms: number, zone: string): number {
  return ms + offsetMs(ms, zone);
}

/**
 * The person's day that an instant belongs to, `YYYY-MM-DD`: the calendar date on the wall, or the one
 * before while the day has not begun. Store it with the event; a later change of zone does not move it.
 */
export function dayOf(instant: Date, zone: string, dayStart: string = DAY_START): string {
  return dayAt(wallClockAt(instant, zone), dayStart);
}

/** The person's day that a time on the wall belongs to. */
export function dayAt({ date, time }: WallClock, dayStart: string = DAY_START): string {
  return secondsOf(time) < secondsOf(dayStart) ? addDays(date, -1) : date;
}

/** Whether this is a calendar date `YYYY-MM-DD` that exists. */
export function isDate(text: string): boolean {
  return dateMsOrNull(text) !== null;
}

/** Whether this is a wall-clock time `HH:mm` or `HH:mm:ss`. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text);
}

/** The date some days later; earlier when negative. */
export function addDays(date: string, days: number): string {
  return dateOfDay(dateMs(date) / DAY_MS + days);
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return (dateMs(to) - dateMs(from)) / DAY_MS;
}

/** The day of the week of a date. */
export function weekdayOf(date: string): Weekday {
  const sundayFirst = new Date(dateMs(date)).getUTCDay();
  return WEEKDAYS[(sundayFirst + 6) % 7] ?? 'monday';
}

/**
 * Seconds from midnight to a wall-clock time.
 *
 * @throws RangeError when there is no such time
 */
export function secondsOf(time: string): number {
  if (!isTime(time)) throw new RangeError(`"${time}" is not a wall-clock time.`);
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

/** The wall-clock time so many seconds after midnight: `HH:mm`, or `HH:mm:ss` when it is not a whole minute. */
export function timeAt(seconds: number): string {
  const [hours, minutes, rest] = [
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
    seconds % 60,
  ];
  const parts = rest === 0 ? [hours, minutes] : [hours, minutes, rest];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** The calendar date of a day, counted from 1970. */
export function dateOfDay(day: number): string {
  const before = dates.get(day);
  if (before !== undefined) return before;
  if (Number.isNaN(day)) return '';
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
  if (dates.size >= MAX_REMEMBERED) dates.clear();
  dates.set(day, date);
  return date;
}

function dateMs(date: string): number {
  const ms = dateMsOrNull(date);
  if (ms === null) throw new RangeError(`"${date}" is not a calendar date.`);
  return ms;
}

/** Where dates begin, and the dates of days: those of a few years are asked for again and again. */
const beginnings = new Map<string, number>();
const dates = new Map<number, string>();
const MAX_REMEMBERED = 20_000;

function dateMsOrNull(text: string): number | null {
  const before = beginnings.get(text);
  if (before !== undefined) return before;
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (dateOfDay(ms / DAY_MS) !== text) return null;
  if (beginnings.size >= MAX_REMEMBERED) beginnings.clear();
  beginnings.set(text, ms);
  return ms;
}
