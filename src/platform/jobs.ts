import type { PGlite } from '@electric-sql/pglite';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Db, fromKysely, PgBoss } from 'pg-boss';
import type { Database } from './database.ts';
import { NOBODY } from './global-id.ts';
import type { Log } from './log.ts';

/** One try at a job. */
export interface Attempt {
  /** Ends the work when the program stops or the job has run out of time. */
  readonly signal: AbortSignal;
  /** Whether the job is given up when this try fails. */
  readonly isLast: boolean;
}

/** Does one job. It may be run again after a crash, so doing it twice must be harmless. */
export type JobHandler = (data: Record<string, string>, attempt: Attempt) => Promise<void>;

const POLL_SECONDS = 2;
const RETRIES = 5;
/** A worker that has not been heard of for this long is taken for dead, and its job is given to another. */
const HEARTBEAT_SECONDS = 20;
/** How often workers are looked for that have not been heard of. */
const SUPERVISION_SECONDS = 10;
/** Processes that start within this time of each other ask for one job together. */
const AT_ONCE_SECONDS = 30;
const HOUR_MS = 3_600_000;

/** Work that may wait, fail and repeat: a thin face on pg-boss, on both kinds of storage. */
export class Jobs {
  private readonly boss: PgBoss;
  private readonly workers = new Map<string, string>();
  private readonly repeats: NodeJS.Timeout[] = [];

  constructor(
    private readonly database: Database,
    private readonly log: Log,
  ) {
    const { storage, pglite } = database;
    this.boss = new PgBoss({
      ...(storage.kind === 'server' && { connectionString: storage.url, max: 4 }),
      ...(pglite && { backend: 'pglite' as const, db: inTurn(database, pglite) }),
      schedule: false,
      superviseIntervalSeconds: SUPERVISION_SECONDS,
      monitorIntervalSeconds: SUPERVISION_SECONDS,
    });
    this.boss.on('error', (error) => this.log.error('jobs.unwell', {}, error));
  }

  /** Opens the queues named. They exist from then on. */
  async start(queues: readonly string[]): Promise<void> {
    await this.boss.start();
    for (const name of queues) {
      await this.boss.createQueue(name, {
        retryLimit: RETRIES,
        retryBackoff: true,
        heartbeatSeconds: HEARTBEAT_SECONDS,
      });
      // pg-boss reads a queue's settings at its first use and keeps them. That is now: a job is enqueued inside a
      // transaction, and on the one connection of an embedded database such a read would wait for its end for ever.
      await this.boss.findJobs(name, { id: NOBODY });
    }
    const isAlone = this.database.pglite !== null;
    await this.database.owner(async (em) => {
      await grantToWorker(em);
      if (isAlone) await handBack(em);
    });
  }

  /** Begins to work on a queue, `atOnce` jobs side by side. */
  async work(name: string, atOnce: number, handler: JobHandler): Promise<void> {
    const options = {
      pollingIntervalSeconds: POLL_SECONDS,
      localConcurrency: atOnce,
      batchSize: 1,
      includeMetadata: true,
    } as const;
    type Data = Record<string, string>;
    const worker = await this.boss.work<Data, void, typeof options>(name, options, async ([job]) => {
      if (!job) return;
      try {
        await handler(job.data, { signal: job.signal, isLast: job.retryCount >= job.retryLimit });
      } catch (error) {
        this.log.error('jobs.failed', { name, job: job.id }, error);
        throw error;
      }
    });
    this.workers.set(name, worker);
  }

  /**
   * Asks for a job now, and from then on once in every so many hours, however many processes ask for the same.
   */
  async repeat(name: string, everyHours: number): Promise<void> {
    const seconds = everyHours * 3600;
    // One that is asked for at each start, so that what changed with a new version is seen to at once.
    await this.boss.send(name, {}, { singletonKey: 'start', singletonSeconds: AT_ONCE_SECONDS });
    const ask = (): void => {
      this.boss.send(name, {}, { singletonKey: 'again', singletonSeconds: seconds }).catch((error) => {
        this.log.error('jobs.unwell', { name }, error);
      });
    };
    this.repeats.push(setInterval(ask, HOUR_MS).unref());
  }

  /** Asks for a job in the transaction of the change that needs it: both happen, or neither. */
  async enqueue(
    em: SqlEntityManager,
    name: string,
    data: Record<string, string>,
    afterSeconds = 0,
  ): Promise<void> {
    const transaction = em.getTransactionContext();
    if (!transaction) throw new Error('A job is enqueued in the transaction that asks for it.');
    // The role of a request may not see the queue, which holds everybody's jobs.
    await em.execute('set local role attune_worker');
    const db = fromKysely(transaction as Parameters<typeof fromKysely>[0]);
    await this.boss.send(name, data, { db, startAfter: afterSeconds });
    await em.execute('set local role attune_app');
  }

  /** Asks for many jobs in the transaction of a duty: all happen, or none. */
  async enqueueAll(
    em: SqlEntityManager,
    name: string,
    jobs: readonly Record<string, string>[],
  ): Promise<void> {
    const transaction = em.getTransactionContext();
    if (!transaction) throw new Error('A job is enqueued in the transaction that asks for it.');
    if (jobs.length === 0) return;
    const db = fromKysely(transaction as Parameters<typeof fromKysely>[0]);
    await this.boss.insert(
      name,
      jobs.map((data) => ({ data })),
      { db },
    );
  }

  /** Lets this process look at a queue at once instead of at the next poll. */
  wake(name: string): void {
    const worker = this.workers.get(name);
    if (worker) this.boss.notifyWorker(worker);
  }

  /** How long the oldest job waits that could be done by now, in seconds; 0 when none does. */
  async lagSeconds(): Promise<number> {
    const [row] = await this.database.duty((em) =>
      em.execute<{ lag: number }[]>(
        `select coalesce(extract(epoch from max(now() - start_after)), 0)::int as lag from pgboss.job
         where state < 'active' and start_after <= now()`,
      ),
    );
    return row?.lag ?? 0;
  }

  /** Lets running jobs finish, for at most `seconds`, and hands the others back. */
  async stop(seconds: number): Promise<void> {
    for (const timer of this.repeats) clearInterval(timer);
    await this.boss.stop({ graceful: true, timeout: seconds * 1000, close: true });
  }
}

/**
 * Runs pg-boss's statements when the one connection of an embedded database is free. Past MikroORM's
 * queue they would run inside whatever transaction is open there, with its rights and its rollback.
 */
function inTurn(database: Database, pglite: PGlite): Db {
  const client = database.orm.em.getConnection().getClient();
  return {
    executeSql: (text, values) =>
      client.connection().execute(async () => {
        try {
          if (values?.length) return await pglite.query<Record<string, unknown>>(text, values);
          const results = await pglite.exec(text);
          return { rows: results.flatMap((result) => result.rows) };
        } catch (error) {
          await pglite.query('rollback');
          throw error;
        }
      }),
  };
}

/**
 * Hands back what a process left unfinished that died. An embedded database has one process at a time, so
 * whatever counts as under way when it is opened has nobody who works on it.
 */
async function handBack(em: SqlEntityManager): Promise<void> {
  await em.execute(
    `update pgboss.job set state = 'retry', retry_count = retry_count + 1, start_after = now()
     where state = 'active'`,
  );
}

/** Lets duties, and nobody else, put jobs into the queues. */
async function grantToWorker(em: SqlEntityManager): Promise<void> {
  // Of two that grant the same at once, the server refuses one.
  await em.execute(`select pg_advisory_xact_lock(hashtextextended('attune.grant', 0))`);
  await em.execute('grant usage on schema pgboss to attune_worker');
  await em.execute('grant select, insert, update on all tables in schema pgboss to attune_worker');
  await em.execute('grant usage on all sequences in schema pgboss to attune_worker');
}
