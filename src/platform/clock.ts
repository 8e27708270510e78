/** What time it is. Handed to everything that needs it, so that tests can set it and move it. */
export interface Clock {
  now(): Date;
}

/** The only reader of real time. */
export const systemClock: Clock = { now: () => new Date() };
