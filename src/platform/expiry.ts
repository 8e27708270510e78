import type { Clock } from './clock.ts';
import type { Viewer } from './context.ts';

/** A longer timer would fire at once. A connection that lives for 24 days is asked to sign in again. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** How long a token is good from now on, no longer than a timer lasts; the clock is asked once. */
export function msUntilExpiry(viewer: Viewer | null, clock: Clock): number {
  if (!viewer?.expiresAt) return LONGEST_TIMER_MS;
  const left = viewer.expiresAt.getTime() - clock.now().getTime();
  return Math.min(Math.max(left, 0), LONGEST_TIMER_MS);
}
