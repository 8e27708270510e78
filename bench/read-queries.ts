/** What clients ask for most often, and each time the one statement that gives the same JSON. */

/** One hot read. */
export interface HotRead {
  /** As a client sends it. */
  readonly document: string;
  /** Gives one column `answer`, as JSON text; $1 is the tenant, $2 the person. */
  readonly statement: string;
}

/** An identifier as the graph shows it. */
const gid = (kind: string, owner: string, id: string): string =>
  `'${kind}_' || translate(encode(uuid_send(${owner}) || uuid_send(${id}), 'base64'), '+/=', '-_')`;

const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const clock = (column: string): string => `to_char(${column}, 'HH24:MI')`;

const ASSET_TYPE = `case a.asset_type when 'affirmation' then 'AFFIRMATION' when 'script' then 'HYPNOSIS_SCRIPT'
  when 'practice' then 'DAILY_PRACTICE' else 'VISUALIZATION' end`;

const ASSET_CARD = `'id', ${gid('asset', 'a.user_id', 'a.id')}, 'type', ${ASSET_TYPE}, 'title', a.title,
  'isFavorite', a.is_favorite, 'durationSeconds', a.duration_seconds, 'energyLevel', upper(a.energy_level),
  'optimalTimeOfDay', upper(a.optimal_time_of_day)`;

const STATUS = `case when d.completed_at is not null then 'COMPLETED' when d.skipped_at is not null then 'SKIPPED'
  when d.window_ends_at <= now() and s.status <> 'paused' then 'MISSED'
  when (d.scheduled_for, d.id) <= (c.through, c.through_id) then 'DELIVERED' else 'PENDING' end`;

const TODAY: HotRead = {
  document: `query Today { viewer { id timeZone today {
    id date totalMinutes completedCount pendingCount missedCount skippedCount
    deliveries { id status localDate localTime dayPart scheduledFor windowEndsAt snoozedUntil
      asset { id type title isFavorite durationSeconds energyLevel optimalTimeOfDay } }
  } } }`,
  statement: `select json_build_object('data', json_build_object('viewer', json_build_object(
      'id', ${gid('user', 'u.id', 'u.id')}, 'timeZone', u.time_zone, 'today', json_build_object(
        'id', ${gid('day', 'u.id', `(to_char(t.day, 'YYYYMMDD') || repeat('0', 24))::uuid`)}, 'date', t.day,
        'totalMinutes', d.minutes, 'completedCount', d.completed, 'pendingCount', d.pending,
        'missedCount', d.missed, 'skippedCount', d.skipped, 'deliveries', d.list))))::text as answer
    from users u
    cross join lateral (select (now() at time zone u.time_zone - interval '4 hours')::date as day) t
    cross join lateral (
      select coalesce(sum(minutes), 0) as minutes, count(*) filter (where status = 'COMPLETED') as completed,
        count(*) filter (where status in ('PENDING', 'DELIVERED')) as pending,
        count(*) filter (where status = 'MISSED') as missed, count(*) filter (where status = 'SKIPPED') as skipped,
        coalesce(json_agg(json_build_object('id', gid, 'status', status, 'localDate', local_date, 'localTime', local_time,
          'dayPart', day_part, 'scheduledFor', due, 'windowEndsAt', ends, 'snoozedUntil', snoozed, 'asset', asset)
          order by scheduled_for, id), '[]') as list
      from (
        select d.id, d.scheduled_for, v.duration_minutes as minutes, ${STATUS} as status, ${gid('dlv', 'd.user_id', 'd.id')} as gid,
          d.local_date, ${clock('d.local_time')} as local_time, upper(d.day_part) as day_part,
          ${instant('d.scheduled_for')} as due, ${instant('d.window_ends_at')} as ends, ${instant('d.snoozed_until')} as snoozed,
          json_build_object(${ASSET_CARD}) as asset
        from schedule_deliveries d
        join personalized_schedules s on s.tenant_id = d.tenant_id and s.user_id = d.user_id and s.id = d.schedule_id
        join schedule_activities v on v.tenant_id = d.tenant_id and v.user_id = d.user_id and v.id = d.activity_id
        join asset_library a on a.tenant_id = d.tenant_id and a.user_id = d.user_id and a.id = d.asset_id
        left join delivery_cursor c on c.shard = d.shard
        where d.tenant_id = $1 and d.user_id = $2 and d.local_date in (t.day, t.day + 1)
          and (d.local_date + d.local_time - interval '4 hours')::date = t.day
      ) d
    ) d
    where u.tenant_id = $1 and u.id = $2`,
};

export const HOT_READS = { today: TODAY } as const satisfies Record<string, HotRead>;

export type HotReadName = keyof typeof HOT_READS;
