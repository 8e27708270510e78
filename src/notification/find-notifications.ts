import type { SqlEntityManager } from '@mikro-orm/postgresql';
import {
  badCursor,
  type Page,
  type PageArgs,
  page,
  pageWindow,
  type Window,
} from '../platform/connection.ts';
import type { Context } from '../platform/context.ts';
import type { Owner } from '../platform/event-log.ts';
import { isUuid } from '../platform/global-id.ts';
import { Notification } from './notification.entity.ts';

/** A page of an inbox. */
export interface Inbox extends Page<Notification> {
  readonly unreadCount: () => Promise<number>;
}

/** Finds a page of the viewer's inbox, newest first. */
export async function findInbox(
  ctx: Context,
  { unreadOnly, args }: { unreadOnly: boolean; args: PageArgs },
): Promise<Inbox> {
  const window = pageWindow(args);
  const { tenantId, userId } = ctx.viewer;
  const where = { tenantId, userId, isInInbox: true, ...(unreadOnly && { readAt: null }) };
  const direction = window.isBackward ? 'asc' : 'desc';
  const rows = await ctx.read((em) =>
    em.find(
      Notification,
      { $and: [where, ...within(window)] },
      { orderBy: { createdAt: direction, id: direction }, limit: window.limit },
    ),
  );
  const found = page(rows, window, {
    position: ({ createdAt, id }) => [createdAt.toISOString(), id],
    totalCount: () => ctx.read((em) => em.count(Notification, where)),
  });
  return { ...found, unreadCount: () => ctx.read((em) => countUnread(em, { tenantId, userId })) };
}

/** How many entries of an inbox are unread: the badge on the bell. */
export const countUnread = (em: SqlEntityManager, { tenantId, userId }: Owner): Promise<number> =>
  em.count(Notification, { tenantId, userId, isInInbox: true, readAt: null });

function within({ after, before }: Window): object[] {
  const beyond = (cursor: readonly string[] | null, sign: '$gt' | '$lt'): object[] => {
    if (!cursor) return [];
    const [at = '', id = ''] = cursor;
    if (!isUuid(id) || Number.isNaN(Date.parse(at))) throw badCursor();
    const createdAt = new Date(at);
    return [{ $or: [{ createdAt: { [sign]: createdAt } }, { createdAt, id: { [sign]: id } }] }];
  };
  // The newest comes first, so what comes after is older.
  return [...beyond(after, '$lt'), ...beyond(before, '$gt')];
}
