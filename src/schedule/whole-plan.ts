/** A schedule's plan from its first day on, as if it had always been what it is to be now. */
import type { PlanPreferences } from '../discovery/index.ts';
import type { QuietHours } from '../identity/index.ts';
import { addDays } from '../platform/zone.ts';
import { type Plan, planSchedule } from './plan.ts';
import type { PlanAssets } from './plan-assets.ts';
import type { Schedule } from './schedule.entity.ts';

/** What a schedule's plan follows from. */
export interface PlanBasis {
  readonly preferences: PlanPreferences;
  /** Days that it was held in all; they are left out. */
  readonly heldDays: number;
  readonly assets: PlanAssets;
  readonly quietHours: QuietHours | null;
}

/** Plans a whole schedule; the same basis gives the same plan as before. */
export function wholePlan(
  { startDate, generationRunId, userId }: Schedule,
  { preferences, heldDays, assets, quietHours }: PlanBasis,
): Plan {
  return planSchedule({
    assets: assets.plannable,
    preferences,
    startDate: addDays(startDate, heldDays),
    quietHours,
    seed: generationRunId ?? userId,
  });
}
