import { GraphQLError } from 'graphql';

/** Why a stream of events cannot be continued from a cursor. */
export type CursorFault = 'expired' | 'unknown';

/** How far back a client may continue. */
const MAX_AGE_MS = 24 * 3_600_000;

/** Clocks of our processes may differ by so much. */
const CLOCKS_DIFFER_MS = 300_000;

/** Whether a place in a stream lies in the future, so that it was never told to anybody. */
export const isForetold = (placeMs: number, now: Date): boolean => placeMs > now.getTime() + CLOCKS_DIFFER_MS;

/** Whether a place in a stream is too long ago to be continued from. */
export const isExpired = (placeMs: number, now: Date): boolean => placeMs < now.getTime() - MAX_AGE_MS;

/**
 * The place to continue from.
 *
 * @throws GraphQLError CURSOR_EXPIRED when it is too long ago, BAD_USER_INPUT when the cursor is not ours
 */
export function continued<T extends object>(place: CursorFault | T): T {
  if (typeof place === 'object') return place;
  const { message, code } = FAULTS[place];
  throw new GraphQLError(message, { extensions: { code } });
}

const FAULTS: Readonly<Record<CursorFault, { readonly message: string; readonly code: string }>> = {
  expired: {
    message: 'This cursor is more than 24 hours old. Read the present state, then follow without `after`.',
    code: 'CURSOR_EXPIRED',
  },
  unknown: { message: '`after` is not a cursor of this stream.', code: 'BAD_USER_INPUT' },
};
