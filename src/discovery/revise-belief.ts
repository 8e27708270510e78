import { randomUUIDv7 } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { wallClockAt } from '../platform/zone.ts';
import { Belief, BeliefGraph } from './belief.entity.ts';
import {
  type BeliefCorrection,
  type BeliefReading,
  correctedReading,
  isHindering,
  isSameReading,
} from './belief-reading.ts';
import { extractFindings } from './extractor/index.ts';
import { findOwnBelief } from './find-own.ts';
import { statementOf } from './goal-words.ts';
import { holdFindings } from './hold-findings.ts';
import { beliefLoader, forgetFindings } from './loaders.ts';
import { currentGraph, reviseBeliefGraph } from './revise-belief-graph.ts';

/** What was understood wrongly about a belief. */
export interface ReviseBelief extends BeliefCorrection {
  /** The belief, in the newest version or in an older one since which it has not changed. */
  readonly beliefId: string;
}

/**
 * Corrects how one of the viewer's own beliefs was understood. The graph gets a new version; the one
 * before stays. What says so already stays as it is.
 *
 * @returns the belief in the newest version
 * @throws Refusal when there is no such belief, it has changed since, or a value is not acceptable
 */
export async function reviseBelief(ctx: Context, { beliefId, ...asked }: ReviseBelief): Promise<Belief> {
  const correction = checked(asked);
  const named = await findOwnBelief(ctx, beliefId);

  const id = await ctx.change(async (change) => {
    await holdFindings(change.em, named);
    const { graph, belief } = await newestForm(change.em, named);
    if (!belief) throw stale(graph);
    const reading = correctedReading(belief, correction);
    if (isSameReading(reading, belief)) return belief.id;
    if (!isSameReading(belief, named)) throw stale(graph);
    return reviseBeliefGraph(change, graph, {
      ...reading,
      id: belief.id,
      reframe: reframeAfter(belief, reading, change.now),
    });
  });
  forgetFindings(ctx);
  const belief = await ctx.once(beliefLoader).load({ userId: named.userId, id });
  if (!belief) throw new Error(`The belief ${id} that was just revised cannot be read.`);
  return belief;
}

function checked({ statement, ...rest }: BeliefCorrection): BeliefCorrection {
  if (statement === undefined) return rest;
  return { ...rest, statement: statementOf(statement, ['input', 'statement']) };
}

/** The newest graph with the guide of a belief's own, and what has become of the belief there; null when it is gone. */
async function newestForm(
  em: SqlEntityManager,
  named: Belief,
): Promise<{ graph: BeliefGraph; belief: Belief | null }> {
  const owner = { tenantId: named.tenantId, userId: named.userId };
  const own = await em.findOneOrFail(BeliefGraph, { ...owner, id: named.beliefGraphId });
  const graph = (await currentGraph(em, owner, own.agentId)) ?? own;
  const originId = named.originId ?? named.id;
  const belief = await em.findOne(Belief, {
    ...owner,
    beliefGraphId: graph.id,
    $or: [{ id: originId }, { originId }],
  });
  return { graph, belief };
}

function stale({ version }: BeliefGraph): Refusal {
  return new Refusal(
    'STALE',
    ['input', 'beliefId'],
    'This belief has changed since you read it. Read the newest graph and revise the belief there.',
    { kind: 'stale', currentVersion: version },
  );
}

/** The helpful way to put a belief: only for one that holds back, and only for the words it was made for. */
function reframeAfter(belief: Belief, { kind, statement }: BeliefReading, now: Date): string | null {
  if (!isHindering(kind)) return null;
  if (isHindering(belief.kind) && statement === belief.statement) return belief.reframe ?? null;
  const said = { id: randomUUIDv7(), author: 'user' as const, text: statement };
  const { beliefs } = extractFindings([said], { today: wallClockAt(now, 'UTC').date });
  return beliefs.find(({ reframe }) => reframe !== null)?.reframe ?? null;
}
