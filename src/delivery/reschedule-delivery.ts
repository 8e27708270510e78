import { Asset, endsInSleep } from '../assets/index.ts';
import type { Change, Context } from '../platform/context.ts';
import { conflict, invalid } from '../platform/errors.ts';
import { dayOf, instantAt, wallClockAt } from '../platform/zone.ts';
import {
  Activity,
  byDay,
  isEvening,
  partOfDay,
  Schedule,
  scheduleStatus,
  windowEnd,
} from '../schedule/index.ts';
import type { Delivery } from './delivery.entity.ts';
import { movedSlot, plannedSlot } from './delivery-id.ts';
import { DUE_TOPIC } from './due-log.ts';
import { checkAct, closed, findOwnDelivery, lockDelivery, refetchDelivery } from './own-delivery.ts';

/** A place that a person chooses for an activity. */
interface NewPlace {
  /** Wall clock in the plan's zone. */
  readonly localDate: string;
  readonly localTime: string;
  readonly snoozedUntil: Date | null;
}

const MINUTE_MS = 60_000;
const MAX_SNOOZE_MINUTES = 240;

/**
 * Moves one activity to another day or time within its plan. The recurrence stays as it is; when the new time
 * comes, it is told again.
 *
 * @throws Refusal when there is no such delivery, it is not open, its plan does not run, or the time is past or
 *   behind the plan's end
 */
export async function rescheduleDelivery(
  ctx: Context,
  { deliveryId, localDate, localTime }: { deliveryId: string; localDate: string; localTime: string },
): Promise<Delivery> {
  const found = await findOwnDelivery(ctx, deliveryId);
  await checkAct(ctx, found, 'rescheduled');
  await ctx.change(async (change) => {
    const { delivery, plan } = await lockOpen(change, found, 'rescheduled');
    const start = instantAt(localDate, localTime, plan.timeZone);
    if (start <= change.now) {
      const field = localDate < dayOf(change.now, plan.timeZone) ? 'localDate' : 'localTime';
      throw invalid(['input', field], 'This time is past. Choose one that is still to come.');
    }
    if (localDate > plan.endDate) {
      throw invalid(['input', 'localDate'], `The plan ends on ${plan.endDate}. Choose a day until then.`, {
        code: 'TOO_LARGE',
      });
    }
    const place = { localDate, localTime, snoozedUntil: null };
    await move(change, { delivery, plan, place, kind: 'delivery.rescheduled' });
  });
  return refetchDelivery(ctx, found);
}

/**
 * Puts an activity off for a while, within the same day. It is told again when it turns up.
 *
 * @throws Refusal when there is no such delivery, it is not open, its plan does not run, the time is too long,
 *   or the day ends before
 */
export async function snoozeDelivery(
  ctx: Context,
  { deliveryId, minutes }: { deliveryId: string; minutes: number },
): Promise<Delivery> {
  if (minutes > MAX_SNOOZE_MINUTES) {
    const maximum = MAX_SNOOZE_MINUTES;
    throw invalid(['input', 'minutes'], `An activity is put off by at most ${maximum} minutes.`, {
      code: 'TOO_LARGE',
      maximum,
    });
  }
  const found = await findOwnDelivery(ctx, deliveryId);
  await checkAct(ctx, found, 'snoozed');
  await ctx.change(async (change) => {
    const { delivery, plan } = await lockOpen(change, found, 'snoozed');
    const { scheduledFor } = delivery;
    const from = scheduledFor > change.now ? scheduledFor : change.now;
    const until = new Date(from.getTime() + minutes * MINUTE_MS);
    const day = dayOf(scheduledFor, plan.timeZone);
    if (dayOf(until, plan.timeZone) !== day) {
      throw invalid(['input', 'minutes'], 'The day is over before then. Move it to another day instead.', {
        code: 'TOO_LARGE',
      });
    }
    const { date: localDate, time: localTime } = wallClockAt(until, plan.timeZone);
    await move(change, {
      delivery,
      plan,
      place: { localDate, localTime, snoozedUntil: until },
      kind: 'delivery.snoozed',
    });
  });
  return refetchDelivery(ctx, found);
}

/** Locks a delivery that is open, and reads its plan, which must run. */
async function lockOpen(
  change: Change,
  found: Delivery,
  act: 'rescheduled' | 'snoozed',
): Promise<{ delivery: Delivery; plan: Schedule }> {
  const { tenantId, userId, scheduleId } = found;
  // Changes of the plan lock the plan first, too.
  const [held] = await change.em.execute<object[]>(
    'select 1 from personalized_schedules where tenant_id = ? and user_id = ? and id = ? for share',
    [tenantId, userId, scheduleId],
  );
  if (!held) throw new Error(`The schedule ${scheduleId} of a delivery is gone.`);
  const plan = await change.em.findOneOrFail(Schedule, { tenantId, userId, id: scheduleId });
  const status = scheduleStatus(plan, change.now);
  if (status !== 'active') {
    const remedy = status === 'paused' ? ' Let the plan go on first.' : '';
    throw conflict(['input', 'deliveryId'], `Its plan is ${status}, so it cannot be ${act}.${remedy}`);
  }
  const delivery = await lockDelivery(change, found);
  // Another device may have been faster since we looked.
  if (delivery.completedAt) throw closed('completed', act);
  if (delivery.skippedAt) throw closed('skipped', act);
  return { delivery, plan };
}

/** What ends in sleep stays in the evening. */
async function checkSleep(
  { em }: Change,
  { tenantId, userId, assetId }: Delivery,
  time: string,
): Promise<void> {
  const asset = await em.findOneOrFail(Asset, { tenantId, userId, id: assetId });
  if (!endsInSleep(asset) || isEvening(time)) return;
  throw invalid(['input', 'localTime'], byDay(asset.title, time));
}

/** Gives a delivery a new place in its day and in the due log. */
async function move(
  change: Change,
  {
    delivery,
    plan,
    place,
    kind,
  }: {
    delivery: Delivery;
    plan: Schedule;
    place: NewPlace;
    kind: 'delivery.rescheduled' | 'delivery.snoozed';
  },
): Promise<void> {
  const { tenantId, userId, id, activityId } = delivery;
  const start = instantAt(place.localDate, place.localTime, plan.timeZone);
  const { date, time } = wallClockAt(start, plan.timeZone);
  const plannedOn = delivery.plannedOn ?? delivery.localDate;
  const plannedTime = delivery.plannedTime ?? delivery.localTime;
  const slot = plannedSlot(delivery.slot);
  const isAtHome = date === plannedOn && time === plannedTime;
  if (isAtHome && !delivery.isMoved()) return;
  const { durationMinutes } = await change.em.findOneOrFail(Activity, { tenantId, userId, id: activityId });
  const dayPart = partOfDay(time);
  await checkSleep(change, delivery, time);
  await change.em.execute(
    `update schedule_deliveries
     set local_date = ?, local_time = ?, scheduled_for = ?, window_ends_at = ?, day_part = ?, slot = ?,
       planned_on = ?, planned_time = ?, snoozed_until = ?, time_zone = null,
       born = pg_current_xact_id(), version = version + 1, updated_at = ?
     where tenant_id = ? and user_id = ? and id = ?`,
    [
      date,
      time,
      start,
      windowEnd({ dayPart, durationMinutes }, start, plan.timeZone),
      dayPart,
      isAtHome || date === plannedOn ? slot : movedSlot(slot, plannedOn),
      isAtHome ? null : plannedOn,
      isAtHome ? null : plannedTime,
      place.snoozedUntil,
      change.now,
      tenantId,
      userId,
      id,
    ],
  );
  await change.record(delivery, { kind, subjectId: id, occurredAt: change.now });
  change.wake(DUE_TOPIC);
}
