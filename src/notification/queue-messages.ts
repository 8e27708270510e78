import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { NotificationChannel } from './channel-names.ts';
import { type Category, isUsual } from './preferences.ts';

/** Jobs that send one message each. */
export const MESSAGE_QUEUE = 'send-notification';

/** Something that was told, as its row has it. */
export interface Told {
  readonly tenant_id: string;
  readonly user_id: string;
  readonly id: string;
}

/** What is sent, and by what it may go. */
export interface Outbox {
  readonly now: Date;
  /** The channels of this installation, besides the inbox. */
  readonly channels: readonly string[];
  readonly category: Category;
  readonly told: readonly Told[];
}

/**
 * Writes a message for each channel by which a person wants to hear of something and can be reached. Its row is
 * what keeps it from being sent twice.
 *
 * @returns the data of the jobs that send them, still to be enqueued
 */
export async function queueMessages(
  em: SqlEntityManager,
  { now, channels, category, told }: Outbox,
): Promise<Record<string, string>[]> {
  if (told.length === 0 || channels.length === 0) return [];
  const usual = channels.map((channel) => isUsual(category, channel as NotificationChannel));
  const rows = await em.execute<(Omit<Told, 'id'> & { notification_id: string; channel: string })[]>(
    `insert into notification_messages (tenant_id, user_id, notification_id, channel, status, attempts, created_at)
     select n.tenant_id, n.user_id, n.id, ch.name, 'queued', 0, ?
     from unnest(array[?]::uuid[], array[?]::uuid[], array[?]::uuid[]) n (tenant_id, user_id, id)
     join users u on u.tenant_id = n.tenant_id and u.id = n.user_id
     cross join unnest(array[?]::text[], array[?]::boolean[]) ch (name, is_usual)
     left join notification_choices c on c.tenant_id = n.tenant_id and c.user_id = n.user_id
       and c.category = ? and c.channel = ch.name
     where coalesce(c.is_enabled, ch.is_usual) and case ch.name
       when 'email' then u.email is not null
       when 'sms' then u.phone_number is not null
       else exists (select 1 from push_subscriptions p where p.tenant_id = n.tenant_id and p.user_id = n.user_id)
     end
     on conflict do nothing
     returning tenant_id, user_id, notification_id, channel`,
    [
      now,
      told.map(({ tenant_id }) => tenant_id),
      told.map(({ user_id }) => user_id),
      told.map(({ id }) => id),
      [...channels],
      usual,
      category,
    ],
  );
  return rows.map((row) => ({
    tenantId: row.tenant_id,
    userId: row.user_id,
    notificationId: row.notification_id,
    channel: row.channel,
  }));
}
