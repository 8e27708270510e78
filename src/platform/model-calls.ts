import { randomUUIDv7 } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from './context.ts';
import type { Owner } from './event-log.ts';
import type { Account, CallReport } from './metered-client.ts';

/** One call to a model, as it is kept: figures and names, never what was asked or answered. */
export interface ModelCall extends CallReport {
  /** What was asked for, such as `affirmations`. */
  readonly purpose: string;
  readonly model: string;
  readonly promptVersion: string;
  /** The work that paid for it; null for a call within a conversation. */
  readonly generationRunId: string | null;
  readonly at: Date;
}

/** What somebody asks a model for, and with which words. */
export type Asked = Pick<ModelCall, 'generationRunId' | 'model' | 'promptVersion' | 'purpose'>;

/** An account on which each call is kept. */
export function keptAccount(ctx: Context, owner: Owner, asked: Asked): Account {
  return {
    record: (call) => ctx.change(({ em, now: at }) => recordModelCall(em, owner, { ...call, ...asked, at })),
  };
}

/** Keeps account of a call that was made for somebody. */
export async function recordModelCall(em: SqlEntityManager, owner: Owner, call: ModelCall): Promise<void> {
  const { usage } = call;
  await em.execute(
    `insert into model_calls (tenant_id, user_id, id, generation_run_id, purpose, model, prompt_version, outcome,
       input_tokens, cached_tokens, output_tokens, budgeted_tokens, cost, duration_ms, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      owner.tenantId,
      owner.userId,
      randomUUIDv7(),
      call.generationRunId,
      call.purpose,
      call.model,
      call.promptVersion,
      call.outcome,
      usage?.inputTokens ?? null,
      usage?.cachedTokens ?? null,
      usage?.outputTokens ?? null,
      call.budgeted,
      call.cost,
      call.durationMs,
      call.at,
    ],
  );
}

/** Tokens that a run has cost so far, as they count against its allowance. */
export async function tokensSpent(
  em: SqlEntityManager,
  { tenantId, userId, id }: Owner & { readonly id: string },
): Promise<number> {
  const [row] = await em.execute<{ spent: number | string | null }[]>(
    `select sum(budgeted_tokens) as spent from model_calls
     where tenant_id = ? and user_id = ? and generation_run_id = ?`,
    [tenantId, userId, id],
  );
  return Number(row?.spent ?? 0);
}
