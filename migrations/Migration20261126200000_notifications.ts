import { Migration } from '@mikro-orm/migrations';
import { APP_ROLE, ownedByUser, WORKER_ROLE } from './tenant-table.ts';

/** What people are told, by which channels they want to hear it, and where they are reached. */
export class Migration20261126200000_notifications extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const CHANNELS = `('email', 'in_app', 'push', 'sms')`;
const CATEGORIES = `('account', 'activity_due', 'checkpoint_due', 'plan_ready', 'reassessment_due', 'social', 'streak')`;

const STATEMENTS = [
  `alter table users add column phone_number text check (phone_number ~ '^\\+[1-9][0-9]{6,14}$')`,
  `grant update (email, phone_number) on users to ${APP_ROLE}`,
  // A text message that says STOP brings nothing but the number it comes from.
  'create index users_by_phone on users (phone_number) where phone_number is not null',

  `create table notification_settings (
    tenant_id uuid not null,
    user_id uuid not null,
    daily_digest boolean not null,
    lead_time_minutes integer not null check (lead_time_minutes between 0 and 120),
    mail_secret text not null,
    updated_at timestamptz not null,
    primary key (tenant_id, user_id),
    foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade
  )`,
  'create unique index notification_settings_secret on notification_settings (mail_secret)',
  'create index notification_settings_lead on notification_settings (lead_time_minutes) where lead_time_minutes > 0',
  ...ownedByUser('notification_settings'),

  `create table notification_choices (
    tenant_id uuid not null,
    user_id uuid not null,
    category text not null check (category in ${CATEGORIES}),
    channel text not null check (channel in ${CHANNELS}),
    is_enabled boolean not null check (is_enabled or category <> 'account' or channel <> 'email'),
    chosen_at timestamptz not null,
    primary key (tenant_id, user_id, category, channel),
    foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade
  )`,
  ...ownedByUser('notification_choices'),

  `create table push_subscriptions (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    device_name text not null check (length(device_name) between 1 and 100),
    endpoint text not null check (length(endpoint) <= 2000),
    p256dh text not null,
    auth text not null,
    created_at timestamptz not null,
    last_success_at timestamptz,
    primary key (tenant_id, user_id, id),
    unique (tenant_id, user_id, endpoint),
    foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade
  )`,
  ...ownedByUser('push_subscriptions'),

  `create table notifications (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    category text not null check (category in ${CATEGORIES}),
    key text not null,
    details jsonb not null,
    subject_id uuid,
    is_in_inbox boolean not null,
    read_at timestamptz,
    created_at timestamptz not null,
    -- Which transaction wrote it: readers tell by it what they have not seen yet.
    born xid8 not null default pg_current_xact_id(),
    primary key (tenant_id, user_id, id),
    unique (tenant_id, user_id, key),
    foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade
  )`,
  'create index notifications_inbox on notifications (tenant_id, user_id, created_at, id) where is_in_inbox',
  'create index notifications_by_subject on notifications (tenant_id, user_id, subject_id)',
  ...ownedByUser('notifications'),

  `create table notification_messages (
    tenant_id uuid not null,
    user_id uuid not null,
    notification_id uuid not null,
    channel text not null check (channel in ('email', 'push', 'sms')),
    status text not null
      check (status in ('queued', 'held', 'sent', 'delivered', 'failed', 'suppressed')),
    -- When a held one is looked at again.
    held_until timestamptz,
    attempts integer not null,
    sent_at timestamptz,
    provider_id text,
    failure_reason text,
    created_at timestamptz not null,
    primary key (tenant_id, user_id, notification_id, channel),
    foreign key (tenant_id, user_id, notification_id)
      references notifications (tenant_id, user_id, id) on delete cascade,
    check ((status = 'held') = (held_until is not null)),
    check (status not in ('sent', 'delivered') or sent_at is not null)
  )`,
  `create index notification_messages_held on notification_messages (held_until) where status = 'held'`,
  'create index notification_messages_sent on notification_messages (tenant_id, user_id, channel, sent_at)',
  'create index notification_messages_provider on notification_messages (provider_id) where provider_id is not null',
  ...ownedByUser('notification_messages'),

  // How far reminders are written, for each part of the due log.
  `create table notification_cursor (
    shard smallint primary key,
    through timestamptz not null,
    through_id uuid not null
  ) with (fillfactor = 10)`,
  // What fell due before this version is not told again.
  `insert into notification_cursor (shard, through, through_id)
   select shard, through, through_id from delivery_cursor`,
  `grant select, update on notification_cursor to ${WORKER_ROLE}`,

  `create index checkpoints_open on checkpoints (due_on) where completed_at is null`,
  `create index events_due_late on events (occurred_at) where kind = 'delivery.due'`,

  `create table contact_codes (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    channel text not null check (channel in ('email', 'sms')),
    address text not null,
    code_hash text not null,
    tries integer not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (tenant_id, user_id, id),
    foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade
  )`,
  ...ownedByUser('contact_codes'),
];
