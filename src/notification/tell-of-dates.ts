import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Reminded, type Reminding, sendAll, type ToldRow } from './send-told.ts';

/** When on the wall of a plan people are told of what is due on a day. */
const MORNING = '09:00';

/** Tells of weekly reflections whose day has come. */
export async function tellOfCheckpoints(
  em: SqlEntityManager,
  { now, channels }: Reminding,
): Promise<Reminded> {
  const told = await em.execute<ToldRow[]>(
    `insert into notifications (tenant_id, user_id, id, category, key, details, subject_id, is_in_inbox, created_at)
     select k.tenant_id, k.user_id, gen_random_uuid(), 'checkpoint_due', 'checkpoint:' || k.id,
       jsonb_build_object('kind', 'checkpoint', 'weekNumber', k.week_number), k.id, coalesce(c.is_enabled, true), ?
     from checkpoints k
     join personalized_schedules p on p.tenant_id = k.tenant_id and p.user_id = k.user_id and p.id = k.schedule_id
       and p.status <> 'canceled' and not (p.status = 'paused' and coalesce(p.resumes_at, 'infinity') > ?)
     left join notification_choices c on c.tenant_id = k.tenant_id and c.user_id = k.user_id
       and c.category = 'checkpoint_due' and c.channel = 'in_app'
     where k.completed_at is null and k.due_on between (?::timestamptz - interval '1 day')::date
         and (?::timestamptz + interval '1 day')::date
       and (?::timestamptz at time zone p.time_zone)::date = k.due_on
       and (?::timestamptz at time zone p.time_zone)::time >= ?::time
     on conflict (tenant_id, user_id, key) do nothing
     returning tenant_id, user_id, id, true as is_sent, is_in_inbox`,
    [now, now, now, now, now, now, MORNING],
  );
  return sendAll(em, { now, channels }, { category: 'checkpoint_due', told });
}

/** Tells of reassessments that came up, each of which has an event. */
export async function tellOfReassessments(
  em: SqlEntityManager,
  { now, channels }: Reminding,
): Promise<Reminded> {
  const told = await em.execute<ToldRow[]>(
    `insert into notifications (tenant_id, user_id, id, category, key, details, subject_id, is_in_inbox, created_at)
     select e.tenant_id, e.user_id, gen_random_uuid(), 'reassessment_due', 'reassessment:' || e.subject_id,
       jsonb_build_object('kind', 'reassessment'), e.subject_id, coalesce(c.is_enabled, true), ?
     from events e
     left join notification_choices c on c.tenant_id = e.tenant_id and c.user_id = e.user_id
       and c.category = 'reassessment_due' and c.channel = 'in_app'
     where e.kind = 'reassessment.due' and e.occurred_at > ?::timestamptz - interval '1 day'
     on conflict (tenant_id, user_id, key) do nothing
     returning tenant_id, user_id, id, true as is_sent, is_in_inbox`,
    [now, now],
  );
  return sendAll(em, { now, channels }, { category: 'reassessment_due', told });
}
