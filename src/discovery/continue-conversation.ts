import { randomUUIDv7 } from 'node:crypto';
import type { Change, Context } from '../platform/context.ts';
import { conflict, invalid, Refusal } from '../platform/errors.ts';
import { once } from '../platform/idempotency.ts';
import { beginReply, isBeingSpoken, type WordsNeeded } from './begin-reply.ts';
import { DiscoveryMessage, DiscoverySession } from './conversation.entity.ts';
import { MAX_CONVERSATION_MESSAGES, MAX_MESSAGE_LENGTH } from './conversation.ts';
import {
  checkOpen,
  lockedSession,
  ownSessionKey,
  SESSION_FIELD,
  todayOfViewer,
} from './find-conversation.ts';
import { judgeDanger } from './judge-danger.ts';
import { type SafetyFinding, safetyTier } from './safety.ts';
import { saveTurn } from './save-turn.ts';
import { speakReply } from './speak-reply.ts';

/** Something the viewer says. */
export interface SayInConversation {
  readonly sessionId: string;
  readonly text: string;
  readonly idempotencyKey: string | null;
}

/** A turn of each side. */
export interface Exchange {
  readonly session: DiscoverySession;
  readonly sentMessage: DiscoveryMessage;
  /** Null while it is being spoken for an earlier request with the same key. */
  readonly reply: DiscoveryMessage | null;
}

const TEXT_FIELD = ['input', 'text'];

/**
 * Takes in what the viewer says, and answers: in a model's words where there is one and the viewer agrees to
 * it, else in the interview's own. What was said is judged first, and kept before anybody thinks about an answer.
 *
 * @throws Refusal when the text is blank or too long, there is no such conversation, it is over or full, or
 *   the guide is still speaking
 */
export async function continueConversation(ctx: Context, input: SayInConversation): Promise<Exchange> {
  checkText(input.text);
  const { id: sessionId } = ownSessionKey(ctx, input.sessionId);
  const { tenantId, userId } = ctx.viewer;
  const owner = { tenantId, userId };
  const finding = await heard(ctx, sessionId, input.text);
  const today = await todayOfViewer(ctx);
  let needed: WordsNeeded | null = null;
  const request = { ...owner, operation: 'sendDiscoveryMessage', key: input.idempotencyKey, input };
  const messageId = await ctx.change((change) => {
    // Done again after a collision, somebody else may have been faster.
    needed = null;
    return once(change, request, async () => {
      const session = await lockedSession(change.em, owner, { id: sessionId, sessionId: input.sessionId });
      checkReady(session, change.now);
      if (!finding) throw stillAnswering();
      const message = await saveWords(change, session, { ...finding, text: input.text });
      needed = await beginReply(change, session, { today, model: ctx.model });
      return message.id;
    });
  });
  needed ??= await resumeReply(ctx, { sessionId: input.sessionId, messageId, today });
  if (needed) await speakReply(ctx, needed);
  return findExchange(ctx, messageId);
}

function checkText(text: string): void {
  if (text.trim() === '') {
    throw invalid(TEXT_FIELD, 'Say something; a message of spaces tells nothing.', { code: 'BLANK' });
  }
  if (text.length > MAX_MESSAGE_LENGTH) {
    throw invalid(
      TEXT_FIELD,
      `A message has at most ${MAX_MESSAGE_LENGTH} characters; this one has ${text.length}. Send it in parts.`,
      { code: 'TOO_LARGE', maximum: MAX_MESSAGE_LENGTH },
    );
  }
  if (text.includes('\0') || !text.isWellFormed()) {
    throw invalid(
      TEXT_FIELD,
      'This message holds bytes that are no text. Send plain Unicode without null characters.',
    );
  }
}

function checkReady(session: DiscoverySession, now: Date): void {
  checkOpen(session);
  if (isBeingSpoken(session, now)) throw stillAnswering();
}

function stillAnswering(): Refusal {
  return conflict(SESSION_FIELD, 'The guide is still answering. Wait for the whole answer, then go on.');
}

/**
 * How alarming the words are, by the rules and by the model where one may read them: known before anything is
 * answered. A conversation that takes no words at present has nothing sent to a model.
 *
 * @returns null for such a conversation
 */
async function heard(ctx: Context, id: string, text: string): Promise<SafetyFinding | null> {
  const finding = safetyTier(text);
  if (!ctx.model || finding.tier === 'critical') return finding;
  const { tenantId, userId } = ctx.viewer;
  const session = await ctx.read((em) => em.findOne(DiscoverySession, { tenantId, userId, id }));
  if (session?.status !== 'open' || isBeingSpoken(session, ctx.clock.now())) return null;
  const [tier = finding.tier] = await judgeDanger(ctx, [{ text, tier: finding.tier }]);
  return { ...finding, tier };
}

async function saveWords(
  change: Change,
  session: DiscoverySession,
  { text, tier, isHypnosisCaution }: SafetyFinding & { readonly text: string },
): Promise<DiscoveryMessage> {
  const { tenantId, userId, id } = session;
  const position = await change.em.count(DiscoveryMessage, { tenantId, userId, sessionId: id });
  if (position + 2 > MAX_CONVERSATION_MESSAGES) {
    throw new Refusal(
      'LIMIT_EXCEEDED',
      SESSION_FIELD,
      `A conversation has at most ${MAX_CONVERSATION_MESSAGES} messages. Complete this one, or begin another.`,
      { kind: 'limit_exceeded', limit: MAX_CONVERSATION_MESSAGES, resetsAt: null },
    );
  }
  return saveTurn(change, session, {
    id: randomUUIDv7(),
    position,
    author: 'user',
    text,
    safetyTier: tier,
    isHypnosisCaution,
    topic: null,
    suggestedReplies: [],
  });
}

/** Answers what was never answered, because whoever was about to died: a repeated request finds it so. */
async function resumeReply(
  ctx: Context,
  { sessionId, messageId, today }: { sessionId: string; messageId: string; today: string },
): Promise<WordsNeeded | null> {
  const { tenantId, userId } = ctx.viewer;
  const owner = { tenantId, userId };
  const { id } = ownSessionKey(ctx, sessionId);
  return ctx.change(async (change) => {
    const session = await lockedSession(change.em, owner, { id, sessionId });
    const where = { ...owner, sessionId: id };
    const last = await change.em.findOne(DiscoveryMessage, where, { orderBy: { position: 'desc' } });
    if (session.status !== 'open' || last?.id !== messageId || isBeingSpoken(session, change.now))
      return null;
    return beginReply(change, session, { today, model: ctx.model });
  });
}

function findExchange(ctx: Context, messageId: string): Promise<Exchange> {
  const { tenantId, userId } = ctx.viewer;
  const owner = { tenantId, userId };
  return ctx.read(async (em) => {
    const sentMessage = await em.findOneOrFail(DiscoveryMessage, { ...owner, id: messageId });
    const { sessionId, position } = sentMessage;
    const next = { ...owner, sessionId, position: position + 1, author: 'guide' as const };
    const reply = await em.findOne(DiscoveryMessage, next);
    const session = await em.findOneOrFail(DiscoverySession, { ...owner, id: sessionId });
    return { session, sentMessage, reply };
  });
}
