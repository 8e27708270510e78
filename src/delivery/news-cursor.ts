import { type CursorFault, isExpired, isForetold } from '../platform/cursor-fault.ts';
import { isUuid, NOBODY } from '../platform/global-id.ts';
import type { DuePosition } from './due-log.ts';

/**
 * A place in everything that happens to a person's deliveries: in the due log, in the log of windows
 * that closed, and in the event log.
 */
export interface NewsCursor {
  readonly due: DuePosition;
  readonly closed: DuePosition;
  readonly event: number;
}

/** Sorts behind every identifier: with an instant, the place behind everything of that instant. */
export const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** The cursor as clients see it. */
export function writeCursor({ due, closed, event }: NewsCursor): string {
  const place = [due.at.getTime(), due.id, closed.at.getTime(), closed.id, event];
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** Reads a cursor that a client sent back. */
export function readCursor(text: string, now: Date): NewsCursor | CursorFault {
  const [dueAt, dueId, closedAt, closedId, event] = parsed(text);
  const isOurs = isTime(dueAt) && isTime(closedAt) && isId(dueId) && isId(closedId) && isPosition(event);
  if (!isOurs) return 'unknown';
  if (isForetold(Math.max(dueAt, closedAt), now)) return 'unknown';
  if (isExpired(Math.max(dueAt, closedAt), now)) return 'expired';
  return {
    due: { at: new Date(dueAt), id: dueId },
    closed: { at: new Date(closedAt), id: closedId },
    event,
  };
}

function parsed(text: string): unknown[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(place) ? place : [];
  } catch {
    return [];
  }
}

const LATEST_TIME = 8.64e15;
const isTime = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Math.abs(Number(value)) <= LATEST_TIME;
const isPosition = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isId = (value: unknown): value is string =>
  typeof value === 'string' && (isUuid(value) || value === NOBODY);
