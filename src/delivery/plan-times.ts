import type { Context } from '../platform/context.ts';
import {
  type Activity,
  type ActivityWithAssets,
  type DueDelivery,
  deliveriesOf,
  findActivities,
  type Schedule,
} from '../schedule/index.ts';
import type { Delivery } from './delivery.entity.ts';
import { idMaker } from './delivery-id.ts';
import { unwrittenOf } from './find-unwritten.ts';

/** What became of a time of a plan. */
export type PlacedDelivery = Pick<Delivery, 'activityId' | 'assetId' | 'id' | 'scheduledFor'>;

/** A recurrence of a plan, time by time. */
export interface PlanSeries extends ActivityWithAssets {
  readonly activity: Activity;
  /** Every time its rule fires within the plan, soonest first, with what became of it; null for a dropped one. */
  readonly times: readonly { readonly planned: DueDelivery; readonly delivery: PlacedDelivery | null }[];
}

/** Everything that a plan brings. */
export interface PlanTimes {
  readonly series: readonly PlanSeries[];
  /** What stems from no rule that the plan has now. */
  readonly others: readonly PlacedDelivery[];
}

/** Holds what a plan's rules say against its deliveries, those of days that are not written yet among them. */
export async function planTimes(ctx: Context, plan: Schedule): Promise<PlanTimes> {
  const { id: scheduleId, startDate: from, endDate: to, timeZone: zone } = plan;
  const activities = await findActivities(ctx, plan);
  const placed: PlacedDelivery[] = [
    ...(await findPlaced(ctx, plan)),
    ...(await unwrittenOf(ctx, plan, null)),
  ];
  const left = new Map(placed.map((delivery) => [delivery.id, delivery]));
  const series = activities.map(({ activity, assetIds }) => {
    const idOn = idMaker(scheduleId, activity.slot);
    const times = deliveriesOf({ ...activity, assetIds }, { from, to, zone }).map((planned) => {
      const delivery = left.get(idOn(planned.localDate));
      if (delivery?.activityId !== activity.id) return { planned, delivery: null };
      left.delete(delivery.id);
      return { planned, delivery };
    });
    return { activity, assetIds, times };
  });
  return { series, others: [...left.values()] };
}

/** Past the entities, which take longer to make than all the rest: a plan of a year has thousands. */
async function findPlaced(ctx: Context, { tenantId, userId, id }: Schedule): Promise<PlacedDelivery[]> {
  const rows = await ctx.read((em) =>
    em.execute<{ id: string; activity_id: string; asset_id: string; scheduled_for: string }[]>(
      `select id, activity_id, asset_id, scheduled_for from schedule_deliveries
       where tenant_id = ? and user_id = ? and schedule_id = ? order by scheduled_for, id`,
      [tenantId, userId, id],
    ),
  );
  return rows.map((row) => ({
    id: row.id,
    activityId: row.activity_id,
    assetId: row.asset_id,
    scheduledFor: new Date(row.scheduled_for),
  }));
}
