/** What can happen in a conversation, and a place in the order of it. */
import { type CursorFault, isExpired, isForetold } from '../platform/cursor-fault.ts';

/** A piece of an answer was spoken; `data` names its message and position. */
export const DELTA_SPOKEN = 'discovery.delta';
/** A message is complete; `data` names it. */
export const MESSAGE_COMPLETE = 'discovery.message';
/** A conversation began, or changed its state other than by being completed. */
export const SESSION_CHANGED = 'discovery.changed';
/** A conversation was completed. */
export const SESSION_COMPLETED = 'discovery.completed';

/** Everything that those who follow a conversation are told. */
export const DISCOVERY_NEWS: readonly string[] = [
  DELTA_SPOKEN,
  MESSAGE_COMPLETE,
  SESSION_CHANGED,
  SESSION_COMPLETED,
];

/** A place in the event log, and when it was reached. */
export interface DiscoveryCursor {
  readonly position: number;
  readonly at: Date;
}

/** The cursor as clients see it. */
export function writeDiscoveryCursor({ position, at }: DiscoveryCursor): string {
  return Buffer.from(JSON.stringify([position, at.getTime()])).toString('base64url');
}

/** Reads a cursor that a client sent back. */
export function readDiscoveryCursor(text: string, now: Date): CursorFault | DiscoveryCursor {
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
