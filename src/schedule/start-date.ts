/** When a plan begins. */
import { invalid } from '../platform/errors.ts';
import { addDays } from '../platform/zone.ts';
import { type DeliverableActivity, deliveriesOf } from './due-times.ts';

/** How far ahead a plan may begin. */
const MAX_DAYS_AHEAD = 365;
const FIELD = ['input', 'startDate'];

/**
 * The first day of a plan that a person asks for: the day they name, or tomorrow, so that the first day
 * is a whole one.
 *
 * @param asked - `YYYY-MM-DD`; null for the usual
 * @param today - the person's day in the plan's zone
 * @throws Refusal when the day is past or more than a year ahead
 */
export function startDate(asked: string | null, today: string): string {
  if (asked === null) return addDays(today, 1);
  if (asked < today) {
    throw invalid(FIELD, `This day is past. A plan starts today (${today}) or later.`);
  }
  const latest = addDays(today, MAX_DAYS_AHEAD);
  if (asked > latest) {
    throw invalid(FIELD, `A plan starts within a year: on ${latest} at the latest.`, { code: 'TOO_LARGE' });
  }
  return asked;
}

/**
 * Whether a day still brings something after an instant. A plan that a conversation led to begins on the
 * day it is ready if it does, so that the person need not wait; else on the day after.
 */
export function hasSomethingAhead(
  activities: readonly DeliverableActivity[],
  { date, zone, now }: { readonly date: string; readonly zone: string; readonly now: Date },
): boolean {
  return activities.some((activity) =>
    deliveriesOf(activity, { from: date, to: date, zone }).some(({ scheduledFor }) => scheduledFor > now),
  );
}
