import { LockMode } from '@mikro-orm/core';
import type { Change } from '../platform/context.ts';
import type { Owner } from '../platform/event-log.ts';
import { Schedule } from './schedule.entity.ts';

/**
 * Keeps others from making or changing plans of a person until this change ends, so that there is never more than
 * one running schedule of a guide, and none that does not know of a move or of an asset that was put away.
 *
 * Whoever locks several things locks them in this order, or two could wait for each other: planning, the person,
 * plans, assets, the run that made them, deliveries; facts come last.
 */
export async function lockPlanning({ em }: Change, userId: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 2))', [userId]);
}

/** Keeps everything from changing that a person's plans consist of, and finds those that run or are held. */
export async function holdPlans(change: Change, { tenantId, userId }: Owner): Promise<Schedule[]> {
  await lockPlanning(change, userId);
  return change.em.find(
    Schedule,
    { tenantId, userId, status: { $in: ['active', 'paused'] } },
    // Also against whoever writes plans ahead, who takes no other lock.
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
}
