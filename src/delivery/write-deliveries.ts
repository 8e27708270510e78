import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Owner } from '../platform/event-log.ts';
import { shardOf } from './due-log.ts';
import type { PlannedDelivery } from './planned-deliveries.ts';

/** Deliveries of one plan. */
export interface PlanToWrite extends Owner {
  readonly scheduleId: string;
  readonly planned: readonly PlannedDelivery[];
}

/** Writes deliveries of plans. What is written already is left as it is. */
export async function writeDeliveries(
  em: SqlEntityManager,
  plans: readonly PlanToWrite[],
  now: Date,
): Promise<void> {
  const rows = plans.flatMap(({ tenantId, userId, scheduleId, planned }) => {
    const owner = {
      tenant_id: tenantId,
      user_id: userId,
      schedule_id: scheduleId,
      shard: shardOf(userId),
    };
    return planned.map((due) => ({
      ...owner,
      id: due.id,
      activity_id: due.activityId,
      asset_id: due.assetId,
      slot: due.slot,
      day_part: due.dayPart,
      local_date: due.localDate,
      local_time: due.localTime,
      scheduled_for: due.scheduledFor,
      window_ends_at: due.windowEndsAt,
    }));
  });
  if (rows.length === 0) return;
  // A plan of a year has thousands of rows: one value carries them all, where each column would need one.
  await em.execute(
    `insert into schedule_deliveries (created_at, updated_at, tenant_id, user_id, schedule_id, shard,
       id, activity_id, asset_id, slot, day_part, local_date, local_time, scheduled_for, window_ends_at)
     select ?::timestamptz, ?::timestamptz, r.*
     from jsonb_to_recordset(?::jsonb) as r (tenant_id uuid, user_id uuid, schedule_id uuid, shard smallint,
       id uuid, activity_id uuid, asset_id uuid, slot text, day_part text,
       local_date date, local_time time, scheduled_for timestamptz, window_ends_at timestamptz)
     on conflict do nothing`,
    [now, now, JSON.stringify(rows)],
  );
}
