import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { mayAct, userLoader } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { type FieldPath, invalidTransition, notFound } from '../platform/errors.ts';
import type { Owner } from '../platform/event-log.ts';
import { type Key, keyOf } from '../platform/global-id.ts';
import { wallClockAt } from '../platform/zone.ts';
import { DiscoveryMessage, DiscoverySession } from './conversation.entity.ts';

/** Field that conversations are named in. */
export const SESSION_FIELD: FieldPath = ['input', 'sessionId'];

/**
 * The key behind the identifier of one of the viewer's own conversations.
 *
 * @throws Refusal when it is not theirs, or none
 */
export function ownSessionKey(ctx: Context, sessionId: string): Key {
  const key = keyOf('disc', sessionId);
  if (!key || !mayAct(ctx.viewer, key.userId)) throw notFound(SESSION_FIELD, sessionId, 'conversation');
  return key;
}

/**
 * Reads a conversation to change it. Whoever else wants to waits until this transaction ends.
 *
 * @throws Refusal when there is none
 */
export async function lockedSession(
  em: SqlEntityManager,
  { tenantId, userId }: Owner,
  { id, sessionId }: { id: string; sessionId: string },
): Promise<DiscoverySession> {
  const where = { tenantId, userId, id };
  const session = await em.findOne(DiscoverySession, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!session) throw notFound(SESSION_FIELD, sessionId, 'conversation');
  return session;
}

/** @throws Refusal when a conversation is not going on any more */
export function checkOpen(session: DiscoverySession): void {
  if (session.status === 'open') return;
  throw invalidTransition(
    SESSION_FIELD,
    `This conversation is ${session.status}; begin a new one to say more.`,
    {
      currentState: session.status,
      allowedActions: session.status === 'extracting' ? ['completeDiscovery'] : ['startDiscovery'],
    },
  );
}

/** Messages of a conversation, oldest first. */
export function messagesIn(
  em: SqlEntityManager,
  { tenantId, userId, id }: DiscoverySession,
): Promise<DiscoveryMessage[]> {
  return em.find(DiscoveryMessage, { tenantId, userId, sessionId: id }, { orderBy: { position: 'asc' } });
}

/** The calendar day on the viewer's own clock, `YYYY-MM-DD`. */
export async function todayOfViewer(ctx: Context): Promise<string> {
  const person = await ctx.once(userLoader).load(ctx.viewer.userId);
  return wallClockAt(ctx.clock.now(), person?.timeZone ?? 'Etc/UTC').date;
}
