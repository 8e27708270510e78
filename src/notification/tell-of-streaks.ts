import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Reminded, type Reminding, sendAll, type ToldRow } from './send-told.ts';

/** Tells of moments of streaks, each of which has an event. An open evening is not told of on the day after. */
export async function tellOfStreaks(em: SqlEntityManager, { now, channels }: Reminding): Promise<Reminded> {
  const told = await em.execute<ToldRow[]>(
    `insert into notifications (tenant_id, user_id, id, category, key, details, subject_id, is_in_inbox, created_at)
     select e.tenant_id, e.user_id, gen_random_uuid(), 'streak', e.kind || ':' || (e.data->>'date'),
       e.data || jsonb_build_object('kind', replace(e.kind, '.', '_')), null, coalesce(c.is_enabled, true), ?
     from events e
     left join notification_choices c on c.tenant_id = e.tenant_id and c.user_id = e.user_id
       and c.category = 'streak' and c.channel = 'in_app'
     where e.kind in ('streak.at_risk', 'streak.milestone') and e.occurred_at > ?::timestamptz - interval '3 hours'
     on conflict (tenant_id, user_id, key) do nothing
     returning tenant_id, user_id, id, true as is_sent, is_in_inbox`,
    [now, now],
  );
  return sendAll(em, { now, channels }, { category: 'streak', told });
}
