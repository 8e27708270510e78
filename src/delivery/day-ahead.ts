import type { Delivery } from './delivery.entity.ts';

/** A day of a person that was read before anybody asked for it. */
export interface ReadDay {
  readonly userId: string;
  readonly date: string;
  readonly deliveries: readonly Delivery[];
}

/** What is read ahead in an operation, if anything is. */
export const dayAhead = (): { reading: Promise<ReadDay> | null } => ({ reading: null });
