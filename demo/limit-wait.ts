import { Problem } from './problem.ts';

/** How long the demo waits for any one thing before it gives up, in seconds. */
export const PATIENCE_SECONDS = 60;

/** What is waited for, and for how long. */
export interface Wait {
  /** In words that complete "Waited … seconds for": `the plan`. */
  readonly what: string;
  /** Defaults to `PATIENCE_SECONDS`. */
  readonly seconds?: number;
}

/**
 * Waits for a promise, but not for ever.
 *
 * @throws Problem when the time is up; whatever the promise throws otherwise
 */
export async function limitWait<T>(
  promise: Promise<T>,
  { what, seconds = PATIENCE_SECONDS }: Wait,
): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Problem(`Waited ${seconds} seconds for ${what}; it did not come.`)),
    seconds * 1000,
  );
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The first value of a stream that is wanted; the stream is left afterwards.
 *
 * @throws Problem when the time is up, or the stream ends before
 */
export async function firstOf<T>(
  stream: AsyncIterableIterator<T>,
  isWanted: (value: T) => boolean,
  wait: Wait,
): Promise<T> {
  const search = async (): Promise<T> => {
    for await (const value of stream) if (isWanted(value)) return value;
    throw new Problem(`The stream ended without ${wait.what}.`);
  };
  return limitWait(search(), wait);
}
