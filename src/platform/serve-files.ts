import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Claim, FILES_PATH } from './file-links.ts';
import { type Files, formOf } from './file-store.ts';

/** The content of an address never changes, so it may be kept for as long as the address works and longer. */
const CACHE = 'private, max-age=31536000, immutable';

const WORDS = {
  expired: 'This address has expired. Ask the graph for a fresh one.',
  forged: 'This address is not one of ours. Take it from the graph as it is.',
} as const;

/** Opens addresses of files: signed ones, to read from and to send to. */
export function serveFiles(server: FastifyInstance, parts: Files): void {
  server.register(async (fastify) => {
    await fastify.register(fastifyStatic, { root: parts.incoming, serve: false });
    // Whatever comes in is a stream: it is written to disk as it comes, and never held in memory.
    fastify.removeAllContentTypeParsers();
    fastify.addContentTypeParser('*', (_, body, done) => done(null, body));
    fastify.get(`${FILES_PATH}/*`, (request, reply) => read(parts, request, reply));
    fastify.put(`${FILES_PATH}/*`, (request, reply) => receive(parts, request, reply));
  });
}

const claimOf = (request: FastifyRequest, method: Claim['method']): Claim => ({
  method,
  key: (request.params as { '*': string })['*'],
  query: request.query as Claim['query'],
});

const refuse = (reply: FastifyReply, status: number, message: string): FastifyReply =>
  reply
    .code(status)
    .send({ errors: [{ message, extensions: { code: status === 403 ? 'FORBIDDEN' : 'BAD_REQUEST' } }] });

async function read({ store, links }: Files, request: FastifyRequest, reply: FastifyReply) {
  const claim = claimOf(request, 'GET');
  const standing = links.check(claim);
  if (standing !== 'good' || formOf(claim.key) === null) {
    return refuse(reply, 403, WORDS[standing === 'expired' ? 'expired' : 'forged']);
  }
  // Captions are read by scripts of other origins; who may read is decided by the signature.
  return store.send(claim.key, reply, { 'cache-control': CACHE, 'access-control-allow-origin': '*' });
}

async function receive(parts: Files, request: FastifyRequest, reply: FastifyReply) {
  const claim = claimOf(request, 'PUT');
  const standing = parts.links.check(claim);
  if (standing !== 'good' || formOf(claim.key) === null) {
    return refuse(reply, 403, WORDS[standing === 'expired' ? 'expired' : 'forged']);
  }
  const [size, type] = [Number(claim.query.size), String(claim.query.type)];
  if (request.headers['content-type'] !== type) {
    return refuse(reply, 415, `Send it with the header \`content-type: ${type}\`, as it was announced.`);
  }
  if (Number(request.headers['content-length'] ?? size) > size) return refuse(reply, 413, tooMuch(size));
  await mkdir(parts.incoming, { recursive: true, mode: 0o700 });
  const path = join(parts.incoming, randomUUID());
  try {
    const arrived = await take(request.body as Readable, path, size);
    if (arrived > size) return refuse(reply.header('connection', 'close'), 413, tooMuch(size));
    if (arrived < size) {
      return refuse(reply, 400, `Only ${arrived} of ${size} bytes arrived. Send the whole file again.`);
    }
    await parts.store.keep(claim.key, path);
    return reply.code(204).send();
  } finally {
    await rm(path, { force: true });
  }
}

const tooMuch = (size: number): string =>
  `This is more than the ${size} bytes that were announced. Ask for an address for the right size.`;

/** Writes what comes to disk, until it is more than it may be. @returns bytes that arrived */
async function take(body: Readable | undefined, path: string, limit: number): Promise<number> {
  let arrived = 0;
  const stop = new AbortController();
  const counted = new Transform({
    transform: (chunk: Buffer, _, done) => {
      arrived += chunk.length;
      if (arrived > limit) stop.abort();
      done(null, chunk);
    },
  });
  if (!body) return 0;
  try {
    await pipeline(body, counted, createWriteStream(path, { mode: 0o600 }), { signal: stop.signal });
  } catch (error) {
    if (!stop.signal.aborted && !body.destroyed) throw error;
  }
  return arrived;
}
