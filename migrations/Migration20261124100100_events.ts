import { Migration } from '@mikro-orm/migrations';
import { APP_ROLE, ownedByUser, WORKER_ROLE } from './tenant-table.ts';

/** The log of facts that others must hear of, and the memory of requests that must not happen twice. */
export class Migration20261124100100_events extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `create table events (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    position bigint not null generated always as identity,
    kind text not null,
    subject_id uuid not null,
    data jsonb not null,
    occurred_at timestamptz not null,
    primary key (tenant_id, user_id, id),
    foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade
  )`,
  `create unique index events_in_order on events (tenant_id, user_id, position)`,
  `create index events_by_subject on events (tenant_id, user_id, subject_id, kind)`,
  ...ownedByUser('events'),
  `grant usage on all sequences in schema public to ${APP_ROLE}, ${WORKER_ROLE}`,

  `create table idempotency_keys (
    tenant_id uuid not null,
    user_id uuid not null,
    operation text not null,
    key text not null check (length(key) between 1 and 64),
    input_hash text not null,
    result_id uuid,
    created_at timestamptz not null,
    primary key (tenant_id, user_id, operation, key),
    foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade
  )`,
  ...ownedByUser('idempotency_keys'),
];
