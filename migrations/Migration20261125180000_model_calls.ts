import { Migration } from '@mikro-orm/migrations';
import { ownedByUser } from './tenant-table.ts';

/** What each call to a model came to: tokens, cost, time and outcome. */
export class Migration20261125180000_model_calls extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `create table model_calls (
    tenant_id uuid not null,
    user_id uuid not null,
    id uuid not null,
    generation_run_id uuid,
    purpose text not null,
    model text not null,
    prompt_version text not null,
    outcome text not null,
    -- As the endpoint counts; null when it did not say.
    input_tokens int check (input_tokens >= 0),
    cached_tokens int check (cached_tokens >= 0),
    output_tokens int check (output_tokens >= 0),
    -- What counts against the plan's allowance, also when nobody knows the tokens.
    budgeted_tokens int not null check (budgeted_tokens >= 0),
    -- In the currency of the prices that are set; null without them.
    cost double precision check (cost >= 0),
    duration_ms int not null check (duration_ms >= 0),
    created_at timestamptz not null,
    primary key (tenant_id, user_id, id),
    foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade,
    foreign key (tenant_id, user_id, generation_run_id)
      references generation_runs (tenant_id, user_id, id) on delete cascade
  )`,
  `create index model_calls_by_run on model_calls (tenant_id, user_id, generation_run_id)`,
  ...ownedByUser('model_calls'),
];
