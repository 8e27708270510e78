import DataLoader from 'dataloader';
import { maySee, ownedLoader } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import type { Key } from '../platform/global-id.ts';
import type { Soon } from '../platform/soon.ts';
import { addDays } from '../platform/zone.ts';
import { Activity } from '../schedule/index.ts';
import { dayAhead } from './day-ahead.ts';
import { Delivery } from './delivery.entity.ts';
import { areShort } from './delivery-card.ts';
import { dayOfId } from './delivery-id.ts';
import type { DuePosition } from './due-log.ts';
import { scheduleCountsLoader } from './find-schedule-counts.ts';
import { findUnwritten } from './find-unwritten.ts';

const writtenLoader = ownedLoader(Delivery);

/** Finds deliveries by key; those of days that are not written yet are computed. */
export const deliveryLoader = (ctx: Context): DataLoader<Key, Delivery | null, string> =>
  new DataLoader(
    async (keys) => {
      // A loader of its own, so that what is forgotten here is forgotten there.
      const written = writtenLoader(ctx);
      return Promise.all(
        keys.map(async (key) => {
          const row = await written.load(key);
          const day = row ? null : dayOfId(key.id);
          if (day === null) return row;
          const days = { from: day, to: day };
          const computed = await findUnwritten(ctx, { userId: key.userId, days });
          return computed.find(({ id }) => id === key.id) ?? null;
        }),
      );
    },
    { cacheKeyFn: ({ userId, id }) => `${userId}/${id}` },
  );

/** The activity that a delivery is one time of. */
export const activityLoader = ownedLoader(Activity);

/** How far the due log is in a shard; null before it began there. */
export const cursorLoader = (ctx: Context): DataLoader<number, DuePosition | null> =>
  new DataLoader(async (shards) => {
    const rows = await ctx.rows<{ shard: number; through: string; through_id: string }>(
      'select shard, through, through_id from delivery_cursor where shard = any(?::smallint[])',
      [shards],
    );
    return shards.map((shard) => {
      const row = rows.find((each) => each.shard === shard);
      return row ? { at: new Date(row.through), id: row.through_id } : null;
    });
  });

/** A person's day. */
export interface DayKey {
  readonly userId: string;
  /** `YYYY-MM-DD` in the person's calendar. */
  readonly date: string;
}

const cacheKeyFn = ({ userId, date }: DayKey): string => `${userId}/${date}`;

/** Deliveries of a person's day in order of time. */
const deliveriesOfDay = (ctx: Context): DataLoader<DayKey, Delivery[], string> =>
  new DataLoader(
    async (days) => {
      const found = await findWritten(ctx, days);
      const byDay = Map.groupBy(found, (each) => cacheKeyFn({ userId: each.userId, date: each.day() }));
      return Promise.all(
        days.map(async (day) => {
          const { userId, date } = day;
          const computed = await findUnwritten(ctx, { userId, days: { from: date, to: addDays(date, 1) } });
          const own = computed.filter((each) => each.day() === date);
          return inOrderOfTime([...(byDay.get(cacheKeyFn(day)) ?? []), ...own]);
        }),
      );
    },
    { cacheKeyFn },
  );

/**
 * Deliveries of a person's day in order of time: those that were read ahead, when it is that day and they have all
 * that is asked for. Another part of the operation, with less to ask for, may have had them read.
 *
 * @param fields - names of all that is asked for of them; nothing but their state and length when left out
 */
export function findDeliveriesOfDay(
  ctx: Context,
  day: DayKey,
  fields: ReadonlySet<string> = new Set(),
): Soon<readonly Delivery[]> {
  const ahead = ctx.once(dayAhead).day;
  const isThere = ahead?.date === day.date && ahead.userId === day.userId;
  if (isThere && (!ahead.isShort || areShort([...fields]))) return ahead.deliveries;
  return ctx.once(deliveriesOfDay).load(day);
}

function findWritten(ctx: Context, days: readonly DayKey[]): Promise<Delivery[]> {
  const userIds = days.map(({ userId }) => userId).filter((userId) => maySee(ctx.viewer, userId));
  // A day lasts until four in the morning of the next date.
  const dates = days.flatMap(({ date }) => [date, addDays(date, 1)]);
  return ctx.find(Delivery, {
    text: 'where tenant_id = ? and user_id = any(?::uuid[]) and local_date = any(?::date[])',
    values: [ctx.viewer.tenantId, userIds, dates],
  });
}

/** The same in order of time. */
export function inOrderOfTime(deliveries: readonly Delivery[]): Delivery[] {
  return deliveries.toSorted(
    (one, other) =>
      one.scheduledFor.getTime() - other.scheduledFor.getTime() || one.id.localeCompare(other.id),
  );
}

/** Lets an operation read deliveries anew after it has changed one. */
export function forgetDeliveries(ctx: Context): void {
  Object.assign(ctx.once(dayAhead), dayAhead());
  ctx.once(deliveryLoader).clearAll();
  ctx.once(deliveriesOfDay).clearAll();
  ctx.once(scheduleCountsLoader).clearAll();
}
