import { randomUUIDv7 } from 'node:crypto';

/**
 * New identifiers in ascending order, so that rows written together can be read in the order they were
 * written. (Those made within one millisecond are in no order by themselves.)
 */
export function orderedIds(count: number): string[] {
  return Array.from({ length: count }, () => randomUUIDv7()).sort();
}
