import { isDeepStrictEqual } from 'node:util';
import { type AskedQuietHours, findQuietHours, keepQuietHours } from '../identity/index.ts';
import type { Change } from '../platform/context.ts';
import type { Owner } from '../platform/event-log.ts';
import { goesOn, holdPlans, isMovedBy, scheduleStatus } from '../schedule/index.ts';
import { planAnew } from './plan-anew.ts';

/**
 * Changes the hours in which a person is left alone, and takes their plans along: what is still to come is planned
 * around the new hours, where they make a difference. A plan that is held without an end follows when it goes on.
 *
 * @param hours - null for none
 * @param field - path of the input that they come from
 * @throws Refusal when they are empty, there is no such zone, or a plan would have no room any more
 */
export async function changeQuietHours(
  change: Change,
  owner: Owner,
  { hours, field }: { hours: AskedQuietHours | null; field: readonly string[] },
): Promise<void> {
  const { em, now, record } = change;
  const plans = await holdPlans(change, owner);
  const before = await findQuietHours(em, owner);
  await keepQuietHours(change, owner, { hours, field });
  await em.flush();
  const after = await findQuietHours(em, owner);
  if (isDeepStrictEqual(before, after)) return;
  for (const plan of plans) {
    if (!goesOn(plan, now) || !(await isMovedBy(em, plan, { before, after, field }))) continue;
    if (scheduleStatus(plan, now) === 'active' && plan.status === 'paused') plan.goOn(now);
    await planAnew(change, plan);
    await record(owner, { kind: 'schedule.changed', subjectId: plan.id, occurredAt: now });
  }
}
