import type { Change } from '../platform/context.ts';
import type { Owner } from '../platform/event-log.ts';
import {
  DiscoveryDelta,
  DiscoveryMessage,
  type DiscoverySession,
  type SafetyTier,
} from './conversation.entity.ts';
import { DELTA_SPOKEN, MESSAGE_COMPLETE, SESSION_CHANGED } from './discovery-news.ts';
import type { MessageAuthor } from './findings.ts';
import type { InterviewTopic } from './interview-topic.ts';

/** A turn to keep. */
export interface NewTurn {
  readonly id: string;
  readonly position: number;
  readonly author: MessageAuthor;
  readonly text: string;
  readonly safetyTier: SafetyTier;
  readonly isHypnosisCaution: boolean;
  readonly topic: InterviewTopic | null;
  readonly suggestedReplies: readonly string[];
}

/** A piece of an answer to keep. */
export interface NewDelta {
  readonly messageId: string;
  readonly position: number;
  readonly text: string;
}

const ownerOf = ({ tenantId, userId }: DiscoverySession): Owner => ({ tenantId, userId });

/** Saves a turn, and says so in the event log. */
export async function saveTurn(
  change: Change,
  session: DiscoverySession,
  turn: NewTurn,
): Promise<DiscoveryMessage> {
  const { em, now } = change;
  const owner = ownerOf(session);
  const message = em.create(DiscoveryMessage, { ...owner, ...turn, sessionId: session.id, createdAt: now });
  await em.flush();
  await change.record(owner, {
    kind: MESSAGE_COMPLETE,
    subjectId: session.id,
    occurredAt: now,
    data: { messageId: turn.id },
  });
  return message;
}

/** Saves a piece of an answer that is being spoken, and says so in the event log. */
export async function saveDelta(change: Change, session: DiscoverySession, delta: NewDelta): Promise<void> {
  const { em, now } = change;
  const owner = ownerOf(session);
  em.create(DiscoveryDelta, { ...owner, ...delta, sessionId: session.id, createdAt: now });
  await em.flush();
  await change.record(owner, {
    kind: DELTA_SPOKEN,
    subjectId: session.id,
    occurredAt: now,
    data: { messageId: delta.messageId, position: delta.position },
  });
}

/** Says in the event log that a conversation changed its state. */
export async function announceState(change: Change, session: DiscoverySession): Promise<void> {
  const fact = { kind: SESSION_CHANGED, subjectId: session.id, occurredAt: change.now };
  await change.record(ownerOf(session), fact);
}

/** Removes the pieces of answers that nobody can go on from any more. */
export async function dropOldDeltas({ em, now }: Change, session: DiscoverySession): Promise<void> {
  const oldest = new Date(now.getTime() - KEPT_HOURS * 3_600_000);
  await em.nativeDelete(DiscoveryDelta, {
    ...ownerOf(session),
    sessionId: session.id,
    createdAt: { $lt: oldest },
  });
}

/** Somewhat longer than a cursor lasts. */
const KEPT_HOURS = 25;
