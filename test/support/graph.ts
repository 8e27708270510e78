import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** An error of the graph. */
export interface GraphError {
  readonly message: string;
  readonly path?: readonly (number | string)[];
  readonly extensions: { readonly code: string; readonly [key: string]: unknown };
}

/** What the graph answered. */
export interface Reply<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly GraphError[];
}

/** Asks the graph over HTTP. */
export async function post<Data>(
  url: string,
  token: string | null,
  body: { query: string; variables?: object },
): Promise<Reply<Data>> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  const { data = null, errors = [] } = (await answer.json()) as Partial<Reply<Data>>;
  return { status: answer.status, data, errors };
}

/** A stream of the graph that a test reads event by event. */
export interface Stream<Data> {
  /** The next result; fails the test after some seconds without one. */
  next(): Promise<{ data: Data | null; errors: readonly GraphError[] }>;
  /** Whether the stream has ended; waits for it. */
  ended(): Promise<void>;
  close(): Promise<void>;
}

const PATIENCE_MS = 10_000;

/** Subscribes over a socket of its own, and waits until the server has heard of it. */
export async function subscribe<Data>(
  url: string,
  token: string | null,
  payload: { query: string; variables?: Record<string, unknown> },
): Promise<Stream<Data>> {
  const client = createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: token ? { authorization: `Bearer ${token}` } : {},
    retryAttempts: 0,
    lazy: false,
    onNonLazyError: () => undefined,
  });
  const results = client.iterate<Data>(payload);
  return {
    next: async () => {
      const { value, done } = await limited(results.next(), 'an event');
      if (done) throw new Error('The stream has ended.');
      return { data: value.data ?? null, errors: (value.errors ?? []) as unknown as GraphError[] };
    },
    ended: async () => {
      for (let step = await results.next(); !step.done; ) step = await limited(results.next(), 'the end');
    },
    close: async () => {
      await client.dispose();
    },
  };
}

async function limited<T>(promise: Promise<T>, what: string): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`${what} did not come`)), PATIENCE_MS);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
