/** Places in the stream of what comes into somebody's inbox. */
import { type CursorFault, isExpired, isForetold } from '../platform/cursor-fault.ts';
import { isUuid } from '../platform/global-id.ts';

/**
 * A place in the stream. Entries are written by transactions that may end in another order than they began, so a
 * place is what could be seen (`pg_snapshot`): whatever could not be seen yet is news, however old it is.
 */
export interface NotificationCursor {
  /** All that could be seen then was told. */
  readonly seen: string;
  /** Of what could be seen with this one as well, so much was told in order of time; null for nothing of it. */
  readonly partly: { readonly seen: string; readonly at: string; readonly id: string } | null;
}

/** The cursor as clients see it. */
export function writeNotificationCursor({ seen, partly }: NotificationCursor, now: Date): string {
  const values = [now.getTime(), seen, ...(partly ? [partly.seen, partly.at, partly.id] : [])];
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Reads a cursor that a client sent back. */
export function readNotificationCursor(text: string, now: Date): CursorFault | NotificationCursor {
  const [writtenAt, seen, also, at, id] = parsed(text);
  if (!Number.isSafeInteger(writtenAt) || !isSnapshot(seen)) return 'unknown';
  if (isForetold(Number(writtenAt), now)) return 'unknown';
  if (isExpired(Number(writtenAt), now)) return 'expired';
  if (also === undefined) return { seen, partly: null };
  if (!isSnapshot(also) || typeof id !== 'string' || !isUuid(id)) return 'unknown';
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at))) return 'unknown';
  return { seen, partly: { seen: also, at: new Date(at).toISOString(), id } };
}

function parsed(text: string): unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(values) && (values.length === 2 || values.length === 5) ? values : [];
  } catch {
    // What cannot be read is answered like what can be read and is not ours.
    return [];
  }
}

/** Whether the database would take this for a snapshot: `xmin:xmax:xip`, in order. */
function isSnapshot(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{1,18}:\d{1,18}:(\d{1,18}(,\d{1,18})*)?$/.test(value)) return false;
  const [from = '', to = '', list = ''] = value.split(':');
  const [first, end] = [BigInt(from), BigInt(to)];
  const running = list === '' ? [] : list.split(',').map(BigInt);
  const isInOrder = running.every((each, index) => index === 0 || each > (running[index - 1] ?? 0n));
  return first > 0n && first <= end && isInOrder && running.every((each) => each >= first && each < end);
}
