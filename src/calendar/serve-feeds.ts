import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Resources } from '../platform/context.ts';
import { FEEDS_PATH } from './feed-path.ts';
import type { ReadCalendar } from './read-feed.ts';

const MAX_AGE_SECONDS = 900;
const SECRET = /^([\w-]{43})\.ics$/;

/** Opens the addresses that calendar programs read. */
export const serveFeeds =
  (resources: Resources) =>
  (fastify: FastifyInstance): void => {
    fastify.get<{ Params: { file: string } }>(`${FEEDS_PATH}/:file`, async ({ params, headers }, reply) => {
      const [, secret] = SECRET.exec(params.file) ?? [];
      // Loaded with the first reader: it brings the rules of all zones.
      const { readFeed } = await import('./read-feed.ts');
      const calendar = secret === undefined ? null : await readFeed(resources, secret);
      if (!calendar) return reply.callNotFound();
      return send(reply, calendar, headers['if-none-match']);
    });
  };

function send(
  reply: FastifyReply,
  { text, changedAt }: ReadCalendar,
  known: string | undefined,
): FastifyReply {
  const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  reply
    .header('etag', tag)
    .header('last-modified', changedAt.toUTCString())
    .header('cache-control', `private, max-age=${MAX_AGE_SECONDS}`);
  if (knows(known, tag)) return reply.code(304).send();
  return reply.type('text/calendar; charset=utf-8').send(text);
}

const knows = (known: string | undefined, tag: string): boolean =>
  (known ?? '').split(',').some((each) => ['*', tag, `W/${tag}`].includes(each.trim()));
