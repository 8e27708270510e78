/** A recurrence as text: a rule, and in further lines the times that were added to it and dropped from it (RFC 5545 §3.8.5). */
import { type FieldPath, invalid } from '../platform/errors.ts';
import { isDate, isTime } from '../platform/zone.ts';
import { parseRule, type RecurrenceRule } from './rule-text.ts';

/** A recurrence that was read and checked. Times are milliseconds from 1970 to what the wall shows. */
export interface Recurrence {
  readonly rule: RecurrenceRule;
  readonly added: readonly number[];
  readonly dropped: readonly number[];
}

/** Most times that can be added, and dropped; nobody moves more of a plan by hand. */
const MAX_TIMES = 366;
const WALL_TIME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/;
/** Plans share few rules, and a day of many people asks for each again and again. */
const MAX_REMEMBERED = 1000;
const remembered = new Map<string, Recurrence>();

/**
 * Reads a recurrence such as `FREQ=DAILY;COUNT=30`, with lines such as `EXDATE:20260302T080000,20260303T080000`
 * and `RDATE:20260302T193000` below it. Wall-clock times mean the zone of whoever asks, so none has a `Z`.
 *
 * @param field - where the text came from, for the refusal
 * @throws Refusal which says what is wrong with it
 */
export function parseRecurrence(text: string, field: FieldPath = ['input', 'rule']): Recurrence {
  const before = remembered.get(text);
  if (before) return before;
  const [first = '', ...lines] = text.split('\n');
  const rule = parseRule(first, field);
  const times = new Map(lines.map((line) => timesIn(line, field)));
  if (times.size < lines.length) throw invalid(field, 'RDATE and EXDATE are given once each.');
  const recurrence = { rule, added: times.get('RDATE') ?? [], dropped: times.get('EXDATE') ?? [] };
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(text, recurrence);
  return recurrence;
}

/** Adds times to the text of a rule, and drops some; each `YYYY-MM-DDTHH:mm:ss` on the wall. */
export function recurrenceText(
  rule: string,
  { added = [], dropped = [] }: { readonly added?: readonly string[]; readonly dropped?: readonly string[] },
): string {
  const line = (name: string, times: readonly string[]): string[] =>
    times.length === 0 ? [] : [`${name}:${times.map((time) => time.replace(/[-:]/g, '')).join(',')}`];
  return [rule, ...line('RDATE', added), ...line('EXDATE', dropped)].join('\n');
}

function timesIn(line: string, field: FieldPath): [string, number[]] {
  const [name = '', list = '', ...rest] = line.split(':');
  if ((name !== 'RDATE' && name !== 'EXDATE') || rest.length > 0) {
    throw invalid(field, 'Below its rule a recurrence has RDATE and EXDATE only.');
  }
  const times = list.split(',', MAX_TIMES + 1);
  if (times.length > MAX_TIMES) {
    const maximum = MAX_TIMES;
    throw invalid(field, `${name} has at most ${maximum} times.`, { code: 'TOO_LARGE', maximum });
  }
  return [name, times.map((time) => wallMsOf(time, name, field))];
}

function wallMsOf(text: string, name: string, field: FieldPath): number {
  const [, year, month, day, hour, minute, second] = WALL_TIME.exec(text) ?? [];
  const [date, time] = [`${year}-${month}-${day}`, `${hour}:${minute}:${second}`];
  if (isDate(date) && isTime(time)) return Date.parse(`${date}T${time}Z`);
  throw invalid(field, `${name} lists wall-clock times such as 20260302T080000.`);
}
