import DataLoader from 'dataloader';
import { maySee, ownedLoader } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { Activity } from '../schedule/index.ts';
import { Delivery } from './delivery.entity.ts';
import type { DuePosition } from './due-log.ts';
import { scheduleCountsLoader } from './find-schedule-counts.ts';

export const deliveryLoader = ownedLoader(Delivery);

/** The activity that a delivery is one time of. */
export const activityLoader = ownedLoader(Activity);

/** How far the due log is, by shard; read once for an operation. */
export const cursorsOf = async (ctx: Context): Promise<Map<number, DuePosition>> => {
  const rows = await ctx.read((em) =>
    em.execute<{ shard: number; through: string; through_id: string }[]>(
      'select shard, through, through_id from delivery_cursor',
    ),
  );
  return new Map(rows.map((row) => [row.shard, { at: new Date(row.through), id: row.through_id }]));
};

/** A person's day. */
export interface DayKey {
  readonly userId: string;
  /** `YYYY-MM-DD` in the person's calendar. */
  readonly date: string;
}

const cacheKeyFn = ({ userId, date }: DayKey): string => `${userId}/${date}`;

/** Deliveries of a person's day in order of time. */
export const deliveriesOfDay = (ctx: Context): DataLoader<DayKey, Delivery[], string> =>
  new DataLoader(
    async (days) => {
      const { tenantId } = ctx.viewer;
      const userIds = days.map(({ userId }) => userId).filter((userId) => maySee(ctx.viewer, userId));
      const dates = days.map(({ date }) => date);
      const found = await ctx.read((em) =>
        em.find(
          Delivery,
          { tenantId, userId: { $in: userIds }, localDate: { $in: dates } },
          { orderBy: { scheduledFor: 'asc', id: 'asc' } },
        ),
      );
      const byDay = Map.groupBy(found, ({ userId, localDate }) => cacheKeyFn({ userId, date: localDate }));
      return days.map((day) => byDay.get(cacheKeyFn(day)) ?? []);
    },
    { cacheKeyFn },
  );

/** Lets an operation read deliveries anew after it has changed one. */
export function forgetDeliveries(ctx: Context): void {
  ctx.once(deliveryLoader).clearAll();
  ctx.once(deliveriesOfDay).clearAll();
  ctx.once(scheduleCountsLoader).clearAll();
}
