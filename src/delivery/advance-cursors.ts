import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** Who moves cursors, and until which moment. */
export interface Advance {
  /** Name of the worker that holds the shards. */
  readonly owner: string;
  readonly now: Date;
}

/** What the cursors passed. */
export interface Passed {
  /** Whose deliveries fell due, one entry for each. */
  readonly people: readonly string[];
  /** Whether a shard had more than one step may pass. */
  readonly isMore: boolean;
}

/** Most deliveries of a shard that one step passes. */
const STEP = 5_000;

/** What is due in a shard, no more than a step of it. */
interface StepRow {
  readonly shard: number;
  readonly epoch: number | string;
  readonly count: number;
  /** Identifiers, one for each delivery, parted by commas: rows of their own would take longer than all the rest. */
  readonly people: string;
  readonly to_ts: string;
  readonly to_id: string;
  readonly snapshot: string;
}

/**
 * Moves the cursor of each leased shard past what is due.
 *
 * The snapshot comes from the very statement that reads the rows: it says exactly which deliveries could
 * not be seen when the cursor passed their place. Aggregates take the rows in the order in which the step gives
 * them, so the last identifier needs no sorting.
 */
export async function advanceCursors(em: SqlEntityManager, { owner, now }: Advance): Promise<Passed> {
  const steps = await em.execute<StepRow[]>(
    `select c.shard, c.epoch, d.*, pg_current_snapshot()::text as snapshot
     from delivery_cursor c cross join lateral (
       select count(*)::int as count, string_agg(user_id::text, ',') as people,
         max(scheduled_for)::text as to_ts, (array_agg(id))[count(*)] as to_id
       from (
         select user_id, id, scheduled_for from schedule_deliveries
         where shard = c.shard and (scheduled_for, id) > (c.through, c.through_id) and scheduled_for <= ?
         order by scheduled_for, id limit ?
       ) step
     ) d
     where c.owner = ? and d.count > 0`,
    [now, STEP, owner],
  );
  if (steps.length === 0) return { people: [], isMore: false };
  const moved = await moveCursors(em, steps, { owner, now });
  const passed = steps.filter(({ shard }) => moved.has(shard));
  return {
    people: passed.flatMap(({ people }) => people.split(',')),
    isMore: passed.some(({ count }) => count === STEP),
  };
}

/** @returns the shards that no other worker has taken over meanwhile */
async function moveCursors(
  em: SqlEntityManager,
  steps: readonly StepRow[],
  { owner, now }: Advance,
): Promise<ReadonlySet<number>> {
  const values = steps.map(({ people: _, count: __, ...step }) => step);
  const moved = await em.execute<{ shard: number }[]>(
    `with step as (
       select * from jsonb_to_recordset(?::jsonb) as r (shard smallint, epoch bigint, to_ts timestamptz, to_id uuid,
         snapshot text)
     ), before as (
       select s.*, c.through, c.through_id from delivery_cursor c
       join step s on s.shard = c.shard and s.epoch = c.epoch and (c.through, c.through_id) < (s.to_ts, s.to_id)
       where c.owner = ? order by c.shard for update of c
     ), moved as (
       update delivery_cursor c set through = b.to_ts, through_id = b.to_id from before b where c.shard = b.shard
     )
     insert into delivery_chunk (shard, from_ts, from_id, to_ts, to_id, snapshot, at)
     select shard, through, through_id, to_ts, to_id, snapshot::pg_snapshot, ?::timestamptz from before
     returning shard`,
    [JSON.stringify(values), owner, now],
  );
  return new Set(moved.map(({ shard }) => shard));
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
