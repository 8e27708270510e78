import type { Key } from '../platform/global-id.ts';
import { isDate } from '../platform/zone.ts';
import type { DeliveryStatus } from './lifecycle.ts';

/** Everything planned for one day of a person. */
export class DayPlan {
  constructor(
    readonly userId: string,
    /** `YYYY-MM-DD` in the person's calendar. */
    readonly date: string,
    readonly timeZone: string,
  ) {}
}

/** A day's identifier as a key: the digits of its date, filled up to the form of a row's identifier. */
export function dayKey({ userId, date }: { userId: string; date: string }): Key {
  return { userId, id: `${date.replaceAll('-', '')}-0000-0000-0000-000000000000` };
}

/** The date behind a key made by `dayKey`; null when there is no such date. */
export function dateOfKey({ id }: Key): string | null {
  const date = `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}`;
  return /^\d{8}-0000-0000-0000-0{12}$/.test(id) && isDate(date) ? date : null;
}

/** How many of a day's activities are in which state. */
export interface DayCounts {
  readonly completedCount: number;
  readonly missedCount: number;
  /** Still open: waiting for their time, or delivered and not yet done. */
  readonly pendingCount: number;
  readonly skippedCount: number;
}

export function dayCounts(statuses: readonly DeliveryStatus[]): DayCounts {
  const count = (...wanted: DeliveryStatus[]): number =>
    statuses.filter((status) => wanted.includes(status)).length;
  return {
    completedCount: count('completed'),
    missedCount: count('missed'),
    pendingCount: count('pending', 'delivered'),
    skippedCount: count('skipped'),
  };
}
