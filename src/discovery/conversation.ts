/** A conversation that goes on: what it has brought to light so far. */
import { extractFindings, extractFindingsInTurns } from './extractor/index.ts';
import type { Findings } from './findings.ts';
import type { Interview } from './interview.ts';
import { withStanding } from './interview-standing.ts';
import { readableTalk, type Turn } from './interview-turn.ts';

/** Longest message that a person sends here, in characters. */
export const MAX_MESSAGE_LENGTH = 4_000;
/** Messages of one conversation, answers included. Nobody needs more for an intake. */
export const MAX_CONVERSATION_MESSAGES = 400;

/**
 * What a conversation has brought to light, by rules alone. Turns about danger are left out.
 *
 * @param today - calendar day `YYYY-MM-DD` that dates count from
 */
export function interviewOf(turns: readonly Turn[], today: string): Interview {
  const readable = readableTalk(turns);
  return { turns: readable, findings: findingsIn(readable, today) };
}

/** The findings of turns that may be read, gathered in small steps that hold nobody up. */
export async function findingsInTurns(readable: readonly Turn[], today: string): Promise<Findings> {
  return withStanding(await extractFindingsInTurns(readable, { today }), readable);
}

/** The findings of turns that may be read. */
export function findingsIn(readable: readonly Turn[], today: string): Findings {
  return withStanding(extractFindings(readable, { today }), readable);
}
