import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { SHARDS } from './due-log.ts';

/**
 * How long a worker that says nothing is taken to live, in seconds. What it held waits so long when it
 * dies; one that is only slow loses nothing but its shards.
 */
const LEASE_SECONDS = 20;

/** How the shards are spread at this moment. */
interface Spread {
  /** Workers that live, this one included. */
  readonly workers: number;
  /** Shards that this worker holds. */
  readonly held: number;
  /** Whether half of their lease is over. */
  readonly is_ageing: boolean;
  /** Shards that anybody may take. */
  readonly free: number;
}

/**
 * Keeps this worker's even part of the shards: says that it lives, gives back what is too much, takes what
 * is free. Leases run on the database's clock, which all workers share.
 *
 * A worker that comes gets its part when the others have looked once more; what a dead one held is taken
 * when its lease has run out. Whoever takes a shard raises its epoch.
 */
export async function leaseShards(em: SqlEntityManager, owner: string): Promise<void> {
  await sayAlive(em, owner);
  const { workers, held, is_ageing, free } = await findSpread(em, owner);
  const part = Math.ceil(SHARDS / workers);
  if (held > part) await giveBack(em, owner, held - part);
  if (is_ageing || (held < part && free > 0)) await take(em, owner, part);
}

/** Gives the shards of a worker back, and says that it lives no more. */
export async function releaseShards(em: SqlEntityManager, owner: string): Promise<void> {
  await giveBack(em, owner, SHARDS);
  await em.execute('delete from delivery_workers where name = ?', [owner]);
}

/** Writes only when half of the time is over: a look that finds nothing to do should leave nothing behind. */
async function sayAlive(em: SqlEntityManager, owner: string): Promise<void> {
  await em.execute(
    `insert into delivery_workers as w (name, alive_until) values (?, now() + make_interval(secs => ?))
     on conflict (name) do update set alive_until = excluded.alive_until
     where w.alive_until < now() + make_interval(secs => ?)`,
    [owner, LEASE_SECONDS, LEASE_SECONDS / 2],
  );
}

async function findSpread(em: SqlEntityManager, owner: string): Promise<Spread> {
  const [spread] = await em.execute<Spread[]>(
    `select (select count(*) from delivery_workers where alive_until >= now())::int as workers,
       count(*) filter (where owner = ?)::int as held,
       coalesce(min(lease_until) filter (where owner = ?) < now() + make_interval(secs => ?), false) as is_ageing,
       count(*) filter (where owner is null or lease_until < now())::int as free
     from delivery_cursor`,
    [owner, owner, LEASE_SECONDS / 2],
  );
  if (!spread) throw new Error('The due log has no shards.');
  return spread;
}

async function giveBack(em: SqlEntityManager, owner: string, count: number): Promise<void> {
  await em.execute(
    `update delivery_cursor set owner = null, lease_until = null
     where shard in (select shard from delivery_cursor where owner = ? order by shard desc limit ? for update)`,
    [owner, count],
  );
}

/** Takes what is free until there are so many, and holds on to them; the dead are forgotten on the way. */
async function take(em: SqlEntityManager, owner: string, part: number): Promise<void> {
  await em.execute(
    `update delivery_cursor c
     set owner = ?, lease_until = now() + make_interval(secs => ?),
       epoch = case when c.owner = ? then c.epoch else c.epoch + 1 end
     where c.shard in (
       select shard from delivery_cursor where owner = ? or owner is null or lease_until < now()
       order by owner is distinct from ?, shard limit ? for update skip locked
     )`,
    [owner, LEASE_SECONDS, owner, owner, owner, part],
  );
  await em.execute('delete from delivery_workers where alive_until < now()');
}
