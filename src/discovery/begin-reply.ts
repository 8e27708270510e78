import { randomUUIDv7 } from 'node:crypto';
import { Guide, hasConsent, type Tone } from '../identity/index.ts';
import type { ChatModel } from '../platform/chat-model.ts';
import type { Change } from '../platform/context.ts';
import type { DiscoverySession } from './conversation.entity.ts';
import { interviewOf } from './conversation.ts';
import { messagesIn } from './find-conversation.ts';
import { isInDanger } from './find-danger.ts';
import { type Interview, type Move, nextMove } from './interview.ts';
import { type GuideReply, nextReply, safetyReply } from './interview-reply.ts';
import { dropOldDeltas } from './save-turn.ts';
import { speakAtOnce } from './speak-at-once.ts';

/** A turn of the guide that a model is to word. */
export interface WordsNeeded {
  readonly sessionId: string;
  readonly replyId: string;
  readonly position: number;
  readonly interview: Interview;
  readonly move: Move;
  /** What is said where the model fails. */
  readonly draft: GuideReply;
  readonly tone: Tone;
}

/** A model has less time than this, so whoever is silent for longer is dead. */
const SPOKEN_WITHIN_MS = 60_000;

/** Whether somebody is speaking the guide's next turn. */
export function isBeingSpoken({ replyId, replyingUntil }: DiscoverySession, now: Date): boolean {
  return replyId !== null && replyId !== undefined && (replyingUntil ?? now) > now;
}

/**
 * Decides the guide's next turn. Without a model or consent, in danger and after something heavy it is said at
 * once, in words written by people and in this transaction; else the conversation is kept for whoever lets the model speak it.
 *
 * @returns what a model is to word; null when all is said
 */
export async function beginReply(
  change: Change,
  session: DiscoverySession,
  { today, model }: { today: string; model: ChatModel | null },
): Promise<WordsNeeded | null> {
  const { em, now } = change;
  const { tenantId, userId } = session;
  const turns = await messagesIn(em, session);
  const position = turns.length;
  await dropOldDeltas(change, session);
  session.replyId = null;
  session.replyingUntil = null;
  if (await isInDanger(em, { tenantId, userId })) {
    const isFirst = turns.findLast(({ author }) => author === 'guide')?.topic !== 'safety';
    await speakAtOnce(change, session, { position, reply: safetyReply(isFirst), tier: 'critical' });
    return null;
  }
  const interview = interviewOf(turns, today);
  const move = nextMove(interview);
  const draft = nextReply(interview, move);
  if (move.topic === 'check_in') {
    await speakAtOnce(change, session, { position, reply: draft, tier: 'elevated' });
    return null;
  }
  if (!model || !(await hasConsent(em, { tenantId, userId }, 'ai_processing'))) {
    await speakAtOnce(change, session, { position, reply: draft, tier: 'none' });
    return null;
  }
  const guide = await em.findOneOrFail(Guide, { tenantId, id: session.agentId });
  session.replyId = randomUUIDv7();
  session.replyingUntil = new Date(now.getTime() + SPOKEN_WITHIN_MS);
  const { id: sessionId, replyId } = session;
  return { sessionId, replyId, position, interview, move, draft, tone: guide.tone };
}
