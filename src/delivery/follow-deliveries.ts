import { GraphQLError } from 'graphql';
import { assetLoader } from '../assets/index.ts';
import { maySee } from '../identity/index.ts';
import { personTopic } from '../platform/bus.ts';
import type { Context } from '../platform/context.ts';
import { continued } from '../platform/cursor-fault.ts';
import type { Owner } from '../platform/event-log.ts';
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
 * Follows what happens to somebody's deliveries, from a cursor on or from now on: the viewer's own, or those of
 * one person whom the viewer may see.
 *
 * @throws GraphQLError CURSOR_EXPIRED or BAD_USER_INPUT when it cannot go on from the cursor, FORBIDDEN when
 *   deliveries are asked for that the viewer may not follow
 */
export async function followDeliveries(
  ctx: Context,
  { after, filter }: { after: string | null; filter: NewsFilter },
): Promise<AsyncIterable<DeliveryNews>> {
  const owner = { tenantId: ctx.viewer.tenantId, userId: whoIsAsked(ctx, filter) };
  const from = after === null ? null : continued(readCursor(after, ctx.clock.now()));
  return ctx.feeds.follow(deliveriesOf(ctx, owner, filter), from);
}

function whoIsAsked({ viewer }: Context, { guideId, userIds }: NewsFilter): string {
  const asked = new Set(userIds?.map((id) => keyOf('user', id)?.id) ?? [viewer.userId]);
  const [userId] = asked;
  if (guideId == null && asked.size === 1 && userId && maySee(viewer, userId)) return userId;
  throw new GraphQLError(
    'Only your own activities can be followed, and by an admin those of one person. Leave out `guideId`, and ' +
      'put one person into `userIds` whom you may see.',
    { extensions: { code: 'FORBIDDEN' } },
  );
}

/** Read with the person's own rights, so that all who follow the person share it. */
function deliveriesOf(ctx: Context, owner: Owner, filter: NewsFilter): Source<NewsCursor, DeliveryNews> {
  const { tenantId, userId } = owner;
  const { kinds = null, assetTypes = null } = filter;
  const reader = ctx.as(owner);
  return {
    name: `deliveries ${tenantId} ${userId} ${JSON.stringify([kinds, assetTypes])}`,
    topics: [personTopic(userId)],
    present: () => presentCursor(reader),
    read: async (from, through) => {
      const fresh = reader.fresh();
      const step = await newsAfter(fresh, from, through);
      return { ...step, news: await tell(fresh, step.news, filter) };
    },
  };
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
