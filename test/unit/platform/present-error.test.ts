import { buildSchema, GraphQLError, graphqlSync, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { notFound } from '../../../src/platform/errors.ts';
import { errorPresenter } from '../../../src/platform/present-error.ts';
import { keptLog } from '../../support/log.ts';

const schema = buildSchema('type Query { viewer(first: Int): String }');

function presented(error: unknown) {
  const log = keptLog();
  return { shown: errorPresenter(log)(error), lines: log.lines };
}

const firstErrorOf = (query: string, variables = {}, rootValue = {}): unknown =>
  graphqlSync({ schema, source: query, variableValues: variables, rootValue }).errors?.[0];

test('a defect is masked with a reference, and logged once with the same reference', () => {
  const boom = (): never => {
    throw new Error('password hunter2 at postgres://db');
  };
  const { shown, lines } = presented(firstErrorOf('{ viewer }', {}, { viewer: boom }));
  expect(shown.extensions?.code).toBe('INTERNAL_SERVER_ERROR');
  expect(shown.path).toEqual(['viewer']);
  expect(JSON.stringify(shown)).not.toMatch(/hunter2|postgres/);
  expect(lines).toHaveLength(1);
  expect(lines[0]?.facts?.requestId).toBe(shown.extensions?.requestId);
  expect(String(lines[0]?.error)).toContain('hunter2');
});

test('something that is no error at all is masked as well', () => {
  expect(presented('out of order').shown.extensions?.code).toBe('INTERNAL_SERVER_ERROR');
});

test('a refusal outside a mutation is shown with its field', () => {
  const refuse = (): never => {
    throw notFound(['runId'], 'run_x', 'generation run');
  };
  const { shown, lines } = presented(firstErrorOf('{ viewer }', {}, { viewer: refuse }));
  expect(shown).toMatchObject({
    message: 'There is no such generation run.',
    extensions: { code: 'BAD_USER_INPUT', reason: 'NOT_FOUND', field: ['runId'] },
  });
  expect(lines).toEqual([]);
});

test('an error with a code of ours keeps it, without status and stack', () => {
  const extensions = { code: 'CURSOR_EXPIRED', http: { status: 400 }, stacktrace: ['a'] };
  const { shown } = presented(new GraphQLError('Too old.', { extensions }));
  expect(shown).toEqual({ message: 'Too old.', extensions: { code: 'CURSOR_EXPIRED' } });
});

test('a variable of the wrong kind is the request’s fault', () => {
  const { shown } = presented(firstErrorOf('query ($n: Int) { viewer(first: $n) }', { n: 'many' }));
  expect(shown.extensions?.code).toBe('BAD_USER_INPUT');
  expect(shown.message).toContain('$n');
});

test('a mistyped name is not answered with the right one', () => {
  const [error] = validate(schema, parse('{ viewr }'));
  expect(error?.message).toContain('Did you mean');
  expect(presented(error).shown.message).toBe('Cannot query field "viewr" on type "Query".');
});

test('a document that cannot be read is the request’s fault', () => {
  const { shown, lines } = presented(firstErrorOf('{ viewer'));
  expect(shown).toMatchObject({
    message: 'Syntax Error: Expected Name, found <EOF>.',
    extensions: { code: 'BAD_USER_INPUT' },
  });
  expect(lines).toEqual([]);
});
