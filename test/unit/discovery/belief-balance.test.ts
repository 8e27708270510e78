import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ambivalence } from '../../../src/discovery/ambivalence.ts';
import type { BeliefGraph, BeliefLink, BeliefNode } from '../../../src/discovery/belief-graph.ts';
import { frustration } from '../../../src/discovery/belief-graph-frustration.ts';

type Edge = readonly [from: number, to: number, signedWeight: number];

function graph(edges: readonly Edge[], strengths: readonly number[] = []): BeliefGraph {
  const count = Math.max(...edges.map(([from, to]) => Math.max(from, to)), strengths.length - 1) + 1;
  const nodes = Array.from({ length: count }, (_, at): BeliefNode => {
    return { id: `n${at}`, kind: 'limiting', strength: strengths[at] ?? 1 };
  });
  const links = edges.map(([from, to, weight]): BeliefLink => {
    const relation = weight < 0 ? 'blocks' : 'supports';
    return { sourceId: `n${from}`, targetId: `n${to}`, relation, weight: Math.abs(weight) };
  });
  return { nodes, links };
}

const cycle = (...weights: number[]): Edge[] =>
  weights.map((weight, at): Edge => [at, (at + 1) % weights.length, weight]);
const allAgainstAll = (count: number): Edge[] =>
  Array.from({ length: count }, (_, i) => Array.from({ length: i }, (_each, j): Edge => [j, i, -1])).flat();
const petersen: Edge[] = [0, 1, 2, 3, 4].flatMap((at): Edge[] => [
  [at, (at + 1) % 5, -1],
  [at + 5, ((at + 2) % 5) + 5, -1],
  [at, at + 5, -1],
]);

describe('frustration', () => {
  test.each<[string, Edge[], number, number]>([
    ['triangle + + +', cycle(1, 1, 1), 0, 0],
    ['triangle + + −', cycle(1, 1, -1), 1, 0.6667],
    ['triangle + − −', cycle(1, -1, -1), 0, 0],
    ['triangle − − −', cycle(-1, -1, -1), 1, 0.6667],
    ['4-cycle with one −', cycle(1, 1, 1, -1), 1, 0.5],
    ['5-cycle, all −', cycle(-1, -1, -1, -1, -1), 1, 0.4],
    ['K4, all −', allAgainstAll(4), 2, 0.6667],
    ['K5, all −', allAgainstAll(5), 4, 0.8],
    ['K6, all −', allAgainstAll(6), 6, 0.8],
    ['Petersen graph, all −', petersen, 3, 0.4],
    ['triangle +1, +1, −0.4', cycle(1, 1, -0.4), 0.4, 0.3333],
    ['triangle +0.2, +1, −0.9', cycle(0.2, 1, -0.9), 0.2, 0.1905],
  ])('of a %s', (_, edges, weight, share) => {
    const found = frustration(graph(edges));
    expect(found.weight).toBeCloseTo(weight, 9);
    expect(found.share).toBeCloseTo(share, 4);
    expect(found.isExact).toBe(true);
  });

  test('is 0 for beliefs that block goals, and without links', () => {
    const example: Edge[] = [
      [0, 4, -0.8],
      [1, 4, 0.3],
      [2, 5, -0.7],
      [3, 4, -0.6],
      [4, 5, 0.9],
    ];
    expect(frustration(graph(example))).toEqual({ weight: 0, share: 0, isExact: true });
    expect(frustration({ nodes: [], links: [] })).toEqual({ weight: 0, share: 0, isExact: true });
  });

  test('stays the same when one belief is turned round with all its links', () => {
    const anEdge = fc.tuple(fc.nat(6), fc.nat(6), fc.constantFrom(-1, -0.4, 0.3, 1));
    fc.assert(
      fc.property(fc.array(anEdge, { minLength: 1, maxLength: 14 }), fc.nat(6), (drawn, turned) => {
        const edges = drawn.filter(([from, to]) => from !== to);
        fc.pre(edges.length > 0);
        const switched = edges.map(
          ([from, to, weight]): Edge => [from, to, from === turned || to === turned ? -weight : weight],
        );
        expect(frustration(graph(switched)).weight).toBeCloseTo(frustration(graph(edges)).weight, 9);
      }),
    );
  });

  test('says so when the graph is too large to search in full', () => {
    const { weight, isExact } = frustration(graph(allAgainstAll(9)), 5);
    expect(isExact).toBe(false);
    expect(weight).toBeGreaterThanOrEqual(16);
  });
});

describe('ambivalence about a goal', () => {
  const about = (...edges: Edge[]) => ambivalence(graph(edges, [0.9, 0.8, 0.5, 0.6]), 'n0');

  test('is highest when both sides are strong and alike', () => {
    expect(about([1, 0, 0.5], [2, 0, -0.8])).toMatchObject({ pro: 0.4, contra: 0.4, index: 0.4 });
  });

  test('falls below 0 when one side prevails', () => {
    const { pro, contra, index } = about([1, 0, 0.5], [2, 0, 0.4]);
    expect([pro, contra]).toEqual([expect.closeTo(0.6, 9), 0]);
    expect(index).toBeCloseTo(-0.3, 9);
  });

  test('counts both directions of a link, and no link between others', () => {
    expect(about([0, 3, 1], [1, 2, -1]).pro).toBeCloseTo(0.6, 9);
    expect(about([1, 2, -1])).toEqual({ pro: 0, contra: 0, index: 0 });
  });
});
