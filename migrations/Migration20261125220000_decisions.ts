import { Migration } from '@mikro-orm/migrations';
import { ownedByUser } from './tenant-table.ts';

/** Why a plan is as it is: what could have been chosen, and what was. */
export class Migration20261125220000_decisions extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `create table decisions (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    schedule_id uuid not null,
    activity_id uuid,
    kind text not null check (kind in ('slot', 'session_day', 'time', 'asset')),
    policy_version text not null,
    candidates jsonb not null,
    explanation text not null,
    decided_at timestamptz not null,
    primary key (tenant_id, user_id, id),
    foreign key (tenant_id, user_id, schedule_id)
      references personalized_schedules (tenant_id, user_id, id) on delete cascade,
    foreign key (tenant_id, user_id, activity_id)
      references schedule_activities (tenant_id, user_id, id) on delete cascade
  )`,
  `create index decisions_of_activity on decisions (tenant_id, user_id, activity_id)`,
  `create index decisions_of_schedule on decisions (tenant_id, user_id, schedule_id)`,
  ...ownedByUser('decisions'),
];
