import type { Context } from '../platform/context.ts';
import {
  type Activity,
  type ActivityWithAssets,
  type DueDelivery,
  deliveriesOf,
  findActivities,
  type Schedule,
} from '../schedule/index.ts';
import { Delivery } from './delivery.entity.ts';
import { idMaker } from './delivery-id.ts';
import { findUnwritten } from './find-unwritten.ts';

/** A recurrence of a plan, time by time. */
export interface PlanSeries extends ActivityWithAssets {
  readonly activity: Activity;
  /** Every time its rule fires within the plan, soonest first, with what became of it; null for a dropped one. */
  readonly times: readonly { readonly planned: DueDelivery; readonly delivery: Delivery | null }[];
}

/** Everything that a plan brings. */
export interface PlanTimes {
  readonly series: readonly PlanSeries[];
  /** What stems from no rule that the plan has now. */
  readonly others: readonly Delivery[];
}

/** Holds what a plan's rules say against its deliveries, those of days that are not written yet among them. */
export async function planTimes(ctx: Context, plan: Schedule): Promise<PlanTimes> {
  const { tenantId, userId, id: scheduleId, startDate: from, endDate: to, timeZone: zone } = plan;
  const activities = await findActivities(ctx, plan);
  const written = await ctx.read((em) =>
    em.find(Delivery, { tenantId, userId, scheduleId }, { orderBy: { scheduledFor: 'asc', id: 'asc' } }),
  );
  const unwritten = await findUnwritten(ctx, { userId, scheduleId });
  const left = new Map([...written, ...unwritten].map((delivery) => [delivery.id, delivery]));
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
