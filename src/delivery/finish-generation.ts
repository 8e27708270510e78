import { LockMode } from '@mikro-orm/core';
import { completeGeneration, GenerationRun } from '../assets/index.ts';
import type { Context } from '../platform/context.ts';
import { lockPlanning, planRun } from '../schedule/index.ts';
import { createDeliveries } from './create-deliveries.ts';
import { dropUpcoming } from './drop-deliveries.ts';

/**
 * Plans what a run has made, makes it due and ends the run, all in one transaction. Done again, it changes
 * nothing.
 *
 * @param ctx - of the person the run belongs to
 * @throws Refusal when no plan can be made from the assets
 */
export async function finishGeneration(ctx: Context, runId: string): Promise<void> {
  const { tenantId, userId } = ctx.viewer;
  await ctx.change(async (change) => {
    await lockPlanning(change, userId);
    const run = await change.em.findOneOrFail(
      GenerationRun,
      { tenantId, userId, id: runId },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (run.finishedAt) return;
    const built = await planRun(change, run);
    if (built.ended) await dropUpcoming(change, built.ended);
    await createDeliveries(change, built);
    const { estimatedDailyMinutes, durationDays: planDurationDays } = built.schedule;
    await completeGeneration(change, run, { estimatedDailyMinutes, planDurationDays });
  });
}
