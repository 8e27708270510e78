import { Migration } from '@mikro-orm/migrations';
import { ownedByUser } from './tenant-table.ts';

/** That something alarming was written outside a conversation, such as beside an activity. */
export class Migration20261124130000_safety_alarms extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `create table safety_alarms (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    place text not null check (place in ('belief', 'feedback', 'goal', 'plan_name', 'skip_reason', 'topic')),
    safety_tier text not null check (safety_tier in ('none', 'elevated', 'critical')),
    is_hypnosis_caution boolean not null,
    raised_at timestamptz not null,
    primary key (tenant_id, user_id, id),
    check (safety_tier <> 'none' or is_hypnosis_caution),
    foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade
  )`,
  ...ownedByUser('safety_alarms'),
];
