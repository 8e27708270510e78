/** Whether a process can serve, and how far behind the work is that happens by itself. */
export interface Readiness {
  readonly isReady: boolean;
  /** Seconds that what is next in each kind of work has waited by now; empty when nobody could tell. */
  readonly lagSeconds: Readonly<Record<string, number>>;
}

/** Whoever asks is answered within this time, also when the database is silent. */
const PATIENCE_MS = 3_000;
/** Anybody may ask, so that the database is not asked each time. */
const HOLDS_MS = 1_000;

const NOT_READY: Readiness = { isReady: false, lagSeconds: {} };

/**
 * Makes the question whether a process can serve. Answers are good for a second, and come within three.
 *
 * @param look - asks the database; that it fails means that this process cannot serve
 */
export function readiness(look: () => Promise<Readiness['lagSeconds']>): () => Promise<Readiness> {
  let held: Promise<Readiness> | null = null;
  return () => {
    held ??= answerInTime(look).finally(() => {
      setTimeout(() => {
        held = null;
      }, HOLDS_MS).unref();
    });
    return held;
  };
}

async function answerInTime(look: () => Promise<Readiness['lagSeconds']>): Promise<Readiness> {
  const { promise: tooLate, resolve } = Promise.withResolvers<Readiness>();
  const timer = setTimeout(() => resolve(NOT_READY), PATIENCE_MS);
  const answer = look().then(
    (lagSeconds) => ({ isReady: true, lagSeconds }),
    // Whatever the reason is, it is logged where it matters to somebody; here only yes or no is asked.
    () => NOT_READY,
  );
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
