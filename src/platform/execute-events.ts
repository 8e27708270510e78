import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
} from 'graphql';
import { Context } from './context.ts';

/**
 * Runs a subscription. Each event is executed with a fresh context, so that nothing read for an earlier
 * event is taken for the present state. A stream that fails ends with the error, and harms no other.
 */
export async function executeEvents(
  args: ExecutionArgs,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source;
  const events = source[Symbol.asyncIterator]();
  let isOver = false;
  const end = async (): Promise<IteratorReturnResult<undefined>> => {
    isOver = true;
    await events.return?.();
    return { done: true, value: undefined };
  };
  const results: AsyncIterableIterator<ExecutionResult> = {
    [Symbol.asyncIterator]: () => results,
    next: async () => {
      if (isOver) return { done: true, value: undefined };
      try {
        const event = await events.next();
        return event.done ? await end() : { done: false, value: await executed(args, event.value) };
      } catch (error) {
        isOver = true;
        return { done: false, value: { errors: [asGraphQLError(error)] } };
      }
    },
    return: end,
    throw: end,
  };
  return results;
}

async function executed(args: ExecutionArgs, event: unknown): Promise<ExecutionResult> {
  const { contextValue } = args;
  const fresh = contextValue instanceof Context ? contextValue.fresh() : contextValue;
  return execute({ ...args, rootValue: event, contextValue: fresh });
}

function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError('', { originalError: error instanceof Error ? error : new Error(String(error)) });
}
