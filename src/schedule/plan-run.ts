import type { GenerationRun } from '../assets/index.ts';
import { BeliefGraph, type PlanPreferences } from '../discovery/index.ts';
import { Guide } from '../identity/index.ts';
import type { Change } from '../platform/context.ts';
import { addDays, dayOf } from '../platform/zone.ts';
import { findPlanAssets } from './find-plan-assets.ts';
import { type Plan, planSchedule } from './plan.ts';
import type { PlanAssets } from './plan-assets.ts';
import { type BuiltSchedule, lockPlanning, savePlan } from './save-plan.ts';
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
  await lockPlanning(change, userId, agentId);
  const there = await em.findOne(Schedule, { ...owner, generationRunId });
  if (there) return { schedule: there, ended: null };

  const preferences = run.preferences as unknown as PlanPreferences;
  const guide = await em.findOneOrFail(Guide, { tenantId, id: agentId });
  const graph = await em.findOne(BeliefGraph, { ...owner, sessionId }, { orderBy: { version: 'desc' } });
  const assets = await findPlanAssets(em, owner, { generationRunId });
  return savePlan(change, {
    ...owner,
    agentId,
    generationRunId,
    beliefGraphId: graph?.id ?? null,
    name: `${preferences.durationDays} days with ${guide.name}`,
    preferences,
    assets,
    plan: planFrom(now, { assets, preferences, seed: run.id }),
  });
}

function planFrom(
  now: Date,
  { assets, preferences, seed }: { assets: PlanAssets; preferences: PlanPreferences; seed: string },
): Plan {
  const zone = preferences.timeZone;
  const today = dayOf(now, zone);
  const startingOn = (startDate: string): Plan =>
    planSchedule({ assets: assets.plannable, preferences, startDate, today, seed });
  const plan = startingOn(today);
  return hasSomethingAhead(plan.activities, { date: today, zone, now })
    ? plan
    : startingOn(addDays(today, 1));
}
