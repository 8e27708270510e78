/** The order of a day: its parts, and the places within them. */

/** Parts of a day in their order. */
export const DAY_PARTS = ['morning', 'midday', 'evening'] as const;

export type DayPart = (typeof DAY_PARTS)[number];

/** A place in a day. */
export interface DayPlace {
  readonly dayPart: DayPart;
  /** Place in its part of the day, from 0. */
  readonly position: number;
}

/** Compares two places in a day, for sorting. */
export function compareInDay(one: DayPlace, other: DayPlace): number {
  const part = ({ dayPart }: DayPlace): number => DAY_PARTS.indexOf(dayPart);
  return part(one) - part(other) || one.position - other.position;
}

/** Activities in the order of the day, those at the same place in the order they begin in the plan. */
export function inOrderOfDay<T extends DayPlace & { readonly startsOn: string; readonly slot: string }>(
  activities: readonly T[],
): T[] {
  return activities.toSorted(
    (one, other) =>
      compareInDay(one, other) ||
      one.startsOn.localeCompare(other.startsOn) ||
      one.slot.localeCompare(other.slot),
  );
}
