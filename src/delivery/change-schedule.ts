import { type PlanPreferencesAsked, passSafetyGate, planPreferences } from '../discovery/index.ts';
import { User } from '../identity/index.ts';
import type { Change, Context } from '../platform/context.ts';
import { invalid, notFound } from '../platform/errors.ts';
import { keyOf } from '../platform/global-id.ts';
import { addDays, DAY_START, dayOf, daysBetween, instantAt } from '../platform/zone.ts';
import {
  type ChosenSlot,
  checkName,
  checkVersion,
  holdSchedule,
  Schedule,
  SchedulePause,
} from '../schedule/index.ts';
import { dropUpcoming } from './drop-deliveries.ts';
import { placeDeliveries } from './place-deliveries.ts';
import { planAnew } from './plan-anew.ts';

/** What to change about a schedule; what is left out stays as it is. */
export interface UpdateSchedule {
  readonly scheduleId: string;
  readonly name: string | null;
  readonly preferences: PlanPreferencesAsked | null;
  /** Identifiers of assets as clients see them. */
  readonly slots: readonly ChosenSlot[] | null;
  /** Version that the caller read; null to change it whatever it is. */
  readonly version: number | null;
}

/** Longest time that a plan can be held with a day to go on. */
const MAX_HELD_DAYS = 365;

/**
 * Changes the viewer's own schedule. What is still to come follows the new plan; what was told, done or left out
 * stays as it was: all of it, or nothing.
 *
 * @throws Refusal when there is no such schedule, it has ended, it was changed since the caller read it, or it
 *   cannot be kept as asked
 */
export async function updateSchedule(ctx: Context, input: UpdateSchedule): Promise<Schedule> {
  await passSafetyGate(ctx, 'plan_name', [input.name]);
  await passSafetyGate(ctx, 'topic', input.preferences?.focusAreas ?? []);
  const name = input.name === null ? null : checkName(input.name);
  return changeOwn(ctx, input.scheduleId, ['active', 'paused'], async (change, schedule) => {
    checkVersion(schedule, input.version);
    if (name !== null && name !== schedule.name) {
      schedule.name = name;
      schedule.updatedAt = change.now;
    }
    if (!input.preferences && !input.slots) return;
    await planAnew(change, schedule, {
      ...(input.preferences && { preferences: await preferencesOf(change, schedule, input.preferences) }),
      slots: slotsOf(schedule, input),
    });
  });
}

async function preferencesOf({ em }: Change, { tenantId, userId }: Schedule, asked: PlanPreferencesAsked) {
  const person = await em.findOneOrFail(User, { tenantId, id: userId });
  return planPreferences(asked, { timeZone: person.timeZone });
}

/** New wishes without slots let the planner choose again. */
function slotsOf(schedule: Schedule, { slots, preferences }: UpdateSchedule): readonly ChosenSlot[] | null {
  if (!slots) return preferences ? null : (schedule.slots ?? null);
  return slots.map((slot, index) => ({
    ...slot,
    assetIds: slot.assetIds.map((id) => {
      const key = keyOf('asset', id);
      if (key?.userId === schedule.userId) return key.id;
      throw notFound(['input', 'slots', String(index), 'assetIds'], id, 'active asset');
    }),
  }));
}

/**
 * Holds the viewer's own schedule: nothing falls due until it goes on, by itself on a day that is named.
 *
 * @throws Refusal when there is no such schedule, it does not run, or the day to go on is not ahead
 */
export function pauseSchedule(
  ctx: Context,
  { scheduleId, resumeOn }: { scheduleId: string; resumeOn: string | null },
): Promise<Schedule> {
  return changeOwn(ctx, scheduleId, ['active'], async (change, schedule) => {
    const { em, now } = change;
    const { tenantId, userId, id, timeZone } = schedule;
    const today = dayOf(now, timeZone);
    checkResumption(resumeOn, today);
    const key = { tenantId, userId, scheduleId: id, pausedOn: today };
    const times = { pausedAt: now, resumesOn: resumeOn };
    const again = await em.findOne(SchedulePause, key);
    if (again) Object.assign(again, times);
    else em.create(SchedulePause, { ...key, ...times });
    schedule.hold(now, resumeOn === null ? null : instantAt(resumeOn, DAY_START, timeZone));
    if (resumeOn === null) {
      await em.flush();
      await placeDeliveries(change, schedule, { timeZone, obsolete: [] });
      return;
    }
    const held = heldDays(schedule, today, resumeOn);
    await goOnAfter(change, schedule, { pausedOn: today, pausedAt: now, held, before: 0 });
  });
}

function checkResumption(resumeOn: string | null, today: string): void {
  if (resumeOn === null) return;
  const field = ['input', 'resumeOn'];
  if (resumeOn <= today) {
    throw invalid(field, `The day to go on lies ahead: ${addDays(today, 1)} or later.`, {
      code: 'TOO_SMALL',
    });
  }
  const latest = addDays(today, MAX_HELD_DAYS);
  if (resumeOn > latest) {
    throw invalid(field, `A plan is held for a year at most: until ${latest}. Or leave the day out.`, {
      code: 'TOO_LARGE',
    });
  }
}

/**
 * Lets the viewer's own schedule go on. What was still to come comes later by the days that it was held; or the plan
 * keeps its dates, and what lay in the pause is left out.
 *
 * @throws Refusal when there is no such schedule, it is not held, or its last date is over
 */
export function resumeSchedule(
  ctx: Context,
  { scheduleId, keepsDates }: { scheduleId: string; keepsDates: boolean },
): Promise<Schedule> {
  return changeOwn(ctx, scheduleId, ['paused'], async (change, schedule) => {
    const { em, now } = change;
    const { tenantId, userId, id } = schedule;
    const today = dayOf(now, schedule.timeZone);
    const pause = await em.findOneOrFail(
      SchedulePause,
      { tenantId, userId, scheduleId: id },
      { orderBy: { pausedAt: 'desc' } },
    );
    const { pausedOn, pausedAt, resumesOn } = pause;
    const before = resumesOn ? heldDays(schedule, pausedOn, resumesOn) : 0;
    const lastDate = addDays(schedule.endDate, -before);
    if (keepsDates && lastDate < today) {
      const message = `The plan's last date was ${lastDate}. Let it go on without keeping its dates, or cancel it.`;
      throw invalid(['input', 'keepsDates'], message);
    }
    if (pausedOn < today) pause.resumesOn = today;
    else em.remove(pause);
    schedule.goOn(now);
    const held = keepsDates ? 0 : heldDays(schedule, pausedOn, today);
    await goOnAfter(change, schedule, { pausedOn, pausedAt, held, before });
  });
}

/**
 * Ends the viewer's own schedule early. What was due, done or left out stays as history.
 *
 * @throws Refusal when there is no such schedule, or it has ended already
 */
export function cancelSchedule(ctx: Context, scheduleId: string): Promise<Schedule> {
  return changeOwn(ctx, scheduleId, ['active', 'paused'], async (change, schedule) => {
    schedule.end(change.now);
    await dropUpcoming(change, schedule);
  });
}

/** Changes a schedule of the viewer in one transaction, tells of it, and reads it anew. */
async function changeOwn(
  ctx: Context,
  scheduleId: string,
  from: Parameters<typeof holdSchedule>[2]['from'],
  work: (change: Change, schedule: Schedule) => Promise<void>,
): Promise<Schedule> {
  const { tenantId, userId } = ctx.viewer;
  const id = await ctx.change(async (change) => {
    const schedule = await holdSchedule(change, { tenantId, userId }, { scheduleId, from });
    const { version } = schedule;
    await work(change, schedule);
    await change.em.flush();
    if (schedule.version !== version) {
      await change.record(schedule, {
        kind: 'schedule.changed',
        subjectId: schedule.id,
        occurredAt: change.now,
      });
    }
    return schedule.id;
  });
  return ctx.read((em) => em.findOneOrFail(Schedule, { tenantId, userId, id }));
}

/** Days of the plan itself that a pause took. */
const heldDays = ({ startDate }: Schedule, pausedOn: string, resumesOn: string): number =>
  Math.max(0, daysBetween(pausedOn > startDate ? pausedOn : startDate, resumesOn));

/** Lets a plan go on with what a pause has put off. */
async function goOnAfter(
  change: Change,
  schedule: Schedule,
  pause: {
    readonly pausedOn: string;
    readonly pausedAt: Date;
    /** Days by which what it held comes later. */
    readonly held: number;
    /** Days by which it was put off for this pause before. */
    readonly before: number;
  },
): Promise<void> {
  const { pausedOn, pausedAt, held, before } = pause;
  await putOff(change, schedule, { pausedOn, pausedAt, days: held - before });
  await planAnew(change, schedule, { heldDays: schedule.heldDays() + held - before });
}

/** What the person had moved out of a day before the pause keeps its distance to the plan. */
async function putOff(
  { em }: Change,
  { tenantId, userId, id }: Schedule,
  { pausedOn, pausedAt, days }: { pausedOn: string; pausedAt: Date; days: number },
): Promise<void> {
  await em.execute(
    `update schedule_deliveries
     set local_date = local_date + ?::int, scheduled_for = scheduled_for + make_interval(days => ?),
       window_ends_at = window_ends_at + make_interval(days => ?), born = pg_current_xact_id()
     where tenant_id = ? and user_id = ? and schedule_id = ? and planned_on < ? and scheduled_for > ?
       and completed_at is null and skipped_at is null`,
    [days, days, days, tenantId, userId, id, pausedOn, pausedAt],
  );
}
