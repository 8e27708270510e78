import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Reminded } from './send-told.ts';

/** Most messages that one step releases. */
const STEP = 1_000;

interface HeldRow {
  readonly tenant_id: string;
  readonly user_id: string;
  readonly notification_id: string;
  readonly channel: string;
}

/** Queues messages again whose time of waiting is over. Whether they still matter is looked at when they are sent. */
export async function releaseHeld(em: SqlEntityManager, now: Date): Promise<Reminded> {
  const rows = await em.execute<HeldRow[]>(
    `update notification_messages m set status = 'queued', held_until = null
     from (
       select tenant_id, user_id, notification_id, channel from notification_messages
       where status = 'held' and held_until <= ? order by held_until limit ? for update skip locked
     ) held
     where m.tenant_id = held.tenant_id and m.user_id = held.user_id
       and m.notification_id = held.notification_id and m.channel = held.channel
     returning m.tenant_id, m.user_id, m.notification_id, m.channel`,
    [now, STEP],
  );
  const messages = rows.map((row) => ({
    tenantId: row.tenant_id,
    userId: row.user_id,
    notificationId: row.notification_id,
    channel: row.channel,
  }));
  return { people: new Set(), messages, isMore: rows.length === STEP };
}
