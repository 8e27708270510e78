/** Load for `fanout`, in a process of its own: opens sockets, subscribes, and counts what arrives. */
import { once } from 'node:events';
import { WebSocket } from 'ws';

/** What the clients are asked to do. */
export type ClientOrder =
  | {
      readonly kind: 'open';
      readonly url: string;
      readonly query: string;
      /** One socket for each; empty for a server that asks for none. */
      readonly tokens: readonly string[];
    }
  | { readonly kind: 'expect'; readonly count: number }
  | { readonly kind: 'close' };

/** What they answer. `at` is in milliseconds since the epoch. */
export type ClientReport = { readonly kind: 'done'; readonly at: number } | { readonly kind: 'open' };

const AT_ONCE = 50;
const NEXT = Buffer.from('"next"');

const sockets: WebSocket[] = [];
let count = 0;
let expected = Number.POSITIVE_INFINITY;

const now = (): number => performance.timeOrigin + performance.now();
const report = (message: ClientReport): void => void process.send?.(message);

function heard(data: Buffer): void {
  if (data.indexOf(NEXT) < 0) return;
  count += 1;
  if (count === expected) report({ kind: 'done', at: now() });
}

async function open(url: string, query: string, token: string): Promise<void> {
  const socket = new WebSocket(url, 'graphql-transport-ws', { perMessageDeflate: false });
  sockets.push(socket);
  await once(socket, 'open');
  const payload = token ? { authorization: `Bearer ${token}` } : {};
  socket.send(JSON.stringify({ type: 'connection_init', payload }));
  await once(socket, 'message');
  socket.on('message', heard);
  socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query } }));
}

process.on('message', async (order: ClientOrder) => {
  if (order.kind === 'open') {
    for (let from = 0; from < order.tokens.length; from += AT_ONCE) {
      const some = order.tokens.slice(from, from + AT_ONCE);
      await Promise.all(some.map((token) => open(order.url, order.query, token)));
    }
    report({ kind: 'open' });
  }
  if (order.kind === 'expect') {
    count = 0;
    expected = order.count;
    report({ kind: 'open' });
  }
  if (order.kind === 'close') process.exit(0);
});
