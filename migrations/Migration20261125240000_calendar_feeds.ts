import { Migration } from '@mikro-orm/migrations';
import { ownedByUser } from './tenant-table.ts';

/** Secret addresses under which calendar programs read somebody's plans. */
export class Migration20261125240000_calendar_feeds extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `create table calendar_feeds (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    schedule_id uuid,
    name text not null,
    secret text not null,
    includes_titles boolean not null,
    reminder_minutes integer check (reminder_minutes between 0 and 10080),
    last_fetched_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (tenant_id, user_id, id),
    foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade,
    foreign key (tenant_id, user_id, schedule_id)
      references personalized_schedules (tenant_id, user_id, id) on delete cascade
  )`,
  // A calendar program brings nothing but the secret.
  'create index calendar_feeds_secret on calendar_feeds (secret)',
  ...ownedByUser('calendar_feeds'),
];
