/**
 * The due log: deliveries in the order they fall due.
 *
 * Nobody updates a delivery when its time comes. Deliveries are ordered by (shard, scheduled_for, id),
 * and each shard has one cursor: what the cursor has passed is delivered.
 */

/** Into how many parts the log is cut, so that several workers can share it. Fixed for ever. */
export const SHARDS = 64;

/** Woken when deliveries are planned that may be due before the worker would look by itself. */
export const DUE_TOPIC = 'due';

/** Woken when the due log has passed something. */
export const DELIVERED_TOPIC = 'delivered';

/** A place in one shard of the log. */
export interface DuePosition {
  readonly at: Date;
  readonly id: string;
}

/** The shard that all deliveries of a person are in; a person never changes shard. */
export function shardOf(userId: string): number {
  // The end of a version 7 identifier is random, so people spread evenly.
  return Number.parseInt(userId.slice(-2), 16) % SHARDS;
}

/** Whether the cursor has passed a place, itself included. */
export function hasPassed(cursor: DuePosition, place: DuePosition): boolean {
  const ahead = cursor.at.getTime() - place.at.getTime();
  return ahead > 0 || (ahead === 0 && cursor.id >= place.id);
}
