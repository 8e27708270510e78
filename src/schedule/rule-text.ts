/** Recurrence rules as text (RFC 5545 §3.3.10): read strictly, so that whatever is accepted can be expanded safely. */
import { type FieldPath, invalid, type Refusal } from '../platform/errors.ts';

export type RuleFrequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** A rule that was read and checked. */
export interface RecurrenceRule {
  readonly frequency: RuleFrequency;
  /** Every how many days, weeks, months or years. */
  readonly interval: number;
  /** How often it fires in all; null for no such end. */
  readonly count: number | null;
  /** As written: a date, a wall-clock time, or an instant ending in `Z`; null for no such end. */
  readonly until: string | null;
  /** The parts that select days and times, such as `BYDAY` → `['MO', '-1FR']`. */
  readonly by: ReadonlyMap<string, readonly string[]>;
  /** The whole rule, upper case. */
  readonly text: string;
  /** The rule without its ends: `COUNT` and `UNTIL` are left to whoever places it on a clock. */
  readonly endlessText: string;
}

const MAX_LENGTH = 500;
const MAX_COUNT = 3650;
const MAX_INTERVAL = 1000;
/** Most times a day that a rule may name. */
const MAX_TIMES_A_DAY = 24;

/** Bounds of the numbers that a part lists. Signed parts also count from the end; 0 is never one of them. */
const NUMBER_LISTS: Readonly<Record<string, { min: number; max: number; isSigned: boolean }>> = {
  BYSECOND: { min: 0, max: 59, isSigned: false },
  BYMINUTE: { min: 0, max: 59, isSigned: false },
  BYHOUR: { min: 0, max: 23, isSigned: false },
  BYMONTHDAY: { min: 1, max: 31, isSigned: true },
  BYYEARDAY: { min: 1, max: 366, isSigned: true },
  BYWEEKNO: { min: 1, max: 53, isSigned: true },
  BYMONTH: { min: 1, max: 12, isSigned: false },
  BYSETPOS: { min: 1, max: 366, isSigned: true },
};
const BY_NAMES = new Set([...Object.keys(NUMBER_LISTS), 'BYDAY']);
const NAMES = new Set([...BY_NAMES, 'FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST']);
const WEEKDAY = /^(?:MO|TU|WE|TH|FR|SA|SU)$/;
const DAY_WITH_ORDINAL = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/;
const UNTIL = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z?)?$/;
/** Longest each month gets. */
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Reads a rule such as `FREQ=WEEKLY;BYDAY=MO,WE,FR`. Only what a plan of days can mean is accepted: no rule
 * that fires every second, minute or hour, at most 24 times a day, a `COUNT` of at most 3650, and no date
 * that never comes.
 *
 * @param field - where the text came from, for the refusal
 * @throws Refusal which says what is wrong with it
 */
export function parseRule(text: string, field: FieldPath = ['input', 'rule']): RecurrenceRule {
  const refuse = (message: string): Refusal =>
    invalid(field, `This is no recurrence rule we can keep: ${message}`);
  if (text.length > MAX_LENGTH) {
    throw invalid(field, `A recurrence rule has at most ${MAX_LENGTH} characters.`, {
      code: 'TOO_LARGE',
      maximum: MAX_LENGTH,
    });
  }
  try {
    return ruleOf(partsOf(text.toUpperCase()));
  } catch (error) {
    if (error instanceof RangeError) throw refuse(error.message);
    throw error;
  }
}

function partsOf(text: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const part of text.split(';')) {
    const [name = '', value = '', ...rest] = part.split('=');
    if (!NAMES.has(name)) throw new RangeError(`there is no part called "${name}".`);
    if (value === '' || rest.length > 0) throw new RangeError(`${name} needs one value.`);
    if (parts.has(name)) throw new RangeError(`${name} is given twice.`);
    parts.set(name, value);
  }
  return parts;
}

function ruleOf(parts: ReadonlyMap<string, string>): RecurrenceRule {
  const by = new Map(
    [...parts].filter(([name]) => BY_NAMES.has(name)).map(([name, value]) => [name, value.split(',')]),
  );
  const rule = {
    frequency: frequencyOf(parts.get('FREQ')),
    interval: numberWithin('INTERVAL', parts.get('INTERVAL') ?? '1', MAX_INTERVAL),
    count: parts.has('COUNT') ? numberWithin('COUNT', parts.get('COUNT') ?? '', MAX_COUNT) : null,
    until: parts.get('UNTIL') ?? null,
    by,
    text: textOf(parts),
    endlessText: textOf(new Map([...parts].filter(([name]) => name !== 'COUNT' && name !== 'UNTIL'))),
  };
  const weekStart = parts.get('WKST');
  if (weekStart !== undefined && !WEEKDAY.test(weekStart)) throw new RangeError(`WKST is a day such as MO.`);
  checkEnds(rule);
  for (const [name, values] of by) checkList(name, values);
  checkCombination(rule);
  checkDatesExist(by);
  return rule;
}

function textOf(parts: ReadonlyMap<string, string>): string {
  return [...parts].map(([name, value]) => `${name}=${value}`).join(';');
}

function frequencyOf(value: string | undefined): RuleFrequency {
  if (value === 'DAILY' || value === 'WEEKLY' || value === 'MONTHLY' || value === 'YEARLY') return value;
  throw new RangeError('FREQ must be DAILY, WEEKLY, MONTHLY or YEARLY.');
}

function numberWithin(name: string, value: string, max: number): number {
  const number = /^\d{1,6}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > max) throw new RangeError(`${name} is a number from 1 to ${max}.`);
  return number;
}

function checkEnds({ count, until }: { count: number | null; until: string | null }): void {
  if (until === null) return;
  if (count !== null) throw new RangeError('COUNT and UNTIL exclude each other.');
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = UNTIL.exec(until) ?? [];
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const ms = Date.parse(iso);
  if (Number.isNaN(ms) || new Date(ms).toISOString() !== iso) {
    throw new RangeError('UNTIL is a date such as 20261231, or an instant such as 20261231T230000Z.');
  }
}

function checkList(name: string, values: readonly string[]): void {
  const bounds = NUMBER_LISTS[name];
  for (const value of values) {
    if (bounds ? !isListed(value, bounds) : !isListedDay(value)) {
      throw new RangeError(`${name} cannot be "${value}".`);
    }
  }
}

function isListed(
  value: string,
  { min, max, isSigned }: { min: number; max: number; isSigned: boolean },
): boolean {
  if (!/^[+-]?\d{1,3}$/.test(value) || (!isSigned && !/^\d/.test(value))) return false;
  const size = Math.abs(Number(value));
  return size >= min && size <= max;
}

function isListedDay(value: string): boolean {
  const match = DAY_WITH_ORDINAL.exec(value);
  const ordinal = Math.abs(Number(match?.[1] ?? 1));
  return match !== null && ordinal >= 1 && ordinal <= 53;
}

/** What RFC 5545 §3.3.10 says about which parts go with which. */
function checkCombination({ frequency, by }: Pick<RecurrenceRule, 'frequency' | 'by'>): void {
  const hasOrdinal = (by.get('BYDAY') ?? []).some((day) => day.length > 2);
  const wrong: readonly [boolean, string][] = [
    [by.has('BYWEEKNO') && frequency !== 'YEARLY', 'BYWEEKNO goes with FREQ=YEARLY only.'],
    [by.has('BYYEARDAY') && frequency !== 'YEARLY', 'BYYEARDAY goes with FREQ=YEARLY only.'],
    [by.has('BYMONTHDAY') && frequency === 'WEEKLY', 'BYMONTHDAY does not go with FREQ=WEEKLY.'],
    [
      hasOrdinal && frequency !== 'MONTHLY' && frequency !== 'YEARLY',
      'A numbered BYDAY goes with months or years.',
    ],
    [hasOrdinal && by.has('BYWEEKNO'), 'A numbered BYDAY does not go with BYWEEKNO.'],
    [by.has('BYSETPOS') && by.size === 1, 'BYSETPOS needs another BY part to choose from.'],
    [timesADay(by) > MAX_TIMES_A_DAY, `More than ${MAX_TIMES_A_DAY} times a day are too many.`],
  ];
  const [first] = wrong.filter(([isWrong]) => isWrong);
  if (first) throw new RangeError(first[1]);
}

function timesADay(by: RecurrenceRule['by']): number {
  return ['BYHOUR', 'BYMINUTE', 'BYSECOND'].reduce((times, name) => times * (by.get(name)?.length ?? 1), 1);
}

function checkDatesExist(by: RecurrenceRule['by']): void {
  const days = by.get('BYMONTHDAY')?.map((day) => Math.abs(Number(day)));
  if (!days) return;
  const months = by.get('BYMONTH')?.map(Number) ?? [1];
  const longest = Math.max(...months.map((month) => MONTH_DAYS[month - 1] ?? 0));
  if (Math.min(...days) > longest) throw new RangeError('It names a date that no year has.');
}
