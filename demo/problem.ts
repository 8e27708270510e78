/** What the demo ends with when its input is not usable. */
export const BAD_INPUT = 2;

/** What it ends with when something else went wrong. */
export const FAILED = 1;

/** Something that keeps the demo from going on, in words that say what is the matter and what to do. */
export class Problem extends Error {
  override readonly name = 'Problem';

  /** @param exitCode - what the process ends with */
  constructor(
    message: string,
    readonly exitCode: typeof BAD_INPUT | typeof FAILED = FAILED,
  ) {
    super(message);
  }
}

/** Input that cannot be used. The message names the remedy. */
export function badInput(message: string): Problem {
  return new Problem(message, BAD_INPUT);
}
