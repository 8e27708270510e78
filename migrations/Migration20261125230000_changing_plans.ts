import { Migration } from '@mikro-orm/migrations';
import { APP_ROLE, ownedByUser, WORKER_ROLE } from './tenant-table.ts';

/** Plans that change while they run: held, moved and planned anew, and written a stretch of days at a time. */
export class Migration20261125230000_changing_plans extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

/** What the person is asked for while a plan is held counts as open; `s` is the plan. */
const IS_HELD = `s.status = 'paused' and coalesce(s.resumes_at, 'infinity') > now()`;

const STATEMENTS = [
  // The days of a plan, held ones among them, may be more than one may ask for.
  'alter table personalized_schedules drop constraint personalized_schedules_duration_days_check',
  `alter table personalized_schedules
    add constraint personalized_schedules_duration_days_check check (duration_days >= 1),
    add column slots jsonb,
    add column resumes_at timestamptz,
    add column planned_through date`,
  // An activity that ends and the one that goes on in its place have the same name.
  'alter table schedule_activities drop constraint schedule_activities_tenant_id_user_id_schedule_id_slot_key',
  `create index schedule_activities_of_schedule on schedule_activities (tenant_id, user_id, schedule_id)`,
  `create index personalized_schedules_running on personalized_schedules (tenant_id, user_id, id)
    where status in ('active', 'paused')`,

  `create table schedule_pauses (
    tenant_id uuid not null,
    user_id uuid not null,
    schedule_id uuid not null,
    paused_on date not null,
    paused_at timestamptz not null,
    resumes_on date,
    primary key (tenant_id, user_id, schedule_id, paused_on),
    check (resumes_on > paused_on),
    foreign key (tenant_id, user_id, schedule_id)
      references personalized_schedules (tenant_id, user_id, id) on delete cascade
  )`,
  ...ownedByUser('schedule_pauses'),

  `alter table schedule_deliveries
    add column planned_on date,
    add column planned_time time,
    add column snoozed_until timestamptz,
    add column time_zone text,
    add constraint schedule_deliveries_moved_check check ((planned_on is null) = (planned_time is null))`,

  `grant update (display_name, locale, time_zone) on users to ${APP_ROLE}`,

  // Which edition of the time-zone rules the instants of all deliveries follow; it belongs to no tenant.
  `create table zone_rules (
    only_one boolean primary key default true check (only_one),
    version text not null,
    applied_at timestamptz not null
  )`,
  `grant select, insert, update on zone_rules to ${WORKER_ROLE}`,

  `create or replace view schedule_delivery_log with (security_invoker = true) as
    select d.id, d.schedule_id, d.user_id, d.tenant_id, d.asset_id, d.scheduled_for,
      case when (d.scheduled_for, d.id) <= (c.through, c.through_id) then d.scheduled_for end as delivered_at,
      d.completed_at,
      case
        when d.completed_at is not null then 'completed'
        when d.skipped_at is not null then 'skipped'
        when d.window_ends_at <= now() and not (${IS_HELD}) then 'missed'
        when (d.scheduled_for, d.id) <= (c.through, c.through_id) then 'delivered'
        else 'pending'
      end as status,
      d.engagement_duration_seconds, d.feedback_score, d.feedback_comment, d.created_at, d.updated_at
    from schedule_deliveries d
    join personalized_schedules s on s.tenant_id = d.tenant_id and s.user_id = d.user_id and s.id = d.schedule_id
    left join delivery_cursor c on c.shard = d.shard`,
];
