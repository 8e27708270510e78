import type { GenerationRun } from '../assets/index.ts';
import { BeliefGraph, type PlanPreferences } from '../discovery/index.ts';
import { findQuietHours, Guide } from '../identity/index.ts';
import type { Change } from '../platform/context.ts';
import { addDays, dayOf } from '../platform/zone.ts';
import { activitiesOfPlans } from './activities-of-plans.ts';
import { findPlanAssets } from './find-plan-assets.ts';
import { lockPlanning } from './hold-plans.ts';
import { type Plan, type PlanRequest, planSchedule } from './plan.ts';
import { type BuiltSchedule, savePlan } from './save-plan.ts';
import { Schedule } from './schedule.entity.ts';
import { hasSomethingAhead } from './start-date.ts';

/**
 * Builds the schedule of a generation run from the assets it made; the schedule that is running with the
 * same guide ends. Done again, it gives the schedule that is there, with none ended.
 *
 * It begins today when the day still brings something, else tomorrow. What found no room is told by the
 * plan's warnings: nobody is there to choose other windows.
 */
export async function planRun(change: Change, run: GenerationRun): Promise<BuiltSchedule> {
  const { em, now } = change;
  const { tenantId, userId, id: generationRunId, agentId, sessionId } = run;
  const owner = { tenantId, userId };
  await lockPlanning(change, userId);
  const there = await em.findOne(Schedule, { ...owner, generationRunId });
  if (there) {
    const activities = (await activitiesOfPlans(em, [there])).get(there.id) ?? [];
    return { schedule: there, ended: null, activities };
  }

  const preferences = run.preferences as unknown as PlanPreferences;
  const guide = await em.findOneOrFail(Guide, { tenantId, id: agentId });
  const graph = await em.findOne(
    BeliefGraph,
    { ...owner, sessionId },
    { fields: ['id'], orderBy: { version: 'desc' } },
  );
  const assets = await findPlanAssets(em, owner, { generationRunId });
  const quietHours = await findQuietHours(em, owner);
  return savePlan(change, {
    ...owner,
    agentId,
    generationRunId,
    beliefGraphId: graph?.id ?? null,
    name: `${preferences.durationDays} days with ${guide.name}`,
    preferences,
    assets,
    plan: planFrom(now, { assets: assets.plannable, preferences, quietHours, seed: run.id }),
  });
}

function planFrom(now: Date, request: Omit<PlanRequest, 'startDate' | 'today'>): Plan {
  const zone = request.preferences.timeZone;
  const today = dayOf(now, zone);
  const plan = planSchedule({ ...request, startDate: today, today });
  return hasSomethingAhead(plan.activities, { date: today, zone, now })
    ? plan
    : planSchedule({ ...request, startDate: addDays(today, 1), today });
}
