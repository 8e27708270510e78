import { userLoader } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { dayOf } from '../platform/zone.ts';
import { type Checkpoint, checkpointsOfPerson, type Schedule, scheduleLoader } from '../schedule/index.ts';
import { type DayCounts, DayPlan, dayCounts } from './day-plan.ts';
import type { Delivery } from './delivery.entity.ts';
import { findState } from './find-state.ts';
import { activityLoader, deliveriesOfDay } from './loaders.ts';

/** A day of a person: the one that runs now when no date is given; null when the viewer may not see the person. */
export async function findDay(ctx: Context, userId: string, date: string | null): Promise<DayPlan | null> {
  const person = await ctx.once(userLoader).load(userId);
  if (!person) return null;
  const { timeZone } = person;
  return new DayPlan(userId, date ?? dayOf(ctx.clock.now(), timeZone), timeZone);
}

/** How many of a day's activities are in which state. */
export const findDayCounts = (ctx: Context, day: DayPlan): Promise<DayCounts> => ctx.onceOf(counted, day);

async function counted(ctx: Context, day: DayPlan): Promise<DayCounts> {
  const deliveries = await ctx.once(deliveriesOfDay).load(day);
  const states = await Promise.all(deliveries.map((delivery) => findState(ctx, delivery)));
  return dayCounts(states.map(({ status }) => status));
}

/** Minutes that a day's activities are planned to take. */
export async function findTotalMinutes(ctx: Context, day: DayPlan): Promise<number> {
  const deliveries = await ctx.once(deliveriesOfDay).load(day);
  const activities = await Promise.all(
    deliveries.map(({ userId, activityId: id }) => ctx.once(activityLoader).load({ userId, id })),
  );
  return activities.reduce((minutes, activity) => minutes + (activity?.durationMinutes ?? 0), 0);
}

/** Weekly reflections due on a day; those of a plan that ended early are not asked for any more. */
export async function findCheckpointsOfDay(ctx: Context, { userId, date }: DayPlan): Promise<Checkpoint[]> {
  const all = await ctx.once(checkpointsOfPerson).load({ userId, id: userId });
  const due = all.filter(({ dueOn }) => dueOn === date);
  const schedules = await Promise.all(
    due.map(({ scheduleId: id }) => ctx.once(scheduleLoader).load({ userId, id })),
  );
  return due.filter((_, index) => schedules[index]?.status !== 'canceled');
}

/** A delivery that a person has acted on, and what changed with it. */
export interface DeliveryChange {
  readonly delivery: Delivery;
  readonly dayPlan: DayPlan | null;
  readonly schedule: Schedule | null;
}

/** What changed with a delivery, as it is now. */
export async function findChange(ctx: Context, delivery: Delivery): Promise<DeliveryChange> {
  const { userId, scheduleId: id } = delivery;
  const [dayPlan, schedule] = await Promise.all([
    findDay(ctx, userId, delivery.day()),
    ctx.once(scheduleLoader).load({ userId, id }),
  ]);
  return { delivery, dayPlan, schedule };
}
