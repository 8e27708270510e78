/** A conversation as the interview reads it. */
import type { SafetyTier } from './conversation.entity.ts';
import type { Utterance } from './findings.ts';
import type { InterviewTopic } from './interview-topic.ts';

/** One turn, oldest first in a conversation. */
export interface Turn extends Utterance {
  readonly safetyTier: SafetyTier;
  /** What a guide's turn asks about; null for the person's turns, and for talks held elsewhere. */
  readonly topic?: InterviewTopic | null | undefined;
}

/**
 * What may be read for findings and shown to a model: everything but turns that speak of danger and the
 * answers to them. Those are for people to help with, not for a program to build on.
 */
export function readableTalk<T extends Turn>(turns: readonly T[]): T[] {
  return turns.filter(({ safetyTier, topic }) => safetyTier !== 'critical' && topic !== 'safety');
}

/** What the person said to each of the guide's turns about a topic, oldest first; empty texts where nothing followed. */
export function answersTo(turns: readonly Turn[], topic: InterviewTopic): Turn[][] {
  return turns.flatMap((turn, at) => {
    if (turn.author !== 'guide' || turn.topic !== topic) return [];
    const rest = turns.slice(at + 1);
    const next = rest.findIndex(({ author }) => author === 'guide');
    return [next < 0 ? rest : rest.slice(0, next)];
  });
}

/** The person's last words, and what the guide had said before them. */
export function lastExchange(turns: readonly Turn[]): { guide: Turn | null; said: Turn | null } {
  const said = turns.findLast(({ author }) => author === 'user') ?? null;
  const before = said ? turns.slice(0, turns.indexOf(said)) : turns;
  return { guide: before.findLast(({ author }) => author === 'guide') ?? null, said };
}

const EVASIVE =
  /^(?:i )?(?:(?:really |honestly |just )?(?:don['’]?t|do not) (?:really )?(?:know|understand)|dunno|not sure|no idea|hmm+|um+|uh+|pass|skip|whatever|idk)\b/i;

/** Whether words answer nothing: "I don't know", a sigh, a row of dots. */
export function isEvasive(text: string): boolean {
  const plain = text.trim();
  return !/[\p{L}\p{N}]/u.test(plain) || (EVASIVE.test(plain) && plain.split(/\s+/).length <= 8);
}
