import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Change } from '../platform/context.ts';
import { dayOf } from '../platform/zone.ts';
import {
  Activity,
  activitiesOf,
  horizonEnd,
  type Schedule,
  type WritableActivity,
} from '../schedule/index.ts';
import { LATE_DUE } from './deliver-late.ts';
import { placeOf } from './delivery-id.ts';
import { DUE_TOPIC, hasPassed, shardOf } from './due-log.ts';
import { findPlacesOf } from './find-places.ts';
import { type Placement, placements, type StandingRow } from './placement.ts';
import { plannedDeliveries } from './planned-deliveries.ts';
import { writeDeliveries } from './write-deliveries.ts';

/** How a plan stood before it was changed. */
export interface PlanBefore {
  /** Zone that its deliveries were placed in. */
  readonly timeZone: string;
  /** Activities of which nothing took place, and that others have taken the place of. */
  readonly obsolete: readonly Activity[];
}

/**
 * Places a plan's open deliveries anew after the plan was changed, in the transaction of the change: those that
 * are still to come are moved, added and taken away; what was told, done or left out, and what the person placed
 * by hand, stays. What thereby comes to lie behind the due log is told late, once.
 */
export async function placeDeliveries(change: Change, plan: Schedule, before: PlanBefore): Promise<void> {
  const { em, now } = change;
  const gone = new Set(before.obsolete.map(({ id }) => id));
  const activities = (await activitiesOf(em, plan)).filter(({ activity }) => !gone.has(activity.id));
  const isHeld = plan.status === 'paused';
  const today = dayOf(now, plan.timeZone);
  const from = earlier(today, dayOf(now, before.timeZone));
  const to = lastDay(plan, change);
  const rows = await findPlacesOf(em, plan, { now, from });
  // Nobody knows yet when a plan goes on that is held without an end.
  const isOpen = !isHeld || plan.resumesAt != null;
  const planned = isOpen ? plannedDeliveries(plan, activities, { from, to }) : [];
  const hasMoved = plan.timeZone !== before.timeZone;
  const placed = placements(rows, planned, { now, today, plan, hasMoved, isHeld, activities });
  await remove(em, plan, placed.dropped);
  await replace(change, plan, placed.moved);
  if (hasMoved) await keepZone(em, plan, before.timeZone, placed.moved);
  const { tenantId, userId, id: scheduleId } = plan;
  await writeDeliveries(em, [{ tenantId, userId, scheduleId, planned: placed.added }], now);
  await em.execute(
    'update personalized_schedules set planned_through = ? where tenant_id = ? and user_id = ? and id = ?',
    [to, tenantId, userId, scheduleId],
  );
  await leave(change, plan, { obsolete: before.obsolete, activities });
  await tellLate(change, plan, placed.moved);
  change.wake(DUE_TOPIC);
}

const earlier = (one: string, other: string): string => (one < other ? one : other);

/** What is written stays written; beyond it the plan is written up to the horizon. */
function lastDay(plan: Schedule, change: Change): string {
  const horizon = horizonEnd(plan, change);
  const written = plan.plannedThrough ?? plan.endDate;
  const last = written > horizon ? written : horizon;
  return earlier(last, plan.endDate);
}

async function remove(
  em: SqlEntityManager,
  { tenantId, userId }: Schedule,
  rows: readonly StandingRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await em.execute(
    'delete from schedule_deliveries where tenant_id = ? and user_id = ? and id = any(array[?]::uuid[])',
    [tenantId, userId, rows.map(({ id }) => id)],
  );
}

/** Gives rows their new places, in the due log too. */
async function replace(
  { em, now }: Change,
  { tenantId, userId }: Schedule,
  moved: readonly Placement[],
): Promise<void> {
  if (moved.length === 0) return;
  const rows = moved.map(
    ({ id, activityId, assetId, slot, dayPart, localTime, scheduledFor, windowEndsAt }) => ({
      id,
      activity_id: activityId,
      asset_id: assetId,
      slot,
      day_part: dayPart,
      local_time: localTime,
      scheduled_for: scheduledFor,
      window_ends_at: windowEndsAt,
    }),
  );
  await em.execute(
    `update schedule_deliveries d
     set activity_id = r.activity_id, asset_id = r.asset_id, slot = r.slot, day_part = r.day_part,
       local_time = r.local_time, scheduled_for = r.scheduled_for, window_ends_at = r.window_ends_at,
       snoozed_until = case when d.snoozed_until is null then null else r.scheduled_for end,
       born = case when d.scheduled_for = r.scheduled_for then d.born else pg_current_xact_id() end,
       version = d.version + 1, updated_at = ?::timestamptz
     from jsonb_to_recordset(?::jsonb) as r (id uuid, activity_id uuid, asset_id uuid, slot text, day_part text,
       local_time time, scheduled_for timestamptz, window_ends_at timestamptz)
     where d.tenant_id = ? and d.user_id = ? and d.id = r.id`,
    [now, JSON.stringify(rows), tenantId, userId],
  );
}

/** Notes on everything that stays behind which zone its wall clock means. */
async function keepZone(
  em: SqlEntityManager,
  { tenantId, userId, id }: Schedule,
  zone: string,
  moved: readonly Placement[],
): Promise<void> {
  await em.execute(
    `update schedule_deliveries set time_zone = ?
     where tenant_id = ? and user_id = ? and schedule_id = ? and time_zone is null
       and not (id = any(array[?]::uuid[]))`,
    [zone, tenantId, userId, id, moved.map((each) => each.id)],
  );
}

/**
 * Tells what came to lie behind the cursor of the due log. What the cursor has yet to reach it will tell itself;
 * what it passes until this change is committed is found as a late birth.
 */
async function tellLate(change: Change, plan: Schedule, moved: readonly Placement[]): Promise<void> {
  const behind = moved.filter(({ scheduledFor, isShifted }) => isShifted && scheduledFor <= change.now);
  if (behind.length === 0) return;
  const [row] = await change.em.execute<{ through: string; through_id: string }[]>(
    'select through, through_id from delivery_cursor where shard = ?',
    [shardOf(plan.userId)],
  );
  if (!row) return;
  const cursor = { at: new Date(row.through), id: row.through_id };
  for (const { id, scheduledFor } of behind) {
    if (!hasPassed(cursor, { at: scheduledFor, id })) continue;
    const data = { scheduledFor: scheduledFor.toISOString() };
    await change.record(plan, { kind: LATE_DUE, subjectId: id, occurredAt: change.now, data });
  }
}

/**
 * Lets activities of which nothing took place go. What was done early or placed by hand is handed over to the one
 * that goes on in its place.
 */
async function leave(
  { em }: Change,
  { tenantId, userId }: Schedule,
  { obsolete, activities }: { obsolete: readonly Activity[]; activities: readonly WritableActivity[] },
): Promise<void> {
  for (const { id, slot, dayPart } of obsolete) {
    const heir =
      activities.find(({ activity }) => placeOf(activity.slot) === placeOf(slot)) ??
      activities.find(({ activity }) => activity.dayPart === dayPart) ??
      activities[0];
    // Without an heir the plan has nothing ahead, and what was done early keeps the activity it was done for.
    if (!heir) continue;
    await em.execute(
      'update schedule_deliveries set activity_id = ? where tenant_id = ? and user_id = ? and activity_id = ?',
      [heir.activity.id, tenantId, userId, id],
    );
    await em.nativeDelete(Activity, { tenantId, userId, id });
  }
}
