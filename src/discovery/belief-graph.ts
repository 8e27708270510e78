/**
 * What a person's beliefs do to each other and to their goals: how much stands
 * against how much, where the strain lies, and which beliefs give way first.
 */
import type { BeliefKind, BeliefRelation } from './findings.ts';

/** A belief with how firmly it is held now, from 0 to 1. */
export interface BeliefNode {
  readonly id: string;
  readonly kind: BeliefKind;
  readonly strength: number;
}

/** How one belief bears on another; the direction is for display and changes no measure. */
export interface BeliefLink {
  readonly sourceId: string;
  readonly targetId: string;
  readonly relation: BeliefRelation;
  /** Above 0, at most 1. */
  readonly weight: number;
}

/** Beliefs and the links between them; a link to an unknown belief is ignored. */
export interface BeliefGraph {
  readonly nodes: readonly BeliefNode[];
  readonly links: readonly BeliefLink[];
}

/** Two beliefs that stand against each other. */
export interface BeliefConflict {
  /** Ids in ascending order. */
  readonly beliefIds: readonly [string, string];
  /** Link weight times both strengths, summed over the links between the two. */
  readonly intensity: number;
}

/** True when the relation sets two beliefs against each other. */
export function isOpposing(relation: BeliefRelation): boolean {
  return relation === 'blocks' || relation === 'contradicts';
}

/**
 * Dissonance ratio: the share of all tension and support that is tension. Each
 * link counts with its weight times the strength of both ends.
 *
 * @returns from 0 (nothing conflicts) to 1 (nothing but conflict); 0 without links
 * @see Festinger's ratio of dissonant to consonant cognitions, weighted by importance
 */
export function conflictScore(graph: BeliefGraph): number {
  const pulls = pullsOf(graph);
  const against = sum(pulls.filter((pull) => pull.isOpposing).map((pull) => pull.force));
  const total = sum(pulls.map((pull) => pull.force));
  return total === 0 ? 0 : against / total;
}

/**
 * Tension of every belief: the force of the opposing links it takes part in.
 *
 * @returns a value of 0 or more for every node, by its id
 */
export function tensions(graph: BeliefGraph): ReadonlyMap<string, number> {
  const tension = new Map(graph.nodes.map((node) => [node.id, 0]));
  for (const { sourceId, targetId, force, isOpposing: opposes } of pullsOf(graph)) {
    if (!opposes) continue;
    tension.set(sourceId, (tension.get(sourceId) ?? 0) + force);
    if (targetId !== sourceId) tension.set(targetId, (tension.get(targetId) ?? 0) + force);
  }
  return tension;
}

/** Pairs of beliefs that oppose each other, the most intense first, then by ids. */
export function conflicts(graph: BeliefGraph): readonly BeliefConflict[] {
  const intensities = new Map<string, BeliefConflict>();
  for (const { sourceId, targetId, force, isOpposing: opposes } of pullsOf(graph)) {
    if (!opposes || force === 0) continue;
    const beliefIds: [string, string] = sourceId < targetId ? [sourceId, targetId] : [targetId, sourceId];
    const pair = JSON.stringify(beliefIds);
    const intensity = (intensities.get(pair)?.intensity ?? 0) + force;
    intensities.set(pair, { beliefIds, intensity });
  }
  return [...intensities.values()].sort(
    (one, other) =>
      other.intensity - one.intensity ||
      compare(one.beliefIds[0], other.beliefIds[0]) ||
      compare(one.beliefIds[1], other.beliefIds[1]),
  );
}

/**
 * How far the dissonance ratio falls when a belief is let go.
 *
 * @returns the fall; negative when the belief holds more together than it sets apart
 */
export function relief(graph: BeliefGraph, beliefId: string): number {
  const rest = {
    nodes: graph.nodes.filter((node) => node.id !== beliefId),
    links: graph.links.filter((link) => link.sourceId !== beliefId && link.targetId !== beliefId),
  };
  return conflictScore(graph) - conflictScore(rest);
}

/** How much of the conflict hangs on one belief. */
export interface BeliefStrain {
  readonly id: string;
  /** See {@link tensions}; above 0. */
  readonly tension: number;
  /** How far the dissonance ratio falls without the belief; 0 when it does not. */
  readonly relief: number;
}

/**
 * The beliefs that take part in conflict, those first whose letting go relieves most. Goals and outcomes
 * are not among them: they stay.
 */
export function strains(graph: BeliefGraph): readonly BeliefStrain[] {
  const tensionOf = tensions(graph);
  return graph.nodes
    .filter(({ kind }) => kind !== 'goal' && kind !== 'outcome')
    .map(({ id }) => ({ id, tension: tensionOf.get(id) ?? 0, relief: Math.max(0, relief(graph, id)) }))
    .filter(({ tension }) => tension > 0)
    .sort(
      (one, other) => other.relief - one.relief || other.tension - one.tension || compare(one.id, other.id),
    );
}

interface Pull {
  readonly sourceId: string;
  readonly targetId: string;
  readonly force: number;
  readonly isOpposing: boolean;
}

function pullsOf({ nodes, links }: BeliefGraph): readonly Pull[] {
  const strengths = new Map(nodes.map((node) => [node.id, node.strength]));
  return links.flatMap(({ sourceId, targetId, relation, weight }) => {
    const source = strengths.get(sourceId);
    const target = strengths.get(targetId);
    if (source === undefined || target === undefined) return [];
    return [{ sourceId, targetId, force: weight * source * target, isOpposing: isOpposing(relation) }];
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
