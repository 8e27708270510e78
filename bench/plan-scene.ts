/** Somebody with assets, and as many others like them as are needed. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { type App, type Role, startApp } from '../src/app.ts';
import type { Clock } from '../src/platform/clock.ts';
import { readConfig } from '../src/platform/config.ts';
import { Context } from '../src/platform/context.ts';
import { globalId, NOBODY } from '../src/platform/global-id.ts';

/** The clock of all that is measured. */
export const NOW = new Date('2026-03-02T05:00:00Z');

/** A running program on a database of its own. */
export interface Scene {
  readonly app: App;
  /** With the rights of the database's owner. */
  readonly client: Client;
  readonly databaseUrl: string;
  readonly tenantId: string;
  /** Who the others are like. */
  readonly userId: string;
  readonly guideId: string;
  readonly agentId: string;
  end(): Promise<void>;
}

/**
 * Opens a database beside the one that `DATABASE_URL` names; it is dropped at the end.
 *
 * @param env - settings beside the database's
 * @param clock - null for the real time
 */
export async function openScene(
  url: string,
  env: Record<string, string> = {},
  { role = 'api', clock = { now: () => NOW } }: { role?: Role; clock?: Clock | null } = {},
): Promise<Scene> {
  const name = `attune_bench_${randomBytes(4).toString('hex')}`;
  const own = new URL(url);
  own.pathname = `/${name}`;
  await onServer(url, `create database ${name}`);
  const config = readConfig({ DATABASE_URL: own.href, PORT: '0', LOG_LEVEL: 'error', ...env });
  const app = await startApp(config, role, clock ? { clock } : {});
  const client = new Client({ connectionString: own.href });
  await client.connect();
  const { rows } = await client.query('select tenant_id, id from users limit 1');
  const { tenant_id: tenantId, id: userId } = rows[0];
  const agentId = (await client.query('select id from agents limit 1')).rows[0].id;
  await addAssets(client, { tenantId, userId, agentId });
  const end = async (): Promise<void> => {
    await client.end();
    await app.stop();
    await onServer(url, `drop database ${name} with (force)`);
  };
  return {
    app,
    client,
    databaseUrl: own.href,
    tenantId,
    userId,
    agentId,
    guideId: globalId('guide', { userId: NOBODY, id: agentId }),
    end,
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

const TIMES = ['morning', 'morning', 'afternoon', 'evening'] as const;
const ENERGIES = { morning: 'energizing', afternoon: 'neutral', evening: 'calm' } as const;

async function addAssets(
  client: Client,
  { tenantId, userId, agentId }: { tenantId: string; userId: string; agentId: string },
): Promise<void> {
  const affirmations = Array.from({ length: 21 }, (_, at) => ({
    type: 'affirmation',
    seconds: 60,
    time: TIMES[at % 4] ?? 'morning',
    details: { type: 'affirmation', kind: 'process', dayNumber: at + 1 },
  }));
  const others = (type: string, minutes: number, kinds: readonly string[]) =>
    kinds.map((kind) => ({ type, seconds: minutes * 60, time: 'evening' as const, details: { type, kind } }));
  const assets = [
    ...affirmations,
    ...others('script', 20, ['a', 'b', 'c']),
    ...others('practice', 7, [
      'intention_setting',
      'reflection',
      'gratitude',
      'meditation',
      'micro_practice',
    ]),
    ...others('visualization', 10, ['a', 'b', 'c']),
  ];
  for (const [position, { type, seconds, time, details }] of assets.entries()) {
    await client.query(
      `insert into asset_library (tenant_id, user_id, id, agent_id, position, asset_type, title, content, details,
         duration_seconds, optimal_time_of_day, energy_level, locale, model, prompt_version, checks, status,
         created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, 'An asset', 'Its words.', $7, $8, $9, $10, 'en', 'composer', '1', '[]', 'active',
         $11, $11)`,
      [tenantId, userId, randomUUID(), agentId, position, type, details, seconds, time, ENERGIES[time], NOW],
    );
  }
}

/** The identifier of one of the others. */
export function likeness(userId: string, number: number): string {
  const hex = createHash('md5').update(`${userId}${number}`).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * Copies rows of the first person for others, with identifiers of their own.
 *
 * @param ids - columns whose identifiers are made anew, the same in every table
 * @param numbers - from the first to the second
 */
export async function forOthers(
  { client, userId }: Scene,
  { table, ids, set = {} }: { table: string; ids: readonly string[]; set?: object },
  [first, last]: readonly [number, number],
): Promise<void> {
  const owner = table === 'users' ? 'id' : 'user_id';
  const made = ids.map((column) => `'${column}', md5(t.${column}::text || n)`).join(', ');
  await client.query(
    `insert into ${table} select r.* from generate_series($2::int, $3::int) n, ${table} t,
       jsonb_populate_record(t, jsonb_build_object(${made}) || $4::jsonb) r where t.${owner} = $1`,
    [userId, first, last, set],
  );
}

/** A viewer's own context. */
export function contextOf({ app, tenantId }: Scene, userId: string): Context {
  return new Context({ tenantId, userId, reach: 'self', roles: ['client'], expiresAt: null }, app.resources);
}
