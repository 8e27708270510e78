import DataLoader from 'dataloader';
import { maySee, ownedLoader } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import type { Key } from '../platform/global-id.ts';
import { PushSubscription } from './contact.entity.ts';
import { Notification } from './notification.entity.ts';

export const notificationLoader = ownedLoader(Notification);
export const pushSubscriptionLoader = ownedLoader(PushSubscription);

/** What was sent about an activity by one channel. */
export interface SentMessage {
  readonly channel: string;
  readonly status: string;
  readonly sentAt: Date | null;
  readonly failureReason: string | null;
}

interface SentRow {
  readonly subject_id: string;
  readonly channel: string;
  readonly status: string;
  readonly sent_at: string | null;
  readonly failure_reason: string | null;
}

/** What was sent about deliveries, oldest first, all that one step asks for in one statement. */
export const messagesOfDelivery = (ctx: Context): DataLoader<Key, SentMessage[], string> =>
  new DataLoader(
    async (keys) => {
      const visible = keys.filter(({ userId }) => maySee(ctx.viewer, userId));
      const rows = await ctx.read((em) =>
        em.execute<SentRow[]>(
          `select n.subject_id, m.channel, m.status, m.sent_at, m.failure_reason
           from notifications n
           cross join lateral (
             select channel, status, sent_at, failure_reason from notification_messages m
             where m.tenant_id = n.tenant_id and m.user_id = n.user_id and m.notification_id = n.id
             union all
             select 'in_app', 'delivered', n.created_at, null where n.is_in_inbox
           ) m
           where n.tenant_id = ? and n.user_id = any(array[?]::uuid[]) and n.subject_id = any(array[?]::uuid[])
           order by n.created_at, n.id, m.channel`,
          [ctx.viewer.tenantId, visible.map(({ userId }) => userId), visible.map(({ id }) => id)],
        ),
      );
      const bySubject = Map.groupBy(rows, (row) => row.subject_id);
      return keys.map(({ id }) =>
        (bySubject.get(id) ?? []).map(({ channel, status, sent_at, failure_reason }) => ({
          channel,
          status,
          sentAt: sent_at === null ? null : new Date(sent_at),
          failureReason: failure_reason,
        })),
      );
    },
    { cacheKeyFn: ({ userId, id }) => `${userId}/${id}` },
  );
