/** The last step: an activity falls due, is heard of live, and is done. */
import { agreed, present } from './answer.ts';
import { dayOf } from './calendar-day.ts';
import { type DueSoon, dueSoon, LEAD_SECONDS } from './due-soon.ts';
import { firstOf } from './limit-wait.ts';
import {
  BuildScheduleMutation,
  CompleteDeliveryMutation,
  DayQuery,
  DeliveryEventsSubscription,
} from './operations/plan.ts';
import { planWish, wishDueSoon } from './plan-wish.ts';
import { Problem } from './problem.ts';
import type { DeliveryEvent, Guide, Plan, Session } from './results.ts';
import type { Standing } from './show-day.ts';
import type { Stage } from './stage.ts';

/** A slow machine may build a plan so late that its first moment is past; each further try leaves it more time. */
const LEADS_SECONDS = [LEAD_SECONDS, 4 * LEAD_SECONDS, 10 * LEAD_SECONDS];

/** A plan whose first activity is about to fall due. */
export interface PlanDueSoon {
  readonly scheduleId: string;
  readonly dueAt: Date;
}

/** Builds the plan anew, with its first activity due within seconds. */
export async function planDueSoon(
  stage: Stage,
  { guide, session, plan }: { guide: Guide; session: Session; plan: Plan },
): Promise<PlanDueSoon> {
  for (const leadSeconds of LEADS_SECONDS) {
    const moment = dueSoon(stage.now(), plan.timeZone, leadSeconds);
    const scheduleId = await rebuilt(stage, { guide, session, moment });
    if (stage.now() < moment.dueAt) return { scheduleId, dueAt: moment.dueAt };
  }
  throw new Problem(
    'Building the plan took so long that its first moment was past. Try again on an idle machine.',
  );
}

async function rebuilt(
  { client }: Stage,
  { guide, session, moment }: { guide: Guide; session: Session; moment: DueSoon },
): Promise<string> {
  const { buildSchedule } = await client.ask(BuildScheduleMutation, {
    input: {
      guideId: guide.id,
      startDate: moment.localDate,
      preferences: wishDueSoon(planWish(session.preferences), moment),
    },
  });
  return present(agreed(buildSchedule, 'the plan').schedule, 'a plan').id;
}

/** Everything that happens to the person's activities from now on. */
export function activityNews({ client }: Stage): AsyncIterableIterator<DeliveryEvent> {
  return eventsOf(client.follow(DeliveryEventsSubscription, {}));
}

async function* eventsOf(
  results: AsyncIterableIterator<{ deliveryEvents: DeliveryEvent }>,
): AsyncIterableIterator<DeliveryEvent> {
  for await (const { deliveryEvents } of results) yield deliveryEvents;
}

/** Waits until an activity of a plan falls due. */
export function firstDue(
  news: AsyncIterableIterator<DeliveryEvent>,
  { scheduleId }: PlanDueSoon,
): Promise<DeliveryEvent> {
  return firstOf(news, ({ kind, delivery }) => kind === 'DUE' && delivery.schedule.id === scheduleId, {
    what: 'the activity to fall due',
    seconds: 120,
  });
}

/** The person's day with that activity, and the streak, at this moment. */
export async function standing({ client }: Stage, { delivery }: DeliveryEvent): Promise<Standing> {
  const { viewer } = await client.ask(DayQuery, { date: dayOf(delivery) });
  const { today, streak } = present(viewer, 'a person');
  return { day: today, streak };
}

/** Marks an activity as done. @returns the day and the streak that follow from it */
export async function complete({ client }: Stage, { delivery }: DeliveryEvent): Promise<Standing> {
  const { completeDelivery } = await client.ask(CompleteDeliveryMutation, {
    input: { deliveryId: delivery.id },
  });
  const { dayPlan, streak } = agreed(completeDelivery, 'the completion');
  return { day: present(dayPlan, 'the day'), streak: present(streak, 'the streak') };
}
