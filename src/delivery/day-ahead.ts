import type { Delivery } from './delivery.entity.ts';

/** A day of a person that was read before anybody asked for it. */
export interface ReadDay {
  readonly userId: string;
  readonly date: string;
  /** Whether its deliveries have no more than `areShort` allows to be asked for. */
  readonly isShort: boolean;
  /** In order of time, those included that are not written yet. */
  readonly deliveries: readonly Delivery[];
}

/** What is read ahead in an operation, if anything is, and what came of it once it is there. */
export interface DayAhead {
  reading: Promise<ReadDay> | null;
  day: ReadDay | null;
}

/** At first nothing is read ahead. */
export const dayAhead = (): DayAhead => ({ reading: null, day: null });
