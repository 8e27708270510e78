-- What PostGraphile shows of the tables: views and functions, as its documentation recommends.
drop schema if exists bench_peer cascade;
create schema bench_peer;

create function bench_peer.gid(kind text, owner uuid, id uuid) returns text language sql immutable as $$
  select kind || '_' || translate(encode(uuid_send(owner) || uuid_send(id), 'base64'), '+/=', '-_')
$$;
comment on function bench_peer.gid is '@behavior -*';

create view bench_peer.asset as
  select a.tenant_id, a.user_id, a.id as asset_id, bench_peer.gid('asset', a.user_id, a.id) as gid,
    case a.asset_type when 'affirmation' then 'AFFIRMATION' when 'script' then 'HYPNOSIS_SCRIPT'
      when 'practice' then 'DAILY_PRACTICE' else 'VISUALIZATION' end as type,
    a.title, a.is_favorite, a.duration_seconds, upper(a.energy_level) as energy_level,
    upper(a.optimal_time_of_day) as optimal_time_of_day
  from asset_library a;
comment on view bench_peer.asset is '@primaryKey tenant_id,user_id,asset_id';

create view bench_peer.delivery as
  select d.tenant_id, d.user_id, d.id as delivery_id, d.asset_id, bench_peer.gid('dlv', d.user_id, d.id) as gid,
    case when d.completed_at is not null then 'COMPLETED' when d.skipped_at is not null then 'SKIPPED'
      when d.window_ends_at <= now() and s.status <> 'paused' then 'MISSED'
      when (d.scheduled_for, d.id) <= (c.through, c.through_id) then 'DELIVERED' else 'PENDING' end as status,
    d.local_date, to_char(d.local_time, 'HH24:MI') as local_time, upper(d.day_part) as day_part, d.scheduled_for,
    d.window_ends_at, d.snoozed_until, v.duration_minutes
  from schedule_deliveries d
  join personalized_schedules s on s.tenant_id = d.tenant_id and s.user_id = d.user_id and s.id = d.schedule_id
  join schedule_activities v on v.tenant_id = d.tenant_id and v.user_id = d.user_id and v.id = d.activity_id
  left join delivery_cursor c on c.shard = d.shard;
comment on view bench_peer.delivery is
  E'@primaryKey tenant_id,user_id,delivery_id\n@foreignKey (tenant_id,user_id,asset_id) references asset (tenant_id,user_id,asset_id)|@fieldName asset';

create view bench_peer.person as
  select u.tenant_id, u.id as user_id, bench_peer.gid('user', u.id, u.id) as gid, u.time_zone, t.date,
    bench_peer.gid('day', u.id, (to_char(t.date, 'YYYYMMDD') || repeat('0', 24))::uuid) as day_gid, c.*
  from users u
  cross join lateral (select (now() at time zone u.time_zone - interval '4 hours')::date as date) t
  cross join lateral (
    select coalesce(sum(duration_minutes), 0)::int as total_minutes,
      count(*) filter (where status = 'COMPLETED')::int as completed_count,
      count(*) filter (where status in ('PENDING', 'DELIVERED'))::int as pending_count,
      count(*) filter (where status = 'MISSED')::int as missed_count,
      count(*) filter (where status = 'SKIPPED')::int as skipped_count
    from bench_peer.delivery d
    where d.tenant_id = u.tenant_id and d.user_id = u.id and d.local_date >= t.date and d.local_date <= t.date + 1
      and (d.local_date + d.local_time::time - interval '4 hours')::date = t.date
  ) c;
comment on view bench_peer.person is '@primaryKey tenant_id,user_id';

create function bench_peer.person_deliveries(p bench_peer.person) returns setof bench_peer.delivery
  language sql stable as $$
  select * from bench_peer.delivery d
  where d.tenant_id = p.tenant_id and d.user_id = p.user_id and d.local_date >= p.date and d.local_date <= p.date + 1
    and (d.local_date + d.local_time::time - interval '4 hours')::date = p.date
  order by d.scheduled_for, d.delivery_id
$$;
comment on function bench_peer.person_deliveries is '@behavior +list -connection';
