import { userLoader } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { after, allSoon, type Soon } from '../platform/soon.ts';
import { dayOf } from '../platform/zone.ts';
import { type Checkpoint, checkpointsOfPerson, type Schedule, scheduleLoader } from '../schedule/index.ts';
import { dayAhead } from './day-ahead.ts';
import { type DayCounts, DayPlan, dayCounts } from './day-plan.ts';
import type { Delivery } from './delivery.entity.ts';
import { cardOf } from './delivery-card.ts';
import { findState } from './find-state.ts';
import { activityLoader, findDeliveriesOfDay } from './loaders.ts';

/** A day of a person: the one that runs now when no date is given; null when the viewer may not see the person. */
export async function findDay(ctx: Context, userId: string, date: string | null): Promise<DayPlan | null> {
  const person = await ctx.once(userLoader).load(userId);
  if (!person) return null;
  // Then its fields need not wait.
  await ctx.once(dayAhead).reading;
  const { timeZone } = person;
  return new DayPlan(userId, date ?? dayOf(ctx.clock.now(), timeZone), timeZone);
}

/** How many of a day's activities are in which state. */
export const findDayCounts = (ctx: Context, day: DayPlan): Soon<DayCounts> => ctx.onceOf(counted, day);

const counted = (ctx: Context, day: DayPlan): Soon<DayCounts> =>
  after(findDeliveriesOfDay(ctx, day), (deliveries) =>
    after(allSoon(deliveries.map((delivery) => findState(ctx, delivery))), (states) =>
      dayCounts(states.map(({ status }) => status)),
    ),
  );

/** Minutes that a day's activities are planned to take. */
export const findTotalMinutes = (ctx: Context, day: DayPlan): Soon<number> =>
  after(findDeliveriesOfDay(ctx, day), (deliveries) =>
    after(allSoon(deliveries.map((delivery) => findMinutes(ctx, delivery))), (all) =>
      all.reduce((sum, minutes) => sum + minutes, 0),
    ),
  );

function findMinutes(ctx: Context, delivery: Delivery): Soon<number> {
  const { userId, activityId: id } = delivery;
  const activity = (): Promise<number> =>
    ctx
      .once(activityLoader)
      .load({ userId, id })
      .then((found) => found?.durationMinutes ?? 0);
  return cardOf(delivery)?.minutes ?? activity();
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
