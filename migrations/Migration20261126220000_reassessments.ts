import { Migration } from '@mikro-orm/migrations';
import { ownedByUser } from './tenant-table.ts';

/** When goals and beliefs should be looked at again, and why. */
export class Migration20261126220000_reassessments extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `create table reassessments (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    schedule_id uuid not null,
    status text not null check (status in ('due', 'in_progress', 'completed', 'dismissed')),
    arose_on date not null,
    reason text not null check (reason in ('disengagement', 'low_adherence', 'scheduled')),
    grounds jsonb not null check (grounds->>'reason' = reason),
    created_at timestamptz not null,
    primary key (tenant_id, user_id, id),
    unique (tenant_id, user_id, schedule_id, reason, arose_on),
    foreign key (tenant_id, user_id, schedule_id)
      references personalized_schedules (tenant_id, user_id, id) on delete cascade
  )`,
  ...ownedByUser('reassessments'),

  `create index events_reassessment_due on events (occurred_at) where kind = 'reassessment.due'`,
];
