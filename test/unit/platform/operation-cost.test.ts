import { buildSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { MAX_COST, operationCost } from '../../../src/platform/operation-cost.ts';

const schema = buildSchema(`
  type Query { people(first: Int, last: Int): PersonConnection  nodes(ids: [ID!]!): [Person] }
  type PersonConnection { nodes: [Person] }
  type Person { name: String people(first: Int): PersonConnection }
`);

const cost = (query: string, variables: Record<string, unknown> = {}): number =>
  operationCost({ schema, document: parse(query), operationName: null, variables });

describe('operationCost', () => {
  test('counts a page as its size times what is inside, and one for itself', () => {
    expect(cost('{ people(first: 10) { nodes { name } } }')).toBe(1 + 10 * 2);
    expect(cost('{ people(last: 10) { nodes { name } } }')).toBe(1 + 10 * 2);
  });

  test('counts twenty for a page without a size', () => {
    expect(cost('{ people { nodes { name } } }')).toBe(1 + 20 * 2);
  });

  test('reads sizes from variables', () => {
    expect(cost('query ($n: Int) { people(first: $n) { nodes { name } } }', { n: 5 })).toBe(1 + 5 * 2);
  });

  test('refuses pages within pages that multiply', () => {
    const query = '{ people(first: 100) { nodes { people(first: 100) { nodes { name } } } } }';
    expect(() => cost(query)).toThrow(`at most ${MAX_COST} are allowed`);
  });

  test('counts what is asked for by identifiers as often as there are identifiers', () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { people(first: 100) { nodes { name } } } }';
    const ids = (count: number) => Array.from({ length: count }, () => 'the same');
    expect(cost(query, { ids: ids(3) })).toBe(1 + 3 * (1 + 100 * 2));
    expect(() => cost(query, { ids: ids(100) })).toThrow(`at most ${MAX_COST} are allowed`);
  });

  test('is not fooled by a size below zero', () => {
    expect(cost('{ people(first: -100) { nodes { name } } }')).toBeGreaterThan(0);
  });
});
