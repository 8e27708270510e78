import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { executeBulk } from '../platform/bulk-statement.ts';
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
  const written = plans
    .filter(({ planned }) => planned.length > 0)
    .map(({ tenantId, userId, scheduleId, planned }) => {
      return { tenantId, userId, scheduleId, shard: shardOf(userId), planned };
    });
  if (written.length === 0) return;
  // A plan of a year has thousands of rows: one value carries them all, where each column would need one.
  await executeBulk(
    em,
    `insert into schedule_deliveries (created_at, updated_at, tenant_id, user_id, schedule_id, shard,
       id, activity_id, asset_id, slot, day_part, local_date, local_time, scheduled_for, window_ends_at)
     select $1::timestamptz, $1::timestamptz, p."tenantId", p."userId", p."scheduleId", p.shard, r.*
     from json_to_recordset($2::json) as p ("tenantId" uuid, "userId" uuid, "scheduleId" uuid, shard smallint,
       planned json)
     cross join json_to_recordset(p.planned) as r (id uuid, "activityId" uuid, "assetId" uuid, slot text,
       "dayPart" text, "localDate" date, "localTime" time, "scheduledFor" timestamptz, "windowEndsAt" timestamptz)
     on conflict do nothing`,
    [now, JSON.stringify(written)],
  );
}
