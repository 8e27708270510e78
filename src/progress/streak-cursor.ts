import { type CursorFault, isExpired, isForetold } from '../platform/cursor-fault.ts';

/** A place in everything that happens to a person's streak. */
export interface StreakCursor {
  /** Position in the event log of what was done last. */
  readonly event: number;
  /** What of that event was told: 1 that the streak grew, 2 also the milestone. */
  readonly part: number;
  /** Instant up to which lost days were told, in milliseconds. */
  readonly until: number;
}

/** All of an event that there is to tell. */
export const WHOLE = 2;

/** The cursor as clients see it. */
export function writeStreakCursor({ event, part, until }: StreakCursor, at: Date): string {
  return Buffer.from(JSON.stringify([event, part, until, at.getTime()])).toString('base64url');
}

/** Reads a cursor that a client sent back. */
export function readStreakCursor(text: string, now: Date): CursorFault | StreakCursor {
  const [event, part, until, at] = parsed(text);
  if (!isCount(event) || !isCount(part) || !isCount(until) || !isCount(at)) return 'unknown';
  if (isForetold(at, now)) return 'unknown';
  return isExpired(at, now) ? 'expired' : { event, part, until };
}

function parsed(text: string): unknown[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(place) && place.length === 4 ? place : [];
  } catch {
    // What cannot be read is answered like what can be read and is not ours.
    return [];
  }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
