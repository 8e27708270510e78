/** Our own server for `fanout`: the whole program, with people who have a plan, and what happens to them. */
import type { Client } from 'pg';
import { startSchedule } from '../src/delivery/start-schedule.ts';
import { contextOf, forOthers, likeness, openScene, type Scene } from './plan-scene.ts';

/** People who are followed, and who they are like. */
export interface Crowd {
  readonly scene: Scene;
  readonly userIds: readonly string[];
  /** One for each person. */
  readonly tokens: readonly string[];
}

/** What a crowd is made of. */
export interface CrowdWanted {
  readonly databaseUrl: string;
  readonly people: number;
  /** Whether things are to happen to them. */
  readonly hasPlans: boolean;
}

/** People, each with a plan and one delivery that things can happen to where they are wanted. */
export async function aCrowd(
  { databaseUrl, people, hasPlans }: CrowdWanted,
  env: Record<string, string>,
): Promise<Crowd> {
  const scene = await openScene(databaseUrl, env);
  const { client, userId, tenantId } = scene;
  const preferences = { commitmentLevel: 'intensive', durationDays: 30 };
  const wish = { userId: null, guideId: scene.guideId, preferences, startDate: '2026-03-03' };
  await startSchedule(contextOf(scene, userId), { ...wish, name: null, idempotencyKey: null });
  await client.query(
    'delete from schedule_deliveries where id <> (select id from schedule_deliveries order by id limit 1)',
  );
  const others = [1, people] as const;
  await forOthers(scene, { table: 'users', ids: ['id'] }, others);
  for (const { table, ids } of hasPlans ? COPIED : [])
    await forOthers(scene, { table, ids: ['user_id', 'id', ...ids] }, others);
  await client.query('analyze');
  const userIds = Array.from({ length: people }, (_, at) => likeness(userId, at + 1));
  const { issuer } = scene.app;
  if (!issuer) throw new Error('Nobody issues tokens.');
  const tokens = await Promise.all(userIds.map((subject) => issuer.issue({ subject, tenantId })));
  return { scene, userIds, tokens };
}

const COPIED = [
  { table: 'asset_library', ids: [] },
  { table: 'personalized_schedules', ids: [] },
  { table: 'schedule_activities', ids: ['schedule_id'] },
  { table: 'schedule_deliveries', ids: ['schedule_id', 'activity_id', 'asset_id'] },
];

/** Something happens to each person so many times, in one change. */
export async function happen(client: Client, userIds: readonly string[], rounds: number): Promise<void> {
  await client.query(
    `insert into events (tenant_id, user_id, id, kind, subject_id, data, occurred_at)
     select d.tenant_id, d.user_id, gen_random_uuid(), 'delivery.snoozed', d.id, '{}', '2026-03-02T05:00:00Z'
     from generate_series(1, $2::int) n, schedule_deliveries d where d.user_id = any($1)`,
    [userIds, rounds],
  );
}
