import { Migration } from '@mikro-orm/migrations';
import { ownedByUser } from './tenant-table.ts';

/** What assets said before they were changed, which asset one takes the place of, and alarms raised by their texts. */
export class Migration20261125210000_library extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `create table asset_revisions (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    asset_id uuid not null,
    number int not null check (number >= 1),
    title text not null,
    content text not null,
    details jsonb not null,
    duration_seconds int not null,
    optimal_time_of_day text not null,
    checks jsonb not null,
    is_edited boolean not null,
    replaced_at timestamptz not null,
    primary key (tenant_id, user_id, id),
    unique (tenant_id, user_id, asset_id, number),
    foreign key (tenant_id, user_id, asset_id) references asset_library (tenant_id, user_id, id) on delete cascade
  )`,
  ...ownedByUser('asset_revisions'),

  `alter table asset_library
    add column replaces_id uuid,
    add foreign key (tenant_id, user_id, replaces_id) references asset_library (tenant_id, user_id, id)
      on delete cascade`,
  `create index asset_library_by_replaced on asset_library (tenant_id, user_id, replaces_id)
    where replaces_id is not null`,

  // What was done with an asset is counted from here, and its open deliveries are found when it is put away.
  `create index schedule_deliveries_of_asset on schedule_deliveries (tenant_id, user_id, asset_id)`,

  `alter table safety_alarms drop constraint safety_alarms_place_check`,
  `alter table safety_alarms add constraint safety_alarms_place_check
    check (place in ('asset', 'belief', 'feedback', 'goal', 'plan_name', 'skip_reason', 'topic'))`,
];
