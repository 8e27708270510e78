/** What clients ask for most often, and each time the one statement that gives the same JSON. */

/** One hot read. */
export interface HotRead {
  /** As a client sends it. */
  readonly document: string;
  /** Gives one column `answer`, the JSON to send or what it is made of; $1 is the tenant, $2 the person. */
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

const DELIVERY_ROW = `json_build_object('id', gid, 'status', status, 'localDate', local_date, 'localTime', local_time,
  'dayPart', day_part, 'scheduledFor', due, 'windowEndsAt', ends, 'snoozedUntil', snoozed, 'asset', asset)`;

const DELIVERY_COLUMNS = `d.id, d.scheduled_for, ${STATUS} as status, ${gid('dlv', 'd.user_id', 'd.id')} as gid,
  d.local_date, ${clock('d.local_time')} as local_time, upper(d.day_part) as day_part,
  ${instant('d.scheduled_for')} as due, ${instant('d.window_ends_at')} as ends, ${instant('d.snoozed_until')} as snoozed,
  json_build_object(${ASSET_CARD}) as asset`;

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
    cross join lateral (select (now() at time zone u.time_zone - interval '4 hours')::date as day offset 0) t
    left join delivery_cursor c on c.shard = ('x' || right(u.id::text, 2))::bit(8)::int % 64
    cross join lateral (
      select coalesce(sum(minutes), 0) as minutes, count(*) filter (where status = 'COMPLETED') as completed,
        count(*) filter (where status in ('PENDING', 'DELIVERED')) as pending,
        count(*) filter (where status = 'MISSED') as missed, count(*) filter (where status = 'SKIPPED') as skipped,
        coalesce(json_agg(${DELIVERY_ROW}
          order by scheduled_for, id), '[]') as list
      from (
        select ${DELIVERY_COLUMNS}, v.duration_minutes as minutes
        from (
          select * from schedule_deliveries
          where tenant_id = $1 and user_id = $2 and local_date >= t.day and local_date <= t.day + 1
            and (local_date + local_time - interval '4 hours')::date = t.day
          offset 0
        ) d
        join personalized_schedules s on s.tenant_id = d.tenant_id and s.user_id = d.user_id and s.id = d.schedule_id
        join schedule_activities v on v.tenant_id = d.tenant_id and v.user_id = d.user_id and v.id = d.activity_id
        join asset_library a on a.tenant_id = d.tenant_id and a.user_id = d.user_id and a.id = d.asset_id
      ) d
    ) d
    where u.tenant_id = $1 and u.id = $2`,
};

const UPCOMING: HotRead = {
  document: `query Upcoming { viewer { id upcoming(first: 10) {
    nodes { id status localDate localTime dayPart scheduledFor windowEndsAt snoozedUntil
      asset { id type title isFavorite durationSeconds energyLevel optimalTimeOfDay } }
    pageInfo { hasNextPage } } } }`,
  statement: `with next as (
      select d.*, row_number() over (order by d.scheduled_for, d.id) as at from schedule_deliveries d
      join personalized_schedules s on s.tenant_id = d.tenant_id and s.user_id = d.user_id and s.id = d.schedule_id
      where d.tenant_id = $1 and d.user_id = $2 and d.completed_at is null and d.skipped_at is null
        and (d.window_ends_at > now() or s.status = 'paused')
      order by d.scheduled_for, d.id limit 11
    ) select json_build_object('data', json_build_object('viewer', json_build_object(
      'id', ${gid('user', '$2::uuid', '$2::uuid')}, 'upcoming', json_build_object(
        'nodes', (select coalesce(json_agg(${DELIVERY_ROW} order by scheduled_for, id), '[]') from (
          select ${DELIVERY_COLUMNS} from next d
          join personalized_schedules s on s.tenant_id = $1 and s.user_id = $2 and s.id = d.schedule_id
          join asset_library a on a.tenant_id = $1 and a.user_id = $2 and a.id = d.asset_id
          left join delivery_cursor c on c.shard = d.shard
          where d.at <= 10
        ) d),
        'pageInfo', json_build_object('hasNextPage', exists (select 1 from next where at = 11))))))::text as answer
    from (select 1) one`,
};

const GALLERY: HotRead = {
  document: `query Gallery { viewer { id assets(first: 20) { totalCount
    nodes { id type title isFavorite durationSeconds energyLevel optimalTimeOfDay
      goal { id statement currentLevel } beliefs { id kind statement } }
    pageInfo { hasNextPage endCursor } } } }`,
  statement: `with page as (
      select *, row_number() over (order by created_at desc, id) as at from asset_library
      where tenant_id = $1 and user_id = $2 and status = 'active' and asset_type <> 'checkpoint'
      order by created_at desc, id limit 21
    ) select json_build_object('data', json_build_object('viewer', json_build_object(
      'id', ${gid('user', '$2::uuid', '$2::uuid')}, 'assets', json_build_object(
        'totalCount', (select count(*) from asset_library where tenant_id = $1 and user_id = $2 and status = 'active'
          and asset_type <> 'checkpoint'),
        'nodes', (select json_agg(json_build_object(${ASSET_CARD},
            'goal', (select json_build_object('id', ${gid('goal', 'g.user_id', 'g.id')}, 'statement', g.statement,
                'currentLevel', g.current_level)
              from goal_assessments g where g.tenant_id = $1 and g.user_id = $2 and g.id = a.associated_goal_id),
            'beliefs', (select coalesce(json_agg(json_build_object('id', ${gid('belf', 'b.user_id', 'b.id')},
                'kind', upper(b.kind), 'statement', b.statement) order by b.id), '[]')
              from asset_beliefs l join beliefs b on b.tenant_id = $1 and b.user_id = $2 and b.id = l.belief_id
              where l.tenant_id = $1 and l.user_id = $2 and l.asset_id = a.id)
          ) order by a.created_at desc, a.id) from page a where a.at <= 20),
        'pageInfo', json_build_object('hasNextPage', exists (select 1 from page where at = 21), 'endCursor',
          (select translate(encode(convert_to('["' || id || '"]', 'utf8'), 'base64'), '+/=', '-_') from page
            where at <= 20 order by at desc limit 1))))))::text as answer
    from (select 1) one`,
};

const SCHEDULE: HotRead = {
  document: `query Schedule { viewer { id currentSchedule { id name status startDate endDate durationDays commitmentLevel
    estimatedDailyMinutes weeks { weekNumber focus activityCount range { from to } } } } }`,
  statement: `select json_build_object('data', json_build_object('viewer', json_build_object(
      'id', ${gid('user', 's.user_id', 's.user_id')}, 'currentSchedule', json_build_object(
        'id', ${gid('sched', 's.user_id', 's.id')}, 'name', s.schedule_name, 'status', upper(s.status),
        'startDate', s.start_date, 'endDate', s.end_date, 'durationDays', s.duration_days,
        'commitmentLevel', upper(s.commitment_level), 'estimatedDailyMinutes', s.estimated_daily_minutes,
        'weeks', (select json_agg(json_build_object('weekNumber', w.value -> 'weekNumber', 'focus', w.value -> 'focus',
            'activityCount', w.value -> 'activityCount', 'range', json_build_object('from', w.value -> 'startsOn', 'to',
            w.value -> 'endsOn')) order by w.ordinality)
          from jsonb_array_elements(s.weekly_structure) with ordinality w)))))::text as answer
    from personalized_schedules s
    where s.tenant_id = $1 and s.user_id = $2 and s.status = 'active'
    order by s.created_at desc, s.id desc limit 1`,
};

const DAY = `(local_date + local_time - interval '4 hours')::date`;

const PROGRESS: HotRead = {
  document: `query Progress { viewer { id streak { id currentDays longestDays isAtRisk freezesAvailable nextMilestoneDays }
    currentSchedule { id completionPercentage missedDays lastActivityDate } } }`,
  statement: `select json_build_object('timeZone', u.time_zone, 'userId', u.id, 'schedule', (
        select json_build_object('id', ${gid('sched', 's.user_id', 's.id')},
          'completionPercentage', case when d.due = 0 then 0 else 100.0::float8 * d.completed / d.due end,
          'missedDays', d.missed_days, 'lastActivityDate', d.last_day)
        from personalized_schedules s cross join lateral (
          select count(completed_at) as completed, count(*) filter (where completed_at is not null or scheduled_for <= now()) as due,
            count(distinct ${DAY}) filter (where completed_at is null and window_ends_at <= now()) as missed_days,
            max(${DAY}) filter (where completed_at is not null) as last_day
          from schedule_deliveries d
          where d.tenant_id = $1 and d.user_id = $2 and d.schedule_id = s.id and d.skipped_at is null
        ) d
        where s.tenant_id = $1 and s.user_id = $2 and s.status = 'active' order by s.created_at desc, s.id desc limit 1
      ), 'days', (
        select json_agg(d) from (
          select ${DAY} as date, count(completed_at) as "doneCount", min(completed_at) as "firstDoneAt",
            count(skipped_at) as "skippedCount",
            count(*) filter (where completed_at is null and skipped_at is null) as "openCount"
          from schedule_deliveries
          where tenant_id = $1 and user_id = $2 and local_date <= current_date + 1 group by 1
        ) d
      ))::text as answer
    from users u where u.tenant_id = $1 and u.id = $2`,
};

export const HOT_READS: Readonly<Record<HotReadName, HotRead>> = {
  today: TODAY,
  upcoming: UPCOMING,
  gallery: GALLERY,
  schedule: SCHEDULE,
  progress: PROGRESS,
};

export type HotReadName = 'gallery' | 'progress' | 'schedule' | 'today' | 'upcoming';

/** @throws Error naming the hot reads there are */
export function queryOf(name: string): HotReadName {
  const found = (Object.keys(HOT_READS) as HotReadName[]).find((each) => each === name);
  if (!found) throw new Error(`--query takes one of ${Object.keys(HOT_READS).join(', ')}.`);
  return found;
}
