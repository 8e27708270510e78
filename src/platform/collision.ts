import { setTimeout as pause } from 'node:timers/promises';

/** Of PostgreSQL: a transaction that waited in a circle, or that cannot be put in order with others. It was undone. */
const COLLISIONS = new Set(['40001', '40P01']);
const MOST_TRIES = 3;
const LONGEST_PAUSE_MS = 50;

/** Whether a transaction was undone because it got in the way of another: done again it may go well. */
export function isCollision(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && COLLISIONS.has(String(error.code))) || isCollision(error.cause);
}

/**
 * Does a transaction again that collided with another, three times in all.
 *
 * @param transact - one whole transaction; nothing of a try that failed may outlast it
 * @param collided - told before each further try
 */
export async function despiteCollisions<T>(
  transact: () => Promise<T>,
  collided: (tries: number) => void,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await transact();
    } catch (error) {
      if (tries === MOST_TRIES || !isCollision(error)) throw error;
      collided(tries);
      // Not all at once, or the same would meet again.
      await pause(Math.random() * LONGEST_PAUSE_MS * tries);
    }
  }
}
