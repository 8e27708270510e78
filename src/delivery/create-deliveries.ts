import type { Change } from '../platform/context.ts';
import type { BuiltSchedule } from '../schedule/index.ts';
import { DUE_TOPIC } from './due-log.ts';
import { plannedDeliveries } from './planned-deliveries.ts';
import { writeDeliveries } from './write-deliveries.ts';

/**
 * Writes the deliveries of a new plan as far as it says that they are written. What is past already is left out.
 */
export async function createDeliveries(
  { em, now, wake }: Change,
  { schedule, activities }: Pick<BuiltSchedule, 'activities' | 'schedule'>,
): Promise<void> {
  const { tenantId, userId, id: scheduleId, startDate: from, endDate, plannedThrough } = schedule;
  const days = { from, to: plannedThrough ?? endDate };
  const planned = plannedDeliveries(schedule, activities, days);
  const ahead = planned.filter(({ scheduledFor }) => scheduledFor > now);
  await writeDeliveries(em, [{ tenantId, userId, scheduleId, planned: ahead }], now);
  wake(DUE_TOPIC);
}
