import type { Clock } from './clock.ts';
import type { Viewer } from './context.ts';

/** A longer timer would fire at once. A connection that lives for 24 days is asked to sign in again. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Does something when a token runs out. The clock is asked once, when the timer is set.
 *
 * @returns the timer; undefined for a token that does not run out
 */
export function atExpiry(viewer: Viewer | null, clock: Clock, end: () => void): NodeJS.Timeout | undefined {
  if (!viewer?.expiresAt) return undefined;
  const left = viewer.expiresAt.getTime() - clock.now().getTime();
  return setTimeout(end, Math.min(Math.max(left, 0), LONGEST_TIMER_MS)).unref();
}
