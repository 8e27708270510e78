import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BeliefGraph, conflictScore } from '../../../src/discovery/belief-graph.ts';
import { beliefTrend, type GraphVersion } from '../../../src/discovery/belief-trend.ts';

/** A goal that one belief carries and others block, each as firmly as said. */
function graph(blocking: Readonly<Record<string, number>>): BeliefGraph {
  const nodes = [
    { id: 'goal', kind: 'goal' as const, strength: 1 },
    { id: 'strength', kind: 'empowering' as const, strength: 1 },
    ...Object.entries(blocking).map(([id, strength]) => ({ id, kind: 'limiting' as const, strength })),
  ];
  const links = nodes.slice(1).map(({ id, kind }) => ({
    sourceId: id,
    targetId: 'goal',
    relation: kind === 'limiting' ? ('blocks' as const) : ('supports' as const),
    weight: 1,
  }));
  return { nodes, links };
}

const versions = (...blocking: Readonly<Record<string, number>>[]): GraphVersion[] =>
  blocking.map((each, at) => ({ version: at + 1, graph: graph(each) }));

describe('trend of conflict', () => {
  test('tells first, last and best, and needs three versions for a slope', () => {
    expect(beliefTrend(versions({ a: 1 }, { a: 0.25 }))).toMatchObject({
      count: 2,
      first: 0.5,
      last: 0.2,
      best: 0.2,
      slope: null,
    });
    expect(beliefTrend([])).toEqual({
      count: 0,
      first: null,
      last: null,
      best: null,
      slope: null,
      steps: [],
    });
  });

  test('is the median of all slopes, so that one outlier does not turn it', () => {
    const falling = versions({ a: 1 }, { a: 0.8 }, { a: 1 }, { a: 0.4 }, { a: 0.2 });
    const scores = falling.map((each) => conflictScore(each.graph));
    const slopes = scores.flatMap((from, i) => scores.slice(i + 1).map((to, j) => (to - from) / (j + 1)));
    const sorted = slopes.toSorted((one, other) => one - other);
    expect(beliefTrend(falling).slope).toBeCloseTo(((sorted[4] ?? 0) + (sorted[5] ?? 0)) / 2, 9);
    expect(beliefTrend(falling).slope).toBeLessThan(0);
  });

  test('counts the versions between two that are kept', () => {
    const [one, two, three] = versions({ a: 0 }, { a: 0.5 }, { a: 1 });
    if (!one || !two || !three) throw new Error('Three versions were made.');
    const spread = [one, { ...two, version: 3 }, { ...three, version: 5 }];
    const slope = beliefTrend([one, two, three]).slope ?? 0;
    expect(slope).toBeGreaterThan(0);
    expect(beliefTrend(spread).slope).toBeCloseTo(slope / 2, 9);
  });

  test('a limiting belief that comes to light is no failure', () => {
    const found = beliefTrend(versions({ a: 0.8 }, { a: 0.6, b: 1 }, { a: 0.4, b: 1 }));
    expect(found.last ?? 0).toBeGreaterThan(found.first ?? 1);
    expect(found.slope).toBeLessThan(0);
    expect(found.steps[0]?.byAdded).toBeGreaterThan(0);
    expect(found.steps[0]?.onShared).toBeLessThan(0);
  });

  test('a belief that is gone is told apart from one that is held less', () => {
    const [step] = beliefTrend(versions({ a: 0.5, b: 1 }, { a: 0.5 })).steps;
    expect(step).toMatchObject({ fromVersion: 1, toVersion: 2, onShared: 0, byAdded: 0 });
    expect(step?.byRemoved).toBeLessThan(0);
  });

  test('versions that have nothing in common give no slope', () => {
    const lone = (id: string): BeliefGraph => ({ nodes: [{ id, kind: 'value', strength: 1 }], links: [] });
    const strangers = ['a', 'b', 'c'].map((id, at) => ({ version: at + 1, graph: lone(id) }));
    expect(beliefTrend(strangers).slope).toBeNull();
  });

  test('the parts of every step add up to its change', () => {
    const aVersion = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(aVersion, { minLength: 2, maxLength: 6 }), (drawn) => {
        const all = versions(...drawn);
        for (const { fromVersion, toVersion, onShared, byAdded, byRemoved } of beliefTrend(all).steps) {
          const [from, to] = [all[fromVersion - 1], all[toVersion - 1]].map((each) =>
            each ? conflictScore(each.graph) : Number.NaN,
          );
          expect(onShared + byAdded + byRemoved).toBeCloseTo((to ?? 0) - (from ?? 0), 9);
        }
      }),
    );
  });
});
