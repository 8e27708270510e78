import { LockMode } from '@mikro-orm/core';
import type { Change, Context } from '../platform/context.ts';
import { Asset } from './asset.entity.ts';
import { GenerationRun, runTopic } from './generation.entity.ts';

/**
 * Ends a run whose plan is there, in the transaction that saved the plan. The assets of earlier runs
 * with the same guide are put away, except favourites.
 */
export async function completeGeneration(
  change: Change,
  run: GenerationRun,
  plan: { estimatedDailyMinutes: number; planDurationDays: number },
): Promise<void> {
  const { em, now, record, wake } = change;
  const { tenantId, userId, id: runId, agentId } = run;
  const owner = { tenantId, userId };
  const current = await em.findOneOrFail(GenerationRun, { ...owner, id: runId });
  const totalAssets = await em.count(Asset, {
    ...owner,
    generationRunId: runId,
    type: { $ne: 'checkpoint' },
  });
  current.reach('schedule', 1, 'Your plan is ready.');
  current.complete({ totalAssets, ...plan }, now);
  await em.nativeUpdate(
    Asset,
    { ...owner, agentId, status: 'active', isFavorite: false, generationRunId: { $ne: runId } },
    { status: 'archived', updatedAt: now },
  );
  await record(owner, { kind: 'generation.completed', subjectId: runId, occurredAt: now });
  wake(runTopic(runId));
}

/** Ends a run that cannot go on. What was finished is kept. */
export async function failGeneration(ctx: Context, runId: string, message: string): Promise<void> {
  const { tenantId, userId } = ctx.viewer;
  await ctx.change(async ({ em, now, record, wake }) => {
    const run = await em.findOne(
      GenerationRun,
      { tenantId, userId, id: runId },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (!run || run.isOver) return;
    run.fail(message, now);
    await record({ tenantId, userId }, { kind: 'generation.failed', subjectId: runId, occurredAt: now });
    wake(runTopic(runId));
  });
}
