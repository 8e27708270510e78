import { Migration } from '@mikro-orm/migrations';
import { APP_ROLE, describesTenant, ownedByTenant, ownedByUser, WORKER_ROLE } from './tenant-table.ts';

const role = (name: string): string =>
  `do $$ begin create role ${name} nologin; exception when duplicate_object then null; end $$`;

/** Roles, tenants, people, guides, consents, and the keys the program signs its own tokens with. */
export class Migration20261124100000_identity extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  role(APP_ROLE),
  role(WORKER_ROLE),
  `grant ${APP_ROLE}, ${WORKER_ROLE} to current_user`,

  `create table tenants (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    locale text not null default 'en',
    created_at timestamptz not null
  )`,
  ...describesTenant('tenants'),

  `create table users (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    external_id text,
    display_name text not null check (length(display_name) between 1 and 200),
    email text,
    time_zone text not null,
    locale text not null,
    country text check (country ~ '^[A-Z]{2}$'),
    roles text[] not null check (roles <@ array['admin', 'client', 'coach'] and cardinality(roles) > 0),
    created_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, external_id)
  )`,
  ...ownedByUser('users', 'id'),

  `create table agents (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    name text not null check (length(name) between 1 and 200),
    description text,
    focus_areas text[] not null default '{}',
    tone text not null check (tone in ('calm', 'direct', 'energetic', 'warm')),
    voice_key text,
    created_at timestamptz not null,
    primary key (tenant_id, id)
  )`,
  ...ownedByTenant('agents'),

  `create table consents (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    purpose text not null check (purpose in ('ai_processing', 'coach_access', 'health_data', 'research', 'social')),
    is_granted boolean not null,
    text_version text not null,
    recorded_at timestamptz not null,
    primary key (tenant_id, user_id, id),
    foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade
  )`,
  `create index consents_by_purpose on consents (tenant_id, user_id, purpose, recorded_at desc, id desc)`,
  ...ownedByUser('consents'),

  // No role of a request or a duty may read this table: only the program as it starts.
  `create table signing_keys (
    id uuid primary key,
    private_key jsonb not null,
    created_at timestamptz not null
  )`,
];
