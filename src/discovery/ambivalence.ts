/** How torn someone is about one goal: what speaks for it and what stands against it at once. */
import { type BeliefGraph, isOpposing } from './belief-graph.ts';

/** The two sides of a goal. */
export interface Ambivalence {
  /** Strengths of the beliefs that speak for it, each times the weight of its link. */
  readonly pro: number;
  /** The same for those that stand against it. */
  readonly contra: number;
  /**
   * Griffin index: high when both sides are strong and alike, negative when one side prevails, 0 when
   * nothing bears on the goal.
   */
  readonly index: number;
}

/**
 * Ambivalence about a goal, by the beliefs linked to it.
 *
 * @param goalNodeId - the belief that stands for the goal
 * @see Thompson, Zanna & Griffin (1995): mean of both sides less their difference
 */
export function ambivalence({ nodes, links }: BeliefGraph, goalNodeId: string): Ambivalence {
  const strengths = new Map(nodes.map(({ id, strength }) => [id, strength]));
  let [pro, contra] = [0, 0];
  for (const { sourceId, targetId, relation, weight } of links) {
    if (sourceId === targetId || (sourceId !== goalNodeId && targetId !== goalNodeId)) continue;
    const force = weight * (strengths.get(sourceId === goalNodeId ? targetId : sourceId) ?? 0);
    if (isOpposing(relation)) contra += force;
    else pro += force;
  }
  return { pro, contra, index: (pro + contra) / 2 - Math.abs(pro - contra) };
}
