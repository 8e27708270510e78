import { Migration } from '@mikro-orm/migrations';
import { ownedByUser } from './tenant-table.ts';

/** What goals said before they were changed, and which belief of an older graph a belief goes on from. */
export class Migration20261124120000_goal_history extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `create table goal_revisions (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    goal_id uuid not null,
    number int not null check (number >= 1),
    statement text not null,
    levels jsonb not null,
    priority int not null,
    target_date date,
    status text not null check (status in ('active', 'attained', 'retired')),
    replaced_at timestamptz not null,
    primary key (tenant_id, user_id, id),
    unique (tenant_id, user_id, goal_id, number),
    foreign key (tenant_id, user_id, goal_id)
      references goal_assessments (tenant_id, user_id, id) on delete cascade
  )`,
  ...ownedByUser('goal_revisions'),

  `alter table beliefs
    add column origin_id uuid,
    add foreign key (tenant_id, user_id, origin_id) references beliefs (tenant_id, user_id, id) on delete cascade`,
  `create index beliefs_by_origin on beliefs (tenant_id, user_id, origin_id) where origin_id is not null`,
];
