import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Reminded, type Reminding, sendAll, type ToldRow } from './send-told.ts';
import { type Stretch, tellOfAbsence } from './tell-of-absence.ts';

/** Most deliveries of a shard that one step reads. */
const STEP = 1_000;

/**
 * Writes reminders of what the due log has passed in one shard, and notes how far that is, in one transaction.
 * Processes that do it at once take different shards. No delivery is touched, and the due log waits for nothing.
 */
export async function remindOfDue(em: SqlEntityManager, reminding: Reminding): Promise<Reminded> {
  const [stretch] = await em.execute<Stretch[]>(
    `select n.shard, n.through, n.through_id, c.through as until, c.through_id as until_id
     from notification_cursor n join delivery_cursor c on c.shard = n.shard
     where (n.through, n.through_id) < (c.through, c.through_id)
     order by n.shard limit 1 for update of n skip locked`,
  );
  if (!stretch) return { people: new Set(), messages: [], isMore: false };
  const { shard, through, through_id, until, until_id } = await cut(em, stretch);
  const place = [shard, through, through_id, until, until_id];
  const absence = await tellOfAbsence(em, reminding, stretch);
  const reminded = await remind(em, reminding, {
    text: `select * from schedule_deliveries where shard = ?
      and (scheduled_for, id) > (?::timestamptz, ?::uuid) and (scheduled_for, id) <= (?::timestamptz, ?::uuid)`,
    values: place,
  });
  await em.execute(
    'update notification_cursor set through = ?::timestamptz, through_id = ?::uuid where shard = ?',
    [until, until_id, shard],
  );
  return {
    people: new Set([...absence.people, ...reminded.people]),
    messages: [...absence.messages, ...reminded.messages],
    isMore: true,
  };
}

/** Shortens a stretch to what one step reads. */
async function cut(em: SqlEntityManager, stretch: Stretch): Promise<Stretch> {
  const { shard, through, through_id, until, until_id } = stretch;
  const [last] = await em.execute<{ scheduled_for: string; id: string }[]>(
    `select scheduled_for, id from schedule_deliveries where shard = ?
       and (scheduled_for, id) > (?::timestamptz, ?::uuid) and (scheduled_for, id) <= (?::timestamptz, ?::uuid)
     order by scheduled_for, id offset ? limit 1`,
    [shard, through, through_id, until, until_id, STEP - 1],
  );
  return last ? { ...stretch, until: last.scheduled_for, until_id: last.id } : stretch;
}

/** Writes reminders of what turned up behind the due log, which has an event of its own. */
export function remindOfLate(em: SqlEntityManager, reminding: Reminding): Promise<Reminded> {
  return remind(em, reminding, {
    text: `select d.* from events e
      join schedule_deliveries d on d.tenant_id = e.tenant_id and d.user_id = e.user_id and d.id = e.subject_id
      where e.kind = 'delivery.due' and e.occurred_at > ?::timestamptz - interval '1 day'
        and d.scheduled_for = (e.data->>'scheduledFor')::timestamptz`,
    values: [reminding.now],
  });
}

/** Writes reminders for those who want them some minutes before an activity. */
export function remindAhead(em: SqlEntityManager, reminding: Reminding): Promise<Reminded> {
  const { now } = reminding;
  return remind(em, reminding, {
    text: `select d.* from notification_settings s
      join schedule_deliveries d on d.tenant_id = s.tenant_id and d.user_id = s.user_id
        and d.scheduled_for > ?::timestamptz
        and d.scheduled_for <= ?::timestamptz + make_interval(mins => s.lead_time_minutes)
      where s.lead_time_minutes > 0`,
    values: [now, now],
  });
}

/** Which deliveries to remind of: a statement, and the values that its marks stand for. */
interface Source {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Writes a reminder of each delivery that is still to be done, unless there is one. Whoever wants one message a day
 * gets it with the first of the day.
 */
async function remind(em: SqlEntityManager, { now, channels }: Reminding, source: Source): Promise<Reminded> {
  const told = await em.execute<ToldRow[]>(
    `with due as (${source.text}),
     open as (
       select d.tenant_id, d.user_id, d.id, d.scheduled_for, d.local_date, d.local_time, a.asset_type,
         coalesce(s.daily_digest, false) as is_gathered, coalesce(c.is_enabled, true) as is_in_inbox
       from due d
       join personalized_schedules p on p.tenant_id = d.tenant_id and p.user_id = d.user_id and p.id = d.schedule_id
         and p.status <> 'canceled' and not (p.status = 'paused' and coalesce(p.resumes_at, 'infinity') > ?)
       join asset_library a on a.tenant_id = d.tenant_id and a.user_id = d.user_id and a.id = d.asset_id
       left join notification_settings s on s.tenant_id = d.tenant_id and s.user_id = d.user_id
       left join notification_choices c on c.tenant_id = d.tenant_id and c.user_id = d.user_id
         and c.category = 'activity_due' and c.channel = 'in_app'
       where d.completed_at is null and d.skipped_at is null and d.window_ends_at > ?
     ),
     days as (
       select distinct tenant_id, user_id, local_date from open where is_gathered
     ),
     wanted as (
       select tenant_id, user_id, 'due:' || id || ':' || floor(extract(epoch from scheduled_for))::bigint as key,
         jsonb_build_object('kind', 'activity', 'assetType', asset_type, 'localTime', local_time) as details,
         id as subject_id, is_in_inbox, not is_gathered as is_sent
       from open
       union all
       select tenant_id, user_id, 'day:' || local_date, jsonb_build_object('kind', 'digest', 'count', (
           select count(*) from schedule_deliveries d
           where d.tenant_id = days.tenant_id and d.user_id = days.user_id and d.local_date = days.local_date
             and d.completed_at is null and d.skipped_at is null)),
         null, false, true
       from days
     ),
     written as (
       insert into notifications (tenant_id, user_id, id, category, key, details, subject_id, is_in_inbox, created_at)
       select tenant_id, user_id, gen_random_uuid(), 'activity_due', key, details, subject_id, is_in_inbox, ?
       from wanted
       on conflict (tenant_id, user_id, key) do nothing
       returning tenant_id, user_id, id, key
     )
     select w.tenant_id, w.user_id, w.id, n.is_sent, n.is_in_inbox
     from written w join wanted n on n.tenant_id = w.tenant_id and n.user_id = w.user_id and n.key = w.key`,
    [...source.values, now, now, now],
  );
  return sendAll(em, { now, channels }, { category: 'activity_due', told });
}
