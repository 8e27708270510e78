import type { Context } from '../platform/context.ts';
import { conflict, invalidTransition } from '../platform/errors.ts';
import { isBeingSpoken } from './begin-reply.ts';
import type { DiscoveryMessage, DiscoverySession } from './conversation.entity.ts';
import { SESSION_COMPLETED } from './discovery-news.ts';
import { readFindings } from './extract-findings.ts';
import {
  lockedSession,
  messagesIn,
  ownSessionKey,
  SESSION_FIELD,
  todayOfViewer,
} from './find-conversation.ts';
import { checkDanger } from './find-danger.ts';
import type { Findings } from './findings.ts';
import { holdFindings } from './hold-findings.ts';
import { saveFindings } from './save-conversation.ts';
import { announceState } from './save-turn.ts';

/** A model may think for so long over a whole conversation. */
const PATIENCE_SECONDS = 60;

/**
 * Ends a conversation with a result: goals, beliefs and preferences with the words they rest on. One that is
 * completed stays as it is; one whose reading broke off is read again. Without a goal it stays open.
 *
 * @throws Refusal when there is no such conversation, it was abandoned, the guide is still speaking,
 *   the viewer may be in danger, or no goal was named
 */
export async function completeDiscovery(ctx: Context, sessionId: string): Promise<void> {
  const { id } = ownSessionKey(ctx, sessionId);
  const place = { id, sessionId };
  const turns = await closeConversation(ctx, place);
  if (!turns) return;
  const today = await todayOfViewer(ctx);
  const findings = await readFindings(ctx, { turns, today, patienceSeconds: PATIENCE_SECONDS });
  await saveResult(ctx, place, findings);
  if (findings.goals.length > 0) return;
  throw conflict(
    SESSION_FIELD,
    'No goal was named in this conversation yet, so there is nothing to make a plan from. ' +
      'Say what you would like to change; the conversation is still open.',
  );
}

/** From here on nothing more is said. @returns what was said; null when the result is there already */
function closeConversation(
  ctx: Context,
  place: { id: string; sessionId: string },
): Promise<DiscoveryMessage[] | null> {
  const { tenantId, userId } = ctx.viewer;
  return ctx.change(async (change) => {
    const session = await lockedSession(change.em, { tenantId, userId }, place);
    if (session.status === 'completed') return null;
    checkEndable(session, change.now);
    await checkDanger(change.em, { tenantId, userId }, SESSION_FIELD);
    if (session.status === 'open') {
      session.status = 'extracting';
      await announceState(change, session);
    }
    return messagesIn(change.em, session);
  });
}

function checkEndable(session: DiscoverySession, now: Date): void {
  if (session.status === 'abandoned') {
    throw invalidTransition(SESSION_FIELD, 'This conversation was ended without a result; begin a new one.', {
      currentState: session.status,
      allowedActions: ['startDiscovery'],
    });
  }
  if (isBeingSpoken(session, now)) {
    throw conflict(SESSION_FIELD, 'The guide is still answering. Wait for the whole answer, then complete.');
  }
}

/** Saves what was found, unless somebody else has; without a goal the conversation goes on. */
async function saveResult(
  ctx: Context,
  place: { id: string; sessionId: string },
  findings: Findings,
): Promise<void> {
  const { tenantId, userId } = ctx.viewer;
  const owner = { tenantId, userId };
  await ctx.change(async (change) => {
    await holdFindings(change.em, owner);
    const session = await lockedSession(change.em, owner, place);
    if (session.status !== 'extracting') return;
    if (findings.goals.length === 0) {
      session.status = 'open';
      return announceState(change, session);
    }
    session.status = 'completed';
    session.completedAt = change.now;
    session.preferences = findings.preferences;
    await change.em.flush();
    await saveFindings(change, { ...owner, agentId: session.agentId, sessionId: session.id }, findings);
    await change.record(owner, { kind: SESSION_COMPLETED, subjectId: session.id, occurredAt: change.now });
  });
}
