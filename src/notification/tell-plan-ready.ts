import type { Context } from '../platform/context.ts';
import { Schedule } from '../schedule/index.ts';
import { tell } from './tell.ts';

/** Tells the viewer that the plan of a run is ready, once. A run without a plan is nothing to tell of. */
export async function tellPlanReady(ctx: Context, runId: string): Promise<void> {
  const { tenantId, userId } = ctx.viewer;
  await ctx.change(async (change) => {
    const plan = await change.em.findOne(Schedule, { tenantId, userId, generationRunId: runId });
    if (!plan) return;
    await tell(
      ctx,
      change,
      { tenantId, userId },
      { category: 'plan_ready', key: `plan:${plan.id}`, details: { kind: 'plan' }, subjectId: plan.id },
    );
  });
}
