import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** Who moves cursors, and until which moment. */
export interface Advance {
  /** Name of the worker that holds the shards. */
  readonly owner: string;
  readonly now: Date;
}

/** What the cursors passed. */
export interface Passed {
  /** Whose deliveries fell due. */
  readonly people: ReadonlySet<string>;
  readonly count: number;
  /** Whether a shard had more than one step may pass. */
  readonly isMore: boolean;
}

/** Most deliveries of a shard that one step passes. */
const STEP = 5_000;

interface DueRow {
  readonly shard: number;
  readonly epoch: number | string;
  readonly user_id: string;
  readonly id: string;
  readonly scheduled_for: string;
  readonly snapshot: string;
}

/**
 * Moves the cursor of each leased shard past what is due.
 *
 * The snapshot comes from the very statement that reads the rows: it says exactly which deliveries could
 * not be seen when the cursor passed their place.
 */
export async function advanceCursors(em: SqlEntityManager, { owner, now }: Advance): Promise<Passed> {
  const rows = await em.execute<DueRow[]>(
    `select c.shard, c.epoch, d.user_id, d.id, d.scheduled_for, pg_current_snapshot()::text as snapshot
     from delivery_cursor c cross join lateral (
       select user_id, id, scheduled_for from schedule_deliveries
       where shard = c.shard and (scheduled_for, id) > (c.through, c.through_id) and scheduled_for <= ?
       order by scheduled_for, id limit ?
     ) d
     where c.owner = ? order by c.shard, d.scheduled_for, d.id`,
    [now, STEP, owner],
  );
  const people = new Set<string>();
  let count = 0;
  let isMore = false;
  for (const step of Map.groupBy(rows, ({ shard }) => shard).values()) {
    if (!(await moveCursor(em, step, { owner, now }))) continue;
    for (const { user_id } of step) people.add(user_id);
    count += step.length;
    isMore ||= step.length === STEP;
  }
  return { people, count, isMore };
}

/** @returns false when another worker has taken the shard over */
async function moveCursor(
  em: SqlEntityManager,
  step: readonly DueRow[],
  { owner, now }: Advance,
): Promise<boolean> {
  const last = step.at(-1);
  if (!last) return false;
  const { shard, epoch, scheduled_for: to, id: toId, snapshot } = last;
  const moved = await em.execute<object[]>(
    `with before as (
       select shard, through, through_id from delivery_cursor
       where shard = ? and owner = ? and epoch = ? and (through, through_id) < (?::timestamptz, ?::uuid) for update
     ), moved as (
       update delivery_cursor c set through = ?::timestamptz, through_id = ?::uuid
       from before b where c.shard = b.shard
     )
     insert into delivery_chunk (shard, from_ts, from_id, to_ts, to_id, snapshot, at)
     select shard, through, through_id, ?::timestamptz, ?::uuid, ?::pg_snapshot, ?::timestamptz from before
     returning id`,
    [shard, owner, epoch, to, toId, to, toId, to, toId, snapshot, now],
  );
  return moved.length > 0;
}

/**
 * When the oldest delivery is due that no cursor has passed; null when none is planned.
 *
 * @param owner - whose shards are looked at; null for all of them
 */
export async function nextDue(em: SqlEntityManager, owner: string | null): Promise<Date | null> {
  const [row] = await em.execute<{ at: string | null }[]>(
    `select min(d.scheduled_for) as at from delivery_cursor c cross join lateral (
       select scheduled_for from schedule_deliveries
       where shard = c.shard and (scheduled_for, id) > (c.through, c.through_id)
       order by scheduled_for, id limit 1
     ) d where ?::text is null or c.owner = ?`,
    [owner, owner],
  );
  return row?.at ? new Date(row.at) : null;
}
