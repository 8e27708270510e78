/** How far ahead a plan's deliveries are rows. */
import { addDays, dayOf } from '../platform/zone.ts';

/** The last day until which a plan's deliveries are to be rows at an instant. */
export function horizonEnd(
  {
    startDate,
    endDate,
    timeZone,
  }: { readonly startDate: string; readonly endDate: string; readonly timeZone: string },
  { now, horizonDays }: { readonly now: Date; readonly horizonDays: number },
): string {
  const today = dayOf(now, timeZone);
  const first = startDate > today ? startDate : today;
  const last = addDays(first, horizonDays - 1);
  return last < endDate ? last : endDate;
}
