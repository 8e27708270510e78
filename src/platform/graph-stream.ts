import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ExecutionArgs, GraphQLError, getOperationAST } from 'graphql';
import { BadToken } from './bad-token.ts';
import type { Viewer } from './context.ts';
import { Answer, type Answers, executeEvents } from './execute-events.ts';
import { msUntilExpiry } from './expiry.ts';
import { FellBehind } from './follower.ts';
import { type GraphParts, withCharge } from './graph-http.ts';
import { Held } from './held.ts';
import { type Asked, holderOf, type Operations } from './operations.ts';

/** Streams that one person may have open at once. */
const MAX_STREAMS = 50;
/** A word now and then, so that nothing on the way takes the connection for dead. */
const BREATH_MS = 12_000;
/** How long a client may take to read what it was sent. */
const PATIENCE_MS = 5_000;

/** Where answers are written, and what else there is to know. */
interface Line {
  readonly raw: ServerResponse;
  readonly viewer: Viewer | null;
}

/**
 * Opens the graph as Server-Sent Events at a path: one operation a request, as the protocol graphql-sse has
 * it in its mode of distinct connections.
 *
 * @returns a function that ends every stream
 */
export function serveGraphAsStream(
  fastify: FastifyInstance,
  parts: GraphParts,
  { path, operations }: { readonly path: string; readonly operations: Operations },
): () => void {
  const stream = new GraphStream(parts, operations);
  fastify.route({
    method: ['GET', 'POST'],
    url: path,
    handler: (request, reply) => stream.answer(request, reply),
  });
  return () => stream.close();
}

class GraphStream {
  private readonly held = new Held(MAX_STREAMS);
  private readonly open = new Set<ServerResponse>();

  constructor(
    private readonly parts: GraphParts,
    private readonly operations: Operations,
  ) {}

  /** Ends every stream. Without a last word, the client knows that it is to come back. */
  close(): void {
    for (const raw of this.open) raw.end();
  }

  async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const asked = askedIn(request);
    if (!asked) return this.refuse(reply, 400, [badRequest('Send `query`, as JSON or in the address.')]);
    const viewer = await this.viewerOf(request);
    if (viewer instanceof GraphQLError) return this.refuse(reply, 401, [viewer]);
    const args = this.operations.prepare(asked, { viewer, transport: 'stream' });
    if (!('schema' in args)) return this.refuse(reply, statusOf(args), args);
    if (request.method === 'GET' && kindOf(args) === 'mutation') {
      return this.refuse(reply.header('allow', 'POST'), 405, [badRequest('A mutation takes POST.')]);
    }
    const holder = holderOf(viewer, request.ip);
    try {
      if (!this.held.take(holder)) return await this.refuse(reply, 429, [TOO_MANY]);
      reply.hijack();
      await this.tell({ raw: reply.raw, viewer }, args);
      return reply;
    } finally {
      this.held.giveBack(holder);
    }
  }

  private refuse(reply: FastifyReply, status: number, errors: readonly GraphQLError[]): FastifyReply {
    return reply.code(status).send({ errors: errors.map(this.parts.present) });
  }

  private async viewerOf({ headers }: FastifyRequest): Promise<GraphQLError | Viewer | null> {
    try {
      return await this.parts.authenticate(headers.authorization ?? null);
    } catch (error) {
      if (!(error instanceof BadToken)) throw error;
      const extensions = { code: 'UNAUTHENTICATED' };
      return new GraphQLError(`This token is not good: ${error.message}`, { extensions });
    }
  }

  /** Writes what comes, until it ends or one of both sides has enough. */
  private async tell({ raw, viewer }: Line, args: ExecutionArgs): Promise<void> {
    raw.writeHead(200, HEADERS);
    raw.write(':\n\n');
    const breath = setInterval(() => raw.write(':\n\n'), BREATH_MS).unref();
    const left = msUntilExpiry(viewer, this.parts.resources.clock);
    const expiry = setTimeout(() => raw.end(), left).unref();
    this.open.add(raw);
    try {
      await this.write(raw, await this.answersTo(args));
    } catch (error) {
      // It continues from its last cursor; whatever else is the matter was told to nobody yet.
      if (!(error instanceof FellBehind)) this.parts.present(error);
      raw.destroy();
    } finally {
      this.open.delete(raw);
      clearInterval(breath);
      clearTimeout(expiry);
      raw.end();
    }
  }

  private async write(raw: ServerResponse, answers: Answers): Promise<void> {
    raw.once('close', () => void answers.return?.());
    for await (const { text } of answers) {
      if (raw.writableEnded || raw.destroyed) return;
      if (raw.write(`event: next\ndata: ${text}\n\n`)) continue;
      const drained = once(raw, 'drain', { signal: AbortSignal.timeout(PATIENCE_MS) });
      await drained.catch(() => Promise.reject(new FellBehind('Too much was left unread.')));
    }
    if (!raw.writableEnded) raw.write('event: complete\ndata:\n\n');
  }

  private async answersTo(args: ExecutionArgs): Promise<Answers> {
    const { executor, present } = this.parts;
    const result =
      kindOf(args) === 'subscription' ? await executeEvents(args, this.parts) : await executor.execute(args);
    if (Symbol.asyncIterator in result) return result;
    const { errors, ...rest } = result;
    const answer = errors ? { ...rest, errors: errors.map(present) } : rest;
    return one(new Answer(withCharge(answer, args.contextValue)));
  }
}

async function* one(answer: Answer): Answers {
  yield answer;
}

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache',
  // Some proxies keep an answer until it is whole, unless they are told.
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
};

const badRequest = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
const TOO_MANY = new GraphQLError(`A person has at most ${MAX_STREAMS} streams open. Close one first.`, {
  extensions: { code: 'RATE_LIMITED' },
});

const kindOf = ({ document, operationName }: ExecutionArgs): string | undefined =>
  getOperationAST(document, operationName)?.operation;

const statusOf = (errors: readonly GraphQLError[]): number =>
  errors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED') ? 401 : 400;

/** The operation in a request; null where there is none. */
function askedIn({ method, query, body }: FastifyRequest): Asked | null {
  const given = (method === 'GET' ? query : body) as Record<string, unknown> | null;
  if (typeof given !== 'object' || given === null || typeof given.query !== 'string') return null;
  const variables = method === 'GET' ? parsed(given.variables) : (given.variables ?? {});
  if (typeof variables !== 'object' || variables === null || Array.isArray(variables)) return null;
  const operationName = typeof given.operationName === 'string' ? given.operationName : null;
  return { query: given.query, operationName, variables: variables as Record<string, unknown> };
}

function parsed(text: unknown): unknown {
  if (text === undefined || text === '') return {};
  try {
    return JSON.parse(String(text));
  } catch {
    // What is no JSON is answered like JSON of another shape.
    return null;
  }
}
