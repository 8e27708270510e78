import type { Change } from '../platform/context.ts';
import type { Schedule } from '../schedule/index.ts';
import { Delivery } from './delivery.entity.ts';

/** Takes away what a schedule that has ended would still make due. What was due, done or left out stays as history. */
export async function dropUpcoming({ em, now }: Change, ended: Schedule): Promise<void> {
  const { tenantId, userId, id: scheduleId } = ended;
  await em.nativeDelete(Delivery, {
    tenantId,
    userId,
    scheduleId,
    scheduledFor: { $gt: now },
    completedAt: null,
    skippedAt: null,
  });
}
