import { Migration } from '@mikro-orm/migrations';
import { ownedByUser } from './tenant-table.ts';

/** Sound of assets, recordings that are sent in, and secrets that the program makes for itself. */
export class Migration20261125200000_audio extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // No role of a request or a duty may read this table: only the program as it starts.
  `create table kept_secrets (
    name text primary key,
    secret text not null check (length(secret) >= 32)
  )`,

  `create table asset_audio (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    asset_id uuid not null,
    status text not null check (status in ('pending', 'ready', 'failed')),
    format text not null check (format in ('mp3', 'opus', 'wav')),
    provider text not null,
    voice_key text not null,
    voice_name text not null,
    voice_locale text not null,
    options jsonb not null,
    text_hash text,
    sound_key text not null,
    file_key text,
    captions_key text,
    byte_size int,
    planned_ms int,
    measured_ms int,
    failure_message text,
    chosen_at timestamptz not null,
    created_at timestamptz not null,
    finished_at timestamptz,
    primary key (tenant_id, user_id, id),
    -- Asking twice for the same sound of an asset gives the same row.
    unique (tenant_id, user_id, asset_id, sound_key),
    check ((status = 'ready') = (file_key is not null and byte_size is not null and measured_ms is not null)),
    check ((status = 'failed') = (failure_message is not null)),
    foreign key (tenant_id, user_id, asset_id) references asset_library (tenant_id, user_id, id) on delete cascade
  )`,
  `create index asset_audio_by_sound on asset_audio (tenant_id, user_id, sound_key)`,
  ...ownedByUser('asset_audio'),

  `create table audio_uploads (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    asset_id uuid not null,
    media_type text not null,
    byte_size int not null check (byte_size > 0),
    file_key text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    attached_at timestamptz,
    primary key (tenant_id, user_id, id),
    foreign key (tenant_id, user_id, asset_id) references asset_library (tenant_id, user_id, id) on delete cascade
  )`,
  ...ownedByUser('audio_uploads'),
];
