import { randomUUIDv7 } from 'node:crypto';
import type { Change } from '../platform/context.ts';
import type { DiscoveryMessage, DiscoverySession, SafetyTier } from './conversation.entity.ts';
import { sentencesOf } from './guide-speech.ts';
import type { GuideReply } from './interview-reply.ts';
import { saveDelta, saveTurn } from './save-turn.ts';

/** A whole answer, and its place in the conversation. */
export interface WholeReply {
  readonly position: number;
  readonly reply: GuideReply;
  /** What must be shown beside it. */
  readonly tier: SafetyTier;
}

/** Says what is known at once: its pieces and the message in one transaction, as those who listen expect them. */
export async function speakAtOnce(
  change: Change,
  session: DiscoverySession,
  { position, reply, tier }: WholeReply,
): Promise<DiscoveryMessage> {
  const id = randomUUIDv7();
  for (const [at, text] of sentencesOf(reply.text).entries()) {
    await saveDelta(change, session, { messageId: id, position: at, text });
  }
  const turn = { id, position, author: 'guide' as const, safetyTier: tier, isHypnosisCaution: false };
  return saveTurn(change, session, { ...turn, ...reply });
}
