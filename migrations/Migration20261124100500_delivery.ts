import { Migration } from '@mikro-orm/migrations';
import { APP_ROLE, ownedByUser, WORKER_ROLE } from './tenant-table.ts';

/** The due log: deliveries in the order they fall due, and one cursor for each shard of people. */
export class Migration20261124100500_delivery extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `create table schedule_deliveries (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    shard smallint not null check (shard between 0 and 63),
    schedule_id uuid not null,
    activity_id uuid not null,
    asset_id uuid not null,
    slot text not null,
    day_part text not null check (day_part in ('morning', 'midday', 'evening')),
    local_date date not null,
    local_time time not null,
    scheduled_for timestamptz not null,
    window_ends_at timestamptz not null,
    completed_at timestamptz,
    skipped_at timestamptz,
    skip_reason text check (length(skip_reason) <= 200),
    engagement_duration_seconds int check (engagement_duration_seconds >= 0),
    feedback_score smallint check (feedback_score between 1 and 5),
    feedback_comment text check (length(feedback_comment) <= 2000),
    version int not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    born xid8 not null default pg_current_xact_id(),
    primary key (tenant_id, user_id, id),
    -- Planning the same days twice adds nothing.
    unique (tenant_id, user_id, schedule_id, local_date, slot),
    check (window_ends_at > scheduled_for),
    check (num_nonnulls(completed_at, skipped_at) <= 1),
    foreign key (tenant_id, user_id, schedule_id)
      references personalized_schedules (tenant_id, user_id, id) on delete cascade,
    foreign key (tenant_id, user_id, activity_id)
      references schedule_activities (tenant_id, user_id, id) on delete cascade,
    foreign key (tenant_id, user_id, asset_id) references asset_library (tenant_id, user_id, id)
  )`,
  `create index schedule_deliveries_of_person on schedule_deliveries (tenant_id, user_id, scheduled_for, id)`,
  `create index schedule_deliveries_of_day on schedule_deliveries (tenant_id, user_id, local_date)`,
  `create index schedule_deliveries_closing on schedule_deliveries (tenant_id, user_id, window_ends_at, id)`,
  `create index schedule_deliveries_due on schedule_deliveries (shard, scheduled_for, id) include (tenant_id, user_id)`,
  ...ownedByUser('schedule_deliveries'),

  // The two tables below hold positions and counts, nothing of a person; they belong to no tenant.
  `create table delivery_cursor (
    shard smallint primary key check (shard between 0 and 63),
    through timestamptz not null,
    through_id uuid not null,
    owner text,
    lease_until timestamptz,
    epoch bigint not null default 0
  ) with (fillfactor = 10)`,
  `create table delivery_chunk (
    id bigint generated always as identity primary key,
    shard smallint not null references delivery_cursor (shard),
    from_ts timestamptz not null,
    from_id uuid not null,
    to_ts timestamptz not null,
    to_id uuid not null,
    snapshot pg_snapshot not null,
    at timestamptz not null,
    created timestamptz not null default now(),
    is_closed boolean not null default false
  )`,
  `insert into delivery_cursor (shard, through, through_id)
    select shard, 'epoch', '00000000-0000-0000-0000-000000000000' from generate_series(0, 63) shard`,
  `create index delivery_chunk_open on delivery_chunk (shard, id) where not is_closed`,
  `create index delivery_chunk_by_age on delivery_chunk (created) where is_closed`,
  `create index delivery_chunk_in_order on delivery_chunk (shard, to_ts, to_id)`,
  `grant select on delivery_cursor, delivery_chunk to ${APP_ROLE}`,
  `grant select, insert, update, delete on delivery_cursor, delivery_chunk to ${WORKER_ROLE}`,
  `grant usage on all sequences in schema public to ${WORKER_ROLE}`,

  `create view schedule_delivery_log with (security_invoker = true) as
    select d.id, d.schedule_id, d.user_id, d.tenant_id, d.asset_id, d.scheduled_for,
      case when (d.scheduled_for, d.id) <= (c.through, c.through_id) then d.scheduled_for end as delivered_at,
      d.completed_at,
      case
        when d.completed_at is not null then 'completed'
        when d.skipped_at is not null then 'skipped'
        when d.window_ends_at <= now() and s.status <> 'paused' then 'missed'
        when (d.scheduled_for, d.id) <= (c.through, c.through_id) then 'delivered'
        else 'pending'
      end as status,
      d.engagement_duration_seconds, d.feedback_score, d.feedback_comment, d.created_at, d.updated_at
    from schedule_deliveries d
    join personalized_schedules s on s.tenant_id = d.tenant_id and s.user_id = d.user_id and s.id = d.schedule_id
    left join delivery_cursor c on c.shard = d.shard`,
  `grant select on schedule_delivery_log to ${APP_ROLE}, ${WORKER_ROLE}`,
];
