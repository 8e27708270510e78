import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  type FormattedExecutionResult,
} from 'graphql';
import { Context } from './context.ts';
import { FellBehind } from './follower.ts';
import type { GraphParts } from './graph-http.ts';

/** What a client is told of one event. */
export class Answer {
  private written: string | null = null;

  constructor(readonly result: FormattedExecutionResult) {}

  /** The result as it is sent; written once for all who are sent the same. */
  get text(): string {
    this.written ??= JSON.stringify(this.result);
    return this.written;
  }
}

/** How events are run and shown. */
export type EventsWay = Pick<GraphParts, 'executor' | 'present'>;

/** Answers of a subscription, one for each event. */
export type Answers = AsyncIterableIterator<Answer>;

/**
 * Runs a subscription.
 *
 * Each event is executed with a fresh context, so that nothing read for an earlier event is taken for the
 * present state; and once for all who ask the same with the same rights. A stream that fails ends with the
 * error, and harms no other.
 *
 * @returns the answers, or why there are none
 */
export async function executeEvents(args: ExecutionArgs, way: EventsWay): Promise<Answers | ExecutionResult> {
  const source = await createSourceEventStream(args);
  // What it cost was charged when it began; its events are not charged, and it may wait for them for days.
  if (args.contextValue instanceof Context) args.contextValue.charge = null;
  return Symbol.asyncIterator in source ? new ExecutedEvents(source, args, way) : source;
}

class ExecutedEvents implements Answers {
  private readonly events: AsyncIterator<unknown>;

  constructor(
    source: AsyncIterable<unknown>,
    private readonly args: ExecutionArgs,
    private readonly way: EventsWay,
  ) {
    this.events = source[Symbol.asyncIterator]();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<Answer>> {
    // Most of its life a subscription waits here: a function that waits would be kept with all that it knows.
    return this.events.next().then((event) => this.answer(event));
  }

  private async answer(event: IteratorResult<unknown>): Promise<IteratorResult<Answer>> {
    if (event.done) return { done: true, value: undefined };
    const answer = await this.answerTo(event.value as object);
    // Told that it cannot be told, the client would go on behind it. It is told later, on another connection.
    if (isUnavailable(answer)) throw new FellBehind('What it follows cannot be read now.');
    return { done: false, value: answer };
  }

  async return(): Promise<IteratorResult<Answer>> {
    await this.events.return?.();
    return { done: true, value: undefined };
  }

  private answerTo(event: object): Promise<Answer> {
    const known = answered.get(event) ?? new Map<string, Promise<Answer>>();
    if (known.size === 0) answered.set(event, known);
    const question = questionOf(this.args);
    const answer = known.get(question) ?? executed(this.args, event, this.way);
    known.set(question, answer);
    return answer;
  }
}

const isUnavailable = ({ result }: Answer): boolean =>
  result.errors?.some(({ extensions }) => extensions?.code === 'UNAVAILABLE') ?? false;

/** Answers to events, by the question. Whoever follows the same is handed the same event. */
const answered = new WeakMap<object, Map<string, Promise<Answer>>>();

/** All that the answer to an event depends on: what is asked, and what whoever asks may see. */
function questionOf({ document, operationName, variableValues, contextValue }: ExecutionArgs): string {
  const { tenantId, userId, reach, roles } = (contextValue as Partial<Context>).viewer ?? {};
  const viewer = [tenantId, userId, reach, roles];
  return JSON.stringify([numberOf(document), operationName, variableValues, viewer]);
}

const numbers = new WeakMap<object, number>();
let lastNumber = 0;

/** Documents that are known are the same object whoever sends them, so a number stands for each. */
function numberOf(document: object): number {
  const known = numbers.get(document);
  if (known !== undefined) return known;
  lastNumber += 1;
  numbers.set(document, lastNumber);
  return lastNumber;
}

async function executed(
  args: ExecutionArgs,
  event: object,
  { executor, present }: EventsWay,
): Promise<Answer> {
  const { contextValue } = args;
  const fresh = contextValue instanceof Context ? contextValue.fresh() : contextValue;
  const { errors, ...result } = await executor.execute({ ...args, rootValue: event, contextValue: fresh });
  return new Answer(errors ? { ...result, errors: errors.map(present) } : result);
}
