/** The first step: a conversation goes in, findings come back. */
import { agreedInput, present } from './answer.ts';
import type { Turn } from './formats/speaker.ts';
import { ImportDiscoveryMutation, SafetyNoticesQuery } from './operations/discovery.ts';
import type { Guide, SafetyNotice, Session } from './results.ts';
import type { Stage } from './stage.ts';

/** Most pages of messages there can be: a conversation has at most 2,000 messages, a page 100. */
const MAX_PAGES = 20;

/**
 * Hands a conversation to the graph.
 *
 * @throws Problem (bad input) when the graph refuses it
 */
export async function takeIn({ client }: Stage, guide: Guide, turns: readonly Turn[]): Promise<Session> {
  const messages = turns.map(({ author, text }) => ({ author, text }));
  const { importDiscovery } = await client.ask(ImportDiscoveryMutation, {
    input: { guideId: guide.id, messages },
  });
  return present(agreedInput(importDiscovery, 'the conversation').session, 'a session');
}

/** What must be shown with messages that touch on danger, each notice once, in the order they were said. */
export async function safetyNotices({ client }: Stage, sessionId: string): Promise<SafetyNotice[]> {
  const notices = new Map<string, SafetyNotice>();
  let after: string | null = null;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const messages = await messagesAfter({ client }, { sessionId, after });
    for (const { safetyNotice } of messages.nodes) {
      if (safetyNotice) notices.set(safetyNotice.message, safetyNotice);
    }
    if (!messages.pageInfo.hasNextPage) break;
    after = messages.pageInfo.endCursor;
  }
  return [...notices.values()];
}

async function messagesAfter(
  { client }: Pick<Stage, 'client'>,
  page: { sessionId: string; after: string | null },
) {
  const { discoverySession } = await client.ask(SafetyNoticesQuery, page);
  return present(discoverySession, 'the session').messages;
}
