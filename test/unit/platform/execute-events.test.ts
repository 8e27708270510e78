import { buildSchema, type ExecutionArgs, GraphQLError, parse } from 'graphql';
import { expect, test } from 'vitest';
import { type Answers, executeEvents } from '../../../src/platform/execute-events.ts';
import { FellBehind } from '../../../src/platform/follower.ts';
import { GraphExecutor } from '../../../src/platform/graph-executor.ts';
import { errorPresenter } from '../../../src/platform/present-error.ts';
import { silentLog } from '../../support/log.ts';

const schema = buildSchema('type Query { a: Int } type Subscription { tick(from: Int): Int }');
const QUESTION = parse('subscription ($from: Int) { tick(from: $from) }');

/** Somebody who asks, and events that count how often they are executed. */
function anEvent() {
  const state = { executions: 0 };
  const event = {
    tick: () => {
      state.executions += 1;
      return 7;
    },
  };
  return { state, event };
}

async function firstAnswer(event: object, args: Partial<ExecutionArgs> & { userId?: string }) {
  const { userId = 'one', ...rest } = args;
  async function* events() {
    yield event;
  }
  const answers = await executeEvents(
    {
      schema,
      document: QUESTION,
      variableValues: {},
      contextValue: { viewer: { tenantId: 'home', userId, reach: 'self', roles: [] } },
      subscribeFieldResolver: events,
      ...rest,
    },
    { executor: new GraphExecutor(schema), present: errorPresenter(silentLog) },
  );
  const { value } = await (answers as Answers).next();
  return value;
}

test('an event is executed and written once for all who ask the same with the same rights', async () => {
  const { state, event } = anEvent();
  const [one, other] = await Promise.all([firstAnswer(event, {}), firstAnswer(event, {})]);
  expect(one.text).toBe('{"data":{"tick":7}}');
  expect(other).toBe(one);
  expect(state.executions).toBe(1);
});

test.each([
  ['somebody else', { userId: 'two' }],
  ['other variables', { variableValues: { from: 1 } }],
  ['another document', { document: parse('subscription { tick }') }],
])('it is executed again for %s', async (_, args) => {
  const { state, event } = anEvent();
  await firstAnswer(event, {});
  await firstAnswer(event, args);
  expect(state.executions).toBe(2);
});

test('an event that cannot be read now is left to another connection', async () => {
  const event = {
    tick: () => {
      throw new GraphQLError('Later.', { extensions: { code: 'UNAVAILABLE' } });
    },
  };
  await expect(firstAnswer(event, {})).rejects.toThrow(FellBehind);
});
