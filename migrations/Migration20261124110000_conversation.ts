import { Migration } from '@mikro-orm/migrations';
import { ownedByUser } from './tenant-table.ts';

/** Conversations that are held here: what was asked, what may be answered, and an answer while it is spoken. */
export class Migration20261124110000_conversation extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // Who is answering at the moment, and until when that is believed: a program that dies never says it has ended.
  `alter table discovery_sessions
    add column reply_id uuid,
    add column replying_until timestamptz,
    add check ((reply_id is null) = (replying_until is null))`,

  `alter table discovery_messages
    add column topic text,
    add column suggested_replies jsonb`,

  // Pieces of an answer, for those who listen. The whole answer is the message that follows.
  `create table discovery_deltas (
    tenant_id uuid not null,
    user_id uuid not null,
    message_id uuid not null,
    position int not null check (position >= 0),
    session_id uuid not null,
    text text not null check (length(text) between 1 and 10000),
    created_at timestamptz not null,
    primary key (tenant_id, user_id, message_id, position),
    foreign key (tenant_id, user_id, session_id)
      references discovery_sessions (tenant_id, user_id, id) on delete cascade
  )`,
  `create index discovery_deltas_by_age on discovery_deltas (tenant_id, user_id, session_id, created_at)`,
  ...ownedByUser('discovery_deltas'),
];
