/** Others that work through what is due, each as fast as its makers say it goes. */

import type { Client } from 'pg';
import { PgBoss } from 'pg-boss';

/** Somebody who works through a heap of things that are due. */
export interface Peer {
  readonly name: string;
  /** Least that ours is to be of it. */
  readonly least: number;
  /** Lays so many things ready. */
  fill(count: number): Promise<void>;
  /** Works through all of them. @returns how many there were */
  drain(publish: (userId: string) => void): Promise<number>;
  end(): Promise<void>;
}

const BATCH = 1_000;

/** What marking rows costs at the least: one small table, one index, no news of it kept anywhere. */
export async function bareLoop(client: Client): Promise<Peer> {
  await client.query(
    `create table bare_due (id uuid primary key, user_id uuid not null, scheduled_for timestamptz not null,
       delivered_at timestamptz)`,
  );
  await client.query(`create index on bare_due (scheduled_for) where delivered_at is null`);
  const mark = {
    name: 'mark',
    text: `update bare_due set delivered_at = now() where id in (
        select id from bare_due where delivered_at is null and scheduled_for <= now()
        order by scheduled_for limit ${BATCH} for update skip locked
      ) returning user_id`,
  };
  return {
    name: `update … for update skip locked (batches of ${BATCH})`,
    least: 3,
    fill: async (count) => {
      await client.query('truncate bare_due');
      await client.query(
        `insert into bare_due select gen_random_uuid(), gen_random_uuid(), '2026-01-01' from generate_series(1, $1)`,
        [count],
      );
      await client.query('vacuum analyze bare_due');
    },
    drain: async (publish) => {
      let drained = 0;
      for (;;) {
        const { rows } = await client.query<{ user_id: string }>(mark);
        for (const { user_id } of rows) publish(user_id);
        drained += rows.length;
        if (rows.length === 0) return drained;
      }
    },
    end: async () => undefined,
  };
}

const QUEUE = 'due';

/** pg-boss, a thousand jobs at a time. */
export async function pgBoss(url: string, client: Client): Promise<Peer> {
  const boss = new PgBoss({ connectionString: url, schema: 'peer_boss', schedule: false, supervise: false });
  await boss.start();
  await boss.createQueue(QUEUE);
  return {
    name: `pg-boss (batches of ${BATCH})`,
    least: 8,
    fill: async (count) => {
      for (let from = 0; from < count; from += 10_000) {
        const jobs = Array.from({ length: Math.min(10_000, count - from) }, (_, at) => ({
          data: { userId: String(from + at) },
        }));
        await boss.insert(QUEUE, jobs);
      }
      await client.query('vacuum analyze peer_boss.job');
    },
    drain: async (publish) => {
      let drained = 0;
      for (;;) {
        const jobs = await boss.fetch<{ userId: string }>(QUEUE, { batchSize: BATCH });
        if (jobs.length === 0) return drained;
        for (const { data } of jobs) publish(data.userId);
        await boss.complete(
          QUEUE,
          jobs.map(({ id }) => id),
        );
        drained += jobs.length;
      }
    },
    end: () => boss.stop({ graceful: false }),
  };
}

/** As much of graphile-worker as is used here. It is installed beside these measures only. */
interface GraphileWorker {
  runOnce(options: object): Promise<void>;
  runMigrations(options: object): Promise<void>;
  readonly Logger: new (scoped: () => (level: string, message: string) => void) => object;
}

/** As its own performance test sets it up. */
const AT_ONCE = 24;

/** @returns null when it is not installed */
export async function graphileWorker(url: string, client: Client): Promise<Peer | null> {
  const name: string = 'graphile-worker';
  const worker = await import(name).then(
    (found: GraphileWorker) => found,
    () => null,
  );
  if (!worker) return null;
  const preset = {
    worker: {
      connectionString: url,
      concurrentJobs: AT_ONCE,
      maxPoolSize: AT_ONCE + 1,
      localQueue: { size: 500, refetchDelay: { durationMs: 10 } },
      completeJobBatchDelay: 0,
      failJobBatchDelay: 0,
      logger: new worker.Logger(() => complain),
    },
  };
  await worker.runMigrations({ preset });
  return {
    name: `graphile-worker (${AT_ONCE} at once, local queue of 500)`,
    least: 8,
    fill: async (count) => {
      await client.query(
        `select graphile_worker.add_jobs(array(select ('due', json_build_object('userId', i), null, null, null, null,
           null, null)::graphile_worker.job_spec from generate_series(1, $1::int) i))`,
        [count],
      );
      await client.query('vacuum analyze graphile_worker._private_jobs');
    },
    drain: async (publish) => {
      let drained = 0;
      const due = (payload: { userId: number }): void => {
        publish(String(payload.userId));
        drained += 1;
      };
      await worker.runOnce({ preset, taskList: { due } });
      return drained;
    },
    end: async () => undefined,
  };
}

function complain(level: string, message: string): void {
  if (level === 'error') throw new Error(message);
}
