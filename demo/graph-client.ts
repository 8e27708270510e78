/** A client of the graph: operations over HTTP, subscriptions over WebSocket. */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type FormattedExecutionResult, print } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { PATIENCE_SECONDS } from './limit-wait.ts';
import { Problem } from './problem.ts';

/** Speaks to one graph as one person. */
export interface GraphClient {
  /**
   * Runs a query or a mutation.
   *
   * @throws Problem when the server cannot be reached or answers with errors
   */
  ask<Result, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
  ): Promise<Result>;
  /**
   * Subscribes at once; what comes before the first read is kept. Reading throws a Problem when the
   * connection or the subscription fails.
   */
  follow<Result, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
  ): AsyncIterableIterator<Result>;
  /** Closes the live connection. */
  close(): Promise<void>;
}

/** What comes back, over either way. */
type Answer<Result> = FormattedExecutionResult<Result, unknown>;

/** Where the graph is, and who speaks. */
export interface GraphAddress {
  /** Address for HTTP; the same path is used for WebSocket. */
  readonly graphUrl: string;
  /** Bearer token; null where the graph asks for none. */
  readonly token: string | null;
}

/** A client of the graph at an address. Connects when it is first needed. */
export function graphClient({ graphUrl, token }: GraphAddress): GraphClient {
  const authorization: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  const live = createClient({
    url: graphUrl.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: authorization,
    // A reconnected event stream would begin anew and could leave out what is waited for.
    retryAttempts: 0,
  });
  return {
    ask: (document, variables) => post(graphUrl, authorization, { query: print(document), variables }),
    follow: <Result, Variables extends Record<string, unknown>>(
      document: TypedDocumentNode<Result, Variables>,
      variables: Variables,
    ) => dataOf(live.iterate<Result>({ query: print(document), variables })),
    close: async () => live.dispose(),
  };
}

async function post<Result>(url: string, headers: Record<string, string>, body: object): Promise<Result> {
  const answer = await sent(url, {
    method: 'POST',
    headers: {
      ...headers,
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_SECONDS * 1000),
  });
  return dataIn<Result>(await resultIn<Result>(answer));
}

async function sent(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new Problem(`The graph at ${url} does not answer: ${wordsOf(cause)}.`);
  }
}

async function resultIn<Result>(answer: Response): Promise<Answer<Result>> {
  const text = await answer.text();
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Problem(`The graph answered with status ${answer.status} and no JSON: ${text.slice(0, 200)}`);
  }
}

async function* dataOf<Result>(
  results: AsyncIterableIterator<Answer<Result>>,
): AsyncIterableIterator<Result> {
  try {
    for await (const result of results) yield dataIn(result);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(`The live connection failed: ${wordsOf(error)}.`);
  }
}

function dataIn<Result>({ data, errors }: Answer<Result>): Result {
  if (errors && errors.length > 0) {
    const messages = errors.map(({ message, extensions, path }) =>
      [message, path && `at ${path.join('.')}`, extensions?.code && `(${extensions.code})`]
        .filter(Boolean)
        .join(' '),
    );
    throw new Problem(`The graph refused: ${messages.join('; ')}`);
  }
  if (data === null || data === undefined) throw new Problem('The graph answered without data.');
  return data;
}

/** What a failure says: an error, the errors of a subscription, or a closed socket with code and reason. */
function wordsOf(failure: unknown): string {
  if (Array.isArray(failure)) return failure.map(wordsOf).join('; ');
  if (typeof failure !== 'object' || failure === null) return String(failure);
  if ('code' in failure && 'reason' in failure) return `closed with ${failure.code} ${failure.reason}`.trim();
  const code = 'code' in failure ? `${failure.code} ` : '';
  return 'message' in failure ? `${code}${failure.message}`.trim() : String(failure);
}
