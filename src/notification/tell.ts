import { randomUUIDv7 } from 'node:crypto';
import { personTopic } from '../platform/bus.ts';
import type { Change, Context } from '../platform/context.ts';
import type { Owner } from '../platform/event-log.ts';
import { configured, type NotificationChannel } from './channel-names.ts';
import type { NotificationDetails } from './message.ts';
import { NotificationMessage } from './notification.entity.ts';
import { type Category, isWanted } from './preferences.ts';
import { MESSAGE_QUEUE, queueMessages, type Told } from './queue-messages.ts';
import { NotificationChoice } from './settings.entity.ts';

/** Something to tell somebody, once. */
export interface News {
  readonly category: Category;
  /** What it is; the same thing is told once. */
  readonly key: string;
  readonly details: NotificationDetails;
  readonly subjectId: string | null;
}

/** Something that goes by one channel only, which the person has just asked for. */
export interface Requested extends News {
  readonly only: NotificationChannel;
}

/**
 * Tells somebody something in their inbox and by the channels they want it by, unless they were told before. A
 * message that was asked for is sent by whoever asked, with no job.
 *
 * @returns its id; null when it was told before
 */
export async function tell(
  ctx: Context,
  change: Change,
  owner: Owner,
  news: News | Requested,
): Promise<string | null> {
  const only = 'only' in news ? news.only : null;
  const { em, now } = change;
  const choices = await em.find(NotificationChoice, { tenantId: owner.tenantId, userId: owner.userId });
  const isInInbox = only === null ? isWanted(choices, news.category, 'in_app') : only === 'in_app';
  const written = await write(change, owner, { ...news, isInInbox });
  if (!written) return null;
  if (isInInbox) change.wake(personTopic(owner.userId));
  if (only === 'in_app') return written.id;
  if (only !== null) {
    const { tenantId, userId } = owner;
    const row = { tenantId, userId, notificationId: written.id, channel: only, createdAt: now };
    em.create(NotificationMessage, { ...row, status: 'queued', attempts: 0 });
    return written.id;
  }
  const outbox = { now, channels: configured(ctx.channels), category: news.category, told: [written] };
  for (const job of await queueMessages(em, outbox)) await change.enqueue(MESSAGE_QUEUE, job);
  return written.id;
}

async function write(
  { em, now }: Change,
  { tenantId, userId }: Owner,
  { category, key, details, subjectId, isInInbox }: News & { readonly isInInbox: boolean },
): Promise<Told | null> {
  const [written] = await em.execute<Told[]>(
    `insert into notifications (tenant_id, user_id, id, category, key, details, subject_id, is_in_inbox, created_at)
     values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict (tenant_id, user_id, key) do nothing
     returning tenant_id, user_id, id`,
    [tenantId, userId, randomUUIDv7(), category, key, JSON.stringify(details), subjectId, isInInbox, now],
  );
  return written ?? null;
}
