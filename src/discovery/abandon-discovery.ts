import type { Context } from '../platform/context.ts';
import { invalidTransition } from '../platform/errors.ts';
import type { DiscoverySession } from './conversation.entity.ts';
import { lockedSession, ownSessionKey, SESSION_FIELD } from './find-conversation.ts';
import { announceState } from './save-turn.ts';

/**
 * Ends a conversation without a result. Doing it twice is harmless.
 *
 * @throws Refusal when there is no such conversation, or it has a result already
 */
export async function abandonDiscovery(ctx: Context, sessionId: string): Promise<DiscoverySession> {
  const { id } = ownSessionKey(ctx, sessionId);
  const { tenantId, userId } = ctx.viewer;
  return ctx.change(async (change) => {
    const session = await lockedSession(change.em, { tenantId, userId }, { id, sessionId });
    if (session.status === 'completed') {
      throw invalidTransition(SESSION_FIELD, 'This conversation is completed; its result stays.', {
        currentState: session.status,
        allowedActions: ['startDiscovery'],
      });
    }
    if (session.status === 'abandoned') return session;
    session.status = 'abandoned';
    session.replyId = null;
    session.replyingUntil = null;
    await announceState(change, session);
    return session;
  });
}
