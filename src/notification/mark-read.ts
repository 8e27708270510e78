import type { Context } from '../platform/context.ts';
import { invalid, notFound } from '../platform/errors.ts';
import { keyOf } from '../platform/global-id.ts';
import { countUnread } from './find-notifications.ts';
import { Notification } from './notification.entity.ts';

/** What marking changed. */
export interface MarkedRead {
  readonly notifications: readonly Notification[];
  readonly unreadCount: number;
}

/** Most entries that are named, or told of, at once. */
const MOST = 100;

/**
 * Marks entries of the viewer's inbox as read. One that was read before keeps the first time.
 *
 * @param ids - global identifiers; null for all
 * @throws Refusal when one is not found, or too many are named
 */
export async function markRead(ctx: Context, ids: readonly string[] | null): Promise<MarkedRead> {
  const { tenantId, userId } = ctx.viewer;
  if (ids && ids.length > MOST) {
    throw invalid(['input', 'notificationIds'], `Name at most ${MOST} entries, or leave them out for all.`, {
      code: 'TOO_LARGE',
      maximum: MOST,
    });
  }
  const named = ids?.map((id, index) => ownId(ctx, id, index));
  return ctx.change(async ({ em, now }) => {
    const found = named ? await em.find(Notification, { tenantId, userId, id: { $in: named } }) : [];
    const known = new Set(found.map(({ id }) => id));
    named?.forEach((id, index) => {
      if (!known.has(id)) throw noSuchEntry(ids?.[index] ?? '', index);
    });
    const unread = { tenantId, userId, isInInbox: true, readAt: null, ...(named && { id: { $in: named } }) };
    const newest = { orderBy: { createdAt: 'desc', id: 'desc' }, limit: MOST } as const;
    const notifications = await em.find(Notification, unread, newest);
    await em.nativeUpdate(Notification, unread, { readAt: now });
    for (const each of notifications) each.readAt = now;
    return { notifications, unreadCount: await countUnread(em, { tenantId, userId }) };
  });
}

function ownId({ viewer }: Context, id: string, index: number): string {
  const key = keyOf('note', id);
  if (key?.userId !== viewer.userId) throw noSuchEntry(id, index);
  return key.id;
}

const noSuchEntry = (id: string, index: number) =>
  notFound(['input', 'notificationIds', String(index)], id, 'entry of your inbox');
