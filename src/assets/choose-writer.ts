import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { hasConsent } from '../identity/index.ts';
import { Allowance, type ChatModel, type Limits } from '../platform/chat-model.ts';
import type { Context } from '../platform/context.ts';
import type { Owner } from '../platform/event-log.ts';
import { keptAccount, tokensSpent } from '../platform/model-calls.ts';
import type { ChooseWriter } from './run-generation.ts';
import { type AssetWriter, composerWriter, type ModelDesk, modelWriter } from './write-assets.ts';

/**
 * A model writes a run where there is one and the person agrees to it; else the built-in composer does. What the
 * run has spent before it was interrupted counts, and each call is recorded.
 *
 * @param limits - what one run may ask of the model
 */
export function writerFor(
  ctx: Context,
  { model, limits }: { readonly model: ChatModel | null; readonly limits: Limits | null },
): ChooseWriter {
  return async (em, run) => {
    if (!model || !limits || !(await hasConsent(em, run, 'ai_processing'))) return composerWriter();
    const allowance = new Allowance(limits, await tokensSpent(em, run));
    return modelWriter({
      model,
      log: ctx.log,
      accountFor: account(ctx, run, { model, runId: run.id, allowance }),
    });
  };
}

/** The same for a single asset, which is asked for when its run is over. */
export async function writerForOne(ctx: Context, em: SqlEntityManager, owner: Owner): Promise<AssetWriter> {
  const { model, log } = ctx;
  if (!model || !(await hasConsent(em, owner, 'ai_processing'))) return composerWriter();
  return modelWriter({ model, log, accountFor: account(ctx, owner, { model, runId: null }) });
}

/** Who pays for the questions, and how each call is kept. */
function account(
  ctx: Context,
  { tenantId, userId }: Owner,
  by: { readonly model: ChatModel; readonly runId: string | null; readonly allowance?: Allowance },
): ModelDesk['accountFor'] {
  return (purpose, promptVersion) => {
    const asked = { purpose, promptVersion, model: by.model.name, generationRunId: by.runId };
    return { ...keptAccount(ctx, { tenantId, userId }, asked), allowance: by.allowance };
  };
}
