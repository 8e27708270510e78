/**
 * The search behind anchored incoherence: depth-first branch and bound over the beliefs of one cluster.
 * What each undecided belief would cost at least is kept up to date with every choice, so that a step
 * costs no more than the links of one belief.
 */

/** Free beliefs with what keeping and rejecting costs each, and the links among them. */
export interface Board {
  /** Cost that no reading can avoid. */
  readonly fixedCost: number;
  readonly keepCost: ReadonlyMap<string, number>;
  readonly rejectCost: ReadonlyMap<string, number>;
  readonly neighbours: ReadonlyMap<string, readonly Neighbour[]>;
}

/** The other end of a link. */
export interface Neighbour {
  readonly id: string;
  readonly weight: number;
  readonly isOpposing: boolean;
}

/** The cheapest reading of a cluster that was found. */
export interface Reading {
  readonly cost: number;
  /** Ascending. */
  readonly rejectedIds: readonly string[];
  /** Partial readings that were looked at. */
  readonly visits: number;
  /** False when the budget ran out first. */
  readonly isExact: boolean;
}

/** Costs nearer than this are the same. */
const TIE = 1e-9;

/**
 * Finds the cheapest reading; of equally cheap ones that with the fewest rejections, then with the lower ids.
 *
 * @param cluster - ids of beliefs that hang together
 * @param budget - partial readings to look at
 */
export function cheapestReading(cluster: readonly string[], board: Board, budget: number): Reading {
  return new Search(cluster, board, budget).run();
}

class Search {
  private readonly order: readonly string[];
  private readonly costs: Map<string, { keep: number; reject: number; isDecided: boolean }>;
  private readonly rejected: string[] = [];
  private best: { cost: number; rejectedIds: readonly string[] };
  private visits = 0;
  private isExact = true;
  /** What the undecided beliefs cost at least. */
  private bound: number;

  constructor(
    cluster: readonly string[],
    private readonly board: Board,
    private readonly budget: number,
  ) {
    const degree = (id: string) => this.neighboursOf(id).length;
    // Beliefs with many links are decided first: they narrow the rest the most.
    this.order = [...cluster].sort((one, other) => degree(other) - degree(one) || (one < other ? -1 : 1));
    this.costs = new Map(
      cluster.map((id) => [
        id,
        { keep: board.keepCost.get(id) ?? 0, reject: board.rejectCost.get(id) ?? 0, isDecided: false },
      ]),
    );
    this.bound = sum([...this.costs.values()].map(({ keep, reject }) => Math.min(keep, reject)));
    this.best = { cost: this.costOfKeepingAll(), rejectedIds: [] };
  }

  run(): Reading {
    this.decide(0, 0);
    return { ...this.best, visits: this.visits, isExact: this.isExact };
  }

  private decide(depth: number, cost: number): void {
    if (this.visits >= this.budget) {
      this.isExact = false;
      return;
    }
    this.visits += 1;
    if (this.cannotBeat(cost + this.bound)) return;
    const id = this.order[depth];
    const costs = id && this.costs.get(id);
    if (!id || !costs) {
      this.keepIfBetter(cost);
      return;
    }

    const { keep, reject } = costs;
    costs.isDecided = true;
    this.bound -= Math.min(keep, reject);
    for (const isRejected of keep <= reject ? [false, true] : [true, false]) {
      const boundBefore = this.bound;
      if (isRejected) this.rejected.push(id);
      this.spread(id, isRejected, 1);
      this.decide(depth + 1, cost + (isRejected ? reject : keep));
      this.spread(id, isRejected, -1);
      if (isRejected) this.rejected.pop();
      // Set back rather than computed back, so that rounding does not add up.
      this.bound = boundBefore;
    }
    this.bound += Math.min(keep, reject);
    costs.isDecided = false;
  }

  /** Lets a choice, made or taken back, bear on the neighbours that are still open. */
  private spread(id: string, isRejected: boolean, sign: 1 | -1): void {
    for (const { id: other, weight, isOpposing } of this.neighboursOf(id)) {
      const costs = this.costs.get(other);
      if (!costs || costs.isDecided) continue;
      this.bound -= Math.min(costs.keep, costs.reject);
      if (isRejected === isOpposing) costs.reject += sign * weight;
      else costs.keep += sign * weight;
      this.bound += Math.min(costs.keep, costs.reject);
    }
  }

  private cannotBeat(least: number): boolean {
    if (least > this.best.cost + TIE) return true;
    return least > this.best.cost - TIE && this.rejected.length > this.best.rejectedIds.length;
  }

  private keepIfBetter(cost: number): void {
    const rejectedIds = this.rejected.toSorted();
    if (cost < this.best.cost - TIE) this.best = { cost, rejectedIds };
    else if (comesFirst(rejectedIds, this.best.rejectedIds)) {
      this.best = { cost: Math.min(cost, this.best.cost), rejectedIds };
    }
  }

  private costOfKeepingAll(): number {
    const opposing = this.order.flatMap((id) =>
      this.neighboursOf(id).filter((link) => link.isOpposing && id < link.id),
    );
    return sum([...this.costs.values()].map(({ keep }) => keep)) + sum(opposing.map(({ weight }) => weight));
  }

  private neighboursOf(id: string): readonly Neighbour[] {
    return this.board.neighbours.get(id) ?? [];
  }
}

/** Whether one of two equally cheap readings is to be preferred to the other. */
function comesFirst(ids: readonly string[], others: readonly string[]): boolean {
  if (ids.length !== others.length) return ids.length < others.length;
  return ids.join('\n') < others.join('\n');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
