import { Asset, assetLoader } from '../assets/index.ts';
import type { Context } from '../platform/context.ts';
import { addDays, DAY_START, dayOf } from '../platform/zone.ts';
import { Activity, scheduleLoader, schedulesOfPerson } from '../schedule/index.ts';
import { dayAhead, type ReadDay } from './day-ahead.ts';
import { Delivery } from './delivery.entity.ts';
import { shardOf } from './due-log.ts';
import { activityLoader, cursorLoader } from './loaders.ts';

/** Deliveries of a person's day, which lasts until four in the morning of the next date. */
const OF_DAY = `tenant_id = ? and user_id = ? and local_date between ? and ?
  and (local_date + local_time - interval '${DAY_START}')::date = ?`;

/** Begins to read the viewer's today with all that it shows, in one flight. */
export function beginDay(ctx: Context): void {
  const { timeZone } = ctx.viewer;
  const ahead = ctx.once(dayAhead);
  if (timeZone === undefined || ahead.reading) return;
  ahead.reading = readDay(ctx, dayOf(ctx.clock.now(), timeZone));
  // Whoever needs it hears of a failure.
  ahead.reading.catch(() => undefined);
}

async function readDay(ctx: Context, date: string): Promise<ReadDay> {
  const { tenantId, userId } = ctx.viewer;
  const values = [tenantId, userId, date, addDays(date, 1), date];
  const usedIn = (column: string) => ({
    text: `where tenant_id = ? and user_id = ?
      and id = any(array(select ${column} from schedule_deliveries where ${OF_DAY}))`,
    values: [tenantId, userId, ...values],
  });
  const [deliveries, assets, activities, schedules] = await Promise.all([
    ctx.find(Delivery, { text: `where ${OF_DAY}`, values }),
    ctx.find(Asset, usedIn('asset_id')),
    ctx.find(Activity, usedIn('activity_id')),
    ctx.once(schedulesOfPerson).load({ userId, id: userId }),
    ctx.once(cursorLoader).load(shardOf(userId)),
  ]);
  for (const asset of assets) ctx.once(assetLoader).prime(asset, asset);
  for (const activity of activities) ctx.once(activityLoader).prime(activity, activity);
  for (const schedule of schedules) ctx.once(scheduleLoader).prime(schedule, schedule);
  return { userId, date, deliveries };
}
