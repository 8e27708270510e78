import { randomUUIDv7 } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** A fact that others must hear of, as it is written. */
export interface Fact {
  readonly kind: string;
  readonly subjectId: string;
  readonly occurredAt: Date;
  /** Identifiers and small values that readers need; never texts of the person. */
  readonly data?: Record<string, boolean | number | string>;
}

/** Whose fact it is. */
export interface Owner {
  readonly tenantId: string;
  readonly userId: string;
}

/** A fact in its place in the log. */
export interface Event {
  readonly position: number;
  readonly kind: string;
  readonly subjectId: string;
  readonly occurredAt: Date;
  readonly data: Record<string, boolean | number | string>;
}

/**
 * Writes a fact in the transaction of the change that made it true.
 *
 * Facts of one person wait for each other until their transactions end. So nobody who reads that
 * person's log in order of position can pass a fact that is written but not yet committed.
 */
export async function recordEvent(em: SqlEntityManager, owner: Owner, fact: Fact): Promise<void> {
  // The row, and with it the position, is made once the lock is held: it comes from there.
  await em.execute(
    `with held as materialized (select pg_advisory_xact_lock(hashtextextended(?, 0)))
     insert into events (tenant_id, user_id, id, kind, subject_id, data, occurred_at)
     select ?::uuid, ?::uuid, ?::uuid, ?, ?::uuid, ?::jsonb, ?::timestamptz from held`,
    [
      owner.userId,
      owner.tenantId,
      owner.userId,
      randomUUIDv7(),
      fact.kind,
      fact.subjectId,
      JSON.stringify(fact.data ?? {}),
      fact.occurredAt,
    ],
  );
}

/** Which part of a person's log to read. */
export interface LogRange extends Owner {
  /** Position of the last event seen. */
  readonly after: number;
  /** Position of the last event to read, to the end when left out. */
  readonly through?: number | undefined;
  readonly kinds: readonly string[];
  readonly limit: number;
}

/** Reads a person's log forward, oldest first. */
export async function eventsAfter(em: SqlEntityManager, range: LogRange): Promise<Event[]> {
  const rows = await em.execute<EventRow[]>(
    `select position, kind, subject_id, occurred_at, data from events
     where tenant_id = ? and user_id = ? and position > ? and position <= ? and kind = any(array[?]::text[])
     order by position limit ?`,
    [
      range.tenantId,
      range.userId,
      range.after,
      range.through ?? Number.MAX_SAFE_INTEGER,
      [...range.kinds],
      range.limit,
    ],
  );
  return rows.map((row) => ({
    position: Number(row.position),
    kind: row.kind,
    subjectId: row.subject_id,
    occurredAt: new Date(row.occurred_at),
    data: row.data,
  }));
}

/** Position of the newest event of a person; 0 when there is none. */
export async function lastPosition(em: SqlEntityManager, owner: Owner): Promise<number> {
  const [row] = await em.execute<{ position: number | string | null }[]>(
    'select max(position) as position from events where tenant_id = ? and user_id = ?',
    [owner.tenantId, owner.userId],
  );
  return Number(row?.position ?? 0);
}

interface EventRow {
  position: number | string;
  kind: string;
  subject_id: string;
  occurred_at: string;
  data: Event['data'];
}
