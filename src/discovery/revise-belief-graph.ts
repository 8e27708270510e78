import { randomUUIDv7 } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Change } from '../platform/context.ts';
import type { Owner } from '../platform/event-log.ts';
import { Belief, BeliefGraph, BeliefLink, Evidence } from './belief.entity.ts';
import { measuresOf } from './belief-coherence.ts';
import { relationAfter } from './belief-reading.ts';
import type { Goal } from './goal.entity.ts';
import { momentAfter } from './hold-findings.ts';
import { orderedIds } from './ordered-ids.ts';

/** One belief as it is to read in the next version. */
export type NextReading = Pick<Belief, 'id' | 'kind' | 'reframe' | 'statement' | 'strength'>;

/** The newest version of what somebody believes, with one guide. */
export function currentGraph(
  em: SqlEntityManager,
  { tenantId, userId }: Owner,
  agentId: string,
): Promise<BeliefGraph | null> {
  return em.findOne(BeliefGraph, { tenantId, userId, agentId }, { orderBy: { version: 'desc' } });
}

/**
 * Writes the next version of a graph, with one belief read anew. The version before stays as it is: all
 * beliefs are written again, each with the belief that it goes on from.
 *
 * Only for callers that hold the person's findings.
 *
 * @returns the id of the belief in the new version
 */
export async function reviseBeliefGraph(
  { em, now, record }: Change,
  graph: BeliefGraph,
  reading: NextReading,
): Promise<string> {
  const { tenantId, userId, sessionId, agentId } = graph;
  const owner = { tenantId, userId };
  const next = await nextParts(em, graph, reading);
  const createdAt = momentAfter(graph.createdAt, now);
  const version = graph.version + 1;
  em.create(BeliefGraph, {
    ...owner,
    id: next.graphId,
    sessionId,
    agentId,
    version,
    ...measuresOf({ nodes: next.beliefs, links: next.links }),
    createdAt,
  });
  await em.flush();
  await em.insertMany(Belief, next.beliefs);
  await em.insertMany(BeliefLink, next.links);
  await em.insertMany(Evidence, next.evidence);
  await record(owner, {
    kind: 'belief_graph.revised',
    subjectId: next.graphId,
    occurredAt: createdAt,
    data: { version },
  });
  return next.idOf(reading.id);
}

/** Lets the belief that stands for a goal say what the goal says. */
export async function renameGoalInGraph(change: Change, goal: Goal, statement: string): Promise<void> {
  const graph = await currentGraph(change.em, goal, goal.agentId);
  if (!graph) return;
  const { tenantId, userId, id: goalId } = goal;
  const belief = await change.em.findOne(Belief, { tenantId, userId, beliefGraphId: graph.id, goalId });
  if (belief) await reviseBeliefGraph(change, graph, { ...reading(belief), statement });
}

const reading = ({ id, kind, reframe, statement, strength }: Belief): NextReading => ({
  id,
  kind,
  reframe: reframe ?? null,
  statement,
  strength,
});

async function nextParts(em: SqlEntityManager, graph: BeliefGraph, changed: NextReading) {
  const { tenantId, userId, id: beliefGraphId } = graph;
  const owner = { tenantId, userId };
  const beliefs = await em.find(Belief, { ...owner, beliefGraphId }, { orderBy: { id: 'asc' } });
  const links = await em.find(BeliefLink, { ...owner, beliefGraphId });
  const quotes = await em.find(
    Evidence,
    { ...owner, beliefId: { $in: beliefs.map(({ id }) => id) } },
    { orderBy: { id: 'asc' } },
  );
  const graphId = randomUUIDv7();
  const idOf = idsAfter(beliefs);
  const evidenceIdOf = idsAfter(quotes);
  const kinds = new Map(beliefs.map(({ id, kind }) => [id, kind]));
  return {
    graphId,
    idOf,
    beliefs: beliefs.map((belief) => ({
      ...owner,
      ...(belief.id === changed.id ? changed : reading(belief)),
      id: idOf(belief.id),
      beliefGraphId: graphId,
      goalId: belief.goalId ?? null,
      originId: belief.originId ?? belief.id,
    })),
    links: links.map(({ sourceId, targetId, relation, weight }) => ({
      ...owner,
      beliefGraphId: graphId,
      sourceId: idOf(sourceId),
      targetId: idOf(targetId),
      relation: relationOf(changed, kinds, { sourceId, targetId, relation }),
      weight,
    })),
    evidence: quotes.map(({ id, messageId, quote, beliefId }) => ({
      ...owner,
      id: evidenceIdOf(id),
      messageId,
      quote,
      goalId: null,
      beliefId: beliefId && idOf(beliefId),
    })),
  };
}

function relationOf(
  changed: NextReading,
  kinds: ReadonlyMap<string, Belief['kind']>,
  { sourceId, targetId, relation }: Pick<BeliefLink, 'relation' | 'sourceId' | 'targetId'>,
): BeliefLink['relation'] {
  if (sourceId !== changed.id && targetId !== changed.id) return relation;
  const was = kinds.get(changed.id);
  const other = kinds.get(sourceId === changed.id ? targetId : sourceId);
  return was && other ? relationAfter(relation, { was, is: changed.kind, other }) : relation;
}

/** New identifiers in the order of the old ones, by the old ones. */
function idsAfter(rows: readonly { readonly id: string }[]): (id: string) => string {
  const ids = orderedIds(rows.length);
  const next = new Map(rows.map(({ id }, at) => [id, ids[at]]));
  return (id) => {
    const found = next.get(id);
    if (!found) throw new Error(`The graph has a link to ${id}, which is not in it.`);
    return found;
  };
}
