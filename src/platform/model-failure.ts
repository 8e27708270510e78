/**
 * Why a model gave no usable answer.
 *
 * - `aborted`: the caller gave up
 * - `busy`: the endpoint went on refusing for want of capacity (429)
 * - `exhausted`: the work it was asked for has used up its tokens or its time
 * - `invalid`: it answered, and was asked again, but never with what was asked for
 * - `refused`: the model or a content filter declined to answer
 * - `rejected`: the endpoint does not accept the request (key, model name, quota)
 * - `suspended`: the endpoint failed several times in a row and is left alone for a while; nothing was sent
 * - `timeout`: no whole answer in time
 * - `unreachable`: no connection, or the endpoint is failing (5xx)
 */
export type ModelFailureReason =
  | 'aborted'
  | 'busy'
  | 'exhausted'
  | 'invalid'
  | 'refused'
  | 'rejected'
  | 'suspended'
  | 'timeout'
  | 'unreachable';

/** A model gave no usable answer. Its message never contains what was asked or answered, so it may be logged. */
export class ModelFailure extends Error {
  override readonly name = 'ModelFailure';

  constructor(
    readonly reason: ModelFailureReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The answer outgrew its limit and was not read to the end. */
export class AnswerTooLarge extends Error {
  override readonly name = 'AnswerTooLarge';
}

/** What the trouble with one call means for the next one. */
export interface Trouble {
  readonly failure: ModelFailure;
  /** Whether the same call may well succeed a little later. */
  readonly isTransient: boolean;
  /** How long the endpoint asks to be left alone, in milliseconds; null when it does not say. */
  readonly retryAfterMs: number | null;
}

/** Codes of a 429 that no waiting cures. */
const SPENT = ['insufficient_quota', 'billing_hard_limit_reached'];

/** Tells what an error of the client library means. */
export function troubleOf(error: unknown, signal?: AbortSignal): Trouble {
  const final = (failure: ModelFailure): Trouble => ({ failure, isTransient: false, retryAfterMs: null });
  if (error instanceof ModelFailure) return final(error);
  if (signal?.aborted) return final(new ModelFailure('aborted', 'The call was given up.'));

  const chain = causesOf(error);
  if (chain.some((each) => each instanceof AnswerTooLarge)) {
    return final(new ModelFailure('invalid', 'The answer was larger than allowed.'));
  }
  if (chain.some((each) => isNamed(each, 'ContentFilterFinishReasonError'))) {
    return final(new ModelFailure('refused', 'A content filter ended the answer.'));
  }
  if (chain.some((each) => isNamed(each, 'TimeoutError'))) {
    return final(new ModelFailure('timeout', 'No whole answer came in time.'));
  }
  const status = statusOf(error);
  if (status !== null) return troubleOfStatus(status, error);
  // The client wraps every failure below HTTP in this class; after LangChain only its message tells.
  if (chain.some((each) => /connection error|fetch failed|terminated|socket/i.test(each.message))) {
    return { failure: unreachable('No connection to the endpoint.'), isTransient: true, retryAfterMs: null };
  }
  return final(new ModelFailure('invalid', 'The answer could not be read.', { cause: error }));
}

/** Whether an error is of a class, by name: the library's classes cannot be imported without loading it. */
export function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && (error.name === name || error.constructor.name === name);
}

function troubleOfStatus(status: number, error: unknown): Trouble {
  const retryAfterMs = retryAfter(error);
  if (status >= 500 || status === 408) {
    return { failure: unreachable(`The endpoint answered ${status}.`), isTransient: true, retryAfterMs };
  }
  if (status === 429 && !SPENT.includes(fieldOf(error, 'code') as string)) {
    const failure = new ModelFailure('busy', 'The endpoint has no capacity for us at the moment.');
    return { failure, isTransient: true, retryAfterMs };
  }
  const failure = new ModelFailure('rejected', `The endpoint does not accept the request (${status}).`);
  return { failure, isTransient: false, retryAfterMs: null };
}

const unreachable = (message: string): ModelFailure => new ModelFailure('unreachable', message);

/** The error and what caused it, outermost first. */
function causesOf(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let each = error; each instanceof Error && chain.length < 8; each = each.cause) chain.push(each);
  return chain;
}

function fieldOf(error: unknown, field: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, field) : undefined;
}

function statusOf(error: unknown): number | null {
  const status = fieldOf(error, 'status');
  return typeof status === 'number' ? status : null;
}

/** Reads `Retry-After` in seconds. Its other form, a date, is left out: endpoints of models do not use it. */
function retryAfter(error: unknown): number | null {
  const headers = fieldOf(error, 'headers');
  if (!(headers instanceof Headers)) return null;
  const header = headers.get('retry-after');
  const seconds = header === null || header.trim() === '' ? Number.NaN : Number(header);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}
