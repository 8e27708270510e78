import { personTopic } from '../platform/bus.ts';
import type { Context } from '../platform/context.ts';
import { continued } from '../platform/cursor-fault.ts';
import { notFound } from '../platform/errors.ts';
import { type Event, eventsAfter, lastPosition } from '../platform/event-log.ts';
import { globalId, type Key, keyOf } from '../platform/global-id.ts';
import { readLogCursor, writeLogCursor } from '../platform/log-cursor.ts';
import type { Source } from '../platform/source.ts';
import { DiscoveryDelta, type DiscoveryMessage, type DiscoverySession } from './conversation.entity.ts';
import { DELTA_SPOKEN, DISCOVERY_NEWS, MESSAGE_COMPLETE } from './discovery-news.ts';
import { messageLoader, sessionLoader } from './loaders.ts';

/** Where and when something happened. */
interface Happening {
  readonly cursor: string;
  readonly occurredAt: Date;
}

/** Something that happened in a conversation. */
export type DiscoveryNews =
  | (Happening & {
      readonly kind: 'delta';
      readonly messageId: string;
      readonly position: number;
      readonly text: string;
    })
  | (Happening & { readonly kind: 'message'; readonly message: DiscoveryMessage })
  | (Happening & { readonly kind: 'session'; readonly session: DiscoverySession });

/** Most events that one look takes from the log. */
const STEP = 100;

/**
 * Follows a conversation as it is spoken, from a cursor on or from now on: each thing once and in order.
 *
 * @throws Refusal when there is no such conversation
 * @throws GraphQLError CURSOR_EXPIRED or BAD_USER_INPUT when it cannot go on from the cursor
 */
export async function followDiscovery(
  ctx: Context,
  { sessionId, after }: { sessionId: string; after: string | null },
): Promise<AsyncIterable<DiscoveryNews>> {
  const key = keyOf('disc', sessionId);
  const session = key && (await ctx.once(sessionLoader).load(key));
  if (!key || !session) throw notFound(['sessionId'], sessionId, 'conversation');
  const from = after === null ? null : continued(readLogCursor(after, ctx.clock.now())).position;
  return ctx.feeds.follow(wordsOf(ctx, session.tenantId, key), from);
}

function wordsOf(ctx: Context, tenantId: string, session: Key): Source<number, DiscoveryNews> {
  const owner = { tenantId, userId: session.userId };
  const reader = ctx.as(owner);
  return {
    name: `discovery ${tenantId} ${session.userId} ${session.id}`,
    topics: [personTopic(owner.userId)],
    present: () => reader.read((em) => lastPosition(em, owner)),
    read: async (from, through) => {
      const fresh = reader.fresh();
      const range = { after: from, through: through ?? undefined, kinds: DISCOVERY_NEWS, limit: STEP };
      const events = await fresh.read((em) => eventsAfter(em, { ...owner, ...range }));
      const here = events.filter(({ subjectId }) => subjectId === session.id);
      return {
        news: await tell(fresh, session, here),
        next: events.at(-1)?.position ?? from,
        isMore: events.length === STEP,
      };
    },
  };
}

/** Adds what was said, as it is now. What is gone since is no news any more. */
async function tell(ctx: Context, session: Key, events: readonly Event[]): Promise<DiscoveryNews[]> {
  const texts = await textsOf(ctx, session, events);
  const told = await Promise.all(
    events.map(async ({ kind, position: place, occurredAt, data }): Promise<DiscoveryNews | null> => {
      const happening = { cursor: writeLogCursor({ position: place, at: occurredAt }), occurredAt };
      const messageKey = { userId: session.userId, id: String(data.messageId) };
      if (kind === DELTA_SPOKEN) {
        const position = Number(data.position);
        const text = texts.get(`${messageKey.id} ${position}`);
        const messageId = globalId('msg', messageKey);
        return text === undefined ? null : { ...happening, kind: 'delta', messageId, position, text };
      }
      if (kind === MESSAGE_COMPLETE) {
        const message = await ctx.once(messageLoader).load(messageKey);
        return message && { ...happening, kind: 'message', message };
      }
      const changed = await ctx.once(sessionLoader).load(session);
      return changed && { ...happening, kind: 'session', session: changed };
    }),
  );
  return told.filter((each) => each !== null);
}

/** Texts of the pieces that are told of, by message and position. */
async function textsOf(
  ctx: Context,
  { userId, id: sessionId }: Key,
  events: readonly Event[],
): Promise<Map<string, string>> {
  const messageIds = events
    .filter(({ kind }) => kind === DELTA_SPOKEN)
    .map(({ data }) => String(data.messageId));
  if (messageIds.length === 0) return new Map();
  const { tenantId } = ctx.viewer;
  const where = { tenantId, userId, sessionId, messageId: { $in: [...new Set(messageIds)] } };
  const deltas = await ctx.read((em) => em.find(DiscoveryDelta, where));
  return new Map(deltas.map(({ messageId, position, text }) => [`${messageId} ${position}`, text]));
}
