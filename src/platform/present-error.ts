import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isDatabaseAway, RETRY_AFTER_SECONDS } from './database-away.ts';
import { Refusal } from './errors.ts';
import type { Log } from './log.ts';

/** Names of types and fields that a mistyped one resembles are left out: the graph's own pages tell them better. */
const SUGGESTION = / ?Did you mean .+\?$/s;

/** An error as a client sees it. */
export type PresentError = (error: unknown) => GraphQLFormattedError;

/**
 * Makes the one function that shows errors to clients, whatever way they came in. What the caller can act
 * on is shown; anything else is a defect: it is logged once, and the client hears a reference to the log.
 */
export function errorPresenter(log: Log): PresentError {
  return (error) => {
    const graphQLError =
      error instanceof GraphQLError ? error : new GraphQLError('', { originalError: asError(error) });
    const { path, locations } = graphQLError;
    const place = { ...(locations && { locations }), ...(path && { path }) };
    const shown = shownAs(graphQLError);
    if (shown) return { message: shown.message, ...place, extensions: shown.extensions };
    if (isDatabaseAway(graphQLError.originalError)) {
      log.warn('graph.unavailable', { path: path?.join('.'), reason: graphQLError.originalError?.message });
      return { ...UNAVAILABLE, ...place };
    }
    const requestId = randomUUID();
    log.error(
      'graph.failed',
      { requestId, path: path?.join('.') },
      graphQLError.originalError ?? graphQLError,
    );
    return {
      message: `Internal error. Tell us this reference if it happens again: ${requestId}`,
      ...place,
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
    };
  };
}

/** Nothing of what was asked has been done, or all of it: asking again with the same key does it once. */
const UNAVAILABLE = {
  message: `The service cannot answer now. Ask again in ${RETRY_AFTER_SECONDS} seconds.`,
  extensions: { code: 'UNAVAILABLE', retryAfterSeconds: RETRY_AFTER_SECONDS },
};

/** What a client may read of an error; null for a defect. */
function shownAs(error: GraphQLError): { message: string; extensions: Record<string, unknown> } | null {
  const cause = error.originalError;
  if (cause instanceof Refusal) {
    return {
      message: cause.message,
      extensions: { code: 'BAD_USER_INPUT', reason: cause.code, field: cause.field },
    };
  }
  const isOurs = !cause || cause instanceof GraphQLError;
  const { stacktrace: _, http: __, code: outer, ...rest } = error.extensions;
  // Apollo puts a code of its own around a validation rule's.
  const code = (cause instanceof GraphQLError ? cause.extensions.code : undefined) ?? outer;
  // A place in the document without a path: nothing ran yet, and the request itself is at fault.
  const isRequestFault = error.path === undefined && error.locations !== undefined;
  if (!isOurs && !isRequestFault) return null;
  if (code === 'INTERNAL_SERVER_ERROR' || (code === undefined && !isRequestFault)) return null;
  return {
    message: error.message.replace(SUGGESTION, ''),
    extensions: { code: code ?? 'BAD_USER_INPUT', ...rest },
  };
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
