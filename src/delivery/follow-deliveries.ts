import { GraphQLError } from 'graphql';
import { assetLoader } from '../assets/index.ts';
import { personTopic } from '../platform/bus.ts';
import type { Context } from '../platform/context.ts';
import { continued } from '../platform/cursor-fault.ts';
import { keyOf } from '../platform/global-id.ts';
import type { Source } from '../platform/source.ts';
import type { Delivery } from './delivery.entity.ts';
import { newsAfter, presentCursor } from './find-delivery-news.ts';
import { deliveryLoader } from './loaders.ts';
import type { News, NewsKind } from './news.ts';
import { type NewsCursor, readCursor } from './news-cursor.ts';

/** Which events to hand on. Empty and left out conditions hold for all. */
export interface NewsFilter {
  readonly kinds?: readonly string[] | null;
  readonly assetTypes?: readonly string[] | null;
  readonly guideId?: string | null;
  readonly userIds?: readonly string[] | null;
}

/** Something that happened to a delivery. */
export interface DeliveryNews {
  readonly cursor: string;
  readonly kind: NewsKind;
  readonly occurredAt: Date;
  readonly delivery: Delivery;
}

/**
 * Follows what happens to the viewer's deliveries, from a cursor on or from now on.
 *
 * @throws GraphQLError CURSOR_EXPIRED or BAD_USER_INPUT when it cannot go on from the cursor, FORBIDDEN when
 *   others' deliveries are asked for
 */
export async function followDeliveries(
  ctx: Context,
  { after, filter }: { after: string | null; filter: NewsFilter },
): Promise<AsyncIterable<DeliveryNews>> {
  checkReach(ctx, filter);
  const from = after === null ? null : continued(readCursor(after, ctx.clock.now()));
  return ctx.feeds.follow(deliveriesOf(ctx, filter), from);
}

function deliveriesOf(ctx: Context, filter: NewsFilter): Source<NewsCursor, DeliveryNews> {
  const { tenantId, userId } = ctx.viewer;
  const { kinds = null, assetTypes = null } = filter;
  const owner = ctx.as({ tenantId, userId });
  return {
    name: `deliveries ${tenantId} ${userId} ${JSON.stringify([kinds, assetTypes])}`,
    topics: [personTopic(userId)],
    present: () => presentCursor(owner),
    read: async (from, through) => {
      const fresh = owner.fresh();
      const step = await newsAfter(fresh, from, through);
      return { ...step, news: await tell(fresh, step.news, filter) };
    },
  };
}

function checkReach({ viewer }: Context, { guideId, userIds }: NewsFilter): void {
  const isOwn = (userId: string): boolean => keyOf('user', userId)?.id === viewer.userId;
  if (guideId == null && (userIds ?? []).every(isOwn)) return;
  throw new GraphQLError(
    "Only your own activities can be followed. Leave out `guideId` and other people's `userIds`.",
    { extensions: { code: 'FORBIDDEN' } },
  );
}

/** Adds the deliveries, as they are now. What happened to one that is gone since is no news any more. */
async function tell(ctx: Context, news: readonly News[], filter: NewsFilter): Promise<DeliveryNews[]> {
  const { userId } = ctx.viewer;
  const told = await Promise.all(
    news
      .filter(({ kind }) => !filter.kinds || filter.kinds.includes(kind))
      .map(async ({ kind, cursor, occurredAt, deliveryId: id }) => {
        const delivery = await ctx.once(deliveryLoader).load({ userId, id });
        return delivery && (await isOfType(ctx, delivery, filter))
          ? { cursor, kind, occurredAt, delivery }
          : null;
      }),
  );
  return told.filter((each) => each !== null);
}

async function isOfType(ctx: Context, delivery: Delivery, { assetTypes }: NewsFilter): Promise<boolean> {
  if (!assetTypes) return true;
  const { userId, assetId: id } = delivery;
  const asset = await ctx.once(assetLoader).load({ userId, id });
  return asset !== null && assetTypes.includes(asset.type);
}
