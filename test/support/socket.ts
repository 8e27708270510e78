/** A bare WebSocket client of the graph, for tests of what a well-behaved client never does. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { GraphError } from './graph.ts';

/** What came back for one operation. */
export interface SocketAnswer {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly GraphError[];
}

/** A socket that speaks graphql-transport-ws. */
export interface GraphSocket {
  /** Runs an operation. @returns its first result, or the errors it was refused with */
  ask(payload: { query: string; variables?: object }): Promise<SocketAnswer>;
  /** The code that the server closes with; waits for it. */
  readonly closed: Promise<number>;
  close(): void;
}

interface Frame {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** Opens a socket. It need not be acknowledged: a bad token is only seen in `closed`. */
export async function openSocket(url: string, token: string | null): Promise<GraphSocket> {
  const socket = new WebSocket(url.replace(/^http/, 'ws'), 'graphql-transport-ws');
  const waiting = new Map<string, (answer: SocketAnswer) => void>();
  const closed = once(socket, 'close').then(([code]) => Number(code));
  const acknowledged = Promise.withResolvers<void>();
  socket.on('message', (text) => {
    const { type, id = '', payload } = JSON.parse(String(text)) as Frame;
    if (type === 'connection_ack') acknowledged.resolve();
    if (type === 'ping') socket.send('{"type":"pong"}');
    if (type === 'next') waiting.get(id)?.({ data: null, errors: [], ...(payload as object) });
    if (type === 'error') waiting.get(id)?.({ data: null, errors: payload as GraphError[] });
  });
  await once(socket, 'open');
  const connectionParams = token === null ? {} : { authorization: `Bearer ${token}` };
  socket.send(JSON.stringify({ type: 'connection_init', payload: connectionParams }));
  let count = 0;
  return {
    closed,
    close: () => socket.close(),
    ask: async (payload) => {
      await acknowledged.promise;
      const id = String(++count);
      const { promise, resolve } = Promise.withResolvers<SocketAnswer>();
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ type: 'subscribe', id, payload }));
      const answer = await promise;
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ type: 'complete', id }));
      return answer;
    },
  };
}
