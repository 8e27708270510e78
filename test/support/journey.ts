/** The way from a conversation to activities that fall due, walked in the graph as a client walks it. */
import { expect, onTestFinished, vi } from 'vitest';
import type { Person, TestApp } from './app.ts';
import { GOOD_TALK, type Message } from './conversations.ts';
import { type GraphError, post, type Stream, subscribe } from './graph.ts';

/** Why a mutation was refused, as every payload says it. */
export interface UserError {
  readonly __typename: string;
  readonly code: string;
  readonly field: readonly string[] | null;
  readonly message: string;
}

/** What every payload selects to know of refusals. */
export const USER_ERRORS = 'userErrors { __typename code field message }';

/** Asks as somebody, and fails the test when the graph does not answer. */
export async function asked<Data>(person: Person, query: string, variables: object = {}): Promise<Data> {
  const { data, errors } = await person.ask<Data>(query, variables);
  return answered({ data, errors });
}

/** The data of an answer or event; fails the test when there are errors. */
export function answered<Data>(reply: { data: Data | null; errors: readonly GraphError[] }): Data {
  const { data, errors } = reply;
  if (data && errors.length === 0) return data;
  throw new Error(`The graph answered: ${JSON.stringify(errors)}`);
}

/** Runs a mutation as somebody. @returns its payload, refused or not */
export async function did<Payload extends object>(
  person: Person,
  mutation: string,
  input: object,
): Promise<Payload & { readonly userErrors: readonly UserError[] }> {
  const data = await asked<Record<string, Payload & { readonly userErrors: readonly UserError[] }>>(
    person,
    mutation,
    { input },
  );
  const [payload] = Object.values(data);
  if (!payload) throw new Error('There is no payload.');
  return payload;
}

/** Takes in a conversation. @returns the session's identifier */
export async function takeIn(person: Person, messages: readonly Message[] = GOOD_TALK): Promise<string> {
  const { session, userErrors } = await did<{ session: { id: string } | null }>(
    person,
    `mutation ($input: ImportDiscoveryInput!) { importDiscovery(input: $input) { session { id } ${USER_ERRORS} } }`,
    { guideId: person.guideId, messages },
  );
  return present(session, userErrors).id;
}

/** Answers every question of the safety screen with no, but those named. */
export async function answerScreen(person: Person, applying: readonly string[] = []): Promise<void> {
  const { viewer } = await asked<{
    viewer: { safetyScreen: { version: string; questions: { key: string }[] } };
  }>(person, '{ viewer { safetyScreen { version questions { key } } } }');
  const { version, questions } = viewer.safetyScreen;
  const answers = questions.map(({ key }) => ({ key, applies: applying.includes(key) }));
  const { safetyScreen, userErrors } = await did<{ safetyScreen: object | null }>(
    person,
    `mutation ($input: AnswerSafetyScreenInput!) {
      answerSafetyScreen(input: $input) { safetyScreen { isCleared } ${USER_ERRORS} }
    }`,
    { version, answers },
  );
  present(safetyScreen, userErrors);
}

/** Asks for assets and a plan. @returns the run's identifier */
export async function askForPlan(person: Person, sessionId: string, more: object = {}): Promise<string> {
  const { generationRun, userErrors } = await did<{ generationRun: { id: string } | null }>(
    person,
    `mutation ($input: GenerateAssetsInput!) {
      generateAssets(input: $input) { generationRun { id } ${USER_ERRORS} }
    }`,
    { discoverySessionId: sessionId, ...more },
  );
  return present(generationRun, userErrors).id;
}

/** One state of a run that is followed. */
export interface Progress {
  readonly message: string;
  readonly asset: { readonly id: string; readonly type: string } | null;
  readonly run: {
    readonly status: string;
    readonly progress: number;
    readonly stages: readonly {
      readonly stage: string;
      readonly completed: number;
      readonly total: number;
    }[];
    readonly schedule: { readonly id: string } | null;
  };
}

/** Follows a run until it ends. @returns every state that was shown */
export async function followRun(program: TestApp, person: Person, runId: string): Promise<Progress[]> {
  const stream = await subscribe<{ generationProgress: Progress }>(program.url, person.token, {
    query: `subscription ($runId: ID!) {
      generationProgress(runId: $runId) {
        message asset { id type } run { status progress stages { stage completed total } schedule { id } }
      }
    }`,
    variables: { runId },
  });
  const states: Progress[] = [];
  const isOver = (): boolean => ['CANCELED', 'COMPLETED', 'FAILED'].includes(states.at(-1)?.run.status ?? '');
  while (!isOver()) states.push(answered(await stream.next()).generationProgress);
  await stream.ended();
  await stream.close();
  return states;
}

/** Somebody's plan, and what it came from. */
export interface Plan {
  readonly sessionId: string;
  readonly runId: string;
  readonly scheduleId: string;
}

/** Walks all the way from a conversation to a plan. */
export async function makePlan(
  program: TestApp,
  person: Person,
  { messages = GOOD_TALK, preferences = {} }: { messages?: readonly Message[]; preferences?: object } = {},
): Promise<Plan> {
  const sessionId = await takeIn(person, messages);
  await answerScreen(person);
  const runId = await askForPlan(person, sessionId, { preferences });
  const last = (await followRun(program, person, runId)).at(-1);
  if (!last?.run.schedule) throw new Error(`The run ended without a plan: ${last?.message}`);
  return { sessionId, runId, scheduleId: last.run.schedule.id };
}

/** The same person with a token that counts from now; a token lasts for hours, and a test may move for days. */
export async function signedInAgain(program: TestApp, person: Person): Promise<Person> {
  const { issuer } = program.app;
  if (!issuer) throw new Error('This program issues no tokens.');
  const token = await issuer.issue({ subject: person.userId, tenantId: person.tenantId });
  return {
    ...person,
    token,
    ask: (query, variables = {}) => post(program.url, token, { query, variables }),
    follow: async (query, variables = {}) => {
      const stream = await subscribe<never>(program.url, token, { query, variables });
      onTestFinished(() => stream.close());
      return stream;
    },
  };
}

/** Moves the clock to an instant, and delivers what is due by then. */
export async function moveTo({ clock, app }: TestApp, at: string | Date): Promise<void> {
  clock.moveTo(at);
  await app.deliverDue();
}

/**
 * Subscribes to what happens to somebody, and waits until the server watches. A subscription is not acknowledged,
 * so without waiting a test could be faster than the place that the stream begins at.
 */
export async function watch<Data>(
  program: TestApp,
  person: Person,
  subscription: { query: string; variables?: Record<string, unknown> },
): Promise<Stream<Data>> {
  const { bus, feeds } = program.app.resources;
  const [listen, follow] = [vi.spyOn(bus, 'listen'), vi.spyOn(feeds, 'follow')];
  const stream = await person.follow<Data>(subscription.query, subscription.variables);
  await vi.waitFor(() => expect(listen.mock.calls.length + follow.mock.calls.length).toBeGreaterThan(0));
  await Promise.allSettled(follow.mock.results.map(({ value }) => value));
  listen.mockRestore();
  follow.mockRestore();
  return stream;
}

/** Reads events of a stream until there are as many as asked for. */
export async function next<Data>(stream: Stream<Data>, count: number): Promise<Data[]> {
  const events: Data[] = [];
  while (events.length < count) events.push(answered(await stream.next()));
  return events;
}

function present<T>(value: T | null, userErrors: readonly UserError[]): T {
  if (value === null) throw new Error(`The graph refused: ${JSON.stringify(userErrors)}`);
  return value;
}
