import type { Change } from '../platform/context.ts';
import { activitiesOf, type Schedule } from '../schedule/index.ts';
import { DUE_TOPIC } from './due-log.ts';
import { horizonEnd, plannedDeliveries } from './planned-deliveries.ts';
import { writeDeliveries } from './write-deliveries.ts';

/**
 * Writes the deliveries of a plan's days up to the horizon. What is written already, and what is past already,
 * is left out.
 */
export async function createDeliveries(change: Change, schedule: Schedule): Promise<void> {
  const { em, now, wake } = change;
  const { tenantId, userId, id: scheduleId, startDate: from } = schedule;
  const to = horizonEnd(schedule, change);
  const planned = plannedDeliveries(schedule, await activitiesOf(em, schedule), { from, to });
  const ahead = planned.filter(({ scheduledFor }) => scheduledFor > now);
  await writeDeliveries(em, [{ tenantId, userId, scheduleId, planned: ahead }], now);
  // Past the entity: writing it out is no edit, so the plan keeps its version.
  await em.execute(
    'update personalized_schedules set planned_through = ? where tenant_id = ? and user_id = ? and id = ?',
    [to, tenantId, userId, scheduleId],
  );
  wake(DUE_TOPIC);
}
