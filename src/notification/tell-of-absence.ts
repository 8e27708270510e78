import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Reminded, type Reminding, sendAll, type ToldRow } from './send-told.ts';

/** A part of the due log in one shard: behind the first place, up to the second. */
export interface Stretch {
  readonly shard: number;
  readonly through: string;
  readonly through_id: string;
  readonly until: string;
  readonly until_id: string;
}

/**
 * Tells people what passed while nothing here ran: what the due log comes upon when its time is over already. Each of
 * them gets one message a day, however much it was; it stays missed.
 *
 * @param stretch - all that was not reminded of yet, so that everybody's is counted in full
 */
export async function tellOfAbsence(
  em: SqlEntityManager,
  { now, channels }: Reminding,
  { shard, through, through_id, until, until_id }: Stretch,
): Promise<Reminded> {
  const told = await em.execute<ToldRow[]>(
    `insert into notifications (tenant_id, user_id, id, category, key, details, subject_id, is_in_inbox, created_at)
     select d.tenant_id, d.user_id, gen_random_uuid(), 'activity_due', 'absence:' || ?::timestamptz::date,
       jsonb_build_object('kind', 'absence', 'count', count(*)), null, bool_and(coalesce(c.is_enabled, true)), ?
     from schedule_deliveries d
     join personalized_schedules p on p.tenant_id = d.tenant_id and p.user_id = d.user_id and p.id = d.schedule_id
       and p.status <> 'canceled' and not (p.status = 'paused' and coalesce(p.resumes_at, 'infinity') > ?)
     left join notification_choices c on c.tenant_id = d.tenant_id and c.user_id = d.user_id
       and c.category = 'activity_due' and c.channel = 'in_app'
     where d.shard = ? and (d.scheduled_for, d.id) > (?::timestamptz, ?::uuid)
       and (d.scheduled_for, d.id) <= (?::timestamptz, ?::uuid)
       and d.window_ends_at <= ? and d.completed_at is null and d.skipped_at is null
     group by d.tenant_id, d.user_id
     on conflict (tenant_id, user_id, key) do nothing
     returning tenant_id, user_id, id, true as is_sent, is_in_inbox`,
    [now, now, now, shard, through, through_id, until, until_id, now],
  );
  return sendAll(em, { now, channels }, { category: 'activity_due', told });
}
