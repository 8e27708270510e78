import type { Change } from '../platform/context.ts';
import { type Replan, replanSchedule, type Schedule } from '../schedule/index.ts';
import { placeDeliveries } from './place-deliveries.ts';

/**
 * Plans the rest of a schedule anew, from now or from when it goes on, and places its deliveries.
 *
 * @throws Refusal when there is nothing to plan, nothing finds room, or the plan would be over already
 */
export async function planAnew(
  change: Change,
  schedule: Schedule,
  wishes: Partial<Omit<Replan, 'from'>> = {},
): Promise<void> {
  const { timeZone } = schedule;
  const { obsolete } = await replanSchedule(change, schedule, {
    preferences: schedule.preferences,
    slots: schedule.slots ?? null,
    heldDays: schedule.heldDays(),
    ...wishes,
    from: schedule.resumesAt ?? change.now,
  });
  await placeDeliveries(change, schedule, { timeZone, obsolete });
}
