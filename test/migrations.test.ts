import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { APP_ROLE, WORKER_ROLE } from '../migrations/tenant-table.ts';
import { model } from '../src/orm.ts';
import { type Database, openDatabase, type Storage } from '../src/platform/database.ts';
import { anApp } from './support/app.ts';
import { aStorage } from './support/database.ts';
import { onDatabase, withName } from './support/template.ts';

let database: Database;
let drop: () => Promise<void>;

beforeAll(async () => {
  const made = await aStorage();
  drop = made.drop;
  database = await openDatabase(made.storage, model);
});
afterAll(async () => {
  await database.close();
  await drop();
});

const rows = <T extends object>(sql: string): Promise<T[]> => database.owner((em) => em.execute<T[]>(sql));

/** Everything of ours that a schema consists of, as text to compare. */
async function everything(): Promise<string[]> {
  const found = await rows<{ line: string }>(
    `select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as line
       from information_schema.columns where table_schema = 'public'
     union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
     union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
       from pg_constraint where connamespace = 'public'::regnamespace
     union all select 'policy ' || tablename || ' ' || policyname || ' ' || coalesce(qual, '') from pg_policies
     union all select 'cursor ' || shard from delivery_cursor
     order by line`,
  );
  return found.map(({ line }) => line);
}

/** Tables that have no entity: they are read and written by statements of their own. */
const WITHOUT_ENTITY =
  'delivery_chunk|delivery_cursor|delivery_workers|events|idempotency_keys|kept_secrets|model_calls|notification_cursor|signing_keys|zone_rules';

/** What entities cannot say, as MikroORM would take it away. Whatever it would add or change is a mistake. */
const BEYOND_ENTITIES = [
  /^drop view if exists "schedule_delivery_log" cascade$/,
  new RegExp(`^drop table if exists "(${WITHOUT_ENTITY})" cascade$`),
  /^drop policy "(duty|viewer)" on "\w+"$/,
  /^alter table "\w+" (no force|disable) row level security$/,
  /^alter table "\w+" drop constraint "\w+_(fkey|check\d*|key)"$/,
  /^drop index "\w+"$/,
  /^alter table "(notifications|schedule_deliveries)" drop column "born"$/,
  /^alter table "\w+" alter column "\w+" drop default$/,
];

describe('the migrations', () => {
  test('make what the entities say, and beyond it only what entities cannot say', async () => {
    const sql = await database.orm.schema.getUpdateSchemaSQL({ wrap: false, safe: false });
    const differences = sql.split(/;\s*/).filter((statement) => statement !== '');

    expect(differences.length).toBeGreaterThan(0);
    expect(differences.filter((each) => !BEYOND_ENTITIES.some((allowed) => allowed.test(each)))).toEqual([]);
  });

  test('add nothing when they are run again', async () => {
    const before = await everything();
    expect(await database.orm.migrator.up()).toEqual([]);
    expect(await everything()).toEqual(before);
    expect(before.filter((line) => line.startsWith('cursor'))).toHaveLength(64);
  });
});

test.runIf(inject('template').kind === 'server')(
  'programs that start at once on an empty server take turns',
  async () => {
    const template = inject('template');
    const { url, name } = template.kind === 'server' ? template : { url: '', name: '' };
    const empty = `${name}_${randomBytes(4).toString('hex')}`;
    await onDatabase(url, `create database ${empty}`);
    const storage: Storage = { kind: 'server', url: withName(url, empty) };
    for (let round = 0; round < 2; round += 1) {
      const started = await Promise.allSettled(
        Array.from({ length: 5 }, () => anApp({ role: 'worker', storage })),
      );
      for (const each of started) if (each.status === 'fulfilled') await each.value.stop();
      expect(started.filter(({ status }) => status === 'rejected')).toEqual([]);
    }
    await onDatabase(url, `drop database ${empty} with (force)`);
  },
);

/** Tables of nobody: keys of the program, places in the due log and who works on it, which migrations have run, which zone rules hold. */
const OF_NOBODY = [
  'delivery_chunk',
  'delivery_cursor',
  'delivery_workers',
  'kept_secrets',
  'mikro_orm_migrations',
  'notification_cursor',
  'signing_keys',
  'zone_rules',
];

describe('every table', () => {
  test('of a tenant has row level security that nobody passes by, for requests and for duties', async () => {
    const tables = await rows<{ name: string; is_secured: boolean; policies: string[] }>(
      `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as is_secured,
         (select array_agg(distinct r order by r) from pg_policies p cross join unnest(p.roles) r
          where p.tablename = c.relname and p.cmd = 'ALL' and p.permissive = 'PERMISSIVE')::text[] as policies
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by name`,
    );

    const ofTenants = tables.filter(({ name }) => !OF_NOBODY.includes(name));
    expect(ofTenants.length).toBeGreaterThan(20);
    for (const { name, ...table } of ofTenants) {
      expect({ name, ...table }).toEqual({ name, is_secured: true, policies: [APP_ROLE, WORKER_ROLE] });
    }
  });

  test('of nobody is closed to requests, save for reading the places in the due log', async () => {
    const grants = await rows<{ grantee: string; name: string; may: string }>(
      `select grantee, table_name as name, string_agg(lower(privilege_type), ' ' order by privilege_type) as may
       from information_schema.role_table_grants
       where table_schema = 'public' and grantee in ('${APP_ROLE}', '${WORKER_ROLE}')
         and table_name in (${OF_NOBODY.map((name) => `'${name}'`)})
       group by grantee, table_name order by grantee, table_name`,
    );
    expect(grants).toEqual([
      { grantee: APP_ROLE, name: 'delivery_chunk', may: 'select' },
      { grantee: APP_ROLE, name: 'delivery_cursor', may: 'select' },
      { grantee: WORKER_ROLE, name: 'delivery_chunk', may: 'delete insert select update' },
      { grantee: WORKER_ROLE, name: 'delivery_cursor', may: 'delete insert select update' },
      { grantee: WORKER_ROLE, name: 'delivery_workers', may: 'delete insert select update' },
      { grantee: WORKER_ROLE, name: 'notification_cursor', may: 'select update' },
      { grantee: WORKER_ROLE, name: 'zone_rules', may: 'insert select update' },
    ]);
  });

  test('of a tenant has the tenant first in every key and index, save for what duties and strangers with a secret look for', async () => {
    const others = await rows<{ index: string }>(
      `select i.indexrelid::regclass::text as index
       from pg_index i
       join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
       where a.attname <> 'tenant_id'
         and exists (select 1 from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id')
       order by index`,
    );
    expect(others).toEqual([
      { index: 'calendar_feeds_secret' },
      { index: 'checkpoints_open' },
      { index: 'events_by_age' },
      { index: 'events_due_late' },
      { index: 'events_reassessment_due' },
      { index: 'events_streak' },
      { index: 'notification_messages_held' },
      { index: 'notification_messages_provider' },
      { index: 'notification_settings_lead' },
      { index: 'notification_settings_secret' },
      { index: 'schedule_deliveries_born' },
      { index: 'schedule_deliveries_due' },
      { index: 'users_by_phone' },
    ]);
  });

  test('keeps instants with their zone', async () => {
    const found = await rows<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'public' and data_type = 'timestamp without time zone'`,
    );
    expect(found).toEqual([]);
  });

  test('is owned by neither role of the program, and neither passes by row level security', async () => {
    const roles = await rows<object>(
      `select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcanlogin as is_mighty,
         (select count(*)::int from pg_class where relowner = r.oid) as owned
       from pg_roles r where rolname in ('${APP_ROLE}', '${WORKER_ROLE}') order by rolname`,
    );
    expect(roles).toEqual([
      { name: APP_ROLE, is_mighty: false, owned: 0 },
      { name: WORKER_ROLE, is_mighty: false, owned: 0 },
    ]);
  });
});
