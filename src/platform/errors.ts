/** Problems the caller can act on. Everything else is a defect and flies to the edge. */

/** Stable, machine-readable reasons. */
export type RefusalCode =
  | 'BLANK'
  | 'CONFLICT'
  | 'INVALID'
  | 'LIMIT_EXCEEDED'
  | 'NOT_CONFIGURED'
  | 'NOT_FOUND'
  | 'STALE'
  | 'TAKEN'
  | 'TOO_LARGE'
  | 'TOO_SMALL'
  | 'UNAVAILABLE';

/** What a caller needs beyond the words, by kind of refusal. */
export type RefusalDetails =
  | { readonly kind: 'validation'; readonly minimum?: number; readonly maximum?: number }
  | { readonly kind: 'not_found'; readonly missingId: string }
  | {
      readonly kind: 'invalid_transition';
      readonly currentState: string;
      readonly allowedActions: readonly string[];
    }
  | { readonly kind: 'stale'; readonly currentVersion: number }
  | { readonly kind: 'limit_exceeded'; readonly limit: number; readonly resetsAt: Date | null }
  | { readonly kind: 'unavailable'; readonly service: string; readonly retryAfterSeconds: number | null };

/** Path of the input field at fault, such as `['input', 'feedback', 'score']`; null when no single field is. */
export type FieldPath = readonly string[] | null;

/** Something the caller asked for and cannot have as asked. The message says what is the matter and what is possible. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: RefusalDetails['kind'];

  constructor(
    readonly code: RefusalCode,
    readonly field: FieldPath,
    message: string,
    details: RefusalDetails = { kind: 'validation' },
  ) {
    super(message);
    this.kind = details.kind;
    Object.assign(this, details);
  }
}

/** A value that is well-formed but not acceptable. */
export function invalid(
  field: FieldPath,
  message: string,
  limits: { code?: RefusalCode; minimum?: number; maximum?: number } = {},
): Refusal {
  const { code = 'INVALID', ...bounds } = limits;
  return new Refusal(code, field, message, { kind: 'validation', ...bounds });
}

/** Something that is in a state which does not allow what was asked. */
export function conflict(field: FieldPath, message: string): Refusal {
  return new Refusal('CONFLICT', field, message);
}

/** Something that does not exist, or that the caller may not see: the answer is the same. */
export function notFound(field: FieldPath, missingId: string, what: string): Refusal {
  return new Refusal('NOT_FOUND', field, `There is no such ${what}.`, { kind: 'not_found', missingId });
}

/** A step that does not exist from the state something is in. */
export function invalidTransition(
  field: FieldPath,
  message: string,
  state: { currentState: string; allowedActions: readonly string[] },
): Refusal {
  return new Refusal('CONFLICT', field, message, { kind: 'invalid_transition', ...state });
}

/** A service that is missing or does not answer. */
export function unavailable(
  service: string,
  message: string,
  retryAfterSeconds: number | null = null,
): Refusal {
  return new Refusal(retryAfterSeconds === null ? 'NOT_CONFIGURED' : 'UNAVAILABLE', null, message, {
    kind: 'unavailable',
    service,
    retryAfterSeconds,
  });
}
