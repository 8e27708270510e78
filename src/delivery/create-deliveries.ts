import { randomUUIDv7 } from 'node:crypto';
import type { Change } from '../platform/context.ts';
import { activitiesOf, deliveriesOf, type Schedule } from '../schedule/index.ts';
import { DUE_TOPIC, shardOf } from './due-log.ts';

/** Writes the deliveries of a schedule's days. What is written already, and what is past already, is left out. */
export async function createDeliveries(change: Change, schedule: Schedule): Promise<void> {
  const { em, now, wake } = change;
  const { tenantId, userId, id, startDate: from, endDate: to, timeZone: zone } = schedule;
  const rows = (await activitiesOf(em, schedule)).flatMap(({ activity, assetIds }) =>
    deliveriesOf({ ...activity, assetIds }, { from, to, zone })
      .filter(({ scheduledFor }) => scheduledFor > now)
      .map((due) => ({
        id: randomUUIDv7(),
        activity_id: activity.id,
        asset_id: due.assetId,
        slot: due.slot,
        day_part: due.dayPart,
        local_date: due.localDate,
        local_time: due.localTime,
        scheduled_for: due.scheduledFor,
        window_ends_at: due.windowEndsAt,
      })),
  );
  // A plan of a year has thousands of rows: one value carries them all, where each column would need one.
  await em.execute(
    `insert into schedule_deliveries (tenant_id, user_id, schedule_id, shard, created_at, updated_at,
       id, activity_id, asset_id, slot, day_part, local_date, local_time, scheduled_for, window_ends_at)
     select ?::uuid, ?::uuid, ?::uuid, ?::smallint, ?::timestamptz, ?::timestamptz, r.*
     from jsonb_to_recordset(?::jsonb) as r (id uuid, activity_id uuid, asset_id uuid, slot text, day_part text,
       local_date date, local_time time, scheduled_for timestamptz, window_ends_at timestamptz)
     on conflict (tenant_id, user_id, schedule_id, local_date, slot) do nothing`,
    [tenantId, userId, id, shardOf(userId), now, now, JSON.stringify(rows)],
  );
  wake(DUE_TOPIC);
}
