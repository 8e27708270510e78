import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database, Rights } from '../src/platform/database.ts';
import { anApp, type Person, type TestApp } from './support/app.ts';
import { asked, askForPlan, makePlan, takeIn } from './support/journey.ts';

/** Tables that say nothing of one person: everybody in the tenant may see its rows. */
const SHARED: Readonly<Record<string, string>> = { agents: 'tenant_id', tenants: 'id' };
/** Column that names whose row it is, where it is not `user_id`. */
const OWNER: Readonly<Record<string, string>> = { users: 'id' };

let program: TestApp;
let database: Database;
/** Two in one tenant, and one in another. */
let people: { one: Person; neighbour: Person; stranger: Person };
let tables: readonly string[];

beforeAll(async () => {
  program = await anApp();
  database = program.app.resources.database;
  const one = await program.person();
  people = {
    one,
    neighbour: await program.person({ tenantId: one.tenantId }),
    stranger: await program.person(),
  };
  for (const person of Object.values(people)) await fillEveryTable(person);
  tables = await tenantTables();
});
afterAll(() => program.stop());

async function fillEveryTable(person: Person): Promise<void> {
  await makePlan(program, person);
  const input = { purpose: 'RESEARCH', isGranted: true, textVersion: '1' };
  await asked(
    person,
    'mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { __typename } }',
    {
      input,
    },
  );
  await askForPlan(person, await takeIn(person), { idempotencyKey: 'tenancy' });
  await correctGoal(person);
  await as(
    person,
    `insert into asset_audio (tenant_id, user_id, id, asset_id, status, format, provider, voice_key, voice_name,
       voice_locale, options, sound_key, chosen_at, created_at)
     select tenant_id, user_id, id, id, 'pending', 'mp3', 'espeak', 'espeak:en', 'English', 'en', '{}', 'key', now(), now()
       from asset_library limit 1`,
  );
  await as(
    person,
    `insert into audio_uploads (tenant_id, user_id, id, asset_id, media_type, byte_size, file_key, created_at, expires_at)
     select tenant_id, user_id, id, id, 'audio/mpeg', 1, 'key', now(), now() from asset_library limit 1`,
  );
  await correctAsset(person);
  // A piece of an answer is there only while the answer is spoken.
  await as(
    person,
    `insert into discovery_deltas (tenant_id, user_id, message_id, position, session_id, text, created_at)
     select tenant_id, user_id, id, 0, session_id, 'A piece', created_at from discovery_messages limit 1`,
  );
  // No model is asked here.
  await as(
    person,
    `insert into model_calls (tenant_id, user_id, id, generation_run_id, purpose, model, prompt_version, outcome,
       budgeted_tokens, duration_ms, created_at)
     select tenant_id, user_id, id, id, 'affirmations', 'wordsmith', '1', 'answered', 9, 9, created_at
     from generation_runs limit 1`,
  );
  await as(
    person,
    `insert into calendar_feeds (tenant_id, user_id, id, name, secret, includes_titles, created_at, updated_at)
     select tenant_id, user_id, id, 'My plan', id::text, true, created_at, created_at from personalized_schedules limit 1`,
  );
  await as(
    person,
    `insert into notification_settings (tenant_id, user_id, daily_digest, lead_time_minutes, mail_secret, updated_at)
     select tenant_id, id, false, 0, id::text, created_at from users`,
  );
  await as(
    person,
    `insert into notification_choices (tenant_id, user_id, category, channel, is_enabled, chosen_at)
     select tenant_id, id, 'streak', 'sms', true, created_at from users`,
  );
  await as(
    person,
    `insert into push_subscriptions (tenant_id, user_id, id, device_name, endpoint, p256dh, auth, created_at)
     select tenant_id, id, id, 'Phone', 'https://push.example.org/1', 'key', 'secret', created_at from users`,
  );
  // That the plan is ready was told.
  await as(
    person,
    `insert into notification_messages (tenant_id, user_id, notification_id, channel, status, attempts, created_at)
     select tenant_id, user_id, id, 'email', 'queued', 0, created_at from notifications limit 1`,
  );
  await as(
    person,
    `insert into contact_codes (tenant_id, user_id, id, channel, address, code_hash, tries, created_at, expires_at)
     select tenant_id, id, id, 'email', 'a@example.org', 'hash', 0, created_at, created_at from users`,
  );
  await as(
    person,
    `insert into dead_contacts (tenant_id, user_id, channel, address, noted_at)
     select tenant_id, id, 'email', 'a@example.org', created_at from users`,
  );
  await as(
    person,
    `insert into reassessments (tenant_id, user_id, id, schedule_id, status, arose_on, reason, grounds, created_at)
     select tenant_id, user_id, id, id, 'due', start_date, 'scheduled', '{"reason": "scheduled", "isLastDay": false}', created_at
     from personalized_schedules limit 1`,
  );
  await as(
    person,
    `insert into schedule_pauses (tenant_id, user_id, schedule_id, paused_on, paused_at)
     select tenant_id, user_id, id, start_date, created_at from personalized_schedules limit 1`,
  );
}

/** Leaves a revision of a goal, and an alarm. */
async function correctGoal(person: Person): Promise<void> {
  const { viewer } = await asked<{ viewer: { goals: { nodes: { id: string }[] } } }>(
    person,
    '{ viewer { goals(first: 1) { nodes { id } } } }',
  );
  await asked(person, 'mutation ($input: UpdateGoalInput!) { updateGoal(input: $input) { __typename } }', {
    input: { goalId: viewer.goals.nodes[0]?.id, statement: 'I want to live well with my epilepsy' },
  });
}

/** Leaves a revision of an asset. */
async function correctAsset(person: Person): Promise<void> {
  const { viewer } = await asked<{ viewer: { assets: { nodes: { id: string }[] } } }>(
    person,
    '{ viewer { assets(first: 1) { nodes { id } } } }',
  );
  await asked(person, 'mutation ($input: UpdateAssetInput!) { updateAsset(input: $input) { __typename } }', {
    input: { assetId: viewer.assets.nodes[0]?.id, title: 'Mine' },
  });
}

async function tenantTables(): Promise<string[]> {
  const found = await database.owner((em) =>
    em.execute<{ name: string }[]>(
      `select c.relname as name from pg_class c
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity order by name`,
    ),
  );
  return found.map(({ name }) => name);
}

type Row = Record<string, string>;

const rightsOf = ({ tenantId, userId }: Person, reach: Rights['reach'] = 'self'): Rights => ({
  tenantId,
  userId,
  reach,
});

/** Runs one statement with somebody's rights. */
const as = (person: Person, sql: string, values: unknown[] = []): Promise<Row[]> =>
  database.as(rightsOf(person), (em) => em.execute<Row[]>(sql, values));

/** A row that belongs to somebody, as JSON. */
async function rowOf(person: Person, table: string): Promise<string> {
  const [row] = await as(person, `select to_jsonb(t)::text as row from ${table} t limit 1`);
  if (!row?.row) throw new Error(`${table} has no row of this person.`);
  return row.row;
}

const ownerColumn = (table: string): string => SHARED[table] ?? OWNER[table] ?? 'user_id';
const ownerIn = (table: string, { tenantId, userId }: Person): string => (SHARED[table] ? tenantId : userId);
const others = (table: string): Person[] =>
  SHARED[table] ? [people.stranger] : [people.neighbour, people.stranger];

describe('a statement without a condition', () => {
  test('sees only what is one’s own, in every table', async () => {
    expect(tables.length).toBeGreaterThan(20);
    for (const table of tables) {
      for (const person of Object.values(people)) {
        const owners = (await as(person, `select * from ${table}`)).map((row) => row[ownerColumn(table)]);
        expect([table, [...new Set(owners)]]).toEqual([table, [ownerIn(table, person)]]);
      }
    }
  });

  test('sees the whole tenant, and nothing beyond, for those whose reach it is', async () => {
    const { one, neighbour } = people;
    for (const table of tables) {
      const rows = await database.as(rightsOf(one, 'tenant'), (em) =>
        em.execute<Row[]>(`select * from ${table}`),
      );
      const owners = [...new Set(rows.map((row) => row[ownerColumn(table)]))].toSorted();
      const expected = [...new Set([one, neighbour].map((each) => ownerIn(table, each)))].toSorted();
      expect([table, owners]).toEqual([table, expected]);
    }
  });

  test('sees nothing at all when it says whose rights it has to nobody', async () => {
    const nobody = { tenantId: '', userId: '', reach: 'self' } as const;
    for (const table of tables) {
      expect(await database.as(nobody, (em) => em.execute(`select * from ${table}`))).toEqual([]);
    }
  });

  test('changes and deletes nothing of others', async () => {
    const column = (table: string): string => `${ownerColumn(table)} = ${ownerColumn(table)}`;
    for (const table of tables) {
      for (const other of others(table)) {
        const where = `where ${ownerColumn(table)} = ? returning 1 as touched`;
        const target = [ownerIn(table, other)];
        for (const attempt of [
          `update ${table} set ${column(table)} ${where}`,
          `delete from ${table} ${where}`,
        ]) {
          expect(await as(people.one, attempt, target).catch(refusedOutright), table).toEqual([]);
        }
        expect(await rowOf(other, table)).not.toBe('');
      }
    }
  });
});

/** A statement that requests have no right to at all touches nothing either. */
function refusedOutright(error: Error): Row[] {
  if (error.message.includes('permission denied')) return [];
  throw error;
}

describe('a request', () => {
  test.each(['consents', 'events', 'safety_alarms', 'safety_screens'])(
    'changes and deletes nothing of %s, one’s own included',
    async (table) => {
      const column = ownerColumn(table);
      for (const attempt of [`update ${table} set ${column} = ${column}`, `delete from ${table}`]) {
        await expect(as(people.one, attempt), attempt).rejects.toThrow('permission denied');
      }
    },
  );

  test('makes nobody an admin, and writes no person, guide or tenant', async () => {
    const promote = `update users set roles = '{admin}'`;
    await expect(as(people.one, promote)).rejects.toThrow('permission denied');
    for (const table of ['agents', 'tenants', 'users']) {
      await expect(as(people.one, `delete from ${table}`), table).rejects.toThrow('permission denied');
    }
  });
});

describe('a row', () => {
  const REFUSED = /row-level security|permission denied/;

  test('cannot be written in the name of another', async () => {
    for (const table of tables) {
      for (const other of others(table)) {
        const row = await rowOf(other, table);
        const insert = `insert into ${table} overriding system value
          select * from jsonb_populate_record(null::${table}, ?::jsonb)`;
        await expect(as(people.one, insert, [row]), table).rejects.toThrow(REFUSED);
      }
    }
  });

  test('cannot be handed to another', async () => {
    for (const table of tables) {
      for (const other of others(table)) {
        const hand = `update ${table} set ${ownerColumn(table)} = ?`;
        await expect(as(people.one, hand, [ownerIn(table, other)]), table).rejects.toThrow(REFUSED);
      }
    }
  });
});

describe('a transaction', () => {
  test('inside another is refused, and the first goes on', async () => {
    const { one, stranger } = people;
    const seen = await database.as(rightsOf(one), async (em) => {
      for (const inner of [
        () => database.as(rightsOf(stranger), (other) => other.execute('select 1')),
        () => database.duty((other) => other.execute('select 1')),
        () => database.owner((other) => other.execute('select 1')),
      ]) {
        await expect((async () => inner())()).rejects.toThrow('A transaction is open already');
      }
      return em.execute<Row[]>('select id from users');
    });
    expect(seen).toEqual([{ id: one.userId }]);
  });

  test('leaves nothing of its rights to the next on the same connection', async () => {
    const { one, stranger } = people;
    const turns = Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? one : stranger));
    const seen = await Promise.all(
      turns.map((person, index) =>
        database
          .as(rightsOf(person), async (em) => {
            const before = await em.execute<Row[]>('select id from users');
            // Some of them fail, so that a rollback ends the rights as well as a commit.
            if (index % 5 === 0) await em.execute('select 1 / 0');
            return [...before, ...(await em.execute<Row[]>('select id from users'))].map(({ id }) => id);
          })
          .catch(() => 'failed'),
      ),
    );
    expect(seen).toEqual(turns.map(({ userId }, index) => (index % 5 === 0 ? 'failed' : [userId, userId])));

    const [after] = await database.owner((em) =>
      em.execute<Row[]>(
        `select current_user = session_user as is_itself, current_setting('app.user_id', true) as user_id`,
      ),
    );
    expect(after?.is_itself).toBe(true);
    expect(after?.user_id ?? '').toBe('');
  });
});
