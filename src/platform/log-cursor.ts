/** Places in a stream that is read from one person's event log. */
import { type CursorFault, isExpired, isForetold } from './cursor-fault.ts';

/** A place in the event log, and when it was reached. */
export interface LogCursor {
  readonly position: number;
  readonly at: Date;
}

/** The cursor as clients see it. */
export function writeLogCursor({ position, at }: LogCursor): string {
  return Buffer.from(JSON.stringify([position, at.getTime()])).toString('base64url');
}

/** Reads a cursor that a client sent back. */
export function readLogCursor(text: string, now: Date): CursorFault | LogCursor {
  const [position, at] = parsed(text);
  if (!isCount(position) || !isCount(at)) return 'unknown';
  if (isForetold(at, now)) return 'unknown';
  return isExpired(at, now) ? 'expired' : { position, at: new Date(at) };
}

function parsed(text: string): unknown[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(place) && place.length === 2 ? place : [];
  } catch {
    // What cannot be read is answered like what can be read and is not ours.
    return [];
  }
}

const LATEST_TIME = 8.64e15;
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= LATEST_TIME;
