/** What the graph answered, or a Problem that says why it did not. */
import type { UserErrorCode } from './gql/graphql.ts';
import { badInput, Problem } from './problem.ts';

/** Why something was not done, as every mutation says it. */
export interface Refused {
  readonly code: UserErrorCode;
  readonly field: readonly string[] | null;
  readonly message: string;
}

/** What every mutation answers with. */
interface Payload {
  readonly userErrors: readonly Refused[];
}

/**
 * A value that must be there.
 *
 * @param what - in words that complete "The graph answered without": `a plan`
 * @throws Problem when it is not
 */
export function present<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Problem(`The graph answered without ${what}.`);
  return value;
}

/**
 * The payload of a mutation that was done.
 *
 * @throws Problem with the graph's own words when it was refused
 */
export function agreed<T extends Payload>(payload: T | null, what: string): T {
  const answer = present(payload, what);
  if (answer.userErrors.length > 0) throw new Problem(`The graph refused ${what}: ${wordsOf(answer)}`);
  return answer;
}

/** The same, where a refusal means that the conversation cannot be used as it is. */
export function agreedInput<T extends Payload>(payload: T | null, what: string): T {
  const answer = present(payload, what);
  if (answer.userErrors.length > 0) throw badInput(`The graph refused ${what}: ${wordsOf(answer)}`);
  return answer;
}

function wordsOf({ userErrors }: Payload): string {
  return userErrors
    .map(
      ({ code, field, message }) => `${message} (${[code, field?.join('.')].filter(Boolean).join(' at ')})`,
    )
    .join(' ');
}
