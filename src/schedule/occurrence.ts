/** When a recurrence takes place: rules are expanded on the wall clock and placed in a zone. */
import { dateOfDay, instantAt, instantOfWall, wallOfInstant } from '../platform/zone.ts';
import { parseRecurrence, type Recurrence } from './recurrence-text.ts';
import { expandRule } from './rule-expansion.ts';
import type { RecurrenceRule } from './rule-text.ts';

/** One time that a recurrence takes place. Date and time are what the clock on the wall then shows. */
export interface Occurrence {
  readonly date: string;
  /** `HH:mm:ss` */
  readonly time: string;
  readonly instant: Date;
  /** How many times the rule fired before, dropped ones too; null for a date that no rule gave. */
  readonly turn: number | null;
}

/** Which occurrences to find. At least one of `until`, `limit`, or an end in the rule itself must bound them. */
export interface OccurrenceQuery {
  /** Text as `parseRecurrence` reads it. */
  readonly rule: string;
  /** First calendar date that the rule may fire on. */
  readonly startsOn: string;
  /** Wall-clock time, `HH:mm` or `HH:mm:ss`. */
  readonly startsAt: string;
  readonly zone: string;
  /** Leaves out what is earlier. */
  readonly from?: Date;
  /** Leaves out what is later; an occurrence at this very instant is in. */
  readonly until?: Date;
  readonly limit?: number;
}

const DAY_MS = 86_400_000;
/** A skipped time moves by a day at most (a zone that leaves out a date), so order is certain two days on. */
const SETTLED_MS = 2 * DAY_MS;
/** More than a person's lifetime of days; whoever needs more asks for a nearer span. */
const MAX_SCANNED = 50_000;

/** An instant with its turn. */
interface Fired {
  readonly ms: number;
  readonly turn: number | null;
}

interface Bounds {
  /** Instants; the rule's own end is among them. */
  readonly from: number;
  readonly end: number;
  readonly limit: number;
}

/**
 * When a recurrence takes place, oldest first. A rule is expanded on the wall clock and then placed in the
 * zone: 08:00 stays 08:00. A time that the clock skips moves later by the size of the gap, a repeated time is
 * the first; `COUNT` counts what the rule really gives, dropped times among them, and `UNTIL` is an instant,
 * included.
 *
 * @throws Refusal when the text is no acceptable recurrence
 * @throws RangeError when nothing bounds the answer, it is too long, or date, time or zone do not exist
 */
export function occurrences(query: OccurrenceQuery): Occurrence[] {
  const { zone, limit = Number.POSITIVE_INFINITY } = query;
  const recurrence = parseRecurrence(query.rule);
  const { from, end } = boundsOf(query, recurrence.rule);
  const dropped = new Set(recurrence.dropped.map((wallMs) => instantOfWall(wallMs, zone)));
  const wanted = { from, end, limit: limit + dropped.size };
  const fired = withAdded(firedTimes(recurrence.rule, query, wanted), recurrence, {
    zone,
    from,
    until: query.until,
  });
  const kept = dropped.size === 0 ? fired : fired.filter(({ ms }) => !dropped.has(ms));
  return kept.slice(0, limit).map((each) => occurrenceAt(each, zone));
}

function occurrenceAt({ ms, turn }: Fired, zone: string): Occurrence {
  const wallMs = wallOfInstant(ms, zone);
  const day = Math.floor(wallMs / DAY_MS);
  const seconds = Math.floor((wallMs - day * DAY_MS) / 1000);
  return { date: dateOfDay(day), time: timeOf(seconds), instant: new Date(ms), turn };
}

/** Times by their seconds: a plan has few. */
const times = new Map<number, string>();
const MAX_REMEMBERED = 10_000;

function timeOf(seconds: number): string {
  const before = times.get(seconds);
  if (before !== undefined) return before;
  if (times.size >= MAX_REMEMBERED) times.clear();
  const time = new Date(seconds * 1000).toISOString().slice(11, 19);
  times.set(seconds, time);
  return time;
}

function boundsOf(
  { from, until, limit, zone }: OccurrenceQuery,
  rule: RecurrenceRule,
): Omit<Bounds, 'limit'> {
  const ruleEnds = rule.until === null ? Number.POSITIVE_INFINITY : untilInstant(rule.until, zone).getTime();
  const end = Math.min(until?.getTime() ?? Number.POSITIVE_INFINITY, ruleEnds);
  if (end === Number.POSITIVE_INFINITY && rule.count === null && limit === undefined) {
    throw new RangeError('Say until when, or how many occurrences to find.');
  }
  return { end, from: from?.getTime() ?? Number.NEGATIVE_INFINITY };
}

/** What the rule gives within the bounds, in order; times that fall together are one. */
function firedTimes(
  rule: RecurrenceRule,
  { startsOn, startsAt, zone }: OccurrenceQuery,
  { from, end, limit }: Bounds,
): Fired[] {
  const count = rule.count ?? Number.POSITIVE_INFINITY;
  const found: number[] = [];
  let newest = Number.NEGATIVE_INFINITY;
  let isInOrder = true;
  let wanted = 0;
  let enoughAt = Number.POSITIVE_INFINITY;
  let scanned = 0;
  expandRule(rule, instantAt(startsOn, startsAt, 'UTC').getTime(), (wallMs) => {
    if (wallMs > enoughAt + SETTLED_MS || wallMs > end + SETTLED_MS) return false;
    if (++scanned > MAX_SCANNED) throw new RangeError('This rule fires too often for so long a span.');
    const ms = instantOfWall(wallMs, zone);
    // Only where the clock is set is a later time on the wall no later instant.
    if (ms > newest) newest = ms;
    else if (found.includes(ms)) return true;
    else isInOrder = false;
    found.push(ms);
    if (ms >= from) wanted += 1;
    if (found.length >= count || wanted >= limit) enoughAt = Math.min(enoughAt, wallMs);
    return true;
  });
  return (isInOrder ? found : found.toSorted((one, other) => one - other))
    .slice(0, count)
    .map((ms, turn): Fired => ({ ms, turn }))
    .filter(({ ms }) => ms >= from && ms <= end);
}

function withAdded(
  fired: readonly Fired[],
  { added }: Recurrence,
  { zone, from, until }: { zone: string; from: number; until: Date | undefined },
): readonly Fired[] {
  if (added.length === 0) return fired;
  const known = new Set(fired.map(({ ms }) => ms));
  const more = added
    .map((wallMs) => instantOfWall(wallMs, zone))
    .filter((ms) => !known.has(ms) && ms >= from && (!until || ms <= until.getTime()));
  return [...fired, ...[...new Set(more)].map((ms): Fired => ({ ms, turn: null }))].sort(
    (one, other) => one.ms - other.ms,
  );
}

/** The instant a rule ends at; a date alone means the whole day, and without `Z` the wall clock counts. */
function untilInstant(until: string, zone: string): Date {
  const [, year, month, day, hour = '23', minute = '59', second = '59'] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?/.exec(until) ?? [];
  return instantAt(
    `${year}-${month}-${day}`,
    `${hour}:${minute}:${second}`,
    until.endsWith('Z') ? 'UTC' : zone,
  );
}
