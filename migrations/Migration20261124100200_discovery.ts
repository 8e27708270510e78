import { Migration } from '@mikro-orm/migrations';
import { ownedByUser } from './tenant-table.ts';

/** Conversations and what they yield: goals with their scales, beliefs with their links, each with its evidence. */
export class Migration20261124100200_discovery extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `create table discovery_sessions (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    agent_id uuid not null,
    kind text not null check (kind in ('intake', 'reassessment')),
    status text not null check (status in ('open', 'extracting', 'completed', 'abandoned')),
    preferences jsonb not null,
    created_at timestamptz not null,
    completed_at timestamptz,
    primary key (tenant_id, user_id, id),
    check ((status = 'completed') = (completed_at is not null)),
    foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade,
    foreign key (tenant_id, agent_id) references agents (tenant_id, id)
  )`,
  ...ownedByUser('discovery_sessions'),

  `create table discovery_messages (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    session_id uuid not null,
    position int not null check (position >= 0),
    author text not null check (author in ('guide', 'user')),
    text text not null check (length(text) <= 10000),
    safety_tier text not null check (safety_tier in ('none', 'elevated', 'critical')),
    is_hypnosis_caution boolean not null default false,
    created_at timestamptz not null,
    primary key (tenant_id, user_id, id),
    unique (tenant_id, user_id, session_id, position),
    foreign key (tenant_id, user_id, session_id)
      references discovery_sessions (tenant_id, user_id, id) on delete cascade
  )`,
  `create index discovery_messages_alarming on discovery_messages (tenant_id, user_id, created_at)
    where safety_tier = 'critical' or is_hypnosis_caution`,
  ...ownedByUser('discovery_messages'),

  `create table goal_assessments (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    session_id uuid not null,
    agent_id uuid not null,
    statement text not null check (length(statement) between 1 and 500),
    category text not null,
    indicator text not null,
    levels jsonb not null check (jsonb_array_length(levels) = 5),
    baseline_level smallint not null check (baseline_level between -2 and 2),
    current_level smallint not null check (current_level between -2 and 2),
    is_baseline_assumed boolean not null,
    importance smallint check (importance between 0 and 10),
    confidence smallint check (confidence between 0 and 10),
    difficulty smallint not null check (difficulty between 1 and 3),
    weight double precision not null check (weight > 0),
    priority int not null check (priority >= 1),
    target_date date,
    status text not null check (status in ('active', 'attained', 'retired')),
    created_at timestamptz not null,
    primary key (tenant_id, user_id, id),
    foreign key (tenant_id, user_id, session_id)
      references discovery_sessions (tenant_id, user_id, id) on delete cascade,
    foreign key (tenant_id, agent_id) references agents (tenant_id, id)
  )`,
  `create index goal_assessments_by_session on goal_assessments (tenant_id, user_id, session_id, priority)`,
  ...ownedByUser('goal_assessments'),

  `create table goal_ratings (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    goal_id uuid not null,
    level smallint not null check (level between -2 and 2),
    source text not null check (source in ('checkpoint', 'coach', 'discovery', 'reassessment', 'self')),
    note text,
    rated_at timestamptz not null,
    primary key (tenant_id, user_id, id),
    foreign key (tenant_id, user_id, goal_id)
      references goal_assessments (tenant_id, user_id, id) on delete cascade
  )`,
  `create index goal_ratings_by_goal on goal_ratings (tenant_id, user_id, goal_id, rated_at, id)`,
  ...ownedByUser('goal_ratings'),

  `create table belief_graphs (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    session_id uuid not null,
    agent_id uuid not null,
    version int not null check (version >= 1),
    conflict_score double precision not null check (conflict_score between 0 and 1),
    incoherence double precision not null check (incoherence >= 0),
    is_exact boolean not null,
    created_at timestamptz not null,
    primary key (tenant_id, user_id, id),
    unique (tenant_id, user_id, agent_id, version),
    foreign key (tenant_id, user_id, session_id)
      references discovery_sessions (tenant_id, user_id, id) on delete cascade,
    foreign key (tenant_id, agent_id) references agents (tenant_id, id)
  )`,
  `create index belief_graphs_by_session on belief_graphs (tenant_id, user_id, session_id)`,
  ...ownedByUser('belief_graphs'),

  `create table beliefs (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    belief_graph_id uuid not null,
    kind text not null check (kind in ('core', 'empowering', 'goal', 'limiting', 'outcome', 'value')),
    statement text not null check (length(statement) between 1 and 500),
    strength double precision not null check (strength between 0 and 1),
    reframe text,
    goal_id uuid,
    primary key (tenant_id, user_id, id),
    check ((kind = 'goal') = (goal_id is not null)),
    foreign key (tenant_id, user_id, belief_graph_id)
      references belief_graphs (tenant_id, user_id, id) on delete cascade,
    foreign key (tenant_id, user_id, goal_id)
      references goal_assessments (tenant_id, user_id, id) on delete cascade
  )`,
  `create index beliefs_by_graph on beliefs (tenant_id, user_id, belief_graph_id, id)`,
  ...ownedByUser('beliefs'),

  `create table belief_links (
    tenant_id uuid not null,
    user_id uuid not null,
    belief_graph_id uuid not null,
    source_id uuid not null,
    target_id uuid not null,
    relation text not null check (relation in ('blocks', 'causes', 'contradicts', 'supports')),
    weight double precision not null check (weight > 0 and weight <= 1),
    primary key (tenant_id, user_id, belief_graph_id, source_id, target_id),
    check (source_id <> target_id),
    foreign key (tenant_id, user_id, belief_graph_id)
      references belief_graphs (tenant_id, user_id, id) on delete cascade,
    foreign key (tenant_id, user_id, source_id) references beliefs (tenant_id, user_id, id) on delete cascade,
    foreign key (tenant_id, user_id, target_id) references beliefs (tenant_id, user_id, id) on delete cascade
  )`,
  ...ownedByUser('belief_links'),

  `create table evidence (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    message_id uuid not null,
    quote text not null check (length(quote) > 0),
    goal_id uuid,
    belief_id uuid,
    primary key (tenant_id, user_id, id),
    check (num_nonnulls(goal_id, belief_id) = 1),
    foreign key (tenant_id, user_id, message_id)
      references discovery_messages (tenant_id, user_id, id) on delete cascade,
    foreign key (tenant_id, user_id, goal_id)
      references goal_assessments (tenant_id, user_id, id) on delete cascade,
    foreign key (tenant_id, user_id, belief_id) references beliefs (tenant_id, user_id, id) on delete cascade
  )`,
  `create index evidence_by_goal on evidence (tenant_id, user_id, goal_id) where goal_id is not null`,
  `create index evidence_by_belief on evidence (tenant_id, user_id, belief_id) where belief_id is not null`,
  ...ownedByUser('evidence'),

  `create table safety_screens (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    version text not null,
    answers jsonb not null,
    is_cleared boolean not null,
    reason text,
    answered_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (tenant_id, user_id, id),
    check (is_cleared = (reason is null)),
    foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade
  )`,
  `create index safety_screens_latest on safety_screens (tenant_id, user_id, answered_at desc, id desc)`,
  ...ownedByUser('safety_screens'),
];
