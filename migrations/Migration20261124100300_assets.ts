import { Migration } from '@mikro-orm/migrations';
import { ownedByUser } from './tenant-table.ts';

/** Generation runs and the library of assets they make. */
export class Migration20261124100300_assets extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `create table generation_runs (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    session_id uuid not null,
    agent_id uuid not null,
    status text not null check (status in ('queued', 'running', 'completed', 'failed', 'canceled')),
    stage text,
    preferences jsonb not null,
    stages jsonb not null,
    message text not null,
    last_asset_id uuid,
    failure_message text,
    summary jsonb,
    created_at timestamptz not null,
    finished_at timestamptz,
    primary key (tenant_id, user_id, id),
    check ((status in ('completed', 'failed', 'canceled')) = (finished_at is not null)),
    check ((status = 'failed') = (failure_message is not null)),
    foreign key (tenant_id, user_id, session_id)
      references discovery_sessions (tenant_id, user_id, id) on delete cascade,
    foreign key (tenant_id, agent_id) references agents (tenant_id, id)
  )`,
  // At most one run of a conversation is under way: asking twice at once gives the same run.
  `create unique index generation_runs_under_way on generation_runs (tenant_id, user_id, session_id)
    where status in ('queued', 'running')`,
  `create index generation_runs_by_session on generation_runs (tenant_id, user_id, session_id, created_at)`,
  ...ownedByUser('generation_runs'),

  `create table asset_library (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    agent_id uuid not null,
    generation_run_id uuid,
    position int not null check (position >= 0),
    asset_type text not null check (asset_type in ('affirmation', 'script', 'practice', 'visualization', 'checkpoint')),
    title text not null check (length(title) between 1 and 500),
    content text not null,
    details jsonb not null,
    associated_goal_id uuid,
    duration_seconds int not null check (duration_seconds > 0),
    optimal_time_of_day text not null check (optimal_time_of_day in ('morning', 'afternoon', 'evening', 'night')),
    energy_level text not null check (energy_level in ('calm', 'energizing', 'neutral')),
    locale text not null,
    model text not null,
    prompt_version text not null,
    checks jsonb not null,
    is_edited boolean not null default false,
    is_favorite boolean not null default false,
    usage_count int not null default 0 check (usage_count >= 0),
    last_used_at timestamptz,
    effectiveness_score double precision check (effectiveness_score between 0 and 1),
    status text not null check (status in ('draft', 'active', 'archived')),
    version int not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (tenant_id, user_id, id),
    -- A job that runs twice adds nothing: each place in a run is filled once.
    unique (tenant_id, user_id, generation_run_id, asset_type, position),
    foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade,
    foreign key (tenant_id, agent_id) references agents (tenant_id, id),
    foreign key (tenant_id, user_id, generation_run_id)
      references generation_runs (tenant_id, user_id, id) on delete cascade,
    foreign key (tenant_id, user_id, associated_goal_id)
      references goal_assessments (tenant_id, user_id, id) on delete cascade
  )`,
  `create index asset_library_gallery on asset_library (tenant_id, user_id, status, created_at desc, id desc)`,
  `create index asset_library_by_goal on asset_library (tenant_id, user_id, associated_goal_id)`,
  ...ownedByUser('asset_library'),

  `create table asset_beliefs (
    tenant_id uuid not null,
    user_id uuid not null,
    asset_id uuid not null,
    belief_id uuid not null,
    is_countered boolean not null,
    primary key (tenant_id, user_id, asset_id, belief_id),
    foreign key (tenant_id, user_id, asset_id) references asset_library (tenant_id, user_id, id) on delete cascade,
    foreign key (tenant_id, user_id, belief_id) references beliefs (tenant_id, user_id, id) on delete cascade
  )`,
  ...ownedByUser('asset_beliefs'),
];
