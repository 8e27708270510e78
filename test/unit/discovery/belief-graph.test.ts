import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { incoherence } from '../../../src/discovery/belief-coherence.ts';
import {
  type BeliefGraph,
  type BeliefLink,
  type BeliefNode,
  conflictScore,
  conflicts,
  relief,
  strains,
  tensions,
} from '../../../src/discovery/belief-graph.ts';

const KINDS = ['limiting', 'limiting', 'limiting', 'limiting', 'goal', 'outcome', 'empowering'] as const;

function link(sourceId: string, targetId: string, signedWeight: number): BeliefLink {
  const relation = signedWeight < 0 ? 'blocks' : 'supports';
  return { sourceId, targetId, relation, weight: Math.abs(signedWeight) };
}

/** The worked example: struggle, worth, risk and "not good enough" around one goal and its outcome. */
function example(strengths: readonly number[]): BeliefGraph {
  const nodes = strengths.map((strength, at): BeliefNode => {
    return { id: `n${at + 1}`, kind: KINDS[at] ?? 'limiting', strength };
  });
  const links = [
    link('n1', 'n5', -0.8),
    link('n2', 'n5', 0.3),
    link('n3', 'n6', -0.7),
    link('n4', 'n5', -0.6),
    link('n5', 'n6', 0.9),
  ];
  const seventh = [link('n7', 'n5', 0.7), link('n7', 'n1', -0.9)];
  return { nodes, links: strengths.length > 6 ? [...links, ...seventh] : links };
}

describe('dissonance ratio', () => {
  test.each([
    [[1, 1, 1, 1, 1, 1], 0.6364],
    [[0.7, 0.2, 0.8, 0.5, 0.9, 1], 0.6069],
    [[0.35, 0.2, 0.8, 0.5, 0.9, 1], 0.556],
    [[0, 0.2, 0, 0, 0.9, 1], 0],
    [[0.7, 0.2, 0.8, 0.5, 0.9, 1, 0.4], 0.587],
    [[0.3, 0.2, 0.5, 0.3, 0.9, 1, 0.8], 0.4083],
  ])('strengths %j give %d', (strengths, expected) => {
    expect(conflictScore(example(strengths))).toBeCloseTo(expected, 4);
  });

  test('is 0 without links and ignores links to unknown beliefs', () => {
    const nodes = example([1, 1]).nodes;
    expect(conflictScore({ nodes, links: [link('n1', 'elsewhere', -1)] })).toBe(0);
  });
});

describe('anchored incoherence', () => {
  test.each([
    [[1, 1, 1, 1, 1, 1], 2.1, []],
    [[0.7, 0.2, 0.8, 0.5, 0.9, 1], 1.9, ['n1', 'n4']],
    [[0.35, 0.2, 0.8, 0.5, 0.9, 1], 1.55, ['n1', 'n4']],
    [[0, 0.2, 0, 0, 0.9, 1], 0, ['n1', 'n3', 'n4']],
    [[0.7, 0.2, 0.8, 0.5, 0.9, 1, 0.4], 1.9, ['n1', 'n4']],
  ])('strengths %j cost %d by rejecting %j', (strengths, cost, rejected) => {
    const found = incoherence(example(strengths));
    expect(found.cost).toBeCloseTo(cost, 9);
    expect(found.rejectedIds).toEqual(rejected);
    expect(found.isExact).toBe(true);
  });

  test('breaks a tie by the lower id', () => {
    const nodes = ['b', 'a'].map((id): BeliefNode => ({ id, kind: 'limiting', strength: 0.2 }));
    expect(incoherence({ nodes, links: [link('a', 'b', -1)] }).rejectedIds).toEqual(['a']);
  });

  test('finds what trying every reading finds', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const aNode = fc.record({
      kind: fc.constantFrom('goal' as const, 'limiting' as const, 'value' as const),
      strength: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
    });
    const aLink = fc
      .tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 10 }), fc.boolean())
      .map(([from, to, tenths, opposes]) =>
        link(ids[from] ?? 'a', ids[to] ?? 'a', (opposes ? -tenths : tenths) / 10),
      )
      .filter(({ sourceId, targetId }) => sourceId !== targetId);
    const aGraph = fc.record({
      nodes: fc
        .array(aNode, { minLength: 7, maxLength: 7 })
        .map((drawn) => drawn.map((node, at) => ({ id: ids[at] ?? 'a', ...node }))),
      links: fc.array(aLink, { maxLength: 14 }),
    });
    fc.assert(
      fc.property(aGraph, (drawn) => {
        const { cost, rejectedIds, isExact } = incoherence(drawn);
        expect(cost).toBeCloseTo(leastCostByTrying(drawn), 9);
        expect(costOf(drawn, new Set(rejectedIds))).toBeCloseTo(cost, 9);
        expect(isExact).toBe(true);
      }),
    );
  });

  test('says so when it stops before it is sure', () => {
    const found = incoherence(example([0.7, 0.2, 0.8, 0.5, 0.9, 1, 0.4]), 1);
    expect(found.isExact).toBe(false);
    expect(found.cost).toBeGreaterThanOrEqual(1.9 - 1e-9);
  });
});

/** Cost of the cheapest reading by enumeration, independent of the search. */
function leastCostByTrying(graph: BeliefGraph): number {
  const free = graph.nodes.filter((node) => node.kind !== 'goal' && node.kind !== 'outcome');
  const costs = Array.from({ length: 2 ** free.length }, (_, mask) => {
    const rejected = free.filter((_node, at) => Math.floor(mask / 2 ** at) % 2 === 1);
    return costOf(graph, new Set(rejected.map(({ id }) => id)));
  });
  return Math.min(...costs);
}

function costOf({ nodes, links }: BeliefGraph, rejected: ReadonlySet<string>): number {
  const letGo = nodes.filter(({ id }) => rejected.has(id)).reduce((cost, { strength }) => cost + strength, 0);
  return links.reduce((cost, { sourceId, targetId, relation, weight }) => {
    const isAgreed = rejected.has(sourceId) === rejected.has(targetId);
    return isAgreed === (relation === 'blocks') ? cost + weight : cost;
  }, letGo);
}

describe('where the strain lies', () => {
  const graph = example([0.7, 0.2, 0.8, 0.5, 0.9, 1]);

  test('tension adds up over the opposing links of a belief', () => {
    const tension = tensions(graph);
    expect(tension.get('n1')).toBeCloseTo(0.8 * 0.7 * 0.9, 9);
    expect(tension.get('n5')).toBeCloseTo(0.8 * 0.7 * 0.9 + 0.6 * 0.5 * 0.9, 9);
    expect(tension.get('n2')).toBe(0);
  });

  test('the beliefs under strain come with the greatest relief first, without goals and outcomes', () => {
    const found = strains(graph);
    expect(found.map(({ id }) => id)).toEqual(['n3', 'n1', 'n4']);
    for (const { id, relief: fall } of found) expect(fall).toBeCloseTo(relief(graph, id), 9);
    expect(strains(example([0, 0.2, 0, 0, 0.9, 1]))).toEqual([]);
  });

  test('conflicts come with the most intense pair first', () => {
    expect(conflicts(graph).map((conflict) => conflict.beliefIds)).toEqual([
      ['n3', 'n6'],
      ['n1', 'n5'],
      ['n4', 'n5'],
    ]);
  });

  test('letting a blocking belief go relieves, letting a support go does not', () => {
    expect(relief(graph, 'n1')).toBeGreaterThan(0);
    expect(relief(graph, 'n2')).toBeLessThan(0);
  });
});
