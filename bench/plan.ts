/** What a plan costs: to make, to show in a calendar, to write out for many people, and to expand for a year. */
import { RRuleTemporal } from 'rrule-temporal';
import { feedPath } from '../src/calendar/feed-path.ts';
import { createCalendarFeed } from '../src/calendar/keep-feed.ts';
import { extendDeliveries } from '../src/delivery/extend-deliveries.ts';
import { startSchedule } from '../src/delivery/start-schedule.ts';
import { readConfig } from '../src/platform/config.ts';
import { occurrences } from '../src/schedule/occurrence.ts';
import { copyMs } from './copy.ts';
import { contextOf, forOthers, likeness, NOW, openScene, type Scene } from './plan-scene.ts';

const PLANS_ONE_BY_ONE = 60;
const YEAR_DAYS = 365;
const HORIZON_DAYS = 14;
/** As many as one transaction of ours writes out. */
const PLANS_AT_ONCE = 200;
const ROUNDS = 30;
/** Of what takes less than a millisecond: enough for both libraries to be compiled. */
const SHORT_ROUNDS = 500;
const COLUMNS =
  'tenant_id, user_id, id, shard, schedule_id, activity_id, asset_id, slot, day_part, local_date, local_time, ' +
  'scheduled_for, window_ends_at, created_at, updated_at';

/**
 * @param plans - how many are written out
 * @returns figures, each with what it is to be
 */
export async function measurePlan(plans: string): Promise<string[]> {
  const { databaseUrl } = readConfig();
  if (databaseUrl === null) {
    return [
      ...expansion(),
      'For the rest set DATABASE_URL to a PostgreSQL server on which to create a database.',
    ];
  }
  const scene = await openScene(databaseUrl);
  try {
    return [
      ...expansion(),
      ...(await oneByOne(scene)),
      ...(await yearInCalendar(scene)),
      ...(await writtenOut(scene, Number(plans))),
    ];
  } finally {
    await scene.end();
  }
}

/** A year of a daily rule in a zone, beside a library of the same purpose. */
function expansion(): string[] {
  const zone = 'America/New_York';
  const ours = (): unknown =>
    occurrences({ rule: 'FREQ=DAILY;COUNT=365', startsOn: '2026-01-01', startsAt: '08:00', zone });
  const rruleString = `DTSTART;TZID=${zone}:20260101T080000\nRRULE:FREQ=DAILY;COUNT=365`;
  const theirs = (): unknown => new RRuleTemporal({ rruleString }).all();
  const [one, other] = [[] as number[], [] as number[]];
  for (let round = 0; round < SHORT_ROUNDS; round += 1) {
    one.push(msOf(ours));
    other.push(msOf(theirs));
  }
  const ratio = median(other) / median(one);
  return [
    `year daily with zone: ${median(one).toFixed(2)} ms, rrule-temporal ${median(other).toFixed(2)} ms`,
    `expansion ${ratio.toFixed(1)} x (at least 5)`,
  ];
}

/** Plans of 30 days with nine activities a day, each made, stored and announced as when a person asks. */
async function oneByOne(scene: Scene): Promise<string[]> {
  const people = [1, PLANS_ONE_BY_ONE] as const;
  await forOthers(scene, { table: 'users', ids: ['id'] }, people);
  await forOthers(scene, { table: 'asset_library', ids: ['user_id', 'id'] }, people);
  const times: number[] = [];
  for (let number = people[0]; number <= people[1]; number += 1) {
    const ctx = contextOf(scene, likeness(scene.userId, number));
    const before = performance.now();
    await startSchedule(ctx, wish(scene, 30));
    times.push(performance.now() - before);
  }
  const all = times.slice(PLANS_ONE_BY_ONE / 4);
  return [
    `plan of 30 days x 9 activities, planned and stored: p50 ${median(all).toFixed(1)} ms (under 25), ` +
      `slowest ${Math.max(...all).toFixed(1)} ms`,
  ];
}

/** A calendar program that reads a plan of a year, again and again. */
async function yearInCalendar(scene: Scene): Promise<string[]> {
  const number = PLANS_ONE_BY_ONE + 1;
  await forOthers(scene, { table: 'users', ids: ['id'] }, [number, number]);
  await forOthers(scene, { table: 'asset_library', ids: ['user_id', 'id'] }, [number, number]);
  const ctx = contextOf(scene, likeness(scene.userId, number));
  await startSchedule(ctx, wish(scene, YEAR_DAYS));
  const style = { name: 'A year', scheduleId: null, includesTitles: true, reminderMinutes: 10 };
  const { secret } = await createCalendarFeed(ctx, style);
  const address = new URL(feedPath(secret), scene.app.explorerUrl ?? undefined);
  const times: number[] = [];
  let length = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = performance.now();
    length = (await (await fetch(address)).text()).length;
    times.push(performance.now() - before);
  }
  return [
    `calendar feed of a plan of a year, ${Math.round(length / 1024)} kB: p50 ${median(times).toFixed(1)} ms (under 100), ` +
      `first ${(times[0] ?? 0).toFixed(1)} ms, slowest after it ${Math.max(...times.slice(1)).toFixed(1)} ms`,
  ];
}

function wish({ guideId }: Scene, durationDays: number): Parameters<typeof startSchedule>[1] {
  const preferences = { commitmentLevel: 'intensive', durationDays };
  return { userId: null, guideId, preferences, startDate: '2026-03-03', name: null, idempotencyKey: null };
}

/** The plan of one person, copied for many, and written out for two weeks in bulk; then `COPY` of the same rows. */
async function writtenOut(scene: Scene, plans: number): Promise<string[]> {
  const { client, app } = scene;
  await startSchedule(contextOf(scene, scene.userId), wish(scene, 30));
  const first = PLANS_ONE_BY_ONE + 2;
  const people = [first, first + plans - 1] as const;
  await forOthers(scene, { table: 'users', ids: ['id'] }, people);
  await forOthers(scene, { table: 'asset_library', ids: ['user_id', 'id'] }, people);
  const unwritten = { planned_through: '2026-03-02' };
  await forOthers(scene, { table: 'personalized_schedules', ids: ['user_id', 'id'], set: unwritten }, people);
  await forOthers(scene, { table: 'schedule_activities', ids: ['user_id', 'id', 'schedule_id'] }, people);
  await forOthers(scene, { table: 'activity_assets', ids: ['user_id', 'activity_id', 'asset_id'] }, people);
  await client.query('analyze');
  await client.query('delete from schedule_deliveries');
  const before = performance.now();
  const { database } = app.resources;
  const extended = await extendDeliveries({ database, clock: { now: () => NOW }, horizonDays: HORIZON_DAYS });
  const ms = performance.now() - before;
  const { rows } = await client.query('select count(*)::int as count from schedule_deliveries');
  const copied = await copiedMs(scene);
  return [
    `${extended} plans written out for ${HORIZON_DAYS} days: ${rows[0].count} rows in ${(ms / 1000).toFixed(1)} s, ` +
      `COPY ${(copied / 1000).toFixed(1)} s`,
    `materialisation ${(copied / ms).toFixed(2)} x COPY (at least 0.5)`,
  ];
}

/** Takes the same rows into a table of the same build, in the order that we wrote them in and as many at once. */
async function copiedMs({ client }: Scene): Promise<number> {
  await client.query('create table copied (like schedule_deliveries including all)');
  const { rows: keys } = await client.query(
    `select pg_get_constraintdef(oid) as key from pg_constraint
     where conrelid = 'schedule_deliveries'::regclass and contype = 'f'`,
  );
  for (const { key } of keys) await client.query(`alter table copied add ${key}`);
  const { rows: parts } = await client.query<{ from: string; to: string }>(
    `select min(user_id::text) as from, max(user_id::text) as to
     from (select user_id, row_number() over (order by user_id) as n from personalized_schedules) u
     group by (n - 1) / ${PLANS_AT_ONCE} order by 1`,
  );
  let ms = 0;
  for (const { from, to } of parts) {
    ms += await copyMs(client, {
      from: 'schedule_deliveries',
      to: 'copied',
      columns: COLUMNS,
      where: `user_id between '${from}' and '${to}'`,
    });
  }
  return ms;
}

function msOf(work: () => unknown): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
