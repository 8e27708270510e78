/** What a plan brings on which day: the same before it is written and after. */
import { type DueDelivery, deliveriesOf, type Schedule, type WritableActivity } from '../schedule/index.ts';
import { idMaker } from './delivery-id.ts';

/** A delivery as the plan has it. */
export interface PlannedDelivery extends DueDelivery {
  readonly id: string;
  readonly activityId: string;
}

/** Days of a plan, both ends included. */
export interface PlannedDays {
  readonly from: string;
  readonly to: string;
}

/** Everything that activities bring on some days of their plan, soonest first; each place of a day once. */
export function plannedDeliveries(
  { id: scheduleId, timeZone: zone }: Pick<Schedule, 'id' | 'timeZone'>,
  activities: readonly WritableActivity[],
  { from, to }: PlannedDays,
): PlannedDelivery[] {
  const planned = new Map<string, PlannedDelivery>();
  for (const { activity, assetIds } of activities) {
    const idOn = idMaker(scheduleId, activity.slot);
    for (const due of deliveriesOf({ ...activity, assetIds }, { from, to, zone })) {
      const id = idOn(due.localDate);
      // On the day of a change both the old and the new activity may stand for a place: the old one has been told.
      if (!planned.has(id)) planned.set(id, { ...due, id, activityId: activity.id });
    }
  }
  return [...planned.values()].sort(
    (one, other) => one.scheduledFor.getTime() - other.scheduledFor.getTime() || (one.id < other.id ? -1 : 1),
  );
}
