/** How a plan and its fixed points stand at a moment. Like being due, this follows from time and is not stored. */
import { addDays, dayOf } from '../platform/zone.ts';

/** State of a schedule. */
export type ScheduleStatus = 'active' | 'canceled' | 'completed' | 'paused';

/** State of a checkpoint. */
export type CheckpointStatus = 'completed' | 'due' | 'missed' | 'upcoming';

/** What a plan's state follows from: what was stored last, and when the plan ends. */
export interface ScheduleFacts {
  readonly status: ScheduleStatus;
  /** Included. */
  readonly endDate: string;
  readonly timeZone: string;
  /** When a paused plan goes on by itself. */
  readonly resumesAt?: Date | null;
}

/** What a checkpoint's state follows from. */
export interface CheckpointFacts {
  readonly dueOn: string;
  readonly completedAt?: Date | null;
}

/** A checkpoint can be answered on its day and until the next week's is due. */
const ANSWERABLE_DAYS = 7;

/**
 * How a plan stands: a paused one goes on by itself on the day the person named, and one that was left running
 * is completed once its last day is over in its zone.
 */
export function scheduleStatus(
  { status, endDate, timeZone, resumesAt }: ScheduleFacts,
  now: Date,
): ScheduleStatus {
  const goesOn = status === 'paused' && resumesAt != null && resumesAt <= now;
  const isActive = status === 'active' || goesOn;
  if (!isActive) return status;
  return dayOf(now, timeZone) > endDate ? 'completed' : 'active';
}

/** Whether a plan is under way or held, and so may still become due. */
export function isRunning(schedule: ScheduleFacts, now: Date): boolean {
  const status = scheduleStatus(schedule, now);
  return status === 'active' || status === 'paused';
}

/** Whether it is known when a plan brings something: it is under way, or held until a day. */
export function goesOn(schedule: ScheduleFacts, now: Date): boolean {
  const status = scheduleStatus(schedule, now);
  return status === 'active' || (status === 'paused' && schedule.resumesAt != null);
}

/**
 * How a checkpoint stands.
 *
 * @param today - the person's day in the plan's zone
 */
export function checkpointStatus({ dueOn, completedAt }: CheckpointFacts, today: string): CheckpointStatus {
  if (completedAt) return 'completed';
  if (today < dueOn) return 'upcoming';
  return today < addDays(dueOn, ANSWERABLE_DAYS) ? 'due' : 'missed';
}

/** The first checkpoint that is still to be answered; null when there is none. */
export function nextCheckpoint<T extends CheckpointFacts>(
  checkpoints: readonly T[],
  today: string,
): T | null {
  const open = checkpoints.filter((checkpoint) => {
    const status = checkpointStatus(checkpoint, today);
    return status === 'due' || status === 'upcoming';
  });
  return open.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))[0] ?? null;
}

/** The next day to look at goals and beliefs again, today included; null when all are past. */
export function nextReassessment(dates: readonly string[], today: string): string | null {
  return dates.toSorted().find((date) => date >= today) ?? null;
}
