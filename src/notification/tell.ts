import { randomUUIDv7 } from 'node:crypto';
import { personTopic } from '../platform/bus.ts';
import type { Change, Context } from '../platform/context.ts';
import type { Owner } from '../platform/event-log.ts';
import { configured } from './channel-names.ts';
import type { NotificationDetails } from './message.ts';
import { type Category, isWanted } from './preferences.ts';
import { MESSAGE_QUEUE, queueMessages } from './queue-messages.ts';
import { NotificationChoice } from './settings.entity.ts';

/** Something to tell somebody, once. */
export interface News {
  readonly category: Category;
  /** What it is; the same thing is told once. */
  readonly key: string;
  readonly details: NotificationDetails;
  readonly subjectId: string | null;
}

/** Tells somebody something in their inbox and by the channels they want it by, unless they were told before. */
export async function tell(ctx: Context, change: Change, owner: Owner, news: News): Promise<void> {
  const { em, now } = change;
  const { tenantId, userId } = owner;
  const choices = await em.find(NotificationChoice, { tenantId, userId });
  const isInInbox = isWanted(choices, news.category, 'in_app');
  const written = await em.execute<{ tenant_id: string; user_id: string; id: string }[]>(
    `insert into notifications (tenant_id, user_id, id, category, key, details, subject_id, is_in_inbox, created_at)
     values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict (tenant_id, user_id, key) do nothing
     returning tenant_id, user_id, id`,
    [
      tenantId,
      userId,
      randomUUIDv7(),
      news.category,
      news.key,
      JSON.stringify(news.details),
      news.subjectId,
      isInInbox,
      now,
    ],
  );
  const outbox = { now, channels: configured(ctx.channels), category: news.category, told: written };
  for (const job of await queueMessages(em, outbox)) await change.enqueue(MESSAGE_QUEUE, job);
  if (isInInbox && written.length > 0) change.wake(personTopic(userId));
}
