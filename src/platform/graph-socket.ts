import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ExecutionArgs, type execute, GraphQLError } from 'graphql';
import {
  CloseCode,
  handleProtocols,
  makeServer,
  type Context as SocketContext,
  type SubscribePayload,
} from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { BadToken } from './bad-token.ts';
import { isDatabaseAway } from './database-away.ts';
import { type Answers, executeEvents } from './execute-events.ts';
import { msUntilExpiry } from './expiry.ts';
import { type GraphParts, withCharge } from './graph-http.ts';
import { Held } from './held.ts';
import { LivingSockets } from './living-sockets.ts';
import { type End, OpenSocket } from './open-socket.ts';
import { holderOf, type Operations } from './operations.ts';
import { ToldOverSocket } from './told-over-socket.ts';

/** Largest message a client may send. */
const MAX_MESSAGE_BYTES = 2 << 20;
/** Operations that may run at once on one socket. */
const MAX_OPERATIONS = 50;
/** Sockets that one person, or one address without a viewer, may hold. */
const MAX_SOCKETS = 50;
/** A client that has left so much unread is cut off; it continues from its last cursor. */
const MAX_UNREAD_BYTES = 4 << 20;
const CONNECTION_WAIT_MS = 5_000;
/** How long clients have to answer when the program says goodbye; the protocol's own patience is 30 seconds. */
const GOODBYE_MS = 2_000;
/** Close codes beyond those of the protocol. */
const SERVICE_RESTART = 1012;
const TRY_AGAIN_LATER = 1013;
const TOO_MANY_SOCKETS = 4429;
/** Ends of sockets that say nothing, and of those whose token has run out. */
const NOT_BEGUN: End = {
  code: CloseCode.ConnectionInitialisationTimeout,
  reason: 'Connection initialisation timeout',
};
const RUN_OUT: End = { code: CloseCode.Forbidden, reason: 'The token has run out' };

type Socket = SocketContext<Record<string, unknown>, OpenSocket>;

/** Opens the graph over WebSocket at a path. @returns a function that closes every socket with 1012 */
export function serveGraphOverSocket(
  server: HttpServer,
  parts: GraphParts,
  { path, operations }: { readonly path: string; readonly operations: Operations },
): () => Promise<void> {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    handleProtocols,
  });
  const living = new LivingSockets();
  const serve = protocol(parts, operations, living);
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] !== path) {
      // Nobody else listens any more: a client that hangs up meanwhile would end the whole program.
      socket.on('error', () => socket.destroy());
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const address = request.socket.remoteAddress ?? '';
    sockets.handleUpgrade(request, socket, head, (opened) => serve(opened, address));
  });
  return async () => {
    living.stop();
    for (const socket of sockets.clients) socket.close(SERVICE_RESTART, 'Restarting; connect again');
    sockets.close();
    const leave = () => {
      for (const socket of sockets.clients) socket.terminate();
    };
    setTimeout(leave, GOODBYE_MS).unref();
  };
}

/** Speaks graphql-transport-ws on a socket. */
function protocol(
  parts: GraphParts,
  operations: Operations,
  living: LivingSockets,
): (socket: WebSocket, address: string) => void {
  const graph = new GraphSocket(parts, operations);
  const { log } = parts.resources;
  const server = makeServer<Record<string, unknown>, OpenSocket>({
    // One timer for all sockets sees to it.
    connectionInitWaitTimeout: 0,
    onConnect: (socket) => graph.connect(socket),
    onSubscribe: (socket, id, payload) => graph.subscribe(socket, id, payload),
    execute: parts.executor.execute,
    subscribe: (args) => executeEvents(args, parts) as ReturnType<typeof execute>,
    onOperation: ({ extra }, id, _payload, _args, result) =>
      Symbol.asyncIterator in result
        ? new ToldOverSocket(result as unknown as Answers, extra.socket, id)
        : undefined,
    onNext: (_socket, _id, _payload, { contextValue }, { errors, ...result }) =>
      withCharge(errors ? { ...result, errors: errors.map(parts.present) } : result, contextValue),
    onError: (_socket, _id, _payload, errors) => errors.map(parts.present),
    onClose: (socket) => graph.close(socket),
  });
  const onError = ({ message }: Error): void => log.warn('graph.socket', { reason: message });
  const onFailure = (socket: WebSocket, error: unknown): void => {
    if (isDatabaseAway(error)) {
      socket.close(TRY_AGAIN_LATER, 'The service cannot answer now');
      return;
    }
    log.error('graph.socket_failed', {}, error);
    socket.close(CloseCode.InternalServerError, 'Internal error');
  };
  return (socket, address) => {
    const endsAtMs = performance.now() + CONNECTION_WAIT_MS;
    const opened = new OpenSocket(socket, address, endsAtMs, NOT_BEGUN, onFailure);
    living.watch(opened);
    const closed = server.opened(opened, opened);
    socket.on('error', onError);
    socket.on('close', (code, reason) => {
      living.forget(opened);
      void closed(code, String(reason));
    });
  };
}

/** What a socket may do, and who is behind it. */
class GraphSocket {
  private readonly held = new Held(MAX_SOCKETS);

  constructor(
    private readonly parts: GraphParts,
    private readonly operations: Operations,
  ) {}

  /** @returns false for a bad token, and for a socket that has ended meanwhile: it is closed with 4403 */
  async connect(opened: Socket): Promise<boolean> {
    const { extra } = opened;
    const { authorization } = opened.connectionParams ?? {};
    // The token is believed once, and is not kept for as long as the socket lives.
    Object.assign(opened, { connectionParams: undefined });
    try {
      extra.viewer = await this.parts.authenticate(typeof authorization === 'string' ? authorization : null);
    } catch (error) {
      if (error instanceof BadToken) return false;
      throw error;
    }
    const { socket, viewer } = extra;
    // Its end was told already, so nothing would give back what it held.
    if (socket.readyState !== socket.OPEN) return false;
    extra.holder = holderOf(viewer, extra.address);
    if (!this.held.take(extra.holder)) socket.close(TOO_MANY_SOCKETS, 'Too many sockets');
    extra.end = RUN_OUT;
    extra.endsAtMs = performance.now() + msUntilExpiry(viewer, this.parts.resources.clock);
    return true;
  }

  close({ extra }: Socket): void {
    if (extra.holder !== null) this.held.giveBack(extra.holder);
  }

  /** Makes what is run of what was asked, or says why it may not run. */
  subscribe(socket: Socket, id: string, payload: SubscribePayload): ExecutionArgs | readonly GraphQLError[] {
    const { extra, subscriptions } = socket;
    if (extra.socket.bufferedAmount > MAX_UNREAD_BYTES) extra.socket.terminate();
    if (Object.keys(subscriptions).filter((other) => other !== id).length >= MAX_OPERATIONS) {
      return [
        new GraphQLError(`A socket runs at most ${MAX_OPERATIONS} operations at once. Complete one first.`, {
          extensions: { code: 'RATE_LIMITED' },
        }),
      ];
    }
    return this.operations.prepare(payload, { viewer: extra.viewer, transport: 'socket' });
  }
}
