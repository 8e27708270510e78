/** The wall-clock times of a rule, as if the wall were in UTC. Where zones put them is not known here. */
import rrule from 'rrule';
import type { RecurrenceRule } from './rule-text.ts';

// The package is CommonJS: Node sees no named exports in it.
const { RRule } = rrule;

/**
 * The Gregorian calendar repeats, weekdays and all, every 400 years.
 * The expanding library gives up only at the end of year 9999, so a rule that never fires would keep it
 * busy for thousands of years; moved into the last such cycle it gives up within a few hundred.
 */
const CYCLE_YEARS = 400;
const CYCLE_MS = 146_097 * 86_400_000;
const LAST_CYCLE_FROM = 9560;

const DAY_MS = 86_400_000;
/** By the number that a UTC date gives its day of the week. */
const DAY_CODES = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * Walks through the times of a rule, earliest first, until told to stop. `COUNT` and `UNTIL` are left to the
 * visitor.
 *
 * @param startMs - milliseconds from 1970 to the first time that counts
 * @param visit - answers whether to go on
 */
export function expandRule(rule: RecurrenceRule, startMs: number, visit: (wallMs: number) => boolean): void {
  const weekdays = weekdaysOnly(rule, startMs);
  if (weekdays) {
    everyDay(weekdays, startMs, visit);
    return;
  }
  const cycles = Math.floor(
    (LAST_CYCLE_FROM + CYCLE_YEARS - 1 - new Date(startMs).getUTCFullYear()) / CYCLE_YEARS,
  );
  const dtstart = new Date(startMs + cycles * CYCLE_MS);
  const options = { ...RRule.parseString(rule.endlessText), dtstart };
  new RRule(options, true).all((date) => visit(date.getTime() - cycles * CYCLE_MS));
}

/**
 * The days of the week, from Sunday = 0, when there is nothing else to a rule, as in all that our plans are
 * made of. Those need no library, which takes some twenty times as long for them; null for any other rule.
 */
function weekdaysOnly({ frequency, interval, by }: RecurrenceRule, startMs: number): boolean[] | null {
  const days = by.get('BYDAY');
  if (interval !== 1 || by.size > (days ? 1 : 0)) return null;
  if (frequency !== 'DAILY' && frequency !== 'WEEKLY') return null;
  const usual = frequency === 'DAILY' ? DAY_CODES : [DAY_CODES[new Date(startMs).getUTCDay()]];
  return DAY_CODES.map((day) => (days ?? usual).includes(day));
}

function everyDay(weekdays: readonly boolean[], startMs: number, visit: (wallMs: number) => boolean): void {
  let weekday = new Date(startMs).getUTCDay();
  for (let ms = startMs; ; ms += DAY_MS) {
    if (weekdays[weekday] && !visit(ms)) return;
    weekday = (weekday + 1) % 7;
  }
}
