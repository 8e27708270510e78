import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import {
  DOCUMENT_LIMITS,
  documentLimits,
  excesses,
  MAX_TOKENS,
} from '../../../src/platform/document-limits.ts';

const repeated = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => of(index)).join(' ');

describe('documentLimits', () => {
  test.each([
    ['aliases', (n: number) => `{ ${repeated(n, (i) => `a${i}: __typename`)} }`, DOCUMENT_LIMITS.aliases],
    ['fields', (n: number) => `{ ${repeated(n, () => '__typename')} }`, DOCUMENT_LIMITS.fields],
    [
      'directives',
      (n: number) => `{ __typename ${repeated(n, () => '@skip(if: false)')} }`,
      DOCUMENT_LIMITS.directives,
    ],
    ['levels', (n: number) => `{ ${'a { '.repeat(n - 1)} b ${'}'.repeat(n - 1)} }`, DOCUMENT_LIMITS.depth],
    [
      'operations',
      (n: number) => repeated(n, (i) => `query Q${i} { __typename }`),
      DOCUMENT_LIMITS.operations,
    ],
  ])('lets the last allowed number of %s through, and refuses one more', (what, document, limit) => {
    expect(excesses(parse(document(limit)))).toEqual([]);
    expect(excesses(parse(document(limit + 1)))).toEqual([expect.stringContaining(what)]);
  });

  test('counts what fragments would be written out to, in time that does not explode', () => {
    const bomb = `{ ...F0 } ${repeated(30, (i) => `fragment F${i} on Query { a ...F${i + 1} ...F${i + 1} }`)} fragment F30 on Query { a }`;
    expect(excesses(parse(bomb))).toEqual([expect.stringContaining('fields')]);
  });

  test('survives a fragment that spreads itself', () => {
    expect(excesses(parse('{ ...A } fragment A on Query { a ...A }'))).toEqual([]);
  });

  test('lets the introspection of usual tools through', () => {
    const document = parse(
      getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, oneOf: true }),
      {
        maxTokens: MAX_TOKENS,
      },
    );
    expect(validate(buildSchema('type Query { a: Int }'), document, [documentLimits])).toEqual([]);
  });
});
