/** Recurrence: rules are built here, and expanded on the wall clock of a zone. */
import rrule from 'rrule';
import { addDays, instantAt, WEEKDAYS, type Weekday, wallClockAt, weekdayOf } from '../platform/zone.ts';
import { parseRule, type RecurrenceRule } from './rule-text.ts';

export { parseRule, type RecurrenceRule, type RuleFrequency } from './rule-text.ts';
export { describeRule } from './rule-words.ts';

// The package is CommonJS: Node sees no named exports in it.
const { RRule } = rrule;

/** One time that a rule fires. Date and time are what the clock on the wall then shows. */
export interface Occurrence {
  readonly date: string;
  /** `HH:mm:ss` */
  readonly time: string;
  readonly instant: Date;
}

/** Which occurrences to find. At least one of `until`, `limit`, or an end in the rule itself must bound them. */
export interface OccurrenceQuery {
  /** RFC 5545 text, or what `parseRule` made of it. */
  readonly rule: string | RecurrenceRule;
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

/**
 * The Gregorian calendar repeats, weekdays and all, every 400 years.
 * The expanding library gives up only at the end of year 9999, so a rule that never fires would keep it
 * busy for thousands of years; moved into the last such cycle it gives up within a few hundred.
 */
const CYCLE_YEARS = 400;
const CYCLE_MS = 146_097 * 86_400_000;
const LAST_CYCLE_FROM = 9560;
/** A skipped time moves by a day at most (a zone that leaves out a date), so order is certain two days on. */
const SETTLED_MS = 2 * 86_400_000;
/** More than a person's lifetime of days; whoever needs more asks for a nearer span. */
const MAX_SCANNED = 50_000;

const DAY_CODES: Readonly<Record<Weekday, string>> = {
  monday: 'MO',
  tuesday: 'TU',
  wednesday: 'WE',
  thursday: 'TH',
  friday: 'FR',
  saturday: 'SA',
  sunday: 'SU',
};

/** A rule for every day. */
export function dailyRule(): string {
  return 'FREQ=DAILY';
}

/** A rule for Monday to Friday. */
export function weekdaysRule(): string {
  return customRule(WEEKDAYS.slice(0, 5));
}

/**
 * A rule for chosen weekdays; all seven make a daily rule.
 *
 * @throws RangeError when no day is chosen
 */
export function customRule(weekdays: readonly Weekday[]): string {
  const chosen = WEEKDAYS.filter((day) => weekdays.includes(day));
  if (chosen.length === 0) throw new RangeError('A rule needs at least one weekday.');
  if (chosen.length === WEEKDAYS.length) return dailyRule();
  return `FREQ=WEEKLY;BYDAY=${chosen.map((day) => DAY_CODES[day]).join(',')}`;
}

/** A stretch of days on which the same weekdays count. */
export interface Stage {
  readonly startsOn: string;
  /** Included. */
  readonly endsOn: string;
  readonly weekdays: readonly Weekday[];
}

/** Shares of a person's days in the stages of a progressive plan: of seven days three, then five, then all. */
const PROGRESS_SHARES = [3 / 7, 5 / 7, 1];
/** Weeks a stage takes, when the plan is long enough. */
const STAGE_WEEKS = 2;

/**
 * Stages of growing frequency: two weeks at about three days of seven, two at about five, then every day
 * that is free. A plan of less than six weeks gives each stage a third of its weeks.
 * A single rule cannot grow, so each stage becomes a rule of its own.
 *
 * @param weekdays - days that are free, in any order
 */
export function progressive(
  span: { readonly startsOn: string; readonly endsOn: string },
  weekdays: readonly Weekday[],
): Stage[] {
  const weeks = Math.ceil(datesOf(span).length / 7);
  const stageWeeks = Math.min(STAGE_WEEKS, Math.max(1, Math.floor(weeks / PROGRESS_SHARES.length)));
  return PROGRESS_SHARES.map((share, index) => {
    const startsOn = addDays(span.startsOn, index * stageWeeks * 7);
    const isLast = index === PROGRESS_SHARES.length - 1;
    const end = addDays(startsOn, stageWeeks * 7 - 1);
    return {
      startsOn,
      endsOn: isLast || end > span.endsOn ? span.endsOn : end,
      weekdays: spread(
        WEEKDAYS.filter((day) => weekdays.includes(day)),
        share,
      ),
    };
  }).filter(({ startsOn, endsOn }) => startsOn <= endsOn);
}

/** About a share of the days, at least one, with even gaps. */
function spread<T>(days: readonly T[], share: number): T[] {
  const count = Math.max(1, Math.round(days.length * share));
  return days.filter(
    (_, index) =>
      Math.floor((index * count) / days.length) !== Math.floor(((index - 1) * count) / days.length),
  );
}

/**
 * A rule, with its number of times, for the chosen weekdays of a stage, with the date it first fires on and
 * all its dates; null when none of the days comes up.
 */
export function ruleWithin(stage: Stage): { rule: string; startsOn: string; dates: string[] } | null {
  const dates = datesOf(stage).filter((date) => stage.weekdays.includes(weekdayOf(date)));
  const [startsOn] = dates;
  if (startsOn === undefined) return null;
  return { rule: `${customRule(stage.weekdays)};COUNT=${dates.length}`, startsOn, dates };
}

function datesOf({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string }): string[] {
  const dates: string[] = [];
  for (let date = startsOn; date <= endsOn; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/**
 * When a rule fires, oldest first. It is expanded on the wall clock and then placed in the zone: 08:00
 * stays 08:00. A time that the clock skips moves later by the size of the gap, a repeated time is the
 * first; `COUNT` counts what really happens, and `UNTIL` is an instant, included.
 *
 * @throws Refusal when the text is no acceptable rule
 * @throws RangeError when nothing bounds the answer, it is too long, or date, time or zone do not exist
 */
export function occurrences(query: OccurrenceQuery): Occurrence[] {
  const rule = typeof query.rule === 'string' ? parseRule(query.rule) : query.rule;
  const end = earliest(query.until, rule.until === null ? undefined : untilInstant(rule.until, query.zone));
  const { from = null, limit = Number.POSITIVE_INFINITY } = query;
  const count = rule.count ?? Number.POSITIVE_INFINITY;
  if (end === null && Math.min(count, limit) === Number.POSITIVE_INFINITY) {
    throw new RangeError('Say until when, or how many occurrences to find.');
  }
  return scan(rule, query, { end, from, limit, count })
    .sort((one, other) => one.instant.getTime() - other.instant.getTime())
    .slice(0, count)
    .filter(({ instant }) => (!from || instant >= from) && (!end || instant <= end))
    .slice(0, limit);
}

interface Bounds {
  readonly end: Date | null;
  readonly from: Date | null;
  readonly limit: number;
  readonly count: number;
}

/** All that may be in the answer and a little more, in the order of the wall clock; times that fall together are one. */
function scan(
  rule: RecurrenceRule,
  query: OccurrenceQuery,
  { end, from, limit, count }: Bounds,
): Occurrence[] {
  const found = new Map<number, Occurrence>();
  let wanted = 0;
  let enoughAt = Number.POSITIVE_INFINITY;
  let scanned = 0;
  expand(rule, query, (wallMs) => {
    if (wallMs > enoughAt + SETTLED_MS || (end && wallMs > end.getTime() + SETTLED_MS)) return false;
    if (++scanned > MAX_SCANNED) throw new RangeError('This rule fires too often for so long a span.');
    const occurrence = placed(wallMs, query.zone);
    const ms = occurrence.instant.getTime();
    if (found.has(ms)) return true;
    found.set(ms, occurrence);
    if (!from || occurrence.instant >= from) wanted += 1;
    if (found.size >= count || wanted >= limit) enoughAt = Math.min(enoughAt, wallMs);
    return true;
  });
  return [...found.values()];
}

/** Walks through the wall-clock times of a rule, as if the wall were in UTC, until told to stop. */
function expand(
  rule: RecurrenceRule,
  { startsOn, startsAt }: OccurrenceQuery,
  visit: (wallMs: number) => boolean,
): void {
  const start = instantAt(startsOn, startsAt, 'UTC');
  const cycles = Math.floor((LAST_CYCLE_FROM + CYCLE_YEARS - 1 - start.getUTCFullYear()) / CYCLE_YEARS);
  const dtstart = new Date(start.getTime() + cycles * CYCLE_MS);
  const options = { ...RRule.parseString(rule.endlessText), dtstart };
  new RRule(options, true).all((date) => visit(date.getTime() - cycles * CYCLE_MS));
}

function placed(wallMs: number, zone: string): Occurrence {
  const wall = new Date(wallMs).toISOString();
  const instant = instantAt(wall.slice(0, 10), wall.slice(11, 19), zone);
  return { ...wallClockAt(instant, zone), instant };
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

function earliest(...instants: readonly (Date | undefined)[]): Date | null {
  const times = instants.flatMap((instant) => (instant ? [instant.getTime()] : []));
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}
