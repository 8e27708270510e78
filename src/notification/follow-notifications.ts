import { personTopic } from '../platform/bus.ts';
import type { Context } from '../platform/context.ts';
import { continued } from '../platform/cursor-fault.ts';
import type { Owner } from '../platform/event-log.ts';
import type { Source, Step } from '../platform/source.ts';
import { countUnread } from './find-notifications.ts';
import type { Notification } from './notification.entity.ts';
import { Notification as NotificationRow } from './notification.entity.ts';
import {
  type NotificationCursor,
  readNotificationCursor,
  writeNotificationCursor,
} from './notification-cursor.ts';

/** A new entry of somebody's inbox. */
export interface NotificationNews {
  readonly cursor: string;
  readonly occurredAt: Date;
  readonly notification: Notification;
  /** Unread entries when it was told. */
  readonly unreadCount: number;
}

/** Most entries that one look takes. */
const STEP = 200;

/**
 * Follows what comes into the viewer's inbox, from a cursor on or from now on.
 *
 * @throws GraphQLError CURSOR_EXPIRED or BAD_USER_INPUT when it cannot go on from the cursor
 */
export async function followNotifications(
  ctx: Context,
  { after }: { after: string | null },
): Promise<AsyncIterable<NotificationNews>> {
  const from = after === null ? null : continued(readNotificationCursor(after, ctx.clock.now()));
  const { tenantId, userId } = ctx.viewer;
  return ctx.feeds.follow(inboxOf(ctx, { tenantId, userId }), from);
}

function inboxOf(ctx: Context, owner: Owner): Source<NotificationCursor, NotificationNews> {
  const reader = ctx.as(owner);
  return {
    name: `inbox ${owner.tenantId} ${owner.userId}`,
    topics: [personTopic(owner.userId)],
    present: () => presentPlace(reader),
    read: (from, through) => notificationsAfter(reader.fresh(), from, through),
  };
}

async function presentPlace(ctx: Context): Promise<NotificationCursor> {
  const [row] = await ctx.read((em) =>
    em.execute<{ seen: string }[]>('select pg_current_snapshot()::text as seen'),
  );
  return { seen: row?.seen ?? '', partly: null };
}

/** What came in behind a place, each entry exactly once, in order of time. */
async function notificationsAfter(
  ctx: Context,
  from: NotificationCursor,
  through: NotificationCursor | null,
): Promise<Step<NotificationCursor, NotificationNews>> {
  const { tenantId, userId } = ctx.viewer;
  const { seen, rows, unread } = await ctx.read(async (em) => {
    const found = await em.execute<{ id: string; created_at: string; seen: string }[]>(
      `select s.seen, n.id, n.created_at
       from (select coalesce(?, pg_current_snapshot()::text) as seen) s left join lateral (
         select id, created_at from notifications
         where tenant_id = ? and user_id = ? and is_in_inbox
           and pg_visible_in_snapshot(born, s.seen::pg_snapshot)
           and not pg_visible_in_snapshot(born, ?::pg_snapshot)
           and not (pg_visible_in_snapshot(born, ?::pg_snapshot) and (created_at, id) <= (?::timestamptz, ?::uuid))
         order by created_at, id limit ?
       ) n on true order by n.created_at, n.id`,
      [through?.seen ?? null, tenantId, userId, from.seen, ...placeOf(from), STEP],
    );
    const ids = found.flatMap(({ id }) => (id === null ? [] : [id]));
    const all = await em.find(NotificationRow, { tenantId, userId, id: { $in: ids } });
    const byId = new Map(all.map((row) => [row.id, row]));
    return {
      seen: found[0]?.seen ?? from.seen,
      rows: ids.flatMap((id) => byId.get(id) ?? []),
      unread: ids.length > 0 ? await countUnread(em, { tenantId, userId }) : 0,
    };
  });
  const now = ctx.clock.now();
  const news = rows.map((notification): NotificationNews => {
    const at = { seen, at: notification.createdAt.toISOString(), id: notification.id };
    return {
      cursor: writeNotificationCursor({ seen: from.seen, partly: at }, now),
      occurredAt: notification.createdAt,
      notification,
      unreadCount: unread,
    };
  });
  const last = rows.at(-1);
  if (rows.length < STEP || !last) return { news, next: { seen, partly: null }, isMore: false };
  const partly = { seen, at: last.createdAt.toISOString(), id: last.id };
  return { news, next: { seen: from.seen, partly }, isMore: true };
}

/** Without a part that was told, nothing comes before the beginning of time. */
function placeOf({ seen, partly }: NotificationCursor): string[] {
  return partly
    ? [partly.seen, partly.at, partly.id]
    : [seen, '-infinity', '00000000-0000-0000-0000-000000000000'];
}
