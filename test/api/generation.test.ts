import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import { says } from '../support/conversations.ts';
import {
  answerScreen,
  asked,
  askForPlan,
  did,
  followRun,
  makePlan,
  takeIn,
  USER_ERRORS,
} from '../support/journey.ts';

let program: TestApp;
beforeAll(async () => {
  program = await anApp();
});
afterAll(() => program.stop());

const GENERATE = `mutation ($input: GenerateAssetsInput!) {
  generateAssets(input: $input) { generationRun { id status } ${USER_ERRORS} }
}`;
const RUN = `query ($id: ID!) {
  generationRun(id: $id) {
    status progress failureMessage finishedAt guide { id } user { id } discoverySession { id generationRun { id } }
    assets { countsByType { type count } } schedule { checkpoints { weekNumber prompts { question } } }
    summary { totalAssets planDurationDays estimatedDailyMinutes }
  }
}`;
interface Run {
  readonly generationRun: {
    readonly assets: { readonly countsByType: readonly { readonly type: string; readonly count: number }[] };
    readonly schedule: {
      readonly checkpoints: readonly { readonly weekNumber: number; readonly prompts: readonly object[] }[];
    };
  };
}

describe('generateAssets', () => {
  test('makes the full set and a plan, shown as it grows', async () => {
    const person = await program.person();
    const sessionId = await takeIn(person);
    await answerScreen(person);

    const runId = await askForPlan(person, sessionId);
    const states = await followRun(program, person, runId);

    const shares = states.map(({ run }) => run.progress);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    // Each asset is told of once, with one more finished than before; those that were there already are not.
    const finished = states.map(({ run }) => run.stages.reduce((sum, { completed }) => sum + completed, 0));
    const steps = finished.slice(1).map((count, index) => count - (finished[index] ?? 0));
    expect(steps.every((step) => step === 0 || step === 1)).toBe(true);
    const told = states
      .slice(1)
      .flatMap(({ asset, run }) => (run.status === 'RUNNING' && asset ? asset.id : []));
    expect(new Set(told).size).toBe(told.length);
    expect(states.at(-1)).toMatchObject({
      message: 'Your plan is ready.',
      run: {
        status: 'COMPLETED',
        progress: 1,
        stages: [
          { stage: 'AFFIRMATIONS', completed: 21, total: 21 },
          { stage: 'HYPNOSIS_SCRIPTS', completed: 3, total: 3 },
          { stage: 'PRACTICES', completed: 5, total: 5 },
          { stage: 'VISUALIZATIONS', completed: 3, total: 3 },
          { stage: 'CHECKPOINTS', completed: 5, total: 5 },
          { stage: 'SCHEDULE', completed: 1, total: 1 },
        ],
      },
    });
    const { generationRun } = await asked<Run>(person, RUN, { id: runId });
    expect(generationRun).toMatchObject({
      status: 'COMPLETED',
      failureMessage: null,
      finishedAt: '2026-03-02T06:00:00.000Z',
      guide: { id: person.guideId },
      user: { id: person.id },
      discoverySession: { id: sessionId, generationRun: { id: runId } },
      summary: { totalAssets: 32, planDurationDays: 30 },
    });
    expect(generationRun.schedule.checkpoints.map(({ weekNumber }) => weekNumber)).toEqual([1, 2, 3, 5]);
    expect(generationRun.schedule.checkpoints.every(({ prompts }) => prompts.length > 2)).toBe(true);
  });

  test('a run that is over is shown once, and its stream ends', async () => {
    const person = await program.person();
    const { runId } = await makePlan(program, person);
    expect(await followRun(program, person, runId)).toMatchObject([{ run: { status: 'COMPLETED' } }]);
  });

  test.each<[string, readonly string[] | null]>([
    ['nobody asked the health questions', null],
    ['an answer speaks against it', ['seizures']],
  ])('makes no hypnosis where %s, and all the rest', async (_, applying) => {
    const person = await program.person();
    const sessionId = await takeIn(person);
    if (applying) await answerScreen(person, applying);

    const runId = await askForPlan(person, sessionId);
    const last = (await followRun(program, person, runId)).at(-1);

    expect(last?.run.status).toBe('COMPLETED');
    expect(last?.message).toMatch(
      /^Your plan is ready\. .+ a breathing or grounding practice does you good\.$/,
    );
    expect(last?.run.stages).toContainEqual({ stage: 'HYPNOSIS_SCRIPTS', completed: 0, total: 0 });
    const { generationRun } = await asked<Run>(person, RUN, { id: runId });
    const counts = generationRun.assets.countsByType.filter(({ count }) => count > 0);
    expect(counts.toSorted((a, b) => b.count - a.count)).toEqual([
      { type: 'AFFIRMATION', count: 21 },
      { type: 'DAILY_PRACTICE', count: 5 },
      { type: 'VISUALIZATION', count: 3 },
    ]);
  });

  test('asked for twice at once, it is one run', async () => {
    const person = await program.person();
    const sessionId = await takeIn(person);
    const runIds = await Promise.all([1, 2, 3].map(() => askForPlan(person, sessionId)));
    expect(new Set(runIds).size).toBe(1);
  });

  test('the same key gives the first run also when it is over; another conversation needs another key', async () => {
    const person = await program.person();
    const sessionId = await takeIn(person);
    const runId = await askForPlan(person, sessionId, { idempotencyKey: 'once' });
    await followRun(program, person, runId);

    expect(await askForPlan(person, sessionId, { idempotencyKey: 'once' })).toBe(runId);
    const another = { discoverySessionId: await takeIn(person), idempotencyKey: 'once' };
    expect(await did(person, GENERATE, another)).toMatchObject({
      generationRun: null,
      userErrors: [{ code: 'CONFLICT', field: ['input', 'idempotencyKey'] }],
    });
    expect(await askForPlan(person, sessionId)).not.toBe(runId);
  });

  test('after talk of danger no plan is made; help is named instead', async () => {
    const person = await program.person();
    const sessionId = await takeIn(person, says('I want to sleep better.', 'I want to end my life.'));
    expect(await did(person, GENERATE, { discoverySessionId: sessionId })).toMatchObject({
      generationRun: null,
      userErrors: [
        {
          code: 'CONFLICT',
          field: ['input', 'discoverySessionId'],
          message: expect.stringContaining('help'),
        },
      ],
    });
  });

  test('a conversation without a goal still ends in words', async () => {
    const person = await program.person();
    const runId = await askForPlan(person, await takeIn(person, says('Hello.', 'It rained all day.')));
    const last = (await followRun(program, person, runId)).at(-1);
    expect(['COMPLETED', 'FAILED']).toContain(last?.run.status);
    expect(last?.message).toMatch(/\.$/);
    expect(program.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test.each<[string, object, string, string[]]>([
    [
      'no such conversation',
      { discoverySessionId: 'disc_unknown' },
      'NOT_FOUND',
      ['input', 'discoverySessionId'],
    ],
    ['too many days', aWish({ durationDays: 10_000 }), 'TOO_LARGE', ['input', 'preferences', 'durationDays']],
    ['too few days', aWish({ durationDays: 6 }), 'TOO_SMALL', ['input', 'preferences', 'durationDays']],
    [
      'a window that ends before it starts',
      aWish({ availability: [{ weekday: 'MONDAY', startsAt: '18:00', endsAt: '08:00' }] }),
      'INVALID',
      ['input', 'preferences', 'availability', '0', 'endsAt'],
    ],
  ])('%s is refused at its field', async (_, input, code, field) => {
    const person = await program.person();
    const discoverySessionId = await takeIn(person);
    expect(await did(person, GENERATE, { discoverySessionId, ...input })).toMatchObject({
      generationRun: null,
      userErrors: [{ code, field }],
    });
  });

  function aWish(preferences: object): object {
    return { preferences };
  }
});

describe('completeDiscovery', () => {
  const COMPLETE = `mutation ($input: CompleteDiscoveryInput!) {
    completeDiscovery(input: $input) { session { id status } generationRun { id } ${USER_ERRORS} }
  }`;
  interface Payload {
    readonly generationRun: { readonly id: string } | null;
  }

  test('starts the run of the conversation, with the length that is asked for', async () => {
    const person = await program.person();
    const sessionId = await takeIn(person);
    const input = { sessionId, preferences: { durationDays: 14 } };
    const payload = await did<Payload>(person, COMPLETE, input);
    expect(payload).toMatchObject({ session: { id: sessionId, status: 'COMPLETED' }, userErrors: [] });

    const runId = payload.generationRun?.id ?? '';
    await followRun(program, person, runId);
    expect(await asked(person, RUN, { id: runId })).toMatchObject({
      generationRun: { summary: { planDurationDays: 14 } },
    });
  });

  test('does not find a conversation that is not there', async () => {
    expect(await did<Payload>(await program.person(), COMPLETE, { sessionId: 'disc_unknown' })).toMatchObject(
      {
        session: null,
        generationRun: null,
        userErrors: [{ __typename: 'NotFoundError', field: ['input', 'sessionId'] }],
      },
    );
  });
});

describe('generationProgress', () => {
  test('of a run that is not there ends with the reason', async () => {
    const person: Person = await program.person();
    const stream = await person.follow(
      'subscription { generationProgress(runId: "run_unknown") { message } }',
    );
    expect(await stream.next()).toMatchObject({
      errors: [
        {
          message: 'There is no such generation run.',
          extensions: { code: 'BAD_USER_INPUT', reason: 'NOT_FOUND' },
        },
      ],
    });
  });
});
