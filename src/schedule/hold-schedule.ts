import { LockMode } from '@mikro-orm/core';
import type { Change } from '../platform/context.ts';
import { invalidTransition, notFound, Refusal } from '../platform/errors.ts';
import type { Owner } from '../platform/event-log.ts';
import { keyOf } from '../platform/global-id.ts';
import { lockPlanning } from './hold-plans.ts';
import { Schedule } from './schedule.entity.ts';
import { type ScheduleStatus, scheduleStatus } from './standing.ts';

const FIELD = ['input', 'scheduleId'];

/** What a person can do with a schedule in a state, as names of mutations. */
const ACTIONS: Readonly<Record<ScheduleStatus, readonly string[]>> = {
  active: ['updateSchedule', 'pauseSchedule', 'cancelSchedule'],
  paused: ['updateSchedule', 'resumeSchedule', 'cancelSchedule'],
  completed: ['buildSchedule'],
  canceled: ['buildSchedule'],
};

/**
 * Finds a person's schedule, and keeps others from planning for the person until this change ends.
 *
 * @param from - states in which it may be changed so
 * @throws Refusal when there is no such schedule, or it is in another state
 */
export async function holdSchedule(
  change: Change,
  { tenantId, userId }: Owner,
  { scheduleId, from }: { scheduleId: string; from: readonly ScheduleStatus[] },
): Promise<Schedule> {
  const { em, now } = change;
  const key = keyOf('sched', scheduleId);
  const place = { tenantId, userId, id: key?.id ?? '' };
  await lockPlanning(change, userId);
  const schedule =
    key?.userId === userId
      ? await em.findOne(Schedule, place, { lockMode: LockMode.PESSIMISTIC_WRITE })
      : null;
  if (!schedule) throw notFound(FIELD, scheduleId, 'schedule');
  const status = scheduleStatus(schedule, now);
  if (!from.includes(status)) throw inState(status);
  if (status === 'active' && schedule.status === 'paused') schedule.goOn(now);
  return schedule;
}

function inState(status: ScheduleStatus): Refusal {
  return invalidTransition(FIELD, `This schedule is ${status}. ${REMEDIES[status]}`, {
    currentState: status.toUpperCase(),
    allowedActions: ACTIONS[status],
  });
}

const REMEDIES: Readonly<Record<ScheduleStatus, string>> = {
  active: 'It runs already; pause it first.',
  paused: 'Let it go on, change it or cancel it.',
  completed: 'It ran to its end; build a new one.',
  canceled: 'It has ended; build a new one.',
};

/** @throws Refusal when somebody else changed the schedule since the caller read it */
export function checkVersion({ version }: Schedule, known: number | null): void {
  if (known === null || known === version) return;
  throw new Refusal(
    'STALE',
    ['input', 'version'],
    'This schedule was changed since you read it. Read it again, and repeat what you wanted to change.',
    { kind: 'stale', currentVersion: version },
  );
}
