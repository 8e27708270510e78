/**
 * The cheapest way to hold goals and outcomes and still be at one with oneself:
 * which beliefs would have to go (Thagard & Verbeurgt, discriminating coherence).
 */
import { type BeliefGraph, type BeliefLink, isOpposing } from './belief-graph.ts';

/** The least costly reading of a graph. */
export interface Incoherence {
  /** Strength of the rejected beliefs plus weight of the links still violated; 0 when all fits. */
  readonly cost: number;
  /** Ids of the beliefs to let go, ascending. */
  readonly rejectedIds: readonly string[];
  /** False when the search gave up early; the cost is then an upper bound. */
  readonly isExact: boolean;
}

/** Partial readings to look at before giving up; about a tenth of a second. */
const SEARCH_BUDGET = 200_000;

/** Costs nearer than this are the same. */
const TIE = 1e-9;

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

/** Free beliefs with what keeping and rejecting costs each, and the links among them. */
interface Board {
  readonly fixedCost: number;
  readonly keepCost: ReadonlyMap<string, number>;
  readonly rejectCost: ReadonlyMap<string, number>;
  readonly neighbours: ReadonlyMap<string, readonly Neighbour[]>;
}

interface Neighbour {
  readonly id: string;
  readonly weight: number;
  readonly isOpposing: boolean;
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

interface Reading {
  cost: number;
  rejectedIds: readonly string[];
  visits: number;
  isExact: boolean;
}

/** Depth-first branch and bound; beliefs with many links are decided first. */
function cheapestReading(cluster: readonly string[], board: Board, budget: number): Reading {
  const degree = (id: string) => board.neighbours.get(id)?.length ?? 0;
  const order = [...cluster].sort((one, other) => degree(other) - degree(one) || (one < other ? -1 : 1));
  const best: Reading = { ...readingOf([], cluster, board), visits: 0, isExact: true };
  const rejected = new Map<string, boolean>();

  const decide = (depth: number, cost: number): void => {
    if (best.visits >= budget) {
      best.isExact = false;
      return;
    }
    best.visits += 1;
    if (cost + leastRest(order, depth, { rejected, board }) > best.cost + TIE) return;
    const id = order[depth];
    if (id === undefined) {
      keepIfBetter(best, cost, rejected);
      return;
    }
    const options = [false, true].map((reject) => ({
      reject,
      cost: choiceCost(id, reject, rejected, board),
    }));
    for (const option of options.sort((one, other) => one.cost - other.cost)) {
      rejected.set(id, option.reject);
      decide(depth + 1, cost + option.cost);
      rejected.delete(id);
    }
  };
  decide(0, 0);
  return best;
}

function keepIfBetter(best: Reading, cost: number, rejected: ReadonlyMap<string, boolean>): void {
  const ids = [...rejected].flatMap(([id, isRejected]) => (isRejected ? [id] : [])).sort();
  const isCheaper = cost < best.cost - TIE;
  const isTie = Math.abs(cost - best.cost) <= TIE;
  const isSimpler = ids.length < best.rejectedIds.length;
  const isLower = ids.length === best.rejectedIds.length && ids.join('\n') < best.rejectedIds.join('\n');
  if (!isCheaper && !(isTie && (isSimpler || isLower))) return;
  best.cost = cost;
  best.rejectedIds = ids;
}

/** What one choice adds, given the beliefs decided so far. */
function choiceCost(
  id: string,
  reject: boolean,
  decided: ReadonlyMap<string, boolean>,
  board: Board,
): number {
  let cost = (reject ? board.rejectCost : board.keepCost).get(id) ?? 0;
  for (const neighbour of board.neighbours.get(id) ?? []) {
    const isOtherRejected = decided.get(neighbour.id);
    if (isOtherRejected === undefined) continue;
    if ((isOtherRejected === reject) === neighbour.isOpposing) cost += neighbour.weight;
  }
  return cost;
}

/** A lower bound for the beliefs not yet decided. */
function leastRest(
  order: readonly string[],
  depth: number,
  { rejected, board }: { rejected: ReadonlyMap<string, boolean>; board: Board },
): number {
  let least = 0;
  for (const id of order.slice(depth)) {
    least += Math.min(choiceCost(id, false, rejected, board), choiceCost(id, true, rejected, board));
  }
  return least;
}

function readingOf(rejectedIds: readonly string[], cluster: readonly string[], board: Board): Reading {
  const decided = new Map<string, boolean>();
  let cost = 0;
  for (const id of cluster) {
    const reject = rejectedIds.includes(id);
    cost += choiceCost(id, reject, decided, board);
    decided.set(id, reject);
  }
  return { cost, rejectedIds, visits: 0, isExact: true };
}
