import { Migration } from '@mikro-orm/migrations';
import { ownedByUser } from './tenant-table.ts';

/** Addresses of people that nothing can be sent to any more. */
export class Migration20261127110000_dead_contacts extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `create table dead_contacts (
    tenant_id uuid not null,
    user_id uuid not null,
    channel text not null check (channel in ('email', 'sms')),
    address text not null,
    noted_at timestamptz not null,
    primary key (tenant_id, user_id, channel, address),
    foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade
  )`,
  ...ownedByUser('dead_contacts'),
];
