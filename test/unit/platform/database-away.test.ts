import { expect, test } from 'vitest';
import { isDatabaseAway } from '../../../src/platform/database-away.ts';

const failure = (message: string, more: object = {}): Error => Object.assign(new Error(message), more);

test.each([
  ['a refused connection', failure('connect', { code: 'ECONNREFUSED' })],
  ['a server that shuts down', failure('terminating connection', { code: '57P01' })],
  ['a server that starts', failure('the database system is starting up', { code: '57P03' })],
  ['too many clients', failure('sorry, too many clients already', { code: '53300' })],
  ['a full disk', failure('could not extend file', { code: '53100' })],
  ['a statement given up', failure('canceling statement due to statement timeout', { code: '57014' })],
  ['a lock given up', failure('canceling statement due to lock timeout', { code: '55P03' })],
  ['a connection exception', failure('connection failure', { code: '08006' })],
  ['a pool without a free connection', failure('timeout exceeded when trying to connect')],
  ['a broken connection', failure('Connection terminated unexpectedly')],
  ['one of these as a cause', failure('insert into events', { cause: failure('', { code: 'ECONNRESET' }) })],
])('%s says that the database is away', (_, error) => {
  expect(isDatabaseAway(error)).toBe(true);
});

test.each([
  ['a mistake in a statement', failure('syntax error', { code: '42601' })],
  ['a row that is there already', failure('duplicate key', { code: '23505' })],
  ['a right that is missing', failure('permission denied', { code: '42501' })],
  ['a defect', new TypeError('x is not a function')],
  ['no error at all', 'ECONNREFUSED'],
])('%s does not', (_, error) => {
  expect(isDatabaseAway(error)).toBe(false);
});
