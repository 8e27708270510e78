import { randomUUIDv7 } from 'node:crypto';
import type { Change } from '../platform/context.ts';
import type { Owner } from '../platform/event-log.ts';
import { Belief, BeliefGraph, BeliefLink, Evidence } from './belief.entity.ts';
import { measuresOf } from './belief-coherence.ts';
import { DiscoveryMessage, DiscoverySession, type SafetyTier } from './conversation.entity.ts';
import type { Findings, MessageAuthor, Quote } from './findings.ts';
import { Goal, GoalRating } from './goal.entity.ts';
import { holdFindings } from './hold-findings.ts';
import { orderedIds } from './ordered-ids.ts';

/** A conversation that has ended, with what was found in it. */
export interface FinishedConversation extends Owner {
  readonly agentId: string;
  readonly messages: readonly {
    /** Ascending in the order of the talk. */
    readonly id: string;
    readonly author: MessageAuthor;
    readonly text: string;
    readonly saidAt: Date | null;
    readonly safetyTier: SafetyTier;
    readonly isHypnosisCaution: boolean;
  }[];
  readonly findings: Findings;
}

/** Where the rows of one conversation go. */
export interface Place extends Owner {
  readonly agentId: string;
  readonly sessionId: string;
}

/** Saves a conversation with its findings, and says so in the event log. @returns the session's id */
export async function saveConversation(change: Change, conversation: FinishedConversation): Promise<string> {
  const { tenantId, userId, agentId, messages, findings } = conversation;
  const { em, now } = change;
  const sessionId = randomUUIDv7();
  const owner = { tenantId, userId };
  await holdFindings(em, owner);
  const place = { ...owner, agentId, sessionId };
  em.create(DiscoverySession, {
    ...owner,
    id: sessionId,
    agentId,
    kind: 'intake',
    status: 'completed',
    preferences: findings.preferences,
    createdAt: now,
    completedAt: now,
  });
  await em.flush();
  await em.insertMany(
    DiscoveryMessage,
    messages.map(({ saidAt, ...message }, position) => ({
      ...owner,
      ...message,
      sessionId,
      position,
      createdAt: saidAt ?? now,
    })),
  );
  await saveFindings(change, place, findings);
  await change.record(owner, { kind: 'discovery.completed', subjectId: sessionId, occurredAt: now });
  return sessionId;
}

/** Saves what was found in a conversation, whose messages are saved already. */
export async function saveFindings(change: Change, place: Place, findings: Findings): Promise<void> {
  const goalIds = await saveGoals(change, place, findings);
  await saveBeliefs(change, { ...place, goalIds }, findings);
}

async function saveGoals(
  { em, now }: Change,
  place: Place,
  { goals }: Findings,
): Promise<Map<string, string>> {
  const { tenantId, userId, sessionId, agentId } = place;
  const owner = { tenantId, userId };
  const ids = idsFor(goals);
  const idOf = (key: string): string => found(ids, key);
  const rows = goals.map(({ key, evidence: _, ...goal }) => ({
    ...owner,
    ...goal,
    id: idOf(key),
    sessionId,
    agentId,
    currentLevel: goal.baselineLevel,
    status: 'active' as const,
    createdAt: now,
  }));
  const ratings = goals.map(({ key, baselineLevel, isBaselineAssumed }) => ({
    ...owner,
    id: randomUUIDv7(),
    goalId: idOf(key),
    level: baselineLevel,
    source: 'discovery' as const,
    note: isBaselineAssumed ? 'Assumed: nothing said tells where it stood.' : null,
    ratedAt: now,
  }));
  await em.insertMany(Goal, rows);
  await em.insertMany(GoalRating, ratings);
  const quotes = goals.flatMap(({ key, evidence }) =>
    quoteRows(owner, evidence, { goalId: idOf(key), beliefId: null }),
  );
  await em.insertMany(Evidence, quotes);
  return ids;
}

async function saveBeliefs(
  { em, now }: Change,
  place: Place & { goalIds: Map<string, string> },
  { beliefs, links }: Findings,
): Promise<void> {
  const { tenantId, userId, sessionId, agentId, goalIds } = place;
  const owner = { tenantId, userId };
  const beliefGraphId = randomUUIDv7();
  const version = 1 + (await em.count(BeliefGraph, { ...owner, agentId }));
  em.create(BeliefGraph, {
    ...owner,
    id: beliefGraphId,
    sessionId,
    agentId,
    version,
    ...measures(beliefs, links),
    createdAt: now,
  });
  await em.flush();

  const ids = idsFor(beliefs);
  const idOf = (key: string): string => found(ids, key);
  const rows = beliefs.map(({ key, kind, statement, strength, reframe, goalKey }) => ({
    ...owner,
    id: idOf(key),
    beliefGraphId,
    kind,
    statement,
    strength,
    reframe,
    goalId: goalKey === null ? null : found(goalIds, goalKey),
  }));
  await em.insertMany(Belief, rows);
  const joins = links.map(({ sourceKey, targetKey, relation, weight }) => ({
    ...owner,
    beliefGraphId,
    sourceId: idOf(sourceKey),
    targetId: idOf(targetKey),
    relation,
    weight,
  }));
  await em.insertMany(BeliefLink, joins);
  const quotes = beliefs.flatMap(({ key, evidence }) =>
    quoteRows(owner, evidence, { goalId: null, beliefId: idOf(key) }),
  );
  await em.insertMany(Evidence, quotes);
}

function measures(beliefs: Findings['beliefs'], links: Findings['links']) {
  const graph = {
    nodes: beliefs.map(({ key, kind, strength }) => ({ id: key, kind, strength })),
    links: links.map(({ sourceKey, targetKey, ...link }) => ({
      sourceId: sourceKey,
      targetId: targetKey,
      ...link,
    })),
  };
  return measuresOf(graph);
}

function quoteRows(
  owner: Owner,
  quotes: readonly Quote[],
  about: { goalId: string | null; beliefId: string | null },
) {
  // Messages have ordered identifiers, so this is the order in which it was said.
  const oldestFirst = quotes.toSorted((one, other) => (one.messageId < other.messageId ? -1 : 1));
  const ids = orderedIds(quotes.length);
  return ids.flatMap((id, at) => (oldestFirst[at] ? [{ ...owner, ...oldestFirst[at], ...about, id }] : []));
}

/** Identifiers that sort as the findings do. */
function idsFor(findings: readonly { readonly key: string }[]): Map<string, string> {
  const ids = orderedIds(findings.length);
  return new Map(ids.flatMap((id, at) => (findings[at] ? [[findings[at].key, id]] : [])));
}

function found(ids: Map<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`The findings point at ${key}, which is not among them.`);
  return id;
}
