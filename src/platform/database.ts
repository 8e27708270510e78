import { AsyncLocalStorage } from 'node:async_hooks';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';
import type { AnyEntity, Constructor, EntityClass, MikroORM, Options } from '@mikro-orm/core';
import { type Migration, Migrator } from '@mikro-orm/migrations';
import type { PgliteConnection } from '@mikro-orm/pglite';
import type { AbstractSqlDriver, PostgreSqlConnection, SqlEntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { breakSilent, giveBackBroken } from './broken-connections.ts';
import { lockFolder } from './embedded-lock.ts';
import { readingOf, type Which } from './find-rows.ts';
import { askServer, askWithin, type Question, type Row, type Settings } from './questions.ts';

/** Whose rows a transaction may touch: one person's, or everybody's in the tenant. */
export interface Rights {
  readonly tenantId: string;
  readonly userId: string;
  readonly reach: 'self' | 'tenant';
}

/** Where rows are kept: a server, a folder of this process's own, or memory, begun from a dump where there is one. */
export type Storage =
  | { readonly kind: 'server'; readonly url: string }
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'memory'; readonly dump: Blob | null };

/** What the database consists of. */
export interface Model {
  readonly entities: readonly EntityClass<AnyEntity>[];
  readonly migrations: readonly { name: string; class: Constructor<Migration> }[];
}

/** Work inside one transaction. Whatever touches the database in it uses this `em` and no other. */
export type Work<T> = (em: SqlEntityManager) => Promise<T>;

type Orm = MikroORM<AbstractSqlDriver, SqlEntityManager>;

const inTransaction = new AsyncLocalStorage<true>();

/** The one way to the rows. Every transaction runs with the rights of a person or of a duty, never with the owner's. */
export class Database {
  private readonly underWay = new Set<Promise<unknown>>();

  constructor(
    readonly orm: Orm,
    readonly storage: Storage,
    /** The embedded database itself; null on a server. */
    readonly pglite: PGlite | null,
    /** Connections to a server; null on the embedded database. */
    private readonly pool: Pool | null,
    private readonly release: () => void,
  ) {}

  /** Runs one transaction that sees and changes only what `rights` allow; row level security enforces it. */
  as<T>(rights: Rights, work: Work<T>): Promise<T> {
    return this.transaction(settingsOf(rights), work);
  }

  /** Reads in one transaction what `rights` allow to see, with statements that do not wait for each other. */
  ask(rights: Rights, questions: readonly Question[]): Promise<Row[][]> {
    return this.askWith(settingsOf(rights), questions);
  }

  /** Reads entities for a duty of the program itself, for showing or checking them. */
  async find<T extends object>(entity: EntityClass<T>, which: Which): Promise<T[]> {
    const reading = readingOf(this.orm.getMetadata(), entity);
    const [rows] = await this.askWith(DUTY, [reading.question(which)]);
    return reading.values(rows ?? []);
  }

  private askWith(rights: Settings, questions: readonly Question[]): Promise<Row[][]> {
    const { pool } = this;
    const settings = { ...READ_ONLY, ...rights };
    if (!pool) return this.transaction(settings, (em) => askWithin(em, questions));
    return this.exclusively(() => askServer(pool, settings, questions));
  }

  /** Runs one transaction of a duty of the program itself, which sees every tenant. */
  duty<T>(work: Work<T>): Promise<T> {
    return this.transaction(DUTY, work);
  }

  /** Runs work with the rights of the connection itself: set-up, signing keys, health. */
  async owner<T>(work: Work<T>): Promise<T> {
    return this.exclusively(() => this.orm.em.fork().transactional((em) => work(em)));
  }

  /** What the database's clock shows. */
  async readClock(): Promise<Date> {
    const [row] = await this.orm.em
      .fork()
      .execute<{ now: string | Date }[]>('select clock_timestamp() as now');
    if (!row) throw new Error('The database tells no time.');
    return new Date(row.now);
  }

  /** Waits for the transactions under way, and closes. */
  async close(): Promise<void> {
    // Whoever waits for a connection while the pool ends gets one and loses it, and the pool waits for it for ever.
    while (this.underWay.size > 0) await Promise.allSettled(this.underWay);
    await this.orm.close();
    this.release();
  }

  private transaction<T>(variables: Settings, work: Work<T>): Promise<T> {
    const em = this.orm.em.fork({ session: { variables } });
    return this.exclusively(() => em.transactional((inner) => work(inner)));
  }

  /**
   * Refuses a transaction inside a transaction. On the embedded database, which has one connection, it
   * would wait for itself for ever; on a server it would silently run outside the first one.
   */
  private async exclusively<T>(work: () => Promise<T>): Promise<T> {
    if (inTransaction.getStore()) {
      throw new Error('A transaction is open already: use the entity manager it was given.');
    }
    const done = inTransaction.run(true, work);
    this.underWay.add(done);
    try {
      return await done;
    } finally {
      this.underWay.delete(done);
      // The embedded database answers without ever waiting, so a long row of transactions would let
      // nobody else in: no request, no socket.
      if (this.pglite) await nextTurn();
    }
  }
}

/**
 * Opens the database and brings it to the newest migration.
 *
 * @throws DataFolderInUse when another process has the embedded database open
 */
export async function openDatabase(storage: Storage, model: Model): Promise<Database> {
  const release = storage.kind === 'embedded' ? lockFolder(storage.folder) : () => undefined;
  try {
    const orm = await connect(storage, model);
    await migrate(orm, storage);
    return new Database(orm, storage, await embedded(orm, storage), await poolOf(orm, storage), release);
  } catch (error) {
    release();
    throw error;
  }
}

/** Brings the database to the newest migration. On a server, processes that start together take turns. */
async function migrate(orm: Orm, storage: Storage): Promise<void> {
  if (storage.kind !== 'server') return void (await orm.migrator.up());
  await orm.em.fork().transactional(async (em) => {
    // A migration takes as long as it takes, and so does waiting for that of another process.
    await em.execute('set local statement_timeout = 0');
    await em.execute(`select pg_advisory_xact_lock(hashtextextended('attune.migrate', 0))`);
    await orm.migrator.up({ transaction: em.getTransactionContext() });
  });
  const pool = await poolOf(orm, storage);
  if (pool) breakSilent(pool);
}

/** A statement that reads may call a function; the database sees to it that nothing is changed. */
const READ_ONLY: Settings = { transaction_read_only: 'on', plan_cache_mode: 'force_generic_plan' };

/** Settings of a duty, which sees every tenant. Compiling a plan takes longer than any of its statements runs. */
const DUTY: Settings = { jit: 'off', role: 'attune_worker' };

/** The role is a variable like the others, and last of them: one statement sets them all. */
const settingsOf = ({ tenantId, userId, reach }: Rights): Settings => ({
  'app.tenant_id': tenantId,
  'app.user_id': userId,
  'app.reach': reach,
  role: 'attune_app',
});

async function poolOf(orm: Orm, storage: Storage): Promise<Pool | null> {
  if (storage.kind !== 'server') return null;
  return (orm.em.getConnection() as PostgreSqlConnection).getNativeClient();
}

async function embedded(orm: Orm, storage: Storage): Promise<PGlite | null> {
  if (storage.kind === 'server') return null;
  return (orm.em.getConnection() as unknown as PgliteConnection).getNativeClient();
}

/**
 * A server ends a transaction that says nothing for so long. A machine that vanishes would else keep the rows and
 * locks it holds, a person's or a shard's, until the network gives it up: hours. Nothing of ours pauses like that.
 */
const QUIET_MS = 15_000;
/** A statement that takes longer is given up: it would hold a connection that others wait for. */
const STATEMENT_MS = 15_000;
/** Whoever waits longer for a connection is told that there is none. */
const CONNECTION_MS = 5_000;

/** Opens the database as it is. */
export async function connect(storage: Storage, model: Model): Promise<Orm> {
  const shared = {
    entities: [...model.entities],
    extensions: [Migrator],
    migrations: { migrationsList: [...model.migrations], snapshot: false, silent: true },
    logger: () => undefined,
    forceUtcTimezone: true,
  } satisfies Partial<Options>;
  if (storage.kind === 'server') {
    const { MikroORM } = await import('@mikro-orm/postgresql');
    const driverOptions = {
      idle_in_transaction_session_timeout: QUIET_MS,
      statement_timeout: STATEMENT_MS,
      connectionTimeoutMillis: CONNECTION_MS,
      onPoolCreated: giveBackBroken,
    };
    return MikroORM.init({
      ...shared,
      clientUrl: storage.url,
      driverOptions,
    }) as Promise<unknown> as Promise<Orm>;
  }
  const { MikroORM } = await import('@mikro-orm/pglite');
  const where =
    storage.kind === 'memory'
      ? { dbName: 'memory://', driverOptions: () => ({ ...(storage.dump && { loadDataDir: storage.dump }) }) }
      : { dbName: join(storage.folder, 'postgres') };
  return MikroORM.init({ ...shared, ...where }) as Promise<unknown> as Promise<Orm>;
}
