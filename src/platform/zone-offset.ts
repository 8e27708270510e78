/** How far the wall clock of a zone is from UTC: asked of the runtime once for each stretch of days, then remembered. */
import { IANAZone } from 'luxon';

/** Some days of a zone, in which its clock changes at most once. */
interface Stretch {
  /** Instant from which `after` holds; never, when the clock does not change. */
  readonly changesAt: number;
  readonly before: number;
  readonly after: number;
}

/**
 * No zone has changed its offset twice within less than 6.9 days since 1970 (Boa Vista, October 2000; looked
 * up in tzdata 2025b), so that a stretch of six days holds one change at most.
 */
const STRETCH_MS = 6 * 86_400_000;
const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
/** A hundred years of a dozen zones; whoever asks for more begins anew. */
const MAX_STRETCHES = 100_000;

const known = new Map<string, Map<number, Stretch>>();
let count = 0;

/**
 * Milliseconds that the wall clock of a zone is ahead of UTC at an instant; negative when it is behind.
 *
 * @throws RangeError when there is no such zone or instant
 */
export function offsetMs(ms: number, zone: string): number {
  if (ms >= steady.from && ms < steady.to && zone === steady.zone) return steady.offset;
  if (!(ms >= 0)) return asked(ms, zone);
  const index = Math.floor(ms / STRETCH_MS);
  const { changesAt, before, after } = known.get(zone)?.get(index) ?? learned(index, zone);
  if (before === after) steady = widened(index, zone, before);
  return ms < changesAt ? before : after;
}

/** Time in which the clock of a zone is known not to change. */
interface Steady {
  readonly zone: string;
  readonly from: number;
  /** Not included. */
  readonly to: number;
  readonly offset: number;
}

/** Where the last answer came from: whoever places many times walks through months of one offset. */
let steady: Steady = { zone: '', from: 0, to: 0, offset: 0 };

function widened(index: number, zone: string, offset: number): Steady {
  const [from, to] = [index * STRETCH_MS, (index + 1) * STRETCH_MS];
  const isSame = steady.zone === zone && steady.offset === offset;
  if (!isSame || from > steady.to || to < steady.from) return { zone, from, to, offset };
  return { zone, from: Math.min(from, steady.from), to: Math.max(to, steady.to), offset };
}

/** A moment at which the wall clock of a zone is set. */
export interface ClockChange {
  readonly at: number;
  /** Milliseconds ahead of UTC before and from then on. */
  readonly before: number;
  readonly after: number;
}

/**
 * Every change of a zone's clock from one instant to another, oldest first.
 *
 * @throws RangeError when there is no such zone, or the span begins before 1970
 */
export function clockChanges({ from, to }: { from: number; to: number }, zone: string): ClockChange[] {
  if (!(from >= 0)) throw new RangeError('Clock changes are known from 1970 on.');
  const changes: ClockChange[] = [];
  for (let index = Math.floor(from / STRETCH_MS); index * STRETCH_MS <= to; index += 1) {
    const { changesAt: at, before, after } = known.get(zone)?.get(index) ?? learned(index, zone);
    if (before !== after && at >= from && at <= to) changes.push({ at, before, after });
  }
  return changes;
}

function learned(index: number, zone: string): Stretch {
  const [from, to] = [index * STRETCH_MS, (index + 1) * STRETCH_MS];
  const [before, after] = [asked(from, zone), asked(to, zone)];
  const stretch = { before, after, changesAt: before === after ? to : changeWithin({ from, to }, zone) };
  if (count >= MAX_STRETCHES) {
    known.clear();
    count = 0;
  }
  const stretches = known.get(zone) ?? new Map<number, Stretch>();
  known.set(zone, stretches.set(index, stretch));
  count += 1;
  return stretch;
}

/** The first instant, to the second, at which the offset is no longer that at `from`. */
function changeWithin(span: { readonly from: number; readonly to: number }, zone: string): number {
  let { from, to } = span;
  const before = asked(from, zone);
  while (to - from > SECOND_MS) {
    const middle = from + Math.floor((to - from) / 2 / SECOND_MS) * SECOND_MS;
    if (asked(middle, zone) === before) from = middle;
    else to = middle;
  }
  return to;
}

function asked(ms: number, zone: string): number {
  const minutes = IANAZone.create(zone).offset(ms);
  if (Number.isNaN(minutes)) throw new RangeError(`There is no time zone called "${zone}".`);
  return Math.round(minutes * MINUTE_MS);
}
