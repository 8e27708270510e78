import { Refusal } from './errors.ts';

/** What a mutation answers when it did not do what was asked: everything null, and why. */
type Refused<T> = { [Key in keyof T]: null };

/** The payload of a mutation. */
export type Answer<T> = (T | Refused<T>) & { userErrors: readonly Refusal[] };

/**
 * Turns the outcome of a use case into the payload of its mutation. A refusal becomes data that the
 * caller can act on; anything else flies on, to be logged once and masked.
 */
export async function answer<T extends object>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ...(await work()), userErrors: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // As plain data: an error among the values would become an error of the whole answer.
    return { userErrors: [{ ...error, message: error.message }] } as unknown as Answer<T>;
  }
}
