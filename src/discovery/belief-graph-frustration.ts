/**
 * Structural frustration: how far beliefs contradict each other by their links alone, whatever anybody
 * makes of them. A diagnostic for statements that cannot all hold, such as A for B, B for C, A against C.
 * Beliefs that merely block goals form a tree and leave it at 0; the dissonance ratio measures those.
 */
import { incoherence } from './belief-coherence.ts';
import type { BeliefGraph } from './belief-graph.ts';

/** How far a graph is from being balanced. */
export interface Frustration {
  /** Least total weight of links that every reading violates. */
  readonly weight: number;
  /** Twice that weight over the weight of all links, from 0 (balanced) to 1. */
  readonly share: number;
  /** False when the search gave up early; both numbers are then upper bounds. */
  readonly isExact: boolean;
}

/**
 * Frustration index of a signed graph. Strengths and kinds of beliefs play no part.
 *
 * @param budget - partial readings to look at, above 0; the usual one when left out
 * @see Harary's frustration index; Aref, Mason & Wilson (2020) for computing it, and for the share
 */
export function frustration(graph: BeliefGraph, budget?: number): Frustration {
  const known = new Set(graph.nodes.map(({ id }) => id));
  const links = graph.links.filter(({ sourceId, targetId }) => known.has(sourceId) && known.has(targetId));
  const total = links.reduce((sum, { weight }) => sum + weight, 0);
  const heldId = busiest(links.flatMap(({ sourceId, targetId }) => [sourceId, targetId]));
  // Turning every belief round changes nothing, so one may be held; nothing else costs anything to reject.
  const nodes = graph.nodes.map(({ id }) => {
    return { id, kind: id === heldId ? ('goal' as const) : ('limiting' as const), strength: 0 };
  });
  const { cost, isExact } = incoherence({ nodes, links }, budget);
  return { weight: cost, share: total === 0 ? 0 : (2 * cost) / total, isExact };
}

function busiest(ends: readonly string[]): string | undefined {
  const counts = [...Map.groupBy(ends, (id) => id)].map(([id, each]) => ({ id, count: each.length }));
  return counts.sort((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1))[0]?.id;
}
