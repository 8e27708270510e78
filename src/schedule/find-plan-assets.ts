import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Asset } from '../assets/index.ts';
import { Goal } from '../discovery/index.ts';
import type { Owner } from '../platform/event-log.ts';
import { ASSET_FACTS, type PlanAssets, planAssets } from './plan-assets.ts';
import type { Schedule } from './schedule.entity.ts';

/** Reads the active assets that a plan can be made from: all those with a guide, or those of one run. */
export async function findPlanAssets(
  em: SqlEntityManager,
  { tenantId, userId }: Owner,
  from: { readonly agentId: string } | { readonly generationRunId: string },
): Promise<PlanAssets> {
  const owner = { tenantId, userId };
  const assets = await em.find(
    Asset,
    { ...owner, ...from, status: 'active' },
    {
      // Their words are long, and nothing of them changes.
      fields: ASSET_FACTS,
      disableIdentityMap: true,
      orderBy: { createdAt: 'asc', type: 'asc', position: 'asc', id: 'asc' },
    },
  );
  const goalIds = [...new Set(assets.flatMap(({ goalId }) => goalId ?? []))];
  const goals = await em.find(Goal, { ...owner, id: { $in: goalIds } });
  return planAssets(assets, goals);
}

/** The active assets that a schedule was made from; where none of those is left, all that its guide's plans have. */
export async function findAssetsOf(em: SqlEntityManager, schedule: Schedule): Promise<PlanAssets> {
  const { agentId, generationRunId } = schedule;
  const own = generationRunId ? await findPlanAssets(em, schedule, { generationRunId }) : null;
  return own && own.plannable.length > 0 ? own : findPlanAssets(em, schedule, { agentId });
}
