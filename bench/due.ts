/** What it costs when everybody is due at once, beside others that work through a heap. */
import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { DELIVERED_TOPIC } from '../src/delivery/due-log.ts';
import { DueWorker } from '../src/delivery/index.ts';
import { readConfig } from '../src/platform/config.ts';
import { latenesses } from './due-lateness.ts';
import { bareLoop, graphileWorker, type Peer, pgBoss } from './due-peers.ts';
import { NOW, openScene, type Scene } from './plan-scene.ts';

const COUNT = 100_000;
const ROUNDS = 3;
const HOUR_MS = 3_600_000;
/** Deliveries that somebody has ahead: nine a day for two weeks. */
const AHEAD_EACH = 126;
/** How many times as much is stored ahead in the end. */
const GROWTH = 10;

/** How fast a heap was worked through, and what it wrote for that. */
interface Drained {
  readonly perSecond: number;
  readonly walBytes: number;
}

/**
 * @param future - how many deliveries are stored ahead in the end
 * @returns a line for each peer and each figure
 */
export async function measureDue(future: string): Promise<string[]> {
  const { databaseUrl } = readConfig();
  if (databaseUrl === null) return ['Set DATABASE_URL to a PostgreSQL server on which to create a database.'];
  const late = await latenesses(databaseUrl);
  const scene = await openScene(databaseUrl);
  try {
    const all = Number(future);
    const log = new DueLog(scene);
    await log.storeAhead(Math.floor(all / GROWTH));
    const { peers, missing } = await peersIn(scene);
    const ours = await inTurns(scene.client, [log, ...peers]);
    await Promise.all(peers.map((peer) => peer.end()));
    const before = ours.get(log) ?? NOTHING;
    await log.storeAhead(all - Math.floor(all / GROWTH));
    const grown = (await inTurns(scene.client, [log])).get(log) ?? NOTHING;
    return [
      `due log: ${rate(before)}, ${before.walBytes.toFixed(1)} B of write-ahead log each`,
      ...peers.map((peer) => beside(peer, ours.get(peer) ?? NOTHING, before)),
      ...missing,
      `with ${all.toLocaleString('en')} stored ahead: ${rate(grown)}, ` +
        `${(grown.perSecond / before.perSecond).toFixed(2)} × of that with a tenth of it (at least 0.8)`,
      walLine(before, ours.get(peers.find(({ name }) => name.startsWith('update')) ?? log) ?? NOTHING),
      `lateness to a client that follows, calm, of ${late.length}: p50 ${part(late, 0.5)} ms (at most 50), ` +
        `p99 ${part(late, 0.99)} ms (at most 250)`,
    ];
  } finally {
    await scene.end();
  }
}

const NOTHING: Drained = { perSecond: Number.NaN, walBytes: Number.NaN };

const rate = ({ perSecond }: Drained): string => `${Math.round(perSecond).toLocaleString('en')} a second`;

const beside = ({ name, least }: Peer, theirs: Drained, ours: Drained): string =>
  `${name}: ${rate(theirs)}, ours ${(ours.perSecond / theirs.perSecond).toFixed(1)} × of it (at least ${least})`;

const walLine = (ours: Drained, bare: Drained): string =>
  `write-ahead log: ${(ours.walBytes / bare.walBytes).toFixed(3)} × of the bare loop's ` +
  `${bare.walBytes.toFixed(0)} B (at most 0.05)`;

const part = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(0);

async function peersIn({ databaseUrl: url, client }: Scene): Promise<{ peers: Peer[]; missing: string[] }> {
  const worker = await graphileWorker(url, client);
  const missing = worker ? [] : ['graphile-worker: not installed here; run npm install --prefix bench'];
  return { peers: [...(worker ? [worker] : []), await pgBoss(url, client), await bareLoop(client)], missing };
}

/** Whoever drains. */
type Drainer = Pick<Peer, 'drain' | 'fill'>;

/** Lets each have its turn, several times, so that a slow moment of the machine strikes all alike. */
async function inTurns(client: Client, all: readonly Drainer[]): Promise<Map<Drainer, Drained>> {
  const found = new Map<Drainer, Drained[]>(all.map((each) => [each, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const each of all) found.get(each)?.push(await drained(client, each));
  }
  return new Map([...found].map(([each, rounds]) => [each, median(rounds)]));
}

const median = (rounds: readonly Drained[]): Drained =>
  rounds.toSorted((one, other) => one.perSecond - other.perSecond)[Math.floor(rounds.length / 2)] ?? NOTHING;

async function drained(client: Client, drainer: Drainer): Promise<Drained> {
  await drainer.fill(COUNT);
  await client.query('checkpoint');
  let published = 0;
  const from = await written(client);
  const before = performance.now();
  const count = await drainer.drain(() => {
    published += 1;
  });
  const seconds = (performance.now() - before) / 1000;
  if (count !== COUNT || published !== COUNT) throw new Error(`${published} of ${COUNT} were published.`);
  return { perSecond: COUNT / seconds, walBytes: ((await written(client)) - from) / COUNT };
}

/** Bytes that the server has written to its log so far; whatever else it does counts too. */
async function written(client: Client): Promise<number> {
  const { rows } = await client.query(
    `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::float8 as bytes`,
  );
  return rows[0].bytes;
}

/** The due log of this program, with one worker. */
class DueLog implements Drainer {
  private now = NOW;
  private people = 0;
  private publish: (userId: string) => void = () => undefined;
  /** It goes on from round to round, as a worker goes on from minute to minute. */
  private readonly worker: DueWorker;

  constructor(private readonly scene: Scene) {
    const { database, bus, log } = scene.app.resources;
    // That something was delivered at all is told once for all.
    const wake = (topic: string): unknown => topic === DELIVERED_TOPIC || this.publish(topic);
    const clock = { now: () => this.now };
    this.worker = new DueWorker({ database, log, bus: { ...bus, wake }, clock, owner: randomUUID() });
  }

  /** Stores deliveries that are still far off. */
  async storeAhead(count: number): Promise<void> {
    const each = `make_interval(days => 30 + (n % ${AHEAD_EACH}) / 9, hours => 8 + n % 9)`;
    await this.store(count, { each, perPerson: AHEAD_EACH });
  }

  /** Everybody has one delivery, at the same instant. A worker looks every second, so it knows of them before. */
  async fill(count: number): Promise<void> {
    await this.store(count, { each: `interval '1 hour'`, perPerson: 1 });
    await this.worker.deliverDue();
  }

  async drain(publish: (userId: string) => void): Promise<number> {
    this.now = new Date(this.now.getTime() + HOUR_MS);
    this.publish = publish;
    return this.worker.deliverDue();
  }

  /** Past the plans that deliveries belong to: nobody looks at those while time passes. */
  private async store(
    count: number,
    { each, perPerson }: { each: string; perPerson: number },
  ): Promise<void> {
    const { client, tenantId } = this.scene;
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    await client.query(
      `insert into schedule_deliveries (tenant_id, user_id, id, shard, schedule_id, activity_id, asset_id, slot,
         day_part, local_date, local_time, scheduled_for, window_ends_at, created_at, updated_at)
       select $1::uuid, u.id, md5(n || u.id::text)::uuid, get_byte(uuid_send(u.id), 15) % 64, u.id, u.id, u.id, 's' || n,
         'morning', due.at::date, '08:00', due.at, due.at + interval '1 hour', $2, $2
       from generate_series(0, $3::int - 1) n
       cross join lateral (select md5(($4::int + n / ${perPerson})::text)::uuid as id) u
       cross join lateral (select $2::timestamptz + ${each} as at) due`,
      [tenantId, this.now, count, this.people],
    );
    await client.query('commit');
    this.people += Math.ceil(count / perPerson);
    await client.query('vacuum analyze schedule_deliveries');
  }
}
