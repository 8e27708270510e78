/** News of a person's deliveries: from three logs, in one order. */
import type { NewsCursor } from './news-cursor.ts';
import { writeCursor } from './news-cursor.ts';

/** What can happen to a delivery. */
export type NewsKind = 'completed' | 'due' | 'missed' | 'rescheduled' | 'skipped' | 'snoozed' | 'undone';

/** Something that happened to a delivery, as a log tells it. */
export interface LogEntry {
  readonly kind: NewsKind;
  readonly deliveryId: string;
  readonly occurredAt: Date;
  /** Its place in the log it comes from. */
  readonly place: Partial<NewsCursor>;
}

/** A log read forward. */
export interface Stretch<T> {
  /** In the log's own order. */
  readonly entries: readonly T[];
  /** Whether the log goes on behind the last entry, so that nothing later may be told yet. */
  readonly isCut: boolean;
}

/**
 * Puts the entries of several logs into one order: by time, each log's own order kept. Of entries of one
 * instant, those of an earlier log come first. It ends where a log that is cut ends.
 */
export function inOneOrder<T extends { readonly occurredAt: Date }>(logs: readonly Stretch<T>[]): T[] {
  const next = logs.map(() => 0);
  const ordered: T[] = [];
  for (;;) {
    const heads = logs.map(({ entries }, index) => entries[next[index] ?? 0]);
    if (logs.some(({ isCut }, index) => isCut && heads[index] === undefined)) return ordered;
    const first = earliest(heads);
    const entry = heads[first];
    if (entry === undefined) return ordered;
    ordered.push(entry);
    next[first] = (next[first] ?? 0) + 1;
  }
}

function earliest(heads: readonly ({ readonly occurredAt: Date } | undefined)[]): number {
  const times = heads.map((head) => head?.occurredAt.getTime() ?? Number.POSITIVE_INFINITY);
  return times.indexOf(Math.min(...times));
}

/** An entry with the cursor to continue behind it. */
export interface News extends LogEntry {
  readonly cursor: string;
}

/**
 * Gives each entry the cursor to continue behind it.
 *
 * @param entries - in the order they are told
 * @returns the news, and the place behind the last
 */
export function withCursors(
  entries: readonly LogEntry[],
  from: NewsCursor,
): { news: News[]; at: NewsCursor } {
  let at = from;
  const news = entries.map((entry) => {
    at = { ...at, ...entry.place };
    return { ...entry, cursor: writeCursor(at) };
  });
  return { news, at };
}
