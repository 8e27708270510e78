/**
 * The cheapest way to hold goals and outcomes and still be at one with oneself:
 * which beliefs would have to go (Thagard & Verbeurgt, discriminating coherence).
 */
import { type Board, cheapestReading, type Neighbour } from './belief-coherence-search.ts';
import { type BeliefGraph, type BeliefLink, conflictScore, isOpposing } from './belief-graph.ts';

/** The least costly reading of a graph. */
export interface Incoherence {
  /** Strength of the rejected beliefs plus weight of the links still violated; 0 when all fits. */
  readonly cost: number;
  /** Ids of the beliefs to let go, ascending. */
  readonly rejectedIds: readonly string[];
  /** False when the search gave up early; the cost is then an upper bound. */
  readonly isExact: boolean;
}

/** Partial readings to look at before giving up; about a tenth of a second on one slow core. */
const SEARCH_BUDGET = 200_000;

/**
 * Anchored incoherence. Goals and outcomes are held; rejecting any other belief
 * costs its strength; a link violated by the reading costs its weight. Among
 * equally cheap readings the one with the fewest rejections wins, then the one
 * with the lower ids.
 *
 * @param budget - partial readings to look at in all, above 0
 */
export function incoherence(graph: BeliefGraph, budget: number = SEARCH_BUDGET): Incoherence {
  const board = boardOf(graph);
  let cost = board.fixedCost;
  let left = budget;
  let isExact = true;
  const rejectedIds: string[] = [];
  for (const cluster of clustersOf(board)) {
    const found = cheapestReading(cluster, board, left);
    cost += found.cost;
    left = Math.max(0, left - found.visits);
    isExact &&= found.isExact;
    rejectedIds.push(...found.rejectedIds);
  }
  return { cost, rejectedIds: rejectedIds.sort(), isExact };
}

function boardOf({ nodes, links }: BeliefGraph): Board {
  const anchored = new Set(nodes.filter((n) => n.kind === 'goal' || n.kind === 'outcome').map((n) => n.id));
  const free = nodes.filter((node) => !anchored.has(node.id));
  const keepCost = new Map(free.map((node) => [node.id, 0]));
  const rejectCost = new Map(free.map((node) => [node.id, node.strength]));
  const neighbours = new Map<string, Neighbour[]>(free.map((node) => [node.id, []]));
  let fixedCost = 0;
  const add = (costs: Map<string, number>, id: string, cost: number) =>
    costs.set(id, (costs.get(id) ?? 0) + cost);

  for (const link of links.filter((l) => isKnown(l, anchored, keepCost))) {
    const { sourceId, targetId, weight } = link;
    const opposes = isOpposing(link.relation);
    const freeEnds = [sourceId, targetId].filter((id) => keepCost.has(id));
    const [one, other] = freeEnds;
    if (one === undefined || sourceId === targetId) fixedCost += opposes ? weight : 0;
    else if (other === undefined) add(opposes ? keepCost : rejectCost, one, weight);
    else {
      neighbours.get(one)?.push({ id: other, weight, isOpposing: opposes });
      neighbours.get(other)?.push({ id: one, weight, isOpposing: opposes });
    }
  }
  return { fixedCost, keepCost, rejectCost, neighbours };
}

function isKnown(
  link: BeliefLink,
  anchored: ReadonlySet<string>,
  free: ReadonlyMap<string, number>,
): boolean {
  return [link.sourceId, link.targetId].every((id) => anchored.has(id) || free.has(id));
}

/** Beliefs that hang together; clusters do not influence each other. */
function clustersOf(board: Board): readonly (readonly string[])[] {
  const clusters: string[][] = [];
  const seen = new Set<string>();
  for (const start of [...board.keepCost.keys()].sort()) {
    if (seen.has(start)) continue;
    const cluster = [start];
    seen.add(start);
    for (const id of cluster) {
      for (const neighbour of board.neighbours.get(id) ?? []) {
        if (seen.has(neighbour.id)) continue;
        seen.add(neighbour.id);
        cluster.push(neighbour.id);
      }
    }
    clusters.push(cluster);
  }
  return clusters;
}

/** What a version of a graph is measured by. */
export interface GraphMeasures {
  readonly conflictScore: number;
  readonly incoherence: number;
  readonly isExact: boolean;
}

/** Measures a graph, as they are stored with its version. */
export function measuresOf(graph: BeliefGraph): GraphMeasures {
  const { cost, isExact } = incoherence(graph);
  return { conflictScore: conflictScore(graph), incoherence: cost, isExact };
}
