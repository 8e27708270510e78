import { maySee } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { addDays } from '../platform/zone.ts';
import {
  findActivities,
  goesOn,
  type PlanStanding,
  type Schedule,
  schedulesOfPerson,
  standingsOfPerson,
} from '../schedule/index.ts';
import { Delivery } from './delivery.entity.ts';
import { shardOf } from './due-log.ts';
import { type PlannedDays, type PlannedDelivery, plannedDeliveries } from './planned-deliveries.ts';

/** Which days of whom; all days of all plans when left out. */
export interface UnwrittenRequest {
  readonly userId: string;
  readonly scheduleId?: string | undefined;
  readonly days?: PlannedDays | null;
}

const planVersions = new WeakMap<Delivery, number>();

/** Version of the plan that a delivery is computed from while it is no row yet; undefined for rows. */
export const computedFrom = (delivery: Delivery): number | undefined => planVersions.get(delivery);

/**
 * What running plans bring behind the days that are written already, computed, soonest first. It has the
 * identifiers that it will have as rows.
 */
export async function findUnwritten(
  ctx: Context,
  { userId, scheduleId, days = null }: UnwrittenRequest,
): Promise<Delivery[]> {
  if (!maySee(ctx.viewer, userId)) return [];
  const standings = await ctx.once(standingsOfPerson).load(userId);
  if (!standings.some((plan) => daysLeft(ctx, plan, days))) return [];
  const plans = await ctx.once(schedulesOfPerson).load({ userId, id: userId });
  const found = await Promise.all(
    plans
      .filter(({ id }) => scheduleId === undefined || id === scheduleId)
      .map(async (plan) => (await unwrittenOf(ctx, plan, days)).map((due) => computed(plan, due))),
  );
  return found.flat();
}

/** The same of one plan that the viewer may see, without what only rows have. */
export async function unwrittenOf(
  ctx: Context,
  plan: Schedule,
  days: PlannedDays | null,
): Promise<PlannedDelivery[]> {
  const left = daysLeft(ctx, plan, days);
  if (!left) return [];
  const [activities, written] = await Promise.all([findActivities(ctx, plan), findWritten(ctx, plan, left)]);
  return plannedDeliveries(plan, activities, left).filter(({ id }) => !written.has(id));
}

/** The days of a plan that are still to be written, among those asked for; null when there are none. */
function daysLeft(
  ctx: Context,
  plan: Omit<PlanStanding, 'id' | 'userId'>,
  days: PlannedDays | null,
): PlannedDays | null {
  if (!goesOn(plan, ctx.clock.now()) || !plan.plannedThrough) return null;
  const first = addDays(plan.plannedThrough, 1);
  const from = days && days.from > first ? days.from : first;
  const to = days && days.to < plan.endDate ? days.to : plan.endDate;
  return from <= to ? { from, to } : null;
}

/** What was done, left out or moved before its day was written. */
async function findWritten(
  ctx: Context,
  { tenantId, userId, id }: Schedule,
  { from, to }: PlannedDays,
): Promise<ReadonlySet<string>> {
  const rows = await ctx.rows<{ id: string }>(
    `select id from schedule_deliveries where tenant_id = ? and user_id = ? and schedule_id = ?
       and coalesce(planned_on, local_date) between ? and ?`,
    [tenantId, userId, id, from, to],
  );
  return new Set(rows.map((row) => row.id));
}

function computed(plan: Schedule, due: PlannedDelivery): Delivery {
  const { tenantId, userId, id: scheduleId, updatedAt } = plan;
  const delivery = Object.assign(new Delivery(), {
    ...due,
    tenantId,
    userId,
    scheduleId,
    shard: shardOf(userId),
    version: 1,
    createdAt: updatedAt,
    updatedAt,
  });
  planVersions.set(delivery, plan.version);
  return delivery;
}
