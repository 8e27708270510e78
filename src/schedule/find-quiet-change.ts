import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { QuietHours } from '../identity/index.ts';
import { invalid } from '../platform/errors.ts';
import { findAssetsOf } from './find-plan-assets.ts';
import type { Schedule } from './schedule.entity.ts';
import { wholePlan } from './whole-plan.ts';

/** Quiet hours before and after they were changed; null for none. */
export interface QuietChange {
  readonly before: QuietHours | null;
  readonly after: QuietHours | null;
  /** Path of the input that they come from. */
  readonly field: readonly string[];
}

/**
 * Whether other quiet hours make another plan. What the person placed by hand stays where it is, and so does a plan
 * of which every asset was put away.
 *
 * @throws Refusal when nothing of the plan would find room any more
 */
export async function isMovedBy(
  em: SqlEntityManager,
  schedule: Schedule,
  { before, after, field }: QuietChange,
): Promise<boolean> {
  const assets = await findAssetsOf(em, schedule);
  if (schedule.slots || assets.plannable.length === 0) return false;
  const basis = { preferences: schedule.preferences, heldDays: schedule.heldDays(), assets };
  const [old, made] = [before, after].map((quietHours) => wholePlan(schedule, { ...basis, quietHours }));
  if (made?.activities.length === 0) {
    throw invalid(
      field,
      `These quiet hours would leave no room for anything of “${schedule.name}”. ` +
        'Make them shorter, give the plan other windows (`updateSchedule`), or cancel it.',
    );
  }
  return JSON.stringify(old) !== JSON.stringify(made);
}
