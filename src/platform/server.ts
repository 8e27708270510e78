import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify';
import { isDatabaseAway, RETRY_AFTER_SECONDS } from './database-away.ts';
import { explorerPage } from './explorer-page.ts';
import { FILES_PATH } from './file-links.ts';
import { type GraphParts, serveGraphOverHttp } from './graph-http.ts';
import { serveGraphOverSocket } from './graph-socket.ts';
import { serveGraphAsStream } from './graph-stream.ts';
import { Operations } from './operations.ts';
import type { Readiness } from './readiness.ts';

/** Path of the graph, for HTTP and WebSocket alike. */
export const GRAPH_PATH = '/graphql';
/** Path of the graph for Server-Sent Events. */
const STREAM_PATH = `${GRAPH_PATH}/stream`;

/** Largest body of a request: a conversation of a megabyte, as JSON. */
const MAX_BODY_BYTES = 2 << 20;
const REQUEST_MS = 20_000;
/** A recording of 100 MB may come over a slow line. */
const RECORDING_MS = 900_000;

/** Where to listen, and what to say about oneself. */
export interface ServerParts extends GraphParts {
  readonly host: string;
  readonly port: number;
  /** Shown by `/version`. */
  readonly version: Record<string, string>;
  /** Whether the database answers, and how far behind the work is. */
  readonly readiness: () => Promise<Readiness>;
  /** Addresses beside the graph, such as calendars. */
  readonly pages: readonly ((fastify: FastifyInstance) => void)[];
}

/** A server that serves. */
export interface RunningServer {
  readonly port: number;
  /** Answers what is under way, closes the sockets with 1012, and ends. */
  stop(): Promise<void>;
}

/** Opens the graph, the explorer page and the health addresses on one port. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const state = { isStopping: false };
  const fastify = Fastify({
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: RECORDING_MS,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    http: { headersTimeout: REQUEST_MS / 2, connectionsCheckingInterval: REQUEST_MS / 4 },
  });
  fastify.addHook('onSend', async (_, reply) => {
    reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer');
    if (reply.statusCode === 401) reply.header('www-authenticate', 'Bearer');
    if (reply.statusCode === 503) reply.header('retry-after', RETRY_AFTER_SECONDS);
    // A connection kept alive would hold up the stop.
    if (state.isStopping) reply.header('connection', 'close');
  });
  limitTime(fastify);
  refuseInWords(fastify, parts);
  serveHealth(fastify, parts, state);
  fastify.get('/', async (_, reply) => reply.type('text/html').send(await explorerPage(GRAPH_PATH)));
  for (const serve of parts.pages) serve(fastify);
  const endHttp = await serveGraphOverHttp(fastify, parts, GRAPH_PATH);
  const operations = new Operations(parts);
  const closeStreams = serveGraphAsStream(fastify, parts, { path: STREAM_PATH, operations });
  const closeSockets = serveGraphOverSocket(fastify.server, parts, { path: GRAPH_PATH, operations });
  await fastify.listen({ host: parts.host, port: parts.port });
  return {
    port: (fastify.server.address() as AddressInfo).port,
    stop: async () => {
      state.isStopping = true;
      closeStreams();
      await closeSockets();
      await endHttp();
    },
  };
}

/** Ends requests that do not arrive in time. The HTTP server has one limit for all, and recordings need a longer one. */
function limitTime(fastify: FastifyInstance): void {
  const timers = new WeakMap<FastifyRequest, NodeJS.Timeout>();
  const arrived = async (request: FastifyRequest): Promise<void> => clearTimeout(timers.get(request));
  fastify.addHook('onRequest', async (request) => {
    if (request.method === 'PUT' && request.url.startsWith(`${FILES_PATH}/`)) return;
    const { socket } = request.raw;
    const end = (): void => void socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
    timers.set(request, setTimeout(end, REQUEST_MS).unref());
  });
  fastify.addHook('preValidation', arrived);
  fastify.addHook('onResponse', arrived);
}

function serveHealth(fastify: FastifyInstance, parts: ServerParts, state: { isStopping: boolean }): void {
  fastify.get('/livez', async () => ({ status: 'ok' }));
  fastify.get('/readyz', async (_, reply) => {
    const { isReady, lagSeconds } = await parts.readiness();
    const serves = isReady && !state.isStopping;
    return reply.code(serves ? 200 : 503).send({ status: serves ? 'ok' : 'not ready', lagSeconds });
  });
  fastify.get('/version', async () => parts.version);
}

/** Requests that never reach the graph are refused in the form of its answers. */
function refuseInWords(fastify: FastifyInstance, { present }: GraphParts): void {
  const refuse = (message: string, code: string) => ({ errors: [{ message, extensions: { code } }] });
  fastify.setNotFoundHandler((_, reply) =>
    reply.code(404).send(refuse(`There is nothing here. The graph is at ${GRAPH_PATH}.`, 'NOT_FOUND')),
  );
  fastify.setErrorHandler(async (error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (isDatabaseAway(error)) {
      return reply
        .code(503)
        .header('retry-after', RETRY_AFTER_SECONDS)
        .send({ errors: [present(error)] });
    }
    if (status >= 500) return reply.code(500).send({ errors: [present(error)] });
    if (status === 413) await hearOut(request.raw);
    const message =
      status === 413 ? `A request has at most ${MAX_BODY_BYTES} bytes. Send less at once.` : error.message;
    return reply.code(status).send(refuse(message, 'BAD_REQUEST'));
  });
}

/** Of a request that is too large, so much is let go by before the line is cut. */
const MOST_HEARD_BYTES = 32 * 1024 * 1024;

/**
 * Lets go by what a client still sends. Most clients read no answer before they have sent all: answered
 * earlier, they would find a broken line and not the reason.
 */
async function hearOut(request: IncomingMessage): Promise<void> {
  let heard = 0;
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    heard += (piece as Buffer).length;
    if (heard > MOST_HEARD_BYTES) return;
  }
}
