import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type CursorFault, isExpired, isForetold } from '../platform/cursor-fault.ts';
import { isUuid, NOBODY } from '../platform/global-id.ts';
import type { DuePosition } from './due-log.ts';

/**
 * A place in everything that happens to a person's deliveries: in the due log, in the log of windows
 * that closed, and in the event log.
 */
export interface NewsCursor {
  /** End of the person's identifier: another person's cursor is no place in this one's news. */
  readonly person: string;
  readonly due: DuePosition;
  readonly closed: DuePosition;
  readonly event: number;
}

/** Sorts behind every identifier: with an instant, the place behind everything of that instant. */
export const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** What a cursor says of the person whose it is. */
export const personOf = (userId: string): string => userId.slice(-12);

/** The cursor as clients see it. */
export function writeCursor({ person, due, closed, event }: NewsCursor): string {
  const place = [person, due.at.getTime(), due.id, closed.at.getTime(), closed.id, event];
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** Reads a cursor of a person's news that a client sent back. */
export function readCursor(text: string, userId: string, now: Date): NewsCursor | CursorFault {
  const place = readPlace(text, userId);
  if (!place) return 'unknown';
  return judged(place, Math.max(place.due.at.getTime(), place.closed.at.getTime()), now);
}

/** Reads a place in a person's news, however old it is; null when it is not ours. */
export function readPlace(text: string, userId: string): NewsCursor | null {
  const [person, dueAt, dueId, closedAt, closedId, event] = parsed(text);
  if (person !== personOf(userId)) return null;
  const isOurs = isTime(dueAt) && isTime(closedAt) && isId(dueId) && isId(closedId) && isPosition(event);
  if (!isOurs) return null;
  return {
    person,
    due: { at: new Date(dueAt), id: dueId },
    closed: { at: new Date(closedAt), id: closedId },
    event,
  };
}

/** Most bytes that a cursor of several people takes, written out. */
const LARGEST_CURSORS = 64 * 1024;

/** A cursor of several people's news: each with their own, and when it was written, for some may be quiet for days. */
export function writeCursors(cursors: ReadonlyMap<string, string>, now: Date): string {
  return deflateRawSync(JSON.stringify([now.getTime(), [...cursors]])).toString('base64url');
}

/** Reads cursors of several people that a client sent back, by person. */
export function readCursors(text: string, now: Date): ReadonlyMap<string, string> | CursorFault {
  try {
    const bytes = inflateRawSync(Buffer.from(text, 'base64url'), { maxOutputLength: LARGEST_CURSORS });
    const [writtenAt, pairs] = JSON.parse(bytes.toString()) as unknown[];
    if (!isTime(writtenAt) || !Array.isArray(pairs) || !pairs.every(isPair)) return 'unknown';
    return judged(new Map(pairs), writtenAt, now);
  } catch {
    return 'unknown';
  }
}

/** A place, unless it is too long ago or was never told to anybody. */
function judged<Place>(place: Place, atMs: number, now: Date): Place | CursorFault {
  if (isForetold(atMs, now)) return 'unknown';
  return isExpired(atMs, now) ? 'expired' : place;
}

const isPair = (value: unknown): value is [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'string');

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
