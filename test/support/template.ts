/** Makes one migrated database before all tests; each test file gets a copy of it. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { model } from '../../src/orm.ts';
import { type Database, openDatabase, type Storage } from '../../src/platform/database.ts';
import { Jobs } from '../../src/platform/jobs.ts';
import { QUEUES } from '../../src/workers.ts';
import { silentLog } from './log.ts';

declare module 'vitest' {
  interface ProvidedContext {
    template: Template;
  }
}

/** Where copies are taken from: a dumped embedded database, or a database of a server. */
export type Template =
  | { readonly kind: 'embedded'; readonly file: string }
  | { readonly kind: 'server'; readonly url: string; readonly name: string };

/** `TEST_DATABASE_URL` names a server to test on; without it the embedded database is used. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const url = process.env.TEST_DATABASE_URL;
  return url ? onServer(url, provide) : embedded(provide);
}

async function embedded(provide: TestProject['provide']): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'attune-test-'));
  const file = join(folder, 'template.tar');
  await migrate({ kind: 'memory', dump: null }, async ({ pglite }) => {
    const dump = await pglite?.dumpDataDir('none');
    if (dump) writeFileSync(file, Buffer.from(await dump.arrayBuffer()));
  });
  provide('template', { kind: 'embedded', file });
  return async () => rmSync(folder, { recursive: true });
}

async function onServer(url: string, provide: TestProject['provide']): Promise<() => Promise<void>> {
  const name = `attune_test_${randomBytes(4).toString('hex')}`;
  await onDatabase(url, `create database ${name}`);
  await migrate({ kind: 'server', url: withName(url, name) }, async () => undefined);
  provide('template', { kind: 'server', url, name });
  return () => onDatabase(url, `drop database ${name} with (force)`);
}

async function migrate(storage: Storage, use: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase(storage, model);
  const jobs = new Jobs(database, silentLog);
  await jobs.start(QUEUES);
  await jobs.stop(1);
  await use(database);
  await database.close();
}

/** Runs one statement on a server. */
export async function onDatabase(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The address of another database on the same server. */
export function withName(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
