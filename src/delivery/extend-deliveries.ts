import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { NOBODY } from '../platform/global-id.ts';
import { addDays } from '../platform/zone.ts';
import { activitiesOfPlans, horizonEnd, type PlanKey } from '../schedule/index.ts';
import { plannedDeliveries } from './planned-deliveries.ts';
import { writeDeliveries } from './write-deliveries.ts';

/** What writing ahead needs. */
export interface ExtendParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly horizonDays: number;
}

/** Plans that one transaction writes out: short enough that a person who changes a plan hardly waits. */
const BATCH = 200;

interface PlanRow {
  readonly tenant_id: string;
  readonly user_id: string;
  readonly id: string;
  readonly start_date: string;
  readonly end_date: string;
  readonly time_zone: string;
  readonly planned_through: string;
}

/**
 * Writes the deliveries of every running plan up to the horizon, plan after plan in the order of their keys.
 * Done again it adds nothing, and several workers at once share the plans.
 *
 * @returns how many plans were written further
 */
export async function extendDeliveries(parts: ExtendParts): Promise<number> {
  let after: PlanKey = { tenantId: NOBODY, userId: NOBODY, id: NOBODY };
  let extended = 0;
  for (;;) {
    const { last, count } = await parts.database.duty((em) => extendBatch(em, parts, after));
    extended += count;
    if (!last) return extended;
    after = last;
  }
}

/** @returns the last plan that was looked at; null when there are no more */
async function extendBatch(
  em: SqlEntityManager,
  { clock, horizonDays }: ExtendParts,
  after: PlanKey,
): Promise<{ last: PlanKey | null; count: number }> {
  const now = clock.now();
  const found = await findShort(em, { now, horizonDays, after });
  const last = found.at(-1);
  if (!last) return { last: null, count: 0 };
  const plans = found.flatMap((plan) => {
    const to = horizonEnd(plan, { now, horizonDays });
    return to > plan.plannedThrough ? [{ ...plan, from: addDays(plan.plannedThrough, 1), to }] : [];
  });
  const activities = await activitiesOfPlans(em, plans);
  const toWrite = plans.map((plan) => ({
    ...plan,
    scheduleId: plan.id,
    planned: plannedDeliveries(plan, activities.get(plan.id) ?? [], plan),
  }));
  await writeDeliveries(em, toWrite, now);
  await em.execute(
    `update personalized_schedules s set planned_through = r.planned_through
     from jsonb_to_recordset(?::jsonb) as r (tenant_id uuid, user_id uuid, id uuid, planned_through date)
     where s.tenant_id = r.tenant_id and s.user_id = r.user_id and s.id = r.id`,
    [
      JSON.stringify(
        plans.map(({ tenantId, userId, id, to }) => ({
          tenant_id: tenantId,
          user_id: userId,
          id,
          planned_through: to,
        })),
      ),
    ],
  );
  return { last, count: plans.length };
}

/** Plans that run and are not written up to the horizon. Whoever is changed at this moment waits for the next time. */
async function findShort(
  em: SqlEntityManager,
  { now, horizonDays, after }: { now: Date; horizonDays: number; after: PlanKey },
) {
  // Nobody's day is further than one ahead of UTC's.
  const furthest = addDays(now.toISOString().slice(0, 10), horizonDays);
  const rows = await em.execute<PlanRow[]>(
    `select tenant_id, user_id, id, start_date::text, end_date::text, time_zone, planned_through::text
     from personalized_schedules
     where (status = 'active' or status = 'paused' and resumes_at is not null)
       and (tenant_id, user_id, id) > (?::uuid, ?::uuid, ?::uuid)
       and planned_through < least(end_date, ?::date)
     order by tenant_id, user_id, id limit ? for no key update skip locked`,
    [after.tenantId, after.userId, after.id, furthest, BATCH],
  );
  return rows.map((row) => ({
    tenantId: row.tenant_id,
    userId: row.user_id,
    id: row.id,
    startDate: row.start_date,
    endDate: row.end_date,
    timeZone: row.time_zone,
    plannedThrough: row.planned_through,
  }));
}
