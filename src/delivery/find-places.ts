import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { DayPart, Schedule } from '../schedule/index.ts';
import type { StandingRow } from './placement.ts';

interface Row {
  readonly id: string;
  readonly activity_id: string;
  readonly asset_id: string;
  readonly slot: string;
  readonly day_part: DayPart;
  readonly local_date: string;
  readonly local_time: string;
  readonly scheduled_for: string;
  readonly window_ends_at: string;
  readonly planned_on: string | null;
  readonly is_closed: boolean;
}

/**
 * Reads a plan's deliveries from a day on and keeps them from changing until the transaction ends: whoever
 * completes one at this moment is waited for, and seen.
 */
export async function findPlacesOf(
  em: SqlEntityManager,
  { tenantId, userId, id }: Schedule,
  { now, from }: { readonly now: Date; readonly from: string },
): Promise<StandingRow[]> {
  const rows = await em.execute<Row[]>(
    `select id, activity_id, asset_id, slot, day_part, local_date::text, local_time::text, scheduled_for,
       window_ends_at, planned_on::text, completed_at is not null or skipped_at is not null as is_closed
     from schedule_deliveries
     where tenant_id = ? and user_id = ? and schedule_id = ?
       and (scheduled_for > ? or coalesce(planned_on, local_date) >= ?::date)
     order by id for update`,
    [tenantId, userId, id, now, from],
  );
  return rows.map((row) => ({
    id: row.id,
    activityId: row.activity_id,
    assetId: row.asset_id,
    slot: row.slot,
    dayPart: row.day_part,
    localDate: row.local_date,
    localTime: row.local_time,
    scheduledFor: new Date(row.scheduled_for),
    windowEndsAt: new Date(row.window_ends_at),
    plannedOn: row.planned_on,
    isClosed: row.is_closed,
  }));
}
