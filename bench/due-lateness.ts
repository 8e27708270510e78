/** How late a client that follows along hears of what falls due. */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startSchedule } from '../src/delivery/start-schedule.ts';
import { contextOf, openScene, type Scene } from './plan-scene.ts';

const EVENTS = 100;
const FIRST_IN_MS = 3_000;
const EVERY_MS = 150;

/** @returns milliseconds from the instant each delivery was due to the client's knowing, least first */
export async function latenesses(url: string): Promise<number[]> {
  const scene = await openScene(url, {}, { role: 'all', clock: null });
  try {
    await startSchedule(contextOf(scene, scene.userId), {
      userId: null,
      guideId: scene.guideId,
      preferences: { commitmentLevel: 'light', durationDays: 30 },
      startDate: null,
      name: null,
      idempotencyKey: null,
    });
    await settled(scene);
    const heard = follow(scene);
    await heard.isOpen;
    await addDue(scene);
    const found = await heard.all;
    return found.toSorted((one, other) => one - other);
  } finally {
    await scene.end();
  }
}

/** A program that starts on a new database holds all deliveries against the rules of time zones, once. */
async function settled({ client }: Scene): Promise<void> {
  while ((await client.query('select 1 from zone_rules')).rows.length === 0) await setTimeout(EVERY_MS);
}

/** Follows the person's deliveries until all have fallen due. */
function follow({ app }: Scene): { isOpen: Promise<void>; all: Promise<number[]> } {
  const token = new URL(app.signInUrl ?? '').hash.replace('#token=', '');
  const client = createClient({
    url: (app.graphUrl ?? '').replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    lazy: false,
  });
  const open = Promise.withResolvers<void>();
  client.on('connected', () => open.resolve());
  const all = (async () => {
    const found: number[] = [];
    const query = 'subscription { deliveryEvents { kind delivery { scheduledFor } } }';
    for await (const { data } of client.iterate<{ deliveryEvents: Due }>({ query })) {
      if (data) found.push(Date.now() - Date.parse(data.deliveryEvents.delivery.scheduledFor));
      if (found.length === EVENTS) break;
    }
    await client.dispose();
    return found;
  })();
  return { isOpen: open.promise, all };
}

interface Due {
  readonly delivery: { readonly scheduledFor: string };
}

/** Gives the person's plan some more that is due shortly, one after the other. */
async function addDue({ client, app }: Scene): Promise<void> {
  const ids = Array.from({ length: EVENTS }, () => randomUUID());
  await client.query(
    `insert into schedule_deliveries (tenant_id, user_id, id, shard, schedule_id, activity_id, asset_id, slot, day_part,
       local_date, local_time, scheduled_for, window_ends_at, created_at, updated_at)
     select d.tenant_id, d.user_id, r.id, d.shard, d.schedule_id, d.activity_id, d.asset_id, 'extra-' || r.place,
       d.day_part, d.local_date, d.local_time, due.at, due.at + interval '1 hour', now(), now()
     from (select * from schedule_deliveries limit 1) d
     cross join unnest($1::uuid[]) with ordinality as r (id, place)
     cross join lateral (
       select date_trunc('milliseconds', now()) + make_interval(secs => ($2 + r.place * $3) / 1000.0) as at
     ) due`,
    [ids, FIRST_IN_MS, EVERY_MS],
  );
  app.resources.bus.wake('due');
}
