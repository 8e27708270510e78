import { assetLoader } from '../assets/index.ts';
import { planTimes } from '../delivery/index.ts';
import { Context, type Resources } from '../platform/context.ts';
import { type Schedule, scheduleLoader, scheduleStatus, schedulesOfPerson } from '../schedule/index.ts';
import { CalendarFeed } from './calendar-feed.entity.ts';
import { type CalendarPlan, calendarText, type TitledAsset } from './calendar-text.ts';

/** A calendar as it is now. */
export interface ReadCalendar {
  readonly text: string;
  readonly changedAt: Date;
}

/** Reads the calendar behind a secret, and notes that it was read; null when no feed has the secret. */
export async function readFeed(resources: Resources, secret: string): Promise<ReadCalendar | null> {
  const feed = await resources.database.duty((em) => em.findOne(CalendarFeed, { secret }));
  if (!feed) return null;
  const { tenantId, userId } = feed;
  // From here on with the rights of the feed's owner, and no more.
  const ctx = new Context({ tenantId, userId, reach: 'self', roles: [], expiresAt: null }, resources);
  const plans = await Promise.all((await plansOf(ctx, feed)).map((plan) => timesOf(ctx, plan)));
  await noteRead(ctx, feed);
  return {
    text: calendarText(feed, plans, await assetsOf(ctx, userId, plans)),
    changedAt: new Date(
      Math.max(...[feed, ...plans.map(({ plan }) => plan)].map((each) => each.updatedAt.getTime())),
    ),
  };
}

async function plansOf(ctx: Context, { userId, scheduleId }: CalendarFeed): Promise<Schedule[]> {
  if (scheduleId) {
    const plan = await ctx.once(scheduleLoader).load({ userId, id: scheduleId });
    return plan ? [plan] : [];
  }
  const now = ctx.clock.now();
  const plans = await ctx.once(schedulesOfPerson).load({ userId, id: userId });
  return plans.filter((plan) => ['active', 'paused'].includes(scheduleStatus(plan, now)));
}

async function timesOf(ctx: Context, plan: Schedule): Promise<CalendarPlan & { readonly plan: Schedule }> {
  return { plan, ...(await planTimes(ctx, plan)) };
}

async function assetsOf(
  ctx: Context,
  userId: string,
  plans: readonly CalendarPlan[],
): Promise<ReadonlyMap<string, TitledAsset>> {
  const ids = new Set(
    plans.flatMap(({ series, others }) => [
      ...series.flatMap(({ assetIds, times }) => [
        ...assetIds,
        ...times.flatMap(({ delivery }) => delivery?.assetId ?? []),
      ]),
      ...others.map(({ assetId }) => assetId),
    ]),
  );
  const assets = await Promise.all([...ids].map((id) => ctx.once(assetLoader).load({ userId, id })));
  return new Map(assets.filter((asset) => asset !== null).map((asset) => [asset.id, asset]));
}

function noteRead(ctx: Context, { tenantId, userId, id }: CalendarFeed): Promise<unknown> {
  return ctx.change(({ em, now }) =>
    em.nativeUpdate(CalendarFeed, { tenantId, userId, id }, { lastFetchedAt: now }),
  );
}
