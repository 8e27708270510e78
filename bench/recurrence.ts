/** Whether rules fire when they should: expansions of others, compared instant by instant. */
import { readFile } from 'node:fs/promises';
import { Refusal } from '../src/platform/errors.ts';
import { isZone } from '../src/platform/zone.ts';
import { occurrences } from '../src/schedule/occurrence.ts';
import { recurrenceText } from '../src/schedule/recurrence-text.ts';

interface Case {
  readonly id: string;
  readonly zone: string;
  /** On the wall, `YYYY-MM-DDTHH:mm:ss`. */
  readonly dtstart: string;
  readonly rrule: string;
  readonly exdates?: readonly string[];
  readonly rdates?: readonly string[];
  readonly limit: number;
  /** Whatever is done about a time that the clock skips. */
  readonly expected?: readonly string[];
  /** Where such a time moves later. */
  readonly expectedShift?: readonly string[];
  /** A rule that fires never, or a rule or zone to be refused. */
  readonly family?: string;
  readonly error?: boolean;
  /** Longest that an answer may take. */
  readonly maxMs?: number;
}

/**
 * @param path - JSON with `cases`; of those that tell both policies for skipped times, `shift` counts
 * @returns each case that fails, and how many passed
 */
export async function measureRecurrence(path: string, isVerbose = false): Promise<string[]> {
  const { cases } = JSON.parse(await readFile(path, 'utf8')) as { cases: readonly Case[] };
  const results = cases.map((one) => ({ one, fault: faultOf(one) }));
  const failed = results.filter(({ fault }) => fault !== null);
  const shown = isVerbose ? failed : failed.slice(0, 20);
  return [
    ...shown.map(
      ({ one, fault }) => `${one.id} ${one.zone} ${one.dtstart} ${one.rrule.slice(0, 80)}: ${fault}`,
    ),
    `${cases.length - failed.length} passed, ${failed.length} failed`,
  ];
}

function faultOf(one: Case): string | null {
  const before = performance.now();
  const fault = compared(one);
  const ms = performance.now() - before;
  return fault ?? (one.maxMs !== undefined && ms > one.maxMs ? `took ${ms.toFixed(0)} ms` : null);
}

function compared(one: Case): string | null {
  const isRefusalRight = one.error === true || one.family === 'never';
  let found: readonly string[];
  try {
    found = expanded(one);
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof RangeError)) throw error;
    return isRefusalRight ? null : `refused: ${error.message}`;
  }
  if (one.error) return `accepted, with ${found.length} times`;
  const expected = one.expected ?? one.expectedShift ?? [];
  const index = Array.from({ length: Math.max(found.length, expected.length) }).findIndex(
    (_, at) => found[at] !== expected[at],
  );
  return index < 0
    ? null
    : `time ${index + 1} is ${found[index] ?? 'missing'}, not ${expected[index] ?? 'there'}`;
}

function expanded({ zone, dtstart, rrule, exdates = [], rdates = [], limit }: Case): string[] {
  if (!isZone(zone)) throw new RangeError(`There is no time zone called "${zone}".`);
  const [startsOn = '', startsAt = ''] = dtstart.split('T');
  const rule = recurrenceText(rrule, { added: rdates, dropped: exdates });
  return occurrences({ rule, startsOn, startsAt, zone, limit }).map(({ instant }) =>
    instant.toISOString().replace('.000Z', 'Z'),
  );
}
