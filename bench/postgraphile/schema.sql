-- What PostGraphile shows of the tables: views and functions, as its documentation recommends.
drop schema if exists bench_peer cascade;
create schema bench_peer;

create function bench_peer.gid(kind text, owner uuid, id uuid) returns text language sql immutable as $$
  select kind || '_' || translate(encode(uuid_send(owner) || uuid_send(id), 'base64'), '+/=', '-_')
$$;
comment on function bench_peer.gid is '@behavior -*';

create view bench_peer.person as
  select u.tenant_id, u.id as user_id, bench_peer.gid('user', u.id, u.id) as gid, u.time_zone,
    (now() at time zone u.time_zone - interval '4 hours')::date as date
  from users u;
comment on view bench_peer.person is '@primaryKey tenant_id,user_id';

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

create function bench_peer.person_deliveries(p bench_peer.person) returns setof bench_peer.delivery
  language sql stable as $$
  select * from bench_peer.delivery d
  where d.tenant_id = p.tenant_id and d.user_id = p.user_id and d.local_date >= p.date and d.local_date <= p.date + 1
    and (d.local_date + d.local_time::time - interval '4 hours')::date = p.date
  order by d.scheduled_for, d.delivery_id
$$;
comment on function bench_peer.person_deliveries is '@behavior +list -connection';

create type bench_peer.day_counts as (gid text, total_minutes int, completed int, pending int, missed int, skipped int);

create function bench_peer.person_counts(p bench_peer.person) returns bench_peer.day_counts language sql stable as $$
  select bench_peer.gid('day', p.user_id, (to_char(p.date, 'YYYYMMDD') || repeat('0', 24))::uuid),
    coalesce(sum(duration_minutes), 0)::int, count(*) filter (where status = 'COMPLETED')::int,
    count(*) filter (where status in ('PENDING', 'DELIVERED'))::int, count(*) filter (where status = 'MISSED')::int,
    count(*) filter (where status = 'SKIPPED')::int
  from bench_peer.person_deliveries(p)
$$;
