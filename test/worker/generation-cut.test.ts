import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type AssetWriter, composerWriter, modelWriter, runGeneration } from '../../src/assets/index.ts';
import { finishGeneration } from '../../src/delivery/index.ts';
import { chatModel } from '../../src/platform/chat-model.ts';
import { Context } from '../../src/platform/context.ts';
import { keyOf } from '../../src/platform/global-id.ts';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import {
  type Asked,
  type Behaviour,
  type ScriptedEndpoint,
  scriptedEndpoint,
} from '../support/chat-model.ts';
import { answerScreen, asked, askForPlan, did, followRun, takeIn, USER_ERRORS } from '../support/journey.ts';
import { documentOf, goodWords } from '../support/scripted-words.ts';

const FULL_SET = { affirmation: 21, checkpoint: 5, practice: 5, script: 3, visualization: 3 };

let behaviourFor: (question: Asked) => Behaviour;
let endpoint: ScriptedEndpoint;
let program: TestApp;

/** It takes requests and does no work by itself, so that a test does the work step by step. */
beforeAll(async () => {
  endpoint = await scriptedEndpoint({
    answer: goodWords,
    behaviourFor: (question) => behaviourFor(question),
  });
  program = await anApp({ role: 'api' });
});
beforeEach(() => {
  behaviourFor = () => 'ok';
});
afterAll(async () => {
  await program.stop();
  await endpoint.close();
});

/** A run that waits for its turn. */
async function waitingRun(person: Person) {
  const sessionId = await takeIn(person);
  await answerScreen(person);
  const shownId = await askForPlan(person, sessionId);
  const { tenantId, userId } = person;
  const viewer = { tenantId, userId, reach: 'self' as const, roles: ['client'], expiresAt: null };
  return { ctx: new Context(viewer, program.app.resources), shownId, runId: keyOf('run', shownId)?.id ?? '' };
}

const { signal } = new AbortController();
const work = (ctx: Context, runId: string, writer: AssetWriter): Promise<boolean> =>
  runGeneration(ctx, { runId, chooseWriter: async () => writer, signal });

const aModelWriter = (ctx: Context): AssetWriter =>
  modelWriter(chatModel({ model: 'wordsmith', baseUrl: endpoint.url }), ctx.log);

interface Row {
  readonly type: string;
  readonly status: string;
  readonly model: string;
  readonly slot: string;
}

/** What a run has made, each with the name that a prompt calls it by. */
const madeBy = (ctx: Context, runId: string): Promise<Row[]> =>
  ctx.read((em) =>
    em.execute<Row[]>(
      `select asset_type as type, status, model, left(asset_type, 1) || position + 1 as slot
       from asset_library where generation_run_id = ? order by asset_type, position`,
      [runId],
    ),
  );

function countsOf(rows: readonly Row[]): Record<string, number> {
  const byType = Map.groupBy(rows, ({ type }) => type);
  return Object.fromEntries([...byType].map(([type, { length }]) => [type, length]));
}

const slotsOf = (questions: readonly Asked[]): string[] =>
  questions.flatMap((question) => documentOf(question).items.map(({ slot }) => slot));

const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000, interval: 20 });

const isAbout = (task: string) => (question: Asked) => question.system.includes(`Your task: ${task}`);

const CANCEL = `mutation ($input: CancelGenerationInput!) {
  cancelGeneration(input: $input) {
    generationRun { id status stage finishedAt }
    ${USER_ERRORS.replace('message', 'message ... on InvalidTransitionError { currentState allowedActions }')}
  }
}`;

describe('a run whose process dies', () => {
  test('goes on where it stopped, and asks the model for nothing that is saved', async () => {
    const { ctx, runId } = await waitingRun(await program.person());
    let saved = 0;
    const dies: AssetWriter = {
      write: (kind, { save, ...rest }) =>
        aModelWriter(ctx).write(kind, {
          ...rest,
          save: async (finished) => {
            if (saved > 20) throw new Error('The process dies.');
            saved += finished.length;
            await save(finished);
          },
        }),
    };

    await expect(work(ctx, runId, dies)).rejects.toThrow('The process dies.');
    const first = await madeBy(ctx, runId);
    const before = endpoint.asked.length;
    expect(await work(ctx, runId, aModelWriter(ctx))).toBe(true);

    expect(first.length).toBeGreaterThan(20);
    expect(first.length).toBeLessThan(37);
    const all = await madeBy(ctx, runId);
    expect(countsOf(all)).toEqual(FULL_SET);
    expect(all).toEqual(expect.arrayContaining(first));
    const again = slotsOf(endpoint.asked.slice(before));
    const missing = all.filter(({ slot }) => !first.some((row) => row.slot === slot));
    expect(new Set(again)).toEqual(new Set(missing.map(({ slot }) => slot)));
    const afterwards = endpoint.asked.length;
    expect(await work(ctx, runId, aModelWriter(ctx))).toBe(true);
    expect(endpoint.asked.length).toBe(afterwards);
  });
});

describe('cancelGeneration', () => {
  test('breaks off what is asked of the model, and keeps what is finished as drafts', async () => {
    const person = await program.person();
    const { ctx, runId, shownId } = await waitingRun(person);
    behaviourFor = (question) => (isAbout('affirmations')(question) ? 'ok' : 'hang');
    const outcome = work(ctx, runId, aModelWriter(ctx));
    await eventually(async () => expect(countsOf(await madeBy(ctx, runId))).toEqual({ affirmation: 21 }));
    await eventually(() => expect(endpoint.open()).toBe(4));

    const canceled = await did(person, CANCEL, { generationRunId: shownId });
    expect(await outcome).toBe(false);
    await eventually(() => expect(endpoint.open()).toBe(0));

    const run = { id: shownId, status: 'CANCELED', stage: null, finishedAt: '2026-03-02T06:00:00.000Z' };
    expect(canceled).toEqual({ generationRun: run, userErrors: [] });
    expect(await did(person, CANCEL, { generationRunId: shownId })).toEqual(canceled);
    const rows = await madeBy(ctx, runId);
    expect(countsOf(rows)).toEqual({ affirmation: 21 });
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['draft']));
    const asks = endpoint.asked.length;
    expect(await work(ctx, runId, aModelWriter(ctx))).toBe(false);
    expect(endpoint.asked.length).toBe(asks);
    expect(await followRun(program, person, shownId)).toMatchObject([
      { message: 'You stopped this. What was finished is kept as drafts.', run: { status: 'CANCELED' } },
    ]);
    expect(await asked(person, '{ viewer { currentSchedule { id } } }')).toEqual({
      viewer: { currentSchedule: null },
    });
  });

  test('of a run that waits keeps it from beginning; another can be asked for', async () => {
    const person = await program.person();
    const { ctx, runId, shownId } = await waitingRun(person);
    await did(person, CANCEL, { generationRunId: shownId });

    expect(await work(ctx, runId, composerWriter())).toBe(false);
    expect(await madeBy(ctx, runId)).toEqual([]);
    expect((await waitingRun(person)).runId).not.toBe(runId);
  });

  test('comes too late for a run that is over, and finds none that is not there', async () => {
    const person = await program.person();
    const { ctx, runId, shownId } = await waitingRun(person);
    await work(ctx, runId, composerWriter());
    await finishGeneration(ctx, runId);

    expect(await did(person, CANCEL, { generationRunId: shownId })).toMatchObject({
      generationRun: null,
      userErrors: [
        {
          __typename: 'InvalidTransitionError',
          code: 'CONFLICT',
          field: ['input', 'generationRunId'],
          currentState: 'completed',
          allowedActions: ['archiveAsset'],
        },
      ],
    });
    expect(await did(person, CANCEL, { generationRunId: 'run_unknown' })).toMatchObject({
      generationRun: null,
      userErrors: [{ __typename: 'NotFoundError', field: ['input', 'generationRunId'] }],
    });
  });
});
