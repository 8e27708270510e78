import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { recordEvent } from '../platform/event-log.ts';
import type { Advance } from './advance-cursors.ts';

/**
 * How long a passed stretch of the log is watched at least for rows that turn up in it: longer than any
 * of our transactions takes.
 */
const WATCHED_MINUTES = 10;
/** How long passed stretches are kept: as long as a client may continue from a cursor, and some more. */
const KEPT_HOURS = 48;

/** The event that says a delivery turned up behind the cursor, and is due now. */
export const LATE_DUE = 'delivery.due';

interface LateRow {
  readonly tenant_id: string;
  readonly user_id: string;
  readonly id: string;
  readonly scheduled_for: string;
}

/** What a worker has looked through already. */
export interface Look {
  /** The shards it held, with the epochs it held them in. */
  readonly held: string;
  /** What could be seen. */
  readonly snapshot: string;
}

/** What turned up, and how far it was looked for. */
export interface Late {
  /** Whose deliveries they are, one entry for each. */
  readonly people: readonly string[];
  /** Good for the next look, once this one is committed. */
  readonly look: Look;
}

/**
 * Finds deliveries that were committed behind the cursor, and writes an event for each, once.
 *
 * When a cursor passed a stretch, it kept what could be seen then (`pg_snapshot`). A row in the
 * stretch that could not be seen then, and can be seen now, was committed too late for the cursor.
 *
 * @param before - the look before, of which only what came since is looked through; null to look through all
 */
export async function recordLateBirths(
  em: SqlEntityManager,
  { owner, now }: Advance,
  before: Look | null,
): Promise<Late> {
  const { oldest, ...look } = await beginLook(em, owner);
  const seen = before?.held === look.held ? before.snapshot : NOTHING;
  const late = oldest === null ? [] : await findLate(em, { owner, oldest, seen });
  for (const { tenant_id: tenantId, user_id: userId, id, scheduled_for } of late) {
    const data = { scheduledFor: new Date(scheduled_for).toISOString() };
    await recordEvent(em, { tenantId, userId }, { kind: LATE_DUE, subjectId: id, occurredAt: now, data });
  }
  await closeChunks(em, owner, look.snapshot);
  return { people: late.map(({ user_id }) => user_id), look };
}

/** A snapshot from before the first transaction. */
const NOTHING = '3:3:';

/** How far is looked, and the oldest transaction that a watched stretch may not have seen; null when none is watched. */
async function beginLook(em: SqlEntityManager, owner: string): Promise<Look & { oldest: string | null }> {
  const [row] = await em.execute<(Look & { oldest: string | null })[]>(
    `select pg_current_snapshot()::text as snapshot,
       (select coalesce(string_agg(concat(shard, ':', epoch), ',' order by shard), '')
        from delivery_cursor where owner = ?) as held,
       (select min(pg_snapshot_xmin(k.snapshot))::text
        from delivery_chunk k join delivery_cursor c on c.shard = k.shard and c.owner = ?
        where not k.is_closed) as oldest`,
    [owner, owner],
  );
  if (!row) throw new Error('The database tells no snapshot.');
  return row;
}

/** What is looked through. */
interface Search {
  readonly owner: string;
  /** As a value of its own, so that the database sees how few rows are younger, and begins with them. */
  readonly oldest: string;
  /** What could be seen in it was looked through then, by every stretch there was. */
  readonly seen: string;
}

function findLate(em: SqlEntityManager, { owner, oldest, seen }: Search): Promise<LateRow[]> {
  return em.execute<LateRow[]>(
    `with born as materialized (
       select d.* from delivery_cursor c join schedule_deliveries d on d.shard = c.shard
         and d.born >= greatest(?::xid8, pg_snapshot_xmin(?::pg_snapshot))
         and not pg_visible_in_snapshot(d.born, ?::pg_snapshot)
         and (d.scheduled_for, d.id) <= (c.through, c.through_id)
       where c.owner = ? and d.completed_at is null and d.skipped_at is null
     )
     select d.tenant_id, d.user_id, d.id, d.scheduled_for
     from born d join delivery_chunk k on k.shard = d.shard and not k.is_closed
       and (d.scheduled_for, d.id) > (k.from_ts, k.from_id) and (d.scheduled_for, d.id) <= (k.to_ts, k.to_id)
       and not pg_visible_in_snapshot(d.born, k.snapshot)
     where not exists (
       select 1 from events e
       where e.tenant_id = d.tenant_id and e.user_id = d.user_id and e.subject_id = d.id and e.kind = ?
         -- One that was told late and then moved is told again at its new time.
         and coalesce((e.data->>'scheduledFor')::timestamptz, d.scheduled_for) = d.scheduled_for
     )
     order by d.user_id, d.scheduled_for, d.id`,
    [oldest, seen, seen, owner, LATE_DUE],
  );
}

/** Stops watching stretches in which nothing can turn up any more, and forgets those nobody asks for. */
async function closeChunks(em: SqlEntityManager, owner: string, snapshot: string): Promise<void> {
  await em.execute(
    `update delivery_chunk k set is_closed = true from delivery_cursor c
     where c.shard = k.shard and c.owner = ? and not k.is_closed
       and k.created < now() - make_interval(mins => ?)
       and pg_snapshot_xmax(k.snapshot) <= pg_snapshot_xmin(?::pg_snapshot)`,
    [owner, WATCHED_MINUTES, snapshot],
  );
  await em.execute(
    `delete from delivery_chunk k using delivery_cursor c
     where c.shard = k.shard and c.owner = ? and k.is_closed and k.created < now() - make_interval(hours => ?)`,
    [owner, KEPT_HOURS],
  );
}
