import { Migration } from '@mikro-orm/migrations';
import { ownedByUser } from './tenant-table.ts';

/** Plans: schedules, the activities that recur in them, and weekly checkpoints. */
export class Migration20261124100400_schedule extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `create table personalized_schedules (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    agent_id uuid not null,
    generation_run_id uuid,
    belief_graph_id uuid,
    schedule_name text not null check (length(schedule_name) between 1 and 200),
    commitment_level text not null check (commitment_level in ('light', 'moderate', 'intensive')),
    duration_days int not null check (duration_days between 7 and 365),
    start_date date not null,
    end_date date not null,
    time_zone text not null,
    preferences jsonb not null,
    weekly_structure jsonb not null,
    goal_assessment_ids jsonb not null,
    reassessment_dates jsonb not null,
    reassessment_frequency_days int not null check (reassessment_frequency_days between 7 and 90),
    estimated_daily_minutes int not null check (estimated_daily_minutes >= 0),
    warnings jsonb not null,
    status text not null check (status in ('active', 'paused', 'completed', 'canceled')),
    version int not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (tenant_id, user_id, id),
    check (end_date = start_date + duration_days - 1),
    foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade,
    foreign key (tenant_id, agent_id) references agents (tenant_id, id),
    foreign key (tenant_id, user_id, generation_run_id) references generation_runs (tenant_id, user_id, id),
    foreign key (tenant_id, user_id, belief_graph_id) references belief_graphs (tenant_id, user_id, id)
  )`,
  `create unique index one_running_schedule on personalized_schedules (tenant_id, user_id, agent_id)
    where status in ('active', 'paused')`,
  `create unique index one_schedule_of_a_run on personalized_schedules (tenant_id, user_id, generation_run_id)
    where generation_run_id is not null`,
  `create index personalized_schedules_newest on personalized_schedules (tenant_id, user_id, created_at desc, id desc)`,
  ...ownedByUser('personalized_schedules'),

  `create table schedule_activities (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    schedule_id uuid not null,
    slot text not null,
    day_part text not null check (day_part in ('morning', 'midday', 'evening')),
    position int not null check (position >= 0),
    starts_at time not null,
    duration_minutes int not null check (duration_minutes >= 0),
    pattern text not null check (pattern in ('daily', 'weekdays', 'custom', 'progressive')),
    rule text not null,
    starts_on date not null,
    primary key (tenant_id, user_id, id),
    unique (tenant_id, user_id, schedule_id, slot),
    foreign key (tenant_id, user_id, schedule_id)
      references personalized_schedules (tenant_id, user_id, id) on delete cascade
  )`,
  ...ownedByUser('schedule_activities'),

  `create table activity_assets (
    tenant_id uuid not null,
    user_id uuid not null,
    activity_id uuid not null,
    position int not null check (position >= 0),
    asset_id uuid not null,
    primary key (tenant_id, user_id, activity_id, position),
    foreign key (tenant_id, user_id, activity_id)
      references schedule_activities (tenant_id, user_id, id) on delete cascade,
    foreign key (tenant_id, user_id, asset_id) references asset_library (tenant_id, user_id, id)
  )`,
  ...ownedByUser('activity_assets'),

  `create table checkpoints (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    schedule_id uuid not null,
    asset_id uuid not null,
    week_number int not null check (week_number >= 1),
    due_on date not null,
    completed_at timestamptz,
    primary key (tenant_id, user_id, id),
    unique (tenant_id, user_id, schedule_id, week_number),
    foreign key (tenant_id, user_id, schedule_id)
      references personalized_schedules (tenant_id, user_id, id) on delete cascade,
    foreign key (tenant_id, user_id, asset_id) references asset_library (tenant_id, user_id, id)
  )`,
  `create index checkpoints_by_day on checkpoints (tenant_id, user_id, due_on)`,
  ...ownedByUser('checkpoints'),
];
