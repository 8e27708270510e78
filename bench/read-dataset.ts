/** Many people with a plan that is under way, made by SQL in a database of their own, and kept for the next run. */
import { Client } from 'pg';
import { startAttune } from './read-attune.ts';

/** How many people the full set has: 640,000 assets, 5.4 million deliveries. */
export const FULL = 20_000;
/** A size for a laptop: 16,000 assets, 135,000 deliveries. */
export const SMALL = 500;

/** A database that is ready to be read. */
export interface Dataset {
  readonly url: string;
  readonly tenantId: string;
  readonly userIds: readonly string[];
}

/** Counts up when what is built here changes. */
const SHAPE = 1;
/** Days of a plan, and how many of them are over when it is built. */
const DAYS = 30;
const DAYS_OVER = 10;
/** People who are written by one statement. */
const STEP = 500;

/** The server that `DATABASE_URL` names, or the one of this machine. */
export const serverUrl = (): string =>
  process.env.DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** Opens the set of so many people beside the database at `url`, and builds it where it is not there or too old. */
export async function openDataset(url: string, users: number): Promise<Dataset> {
  const own = new URL(url);
  own.pathname = `/attune_bench_read_${users}`;
  const isOld = !(await isCurrent(own.href, users));
  if (isOld) await rebuild(url, own, users);
  const client = await connected(own.href);
  // As after a worker that has kept up: what is due until now was delivered.
  await client.query(`update delivery_cursor set through = date_trunc('milliseconds', now())`);
  const { rows } = await client.query<{ tenant_id: string; ids: string[] }>(
    `select tenant_id, array_agg(id::text order by id) as ids from users where id::text like '0190%' group by tenant_id`,
  );
  await client.end();
  const [row] = rows;
  if (!row) throw new Error(`The dataset ${own.pathname.slice(1)} has no people.`);
  return { url: own.href, tenantId: row.tenant_id, userIds: row.ids };
}

async function connected(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect();
  return client;
}

/** Codes of a database, and of a table, that is not there (SQLSTATE). */
const NOT_THERE = ['3D000', '42P01'];

/** Whether the set is there, whole, and its plans run for some days more. */
async function isCurrent(url: string, users: number): Promise<boolean> {
  try {
    const client = await connected(url);
    const found = client.query(
      `select from bench_dataset where users = $1 and shape = $2
         and current_date between first_day + 1 and first_day + $3::int - 3`,
      [users, SHAPE, DAYS],
    );
    return (await found.finally(() => client.end())).rowCount === 1;
  } catch (error) {
    if (error instanceof Error && 'code' in error && NOT_THERE.includes(String(error.code))) return false;
    throw error;
  }
}

async function rebuild(url: string, own: URL, users: number): Promise<void> {
  const name = own.pathname.slice(1);
  const server = await connected(url);
  await server.query(`drop database if exists ${name} with (force)`);
  await server.query(`create database ${name}`);
  await server.end();
  await foundHome(own.href);
  const client = await connected(own.href);
  await client.query(`set session_replication_role = replica; set synchronous_commit = off; ${FUNCTIONS}`);
  for (let first = 1; first <= users; first += STEP) {
    const range = [first, Math.min(first + STEP - 1, users)];
    for (const statement of STATEMENTS) await client.query(statement, range);
  }
  await client.query('vacuum analyze');
  await client.query(
    'create table bench_dataset as select $1::int users, $2::int shape, current_date - $3::int first_day',
    [users, SHAPE, DAYS_OVER],
  );
  await client.query('checkpoint');
  await client.end();
}

/** The program itself makes the tables, the first tenant and its guide. */
async function foundHome(url: string): Promise<void> {
  const served = await startAttune(url);
  await served.stop();
}

const FUNCTIONS = `
  create function pg_temp.person(n int) returns uuid language sql immutable as $$
    select ('0190' || lpad(to_hex(n), 8, '0') || '7' || substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid
  $$;
  create function pg_temp.part(n int, kind text, k int) returns uuid language sql immutable as $$
    select md5(n || kind || k)::uuid
  $$;
  create temp view home as select t.id as tenant_id, a.id as agent_id from tenants t join agents a on a.tenant_id = t.id;
  create temp view slots as select * from (values
    (0, 'morning-1', 'morning', time '07:00', 2), (1, 'morning-2', 'morning', time '07:05', 10),
    (2, 'morning-3', 'morning', time '07:20', 5), (3, 'midday-1', 'midday', time '12:00', 2),
    (4, 'midday-2', 'midday', time '12:10', 7), (5, 'midday-3', 'midday', time '15:00', 5),
    (6, 'evening-1', 'evening', time '19:00', 2), (7, 'evening-2', 'evening', time '20:00', 20),
    (8, 'evening-3', 'evening', time '21:30', 10)) v (k, slot, day_part, starts_at, minutes);
  create temp view ages as select current_date - ${DAYS_OVER} as first_day, date_trunc('day', now()) - interval '${DAYS_OVER} days' as made_at`;

const ASSET_TYPES = `(case when k < 21 then 'affirmation' when k < 24 then 'script' when k < 29 then 'practice' else 'visualization' end)`;

/** Each for the people from $1 to $2. */
const STATEMENTS = [
  `insert into users (tenant_id, id, display_name, time_zone, locale, roles, created_at)
   select tenant_id, pg_temp.person(n), 'Person ' || n,
     (array['Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Etc/UTC'])[1 + n % 4], 'en', '{client}', made_at
   from home, ages, generate_series($1::int, $2::int) n`,
  `insert into discovery_sessions (tenant_id, user_id, id, agent_id, kind, status, preferences, created_at, completed_at)
   select tenant_id, pg_temp.person(n), pg_temp.part(n, 'session', 0), agent_id, 'intake', 'completed', '{}', made_at, made_at
   from home, ages, generate_series($1::int, $2::int) n`,
  `insert into belief_graphs (tenant_id, user_id, id, session_id, agent_id, version, conflict_score, incoherence, is_exact, created_at)
   select tenant_id, pg_temp.person(n), pg_temp.part(n, 'graph', 0), pg_temp.part(n, 'session', 0), agent_id, 1, 0.4, 0.2, true, made_at
   from home, ages, generate_series($1::int, $2::int) n`,
  `insert into goal_assessments (tenant_id, user_id, id, session_id, agent_id, statement, category, indicator, levels,
     baseline_level, current_level, is_baseline_assumed, difficulty, weight, priority, status, created_at)
   select tenant_id, pg_temp.person(n), pg_temp.part(n, 'goal', k), pg_temp.part(n, 'session', 0), agent_id,
     'I want to reach what I have set myself, number ' || k, 'confidence', 'days a week', '["a","b","c","d","e"]',
     -2, -1 + k % 2, false, 2, 1, k + 1, 'active', made_at
   from home, ages, generate_series($1::int, $2::int) n, generate_series(0, 2) k`,
  `insert into beliefs (tenant_id, user_id, id, belief_graph_id, kind, statement, strength, reframe)
   select tenant_id, pg_temp.person(n), pg_temp.part(n, 'belief', k), pg_temp.part(n, 'graph', 0),
     case when k < 4 then 'limiting' else 'empowering' end, 'Something that I believe of myself, number ' || k,
     0.25 + k / 16.0, case when k < 4 then 'I may see it in another way, too.' end
   from home, generate_series($1::int, $2::int) n, generate_series(0, 5) k`,
  `insert into asset_library (tenant_id, user_id, id, agent_id, position, asset_type, title, content, details,
     associated_goal_id, duration_seconds, optimal_time_of_day, energy_level, locale, model, prompt_version, checks,
     is_favorite, usage_count, status, created_at, updated_at)
   select tenant_id, pg_temp.person(n), pg_temp.part(n, 'asset', k), agent_id, k, ${ASSET_TYPES}, 'What helps me today, number ' || k,
     repeat('I take one step, and then I see further. ', 1 + k), jsonb_build_object('type', ${ASSET_TYPES}, 'kind', 'process', 'dayNumber', k + 1),
     pg_temp.part(n, 'goal', k % 3), 60 * (1 + k % 20), (array['morning', 'afternoon', 'evening', 'night'])[1 + k % 4],
     (array['calm', 'energizing', 'neutral'])[1 + k % 3], 'en', 'built-in', 'composer-6', '[]', k % 7 = 0, k % 5, 'active',
     made_at + make_interval(secs => k), made_at + make_interval(secs => k)
   from home, ages, generate_series($1::int, $2::int) n, generate_series(0, 31) k`,
  `insert into asset_beliefs (tenant_id, user_id, asset_id, belief_id, is_countered)
   select tenant_id, pg_temp.person(n), pg_temp.part(n, 'asset', k), pg_temp.part(n, 'belief', (k + b) % 6), (k + b) % 6 < 4
   from home, generate_series($1::int, $2::int) n, generate_series(0, 31) k, generate_series(0, k % 2) b`,
  `insert into personalized_schedules (tenant_id, user_id, id, agent_id, belief_graph_id, schedule_name, commitment_level,
     duration_days, start_date, end_date, time_zone, preferences, weekly_structure, goal_assessment_ids, reassessment_dates,
     reassessment_frequency_days, estimated_daily_minutes, warnings, status, planned_through, created_at, updated_at)
   select u.tenant_id, u.id, pg_temp.part(n, 'plan', 0), agent_id, pg_temp.part(n, 'graph', 0), 'A plan of ${DAYS} days', 'intensive',
     ${DAYS}, first_day, first_day + ${DAYS - 1}, u.time_zone,
     jsonb_build_object('tone', null, 'pattern', 'daily', 'restDays', '[]'::jsonb, 'timeZone', u.time_zone, 'focusAreas', '[]'::jsonb,
       'availability', '[]'::jsonb, 'durationDays', ${DAYS}, 'preferredTimes', '[]'::jsonb, 'commitmentLevel', 'intensive',
       'reassessmentFrequencyDays', 14),
     (select jsonb_agg(jsonb_build_object('weekNumber', w + 1, 'focus', 'Build on what works', 'startsOn', first_day + 7 * w,
        'endsOn', least(first_day + 7 * w + 6, first_day + ${DAYS - 1}), 'activityCount', 9 * least(7, ${DAYS} - 7 * w)) order by w)
      from generate_series(0, 4) w),
     (select jsonb_agg(pg_temp.part(n, 'goal', k) order by k) from generate_series(0, 2) k),
     jsonb_build_array(first_day + 14, first_day + 28), 14, 63, '[]', 'active', first_day + ${DAYS - 1}, made_at, made_at
   from home, ages, generate_series($1::int, $2::int) n, users u where u.id = pg_temp.person(n)`,
  `insert into schedule_activities (tenant_id, user_id, id, schedule_id, slot, day_part, position, starts_at,
     duration_minutes, pattern, rule, starts_on)
   select tenant_id, pg_temp.person(n), pg_temp.part(n, 'activity', k), pg_temp.part(n, 'plan', 0), slot, day_part, k, starts_at,
     minutes, 'daily', 'FREQ=DAILY;COUNT=${DAYS}', first_day
   from home, ages, generate_series($1::int, $2::int) n, slots`,
  `insert into activity_assets (tenant_id, user_id, activity_id, position, asset_id)
   select tenant_id, pg_temp.person(n), pg_temp.part(n, 'activity', k), 0, pg_temp.part(n, 'asset', k * 3)
   from home, generate_series($1::int, $2::int) n, slots`,
  `insert into schedule_deliveries (tenant_id, user_id, id, shard, schedule_id, activity_id, asset_id, slot, day_part,
     local_date, local_time, scheduled_for, window_ends_at, completed_at, skipped_at, created_at, updated_at)
   select u.tenant_id, u.id, pg_temp.part(n, 'delivery', day * 9 + k), ('x' || right(u.id::text, 2))::bit(8)::int % 64,
     pg_temp.part(n, 'plan', 0), pg_temp.part(n, 'activity', k), pg_temp.part(n, 'asset', (k * 3 + day) % 32), slot, day_part,
     first_day + day, starts_at, due, due + interval '3 hours',
     case when due < now() and (n + day + k) % 10 < 6 then due + interval '7 minutes' end,
     case when due < now() and (n + day + k) % 10 = 6 then due + interval '7 minutes' end, made_at, made_at
   from ages, generate_series($1::int, $2::int) n, users u, generate_series(0, ${DAYS - 1}) day, slots,
     lateral (select (first_day + day + starts_at) at time zone u.time_zone as due) d
   where u.id = pg_temp.person(n) order by u.id, day, k`,
];
