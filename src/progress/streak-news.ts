/** What happened to a streak, told from a person's days and from the log of what was done. */
import { openDay, type StreakDay } from './day-log.ts';
import { nextMilestone, streak, USUAL_EARNING } from './streak.ts';
import type { StreakCursor } from './streak-cursor.ts';

/** What can happen to a streak. */
export type StreakNewsKind = 'broken' | 'extended' | 'milestone';

/** Something that happened to a streak, as a log tells it. */
export interface StreakEntry {
  readonly kind: StreakNewsKind;
  readonly occurredAt: Date;
  readonly place: Partial<StreakCursor>;
}

/** That something planned for a day was done, as the event log has it. */
export interface DoneEvent {
  readonly position: number;
  readonly occurredAt: Date;
  /** The day it was planned for. */
  readonly date: string;
}

/**
 * What was done and made a streak longer: the first thing done for each day that is kept by it, and
 * a milestone when its length comes to one.
 *
 * @param done - in the order of the log
 * @param firstPositions - position of the first thing done for each of their days
 */
export function growth(
  days: readonly StreakDay[],
  done: readonly DoneEvent[],
  firstPositions: ReadonlyMap<string, number>,
): StreakEntry[] {
  return done.flatMap(({ position, occurredAt, date }): StreakEntry[] => {
    if (firstPositions.get(date) !== position) return [];
    // Days kept by something done later were still open then.
    const then = days.map((day) => ((firstPositions.get(day.date) ?? 0) > position ? openDay(day) : day));
    const until = then.slice(0, 1 + then.findLastIndex(({ state }) => state === 'kept'));
    const after = lengthOf(until);
    const before = lengthOf(until.map((day) => (day.date === date ? openDay(day) : day)));
    if (after <= before) return [];
    const extended: StreakEntry = { kind: 'extended', occurredAt, place: { event: position, part: 1 } };
    if (nextMilestone(before) > after) return [extended];
    return [extended, { kind: 'milestone', occurredAt, place: { event: position, part: 2 } }];
  });
}

/** Days that ended a running streak, after one instant and up to another. */
export function breaks(
  days: readonly StreakDay[],
  { after, through }: { readonly after: Date; readonly through: Date },
): StreakEntry[] {
  const told = streak(statesOf(days), { earn: USUAL_EARNING }).days;
  return days
    .flatMap(({ lostAt }, index): StreakEntry[] => {
      if (lostAt === null || lostAt <= after || lostAt > through || told[index] !== 'missed') return [];
      if (lengthOf(days.slice(0, index)) === 0) return [];
      return [{ kind: 'broken', occurredAt: lostAt, place: { until: lostAt.getTime() } }];
    })
    .toSorted((one, other) => one.occurredAt.getTime() - other.occurredAt.getTime());
}

const statesOf = (days: readonly StreakDay[]) => days.map(({ state }) => state);
const lengthOf = (days: readonly StreakDay[]): number =>
  streak(statesOf(days), { earn: USUAL_EARNING }).currentDays;
