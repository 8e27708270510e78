import { GraphQLError } from 'graphql';
import { assetLoader } from '../assets/index.ts';
import { maySee } from '../identity/index.ts';
import { personTopic } from '../platform/bus.ts';
import type { Context } from '../platform/context.ts';
import { continued } from '../platform/cursor-fault.ts';
import type { Owner } from '../platform/event-log.ts';
import { keyOf, NOBODY } from '../platform/global-id.ts';
import { joined, type Part } from '../platform/joined.ts';
import type { Source } from '../platform/source.ts';
import type { Delivery } from './delivery.entity.ts';
import { findClients } from './find-clients.ts';
import { newsAfter, presentCursor } from './find-delivery-news.ts';
import { deliveryLoader } from './loaders.ts';
import type { News, NewsKind } from './news.ts';
import {
  type NewsCursor,
  readCursor,
  readCursors,
  readPlace,
  writeCursor,
  writeCursors,
} from './news-cursor.ts';

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

/** Most people that one stream follows. */
const MOST_FOLLOWED = 100;

/**
 * Follows what happens to somebody's deliveries, from a cursor on or from now on: the viewer's own, or those of
 * people whom the viewer may see, each person's in order.
 *
 * @throws GraphQLError CURSOR_EXPIRED or BAD_USER_INPUT when it cannot go on from the cursor, or nobody or too many
 *   people are meant; FORBIDDEN when deliveries are asked for that the viewer may not follow
 */
export async function followDeliveries(
  ctx: Context,
  { after, filter }: { after: string | null; filter: NewsFilter },
): Promise<AsyncIterable<DeliveryNews>> {
  const [userId, ...others] = await whoIsAsked(ctx, filter);
  if (userId === undefined) throw badInput('Nobody who is meant by this filter has a plan that runs.');
  if (others.length === 0) return followOne(ctx, { userId, after, filter });
  if (others.length >= MOST_FOLLOWED) {
    throw badInput(`One stream follows at most ${MOST_FOLLOWED} people. Name fewer in \`userIds\`.`);
  }
  const cursors = after === null ? new Map<string, string>() : continued(readCursors(after, ctx.clock.now()));
  const people = await Promise.all(
    [userId, ...others].map((id) => begun(ctx, { userId: id, after: cursors.get(id) ?? null, filter })),
  );
  return joined(
    people,
    ({ delivery }) => delivery.userId,
    (all) => writeCursors(all, ctx.clock.now()),
  );
}

interface FollowedPerson {
  readonly userId: string;
  readonly after: string | null;
  readonly filter: NewsFilter;
}

function followOne(
  ctx: Context,
  { userId, after, filter }: FollowedPerson,
): Promise<AsyncIterable<DeliveryNews>> {
  const from = after === null ? null : continued(readCursor(after, userId, ctx.clock.now()));
  return ctx.feeds.follow(deliveriesOf(ctx, { tenantId: ctx.viewer.tenantId, userId }, filter), from);
}

/** The stream of one of several people, from a place that can be told. */
async function begun(ctx: Context, { userId, after, filter }: FollowedPerson): Promise<Part<DeliveryNews>> {
  const owner = { tenantId: ctx.viewer.tenantId, userId };
  const from =
    after === null ? await presentCursor(ctx.as(owner)) : continued(readPlace(after, userId) ?? 'unknown');
  const news = await ctx.feeds.follow(deliveriesOf(ctx, owner, filter), from);
  return { name: userId, cursor: writeCursor(from), news };
}

async function whoIsAsked(ctx: Context, { guideId, userIds }: NewsFilter): Promise<string[]> {
  const { viewer } = ctx;
  if (guideId != null && viewer.reach !== 'tenant') throw forbidden();
  const named = userIds?.map((id) => keyOf('user', id)?.id ?? NOBODY);
  if (named?.some((id) => !maySee(viewer, id))) throw forbidden();
  if (guideId == null) return [...new Set(named ?? [viewer.userId])];
  const clients = await findClients(ctx, guideId);
  return named ? clients.filter((id) => named.includes(id)) : clients;
}

const forbidden = (): GraphQLError =>
  new GraphQLError(
    'Only your own activities can be followed, and by an admin those of people of the same tenant. Leave out ' +
      '`guideId` and `userIds`, or sign in as an admin.',
    { extensions: { code: 'FORBIDDEN' } },
  );

const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

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
