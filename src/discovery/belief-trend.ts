/**
 * How conflict between beliefs moves over versions of the graph. A limiting belief that comes to light
 * raises the score without anything having got worse, so versions are compared on the beliefs that both
 * have, and what additions and removals did is told apart.
 */
import { type BeliefGraph, conflictScore } from './belief-graph.ts';

/** One version of a belief graph. The same belief has the same node id in every version. */
export interface GraphVersion {
  /** Ascending. */
  readonly version: number;
  readonly graph: BeliefGraph;
}

/** What moved the conflict score from one version to the next; the three parts add up to its change. */
export interface TrendStep {
  readonly fromVersion: number;
  readonly toVersion: number;
  /** Change on the beliefs that both versions have. */
  readonly onShared: number;
  /** What beliefs that came to it did. */
  readonly byAdded: number;
  /** What beliefs that are gone did. */
  readonly byRemoved: number;
}

/** The way of the conflict score over versions. */
export interface BeliefTrend {
  /** How many versions there are. */
  readonly count: number;
  /** Conflict score of the first version, of the last, and the lowest of all; null without versions. */
  readonly first: number | null;
  readonly last: number | null;
  readonly best: number | null;
  /** Change of the score for each version, over shared beliefs; null for fewer than three versions. */
  readonly slope: number | null;
  /** One for each pair of neighbours, oldest first. */
  readonly steps: readonly TrendStep[];
}

/** Fewer points make no trend. */
const LEAST_VERSIONS = 3;

/**
 * Trend of the conflict score, robust against single outliers.
 *
 * @param versions - oldest first
 * @see Theil (1950), Sen (1968): the median of the slopes between all pairs of points
 */
export function beliefTrend(versions: readonly GraphVersion[]): BeliefTrend {
  const scores = versions.map(({ graph }) => conflictScore(graph));
  return {
    count: versions.length,
    first: scores[0] ?? null,
    last: scores.at(-1) ?? null,
    best: scores.length === 0 ? null : Math.min(...scores),
    slope: versions.length < LEAST_VERSIONS ? null : median(slopes(versions)),
    steps: versions.slice(1).flatMap((to, at) => {
      const from = versions[at];
      return from ? [stepBetween(from, to)] : [];
    }),
  };
}

/** Slopes between all pairs that have beliefs and at least one link among them in common. */
function slopes(versions: readonly GraphVersion[]): number[] {
  return versions.flatMap((from, at) =>
    versions.slice(at + 1).flatMap((to) => {
      const [before, after] = shared(from.graph, to.graph);
      if (before.links.length + after.links.length === 0) return [];
      return (conflictScore(after) - conflictScore(before)) / (to.version - from.version);
    }),
  );
}

function stepBetween(from: GraphVersion, to: GraphVersion): TrendStep {
  const [before, after] = shared(from.graph, to.graph).map(conflictScore) as [number, number];
  return {
    fromVersion: from.version,
    toVersion: to.version,
    onShared: after - before,
    byAdded: conflictScore(to.graph) - after,
    byRemoved: before - conflictScore(from.graph),
  };
}

/** Two graphs, each without the beliefs that the other lacks. */
function shared(one: BeliefGraph, other: BeliefGraph): [BeliefGraph, BeliefGraph] {
  return [within(one, idsOf(other)), within(other, idsOf(one))];
}

function within({ nodes, links }: BeliefGraph, ids: ReadonlySet<string>): BeliefGraph {
  const kept = new Set(nodes.flatMap(({ id }) => (ids.has(id) ? [id] : [])));
  return {
    nodes: nodes.filter(({ id }) => kept.has(id)),
    links: links.filter(({ sourceId, targetId }) => kept.has(sourceId) && kept.has(targetId)),
  };
}

function idsOf({ nodes }: BeliefGraph): ReadonlySet<string> {
  return new Set(nodes.map(({ id }) => id));
}

function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
