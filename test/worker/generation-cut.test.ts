import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type AssetWriter, composerWriter } from '../../src/assets/index.ts';
import { modelWriter } from '../../src/assets/write-assets.ts';
import { finishGeneration } from '../../src/delivery/index.ts';
import { chatModel } from '../../src/platform/chat-model.ts';
import type { Context } from '../../src/platform/context.ts';
import { anApp, type TestApp } from '../support/app.ts';
import {
  type Asked,
  type Behaviour,
  type ScriptedEndpoint,
  scriptedEndpoint,
} from '../support/chat-model.ts';
import { asked, did, followRun, USER_ERRORS } from '../support/journey.ts';
import { countsOf, FULL_SET, madeBy, waitingRun, workOn } from '../support/run-by-hand.ts';
import { documentOf, goodWords } from '../support/scripted-words.ts';

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

const aModelWriter = ({ log }: Context): AssetWriter =>
  modelWriter({
    model: chatModel({ model: 'wordsmith', baseUrl: endpoint.url }),
    log,
    accountFor: () => ({}),
  });

const slotsOf = (questions: readonly Asked[]): string[] =>
  questions.flatMap((question) => documentOf(question).items.map(({ slot }) => slot));

const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000, interval: 20 });

const isAbout = (task: string) => (question: Asked) => documentOf(question).task === task;

const CANCEL = `mutation ($input: CancelGenerationInput!) {
  cancelGeneration(input: $input) {
    generationRun { id status stage finishedAt }
    ${USER_ERRORS.replace('message', 'message ... on InvalidTransitionError { currentState allowedActions }')}
  }
}`;

describe('a run whose process dies', () => {
  test('goes on where it stopped, and asks the model for nothing that is saved', async () => {
    const run = await waitingRun(program, await program.person());
    const affirmed = Promise.withResolvers<void>();
    const dies: AssetWriter = {
      write: async (kind, { save, ...rest }) => {
        if (kind === 'affirmations') {
          await aModelWriter(run.ctx).write(kind, { ...rest, save });
          return affirmed.resolve();
        }
        await aModelWriter(run.ctx).write(kind, {
          ...rest,
          save: async () => {
            await affirmed.promise;
            throw new Error('The process dies.');
          },
        });
      },
    };

    await expect(workOn(run, dies)).rejects.toThrow('The process dies.');
    const first = await madeBy(run);
    const before = endpoint.asked.length;
    expect(await workOn(run, aModelWriter(run.ctx))).toBe(true);

    expect(countsOf(first)).toEqual({ affirmation: 21 });
    const all = await madeBy(run);
    expect(countsOf(all)).toEqual(FULL_SET);
    expect(all).toEqual(expect.arrayContaining(first));
    const again = slotsOf(endpoint.asked.slice(before));
    const missing = all.filter(({ slot }) => !first.some((row) => row.slot === slot));
    expect(new Set(again)).toEqual(new Set(missing.map(({ slot }) => slot)));
    const afterwards = endpoint.asked.length;
    expect(await workOn(run, aModelWriter(run.ctx))).toBe(true);
    expect(endpoint.asked.length).toBe(afterwards);
  });
});

describe('cancelGeneration', () => {
  test('breaks off what is asked of the model, and keeps what is finished as drafts', async () => {
    const person = await program.person();
    const run = await waitingRun(program, person);
    behaviourFor = (question) => (isAbout('affirmations')(question) ? 'ok' : 'hang');
    // Those that hang wait until the affirmations are there: they could take every place that a call finds.
    const model = aModelWriter(run.ctx);
    const affirmed = Promise.withResolvers<void>();
    const inOrder: AssetWriter = {
      write: async (kind, work) => {
        if (kind !== 'affirmations') await affirmed.promise;
        await model.write(kind, work);
        affirmed.resolve();
      },
    };
    const outcome = workOn(run, inOrder);
    await eventually(async () => expect(countsOf(await madeBy(run))).toEqual({ affirmation: 21 }));
    await eventually(() => expect(endpoint.open()).toBe(4));

    const canceled = await did(person, CANCEL, { generationRunId: run.shownId });
    expect(await outcome).toBe(false);
    await eventually(() => expect(endpoint.open()).toBe(0));

    const shown = {
      id: run.shownId,
      status: 'CANCELED',
      stage: null,
      finishedAt: '2026-03-02T06:00:00.000Z',
    };
    expect(canceled).toEqual({ generationRun: shown, userErrors: [] });
    expect(await did(person, CANCEL, { generationRunId: run.shownId })).toEqual(canceled);
    const rows = await madeBy(run);
    expect(countsOf(rows)).toEqual({ affirmation: 21 });
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['draft']));
    const asks = endpoint.asked.length;
    expect(await workOn(run, aModelWriter(run.ctx))).toBe(false);
    expect(endpoint.asked.length).toBe(asks);
    expect(await followRun(program, person, run.shownId)).toMatchObject([
      { message: 'You stopped this. What was finished is kept as drafts.', run: { status: 'CANCELED' } },
    ]);
    expect(await asked(person, '{ viewer { currentSchedule { id } } }')).toEqual({
      viewer: { currentSchedule: null },
    });
  });

  test('of a run that waits keeps it from beginning; another can be asked for', async () => {
    const person = await program.person();
    const run = await waitingRun(program, person);
    await did(person, CANCEL, { generationRunId: run.shownId });

    expect(await workOn(run, composerWriter())).toBe(false);
    expect(await madeBy(run)).toEqual([]);
    expect((await waitingRun(program, person)).runId).not.toBe(run.runId);
  });

  test('comes too late for a run that is over, and finds none that is not there', async () => {
    const person = await program.person();
    const run = await waitingRun(program, person);
    await workOn(run, composerWriter());
    await finishGeneration(run.ctx, run.runId);

    expect(await did(person, CANCEL, { generationRunId: run.shownId })).toMatchObject({
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
