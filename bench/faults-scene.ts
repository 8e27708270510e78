/** People with a plan of whom each has something due every few seconds, at random. */
import { followZoneRules } from '../src/delivery/index.ts';
import { startSchedule } from '../src/delivery/start-schedule.ts';
import { globalId } from '../src/platform/global-id.ts';
import type { Owner } from './faults-phone.ts';
import { contextOf, forOthers, likeness, openScene, type Scene } from './plan-scene.ts';

/** How much happens. */
export interface Wanted {
  readonly people: number;
  readonly minutes: number;
  /** Activities of each person that fall due in a minute. */
  readonly perMinute: number;
}

/** A database with people of whom much is due. */
export interface Busy {
  readonly databaseUrl: string;
  readonly people: readonly Owner[];
  readonly duePerPerson: number;
  /** Makes things due from now on: one for each person at once, the others at random. @returns when the last is due */
  begin(): Promise<Date>;
  /** How often each delivery was completed, as clients know it. */
  completions(): Promise<Map<string, number>>;
  end(): Promise<void>;
}

/** Opens a database beside the one at `url`, with people in it; it is dropped at the end. */
export async function aBusyHour(url: string, { people, minutes, perMinute }: Wanted): Promise<Busy> {
  const scene = await openScene(url, {}, { clock: null });
  const userIds = await peopleWithPlans(scene, people);
  // Else the first worker that starts would place what is due here by the activities it belongs to.
  await followZoneRules(scene.app.resources, process.versions.tz ?? 'unknown');
  const duePerPerson = Math.ceil(minutes * perMinute);
  const { issuer } = scene.app;
  if (!issuer) throw new Error('Nobody issues tokens.');
  const { tenantId, client } = scene;
  return {
    databaseUrl: scene.databaseUrl,
    people: await Promise.all(
      userIds.map(async (subject) => ({ token: await issuer.issue({ subject, tenantId }) })),
    ),
    duePerPerson,
    begin: () => spreadOut(scene, { userIds, duePerPerson, minutes }),
    completions: async () => {
      const { rows } = await client.query<{ user_id: string; id: string; times: number }>(
        `select d.user_id, d.id, count(e.id)::int as times from schedule_deliveries d
         left join events e on e.tenant_id = d.tenant_id and e.user_id = d.user_id and e.subject_id = d.id
           and e.kind = 'delivery.completed'
         where d.completed_at is not null group by d.user_id, d.id`,
      );
      return new Map(rows.map(({ user_id: userId, id, times }) => [globalId('dlv', { userId, id }), times]));
    },
    end: () => scene.end(),
  };
}

async function peopleWithPlans(scene: Scene, people: number): Promise<string[]> {
  const { client, userId } = scene;
  const preferences = { commitmentLevel: 'intensive', durationDays: 30 };
  const wish = { userId: null, guideId: scene.guideId, preferences, startDate: null };
  await startSchedule(contextOf(scene, userId), { ...wish, name: null, idempotencyKey: null });
  await client.query('delete from schedule_deliveries');
  const others = [1, people] as const;
  await forOthers(scene, { table: 'users', ids: ['id'] }, others);
  for (const { table, ids } of COPIED) {
    await forOthers(scene, { table, ids: ['user_id', 'id', ...ids] }, others);
  }
  return Array.from({ length: people }, (_, at) => likeness(userId, at + 1));
}

const COPIED = [
  { table: 'asset_library', ids: [] },
  { table: 'personalized_schedules', ids: [] },
  { table: 'schedule_activities', ids: ['schedule_id'] },
] as const;

/** @returns when the last of them is due */
async function spreadOut(
  { client }: Scene,
  { userIds, duePerPerson, minutes }: { userIds: readonly string[]; duePerPerson: number; minutes: number },
): Promise<Date> {
  const { rows } = await client.query<{ last: Date }>(
    `with due as (
       insert into schedule_deliveries (tenant_id, user_id, schedule_id, shard, id, activity_id, asset_id, slot, day_part,
         local_date, local_time, scheduled_for, window_ends_at, created_at, updated_at)
       select a.tenant_id, a.user_id, a.schedule_id, ('x' || right(a.user_id::text, 2))::bit(8)::int % 64,
         gen_random_uuid(), a.id, x.id, 'due-' || n, 'morning', current_date, '08:00',
         -- The program writes no instants finer than a millisecond.
         date_trunc('milliseconds', now() + make_interval(secs => 10 + case when n = 1 then 0 else random() * $3::float8 * 60 end)),
         now() + interval '1 day', now(), now()
       from unnest($1::uuid[]) u (id)
       cross join lateral (select * from schedule_activities where user_id = u.id order by id limit 1) a
       cross join lateral (select id from asset_library where user_id = u.id order by id limit 1) x
       cross join generate_series(1, $2::int) n
       returning scheduled_for
     ) select max(scheduled_for) as last from due`,
    [userIds, duePerPerson, minutes],
  );
  const last = rows[0]?.last;
  if (!last) throw new Error('Nothing is due.');
  return last;
}
