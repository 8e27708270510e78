import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Activity } from './activity.entity.ts';
import type { DayPart } from './day-order.ts';
import type { DeliverableActivity } from './due-times.ts';

/** A plan by its key. */
export interface PlanKey {
  readonly tenantId: string;
  readonly userId: string;
  readonly id: string;
}

/** What must be known of an activity to write its deliveries. */
export interface WritableActivity {
  readonly activity: Omit<DeliverableActivity, 'assetIds'> & Pick<Activity, 'id'>;
  readonly assetIds: readonly string[];
}

interface Row {
  readonly schedule_id: string;
  readonly id: string;
  readonly slot: string;
  readonly day_part: DayPart;
  readonly starts_at: string;
  readonly starts_on: string;
  readonly duration_minutes: number;
  readonly rule: string;
  readonly asset_ids: readonly string[];
}

/** Activities of many plans in one statement, by plan, each plan's in the order they begin. */
export async function activitiesOfPlans(
  em: SqlEntityManager,
  plans: readonly PlanKey[],
): Promise<ReadonlyMap<string, readonly WritableActivity[]>> {
  const keys = plans.map(({ tenantId, userId, id }) => ({ tenant_id: tenantId, user_id: userId, id }));
  const rows = await em.execute<Row[]>(
    `select a.schedule_id, a.id, a.slot, a.day_part, a.starts_at::text, a.starts_on::text, a.duration_minutes, a.rule,
       (select json_agg(x.asset_id order by x.position) from activity_assets x
        where x.tenant_id = a.tenant_id and x.user_id = a.user_id and x.activity_id = a.id) as asset_ids
     from jsonb_to_recordset(?::jsonb) as k (tenant_id uuid, user_id uuid, id uuid)
     join schedule_activities a on a.tenant_id = k.tenant_id and a.user_id = k.user_id and a.schedule_id = k.id
     order by a.schedule_id, a.starts_on, a.slot`,
    [JSON.stringify(keys)],
  );
  const byPlan = Map.groupBy(rows, ({ schedule_id }) => schedule_id);
  return new Map([...byPlan].map(([id, own]) => [id, own.map(activityOf)]));
}

function activityOf(row: Row): WritableActivity {
  const { id, slot, rule } = row;
  return {
    activity: {
      id,
      slot,
      dayPart: row.day_part,
      startsAt: row.starts_at,
      startsOn: row.starts_on,
      durationMinutes: row.duration_minutes,
      rule,
    },
    assetIds: row.asset_ids ?? [],
  };
}
