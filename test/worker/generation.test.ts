import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { type AssetWriter, composerWriter, GENERATION_QUEUE, runGeneration } from '../../src/assets/index.ts';
import { finishGeneration } from '../../src/delivery/index.ts';
import { Context } from '../../src/platform/context.ts';
import { keyOf } from '../../src/platform/global-id.ts';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import { aLastingStorage } from '../support/database.ts';
import { answerScreen, askForPlan, followRun, signedInAgain, takeIn } from '../support/journey.ts';

/** A full set for a plan of thirty days. */
const FULL_SET = { affirmation: 21, checkpoint: 5, practice: 5, script: 3, visualization: 3 };

interface AssetRow {
  readonly id: string;
  readonly type: string;
  readonly position: number;
}

/** What a run has made, as it is stored. */
function madeBy(ctx: Context, runId: string): Promise<AssetRow[]> {
  return ctx.read((em) =>
    em.execute<AssetRow[]>(
      `select id, asset_type as type, position from asset_library where generation_run_id = ?
       order by asset_type, position`,
      [runId],
    ),
  );
}

function countsOf(assets: readonly AssetRow[]): Record<string, number> {
  const byType = Map.groupBy(assets, ({ type }) => type);
  return Object.fromEntries([...byType].map(([type, { length }]) => [type, length]));
}

function contextOf({ app }: TestApp, { tenantId, userId }: Person): Context {
  return new Context({ tenantId, userId, reach: 'self', roles: ['client'], expiresAt: null }, app.resources);
}

/** Asks for a plan where nobody works on it yet. */
async function waitingRun(program: TestApp, person: Person) {
  const sessionId = await takeIn(person);
  await answerScreen(person);
  const shownId = await askForPlan(person, sessionId);
  const runId = keyOf('run', shownId)?.id;
  if (!runId) throw new Error('This is no run.');
  return { ctx: contextOf(program, person), runId, shownId };
}

const { signal } = new AbortController();
const work = (ctx: Context, runId: string, writer: AssetWriter): Promise<boolean> =>
  runGeneration(ctx, { runId, chooseWriter: async () => writer, signal });

/** The composer, until something goes wrong: an affirmation in the middle cannot be saved. */
const failsAmongAffirmations: AssetWriter = {
  write: (kind, work) => {
    const inTwoParts: typeof work.save = async (finished) => {
      await work.save(finished.slice(0, 9));
      await work.save(finished.slice(9).with(0, { position: 9, asset: null } as never));
    };
    return failsAtPractices.write(kind, { ...work, ...(kind === 'affirmations' && { save: inTwoParts }) });
  },
};
const failsAtPractices: AssetWriter = {
  write: async (kind, work) => {
    if (kind === 'practices') throw new Error('The writer is gone.');
    await composerWriter().write(kind, work);
  },
};

/** It takes requests and does no work by itself, so that a test does the work step by step. */
let program: TestApp;
beforeAll(async () => {
  program = await anApp({ role: 'api' });
});
afterAll(() => program.stop());

describe('a run', () => {
  test('goes on where it stopped, as often as it stops, and makes nothing twice', async () => {
    const { ctx, runId } = await waitingRun(program, await program.person());

    await expect(work(ctx, runId, failsAmongAffirmations)).rejects.toThrow();
    const first = await madeBy(ctx, runId);
    // What else was under way was finished.
    expect(countsOf(first)).toEqual({ affirmation: 9, checkpoint: 5, script: 3, visualization: 3 });
    await expect(work(ctx, runId, failsAtPractices)).rejects.toThrow('The writer is gone.');
    const second = await madeBy(ctx, runId);
    expect(countsOf(second)).toEqual({ affirmation: 21, checkpoint: 5, script: 3, visualization: 3 });
    expect(await work(ctx, runId, composerWriter())).toBe(true);

    const all = await madeBy(ctx, runId);
    expect(countsOf(all)).toEqual(FULL_SET);
    expect(all).toEqual(expect.arrayContaining([...first, ...second]));
  });

  test('that has ended stays as it is when its job comes again', async () => {
    const { ctx, runId } = await waitingRun(program, await program.person());
    await work(ctx, runId, composerWriter());
    await finishGeneration(ctx, runId);
    const before = await wholeOf(ctx, runId);

    program.clock.moveBy({ hours: 1 });
    expect(await work(ctx, runId, failsAtPractices)).toBe(false);
    await finishGeneration(ctx, runId);

    expect(await wholeOf(ctx, runId)).toEqual(before);
    expect(before).toMatchObject([{ status: 'completed', schedules: 1 }]);
  });
});

/** A run with how much hangs on it. */
function wholeOf(ctx: Context, runId: string): Promise<object[]> {
  return ctx.read((em) =>
    em.execute<object[]>(
      `select r.*, (select count(*)::int from personalized_schedules s where s.generation_run_id = r.id) as schedules,
         (select count(*)::int from schedule_deliveries) as deliveries,
         (select count(*)::int from events) as events
       from generation_runs r where r.id = ?`,
      [runId],
    ),
  );
}

describe('a program that starts on the rows of one that died', () => {
  test('finishes what that one left unfinished, and leaves alone what is finished', async () => {
    const { storage, drop } = await aLastingStorage();
    onTestFinished(drop);
    const dead = await anApp({ role: 'api', storage });
    const people = [await dead.person(), await dead.person()] as const;
    const [finished, half] = [await waitingRun(dead, people[0]), await waitingRun(dead, people[1])];
    await work(finished.ctx, finished.runId, composerWriter());
    await finishGeneration(finished.ctx, finished.runId);
    await expect(work(half.ctx, half.runId, failsAtPractices)).rejects.toThrow();
    const [whole, made] = [await wholeOf(finished.ctx, finished.runId), await madeBy(half.ctx, half.runId)];
    if (inject('template').kind === 'embedded') await leaveUnderWay(dead);
    await dead.stop();

    const heir = await anApp({ storage, at: '2026-03-02T06:01:00Z' });
    const states = await followRun(heir, await signedInAgain(heir, people[1]), half.shownId);

    expect(states.at(-1)?.run).toMatchObject({ status: 'COMPLETED', schedule: { id: expect.any(String) } });
    const all = await madeBy(contextOf(heir, people[1]), half.runId);
    expect(countsOf(all)).toEqual(FULL_SET);
    expect(all).toEqual(expect.arrayContaining(made));
    await jobsDone(heir);
    expect(await wholeOf(contextOf(heir, people[0]), finished.runId)).toEqual(whole);
    await heir.stop();
  });
});

/** Leaves the jobs as a process leaves them that is killed at work. Among several processes they are taken over later. */
async function leaveUnderWay({ app }: TestApp): Promise<void> {
  await app.resources.database.owner((em) =>
    em.execute(`update pgboss.job set state = 'active', started_on = now(), heartbeat_on = now()`),
  );
}

/** Waits until no job is left to do. */
async function jobsDone({ app }: TestApp): Promise<void> {
  const left = (): Promise<object[]> =>
    app.resources.database.owner((em) =>
      em.execute<object[]>(`select id from pgboss.job where state in ('created', 'retry', 'active')`),
    );
  while ((await left()).length > 0) await pause(10);
}

describe('a job', () => {
  test('that a change asked for which is undone never runs, however long the change was open', async () => {
    const worker = await anApp();
    const person = await worker.person();
    const phantom = { tenantId: person.tenantId, userId: person.userId, runId: person.userId };

    const change = contextOf(worker, person).change(async ({ enqueue }) => {
      await enqueue(GENERATION_QUEUE, phantom);
      // Meanwhile the workers look for jobs, more than once.
      for (let look = 0; look < 5; look += 1) {
        worker.app.resources.jobs.wake(GENERATION_QUEUE);
        await pause(20);
      }
      throw new Error('It is undone.');
    });
    await expect(change).rejects.toThrow('It is undone.');
    const { shownId } = await waitingRun(worker, person);
    await followRun(worker, person, shownId);
    await jobsDone(worker);

    const jobs = await worker.app.resources.database.owner((em) =>
      em.execute<object[]>(
        `select state, data ->> 'runId' as run from pgboss.job where data ->> 'runId' is not null`,
      ),
    );
    expect(jobs).toEqual([{ state: 'completed', run: keyOf('run', shownId)?.id }]);
    expect(worker.lines.filter(({ level }) => level === 'error')).toEqual([]);
    await worker.stop();
  });

  test('is asked for in the transaction of a change, or not at all', async () => {
    const { jobs, database } = program.app.resources;
    await expect(jobs.enqueue(database.orm.em.fork(), GENERATION_QUEUE, {})).rejects.toThrow(
      'in the transaction',
    );
  });

  test('that goes wrong at its last try ends the run in words, and is told to the operator', async () => {
    const { storage, drop } = await aLastingStorage();
    onTestFinished(drop);
    const before = await anApp({ role: 'api', storage });
    const person = await before.person();
    const { shownId } = await waitingRun(before, person);
    await before.app.resources.database.owner(async (em) => {
      await em.execute(`update generation_runs set preferences = 'null'`);
      await em.execute('update pgboss.job set retry_limit = 0');
    });
    await before.stop();

    const heir = await anApp({ storage });
    const states = await followRun(heir, await signedInAgain(heir, person), shownId);

    expect(states.at(-1)).toMatchObject({
      message: 'Something went wrong on our side. Please ask for the plan again.',
      run: { status: 'FAILED', schedule: null },
    });
    await jobsDone(heir);
    expect(heir.lines.map(({ event }) => event)).toContain('jobs.failed');
    await heir.stop();
  });
});
