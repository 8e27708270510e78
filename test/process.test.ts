import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { beforeEach, describe, expect, inject, onTestFinished, test } from 'vitest';
import type { Storage } from '../src/platform/database.ts';
import { globalId, keyOf } from '../src/platform/global-id.ts';
import type { Person } from './support/app.ts';
import { type Asked, scriptedEndpoint } from './support/chat-model.ts';
import { aLastingStorage } from './support/database.ts';
import { post, type Stream, subscribe } from './support/graph.ts';
import { answered, answerScreen, asked, askForPlan, did, takeIn, USER_ERRORS } from './support/journey.ts';
import { aLine } from './support/line.ts';
import { NOT_BUILT, type Program, type Ready, settingsFor, startProgram } from './support/process.ts';
import { goodWords } from './support/scripted-words.ts';
import { openSocket } from './support/socket.ts';
import { onDatabase } from './support/template.ts';

beforeEach(({ skip }) => {
  if (NOT_BUILT !== null) skip(NOT_BUILT);
});

const { TEST_REDIS_URL } = process.env;

async function lastingStorage(): Promise<Storage> {
  const { storage, drop } = await aLastingStorage();
  onTestFinished(drop);
  return storage;
}

/** The person that a new installation belongs to, signed in by the link that it prints. */
async function owner({ graphUrl, signInUrl }: Ready): Promise<Person> {
  const token = signInUrl?.split('#token=')[1];
  if (!graphUrl || !token) throw new Error('This process lets nobody in.');
  const person = {
    tenantId: '',
    userId: '',
    token,
    id: '',
    guideId: '',
    ask: (query: string, variables: object = {}) => post<never>(graphUrl, token, { query, variables }),
    follow: async (query: string, variables: Record<string, unknown> = {}) => {
      const stream = await subscribe<never>(graphUrl, token, { query, variables });
      onTestFinished(() => stream.close());
      return stream;
    },
  };
  const { viewer, guides } = await asked<{ viewer: { id: string }; guides: { nodes: { id: string }[] } }>(
    person,
    '{ viewer { id } guides(first: 1) { nodes { id } } }',
  );
  return { ...person, id: viewer.id, guideId: guides.nodes[0]?.id ?? '' };
}

interface Progress {
  readonly run: {
    readonly status: string;
    readonly stages: readonly { readonly stage: string; readonly completed: number }[];
    readonly schedule: { readonly id: string } | null;
  };
}

const PROGRESS = `subscription ($runId: ID!) {
  generationProgress(runId: $runId) { run { status stages { stage completed } schedule { id } } }
}`;

/** Follows a run until something holds of it. */
async function followUntil(
  stream: Stream<{ generationProgress: Progress }>,
  holds: (run: Progress['run']) => boolean,
): Promise<Progress['run']> {
  for (;;) {
    const { run } = answered(await stream.next()).generationProgress;
    if (holds(run)) return run;
  }
}

interface Made {
  readonly id: string;
  readonly content: string;
}
const MADE = `query ($id: ID!) {
  generationRun(id: $id) { status schedule { id } assets(first: 100) { totalCount nodes { id content } } }
}`;
interface MadeBy {
  readonly generationRun: {
    readonly status: string;
    readonly schedule: { readonly id: string } | null;
    readonly assets: { readonly totalCount: number; readonly nodes: readonly Made[] };
  };
}

describe('the process', () => {
  test('refuses settings that cannot be used, all at once, with code 78', async () => {
    const { code, said } = await startProgram({
      PORT: 'eighty',
      DATABASE_URL: 'mysql://here',
      AUTH_ISSUER: 'https://issuer.example.org',
      LOG_LEVEL: 'loud',
    }).ended;

    expect(code).toBe(78);
    for (const name of ['PORT', 'DATABASE_URL', 'AUTH_JWKS_URL', 'LOG_LEVEL']) expect(said).toContain(name);
    expect(said).not.toMatch(/\n\s+at /);
  });

  test('refuses a role that it does not know, with code 78', async () => {
    const { code, said } = await startProgram({}, ['boss']).ended;
    expect(code).toBe(78);
    expect(said).toContain('all, api, worker');
  });

  test('lets its owner in, keeps others off its folder, and stops in seconds with sockets told to return', async () => {
    const settings = { DATA_DIR: emptyFolder() };
    const program = startProgram(settings);
    const ready = await program.ready();
    const person = await owner(ready);
    expect(person.guideId).not.toBe('');

    const second = await startProgram(settings).ended;
    expect(second.code).toBe(1);
    expect(second.said).toContain('is in use by another Attune process');
    expect(second.said).not.toMatch(/\n\s+at /);

    const socket = await openSocket(ready.graphUrl ?? '', person.token);
    await socket.ask({ query: '{ viewer { id } }' });
    const begun = performance.now();
    program.kill('SIGTERM');
    expect(await socket.closed).toBe(1012);
    expect(await program.ended).toMatchObject({ code: 0, signal: null, said: '' });
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  test('that is killed in the middle of a generation has kept what it acknowledged, and the next one goes on', async () => {
    const endpoint = await scriptedEndpoint({
      answer: goodWords,
      behaviourFor: (question) => (isAboutAffirmations(question) ? 'ok' : 'hang'),
    });
    onTestFinished(() => endpoint.close());
    const storage = await lastingStorage();
    const settings = settingsFor(storage);
    // Those that hang must not take every place that a call finds.
    const model = { OPENAI_BASE_URL: endpoint.url, OPENAI_MODEL: 'wordsmith', MODEL_CONCURRENCY: '20' };
    const killed = startProgram({ ...settings, ...model });
    const before = await owner(await killed.ready());
    const runId = await generate(before);
    const stream = await before.follow<{ generationProgress: Progress }>(PROGRESS, { runId });
    await followUntil(stream, ({ stages }) => stages.some(({ completed }) => completed === 21));
    const kept = (await asked<MadeBy>(before, MADE, { id: runId })).generationRun.assets.nodes;
    expect(kept).toHaveLength(21);

    killed.kill('SIGKILL');
    expect((await killed.ended).signal).toBe('SIGKILL');
    if (storage.kind === 'server') await letLeaseRunOut(storage.url);
    const next = startProgram(settings);
    const after = await owner(await next.ready());
    await untilOver(after, runId);

    const { generationRun } = await asked<MadeBy>(after, MADE, { id: runId });
    expect(generationRun).toMatchObject({ status: 'COMPLETED', schedule: { id: expect.any(String) } });
    expect(generationRun.assets.totalCount).toBe(32);
    expect(generationRun.assets.nodes).toEqual(expect.arrayContaining([...kept]));
  });

  test('can be two, one that answers and one that works', async ({ skip }) => {
    if (inject('template').kind === 'embedded')
      skip('An embedded database has one process: TEST_DATABASE_URL');
    if (!TEST_REDIS_URL) skip('Nothing carries wake-ups between processes: TEST_REDIS_URL');
    const settings = { ...settingsFor(await lastingStorage()), REDIS_URL: TEST_REDIS_URL ?? '' };
    const api = startProgram(settings, ['api']);
    const person = await owner(await api.ready());
    const runId = await generate(person);
    const stream = await person.follow<{ generationProgress: Progress }>(PROGRESS, { runId });
    expect(await followUntil(stream, () => true)).toMatchObject({ status: 'QUEUED' });

    const worker = startProgram(settings, ['worker']);
    expect(await worker.ready()).toMatchObject({ graphUrl: null, signInUrl: null });
    const run = await followUntil(stream, ({ status }) => status === 'COMPLETED');

    expect(run.schedule).not.toBeNull();
    expect(await stopped(worker)).toMatchObject({ code: 0, said: '' });
    expect(await stopped(api)).toMatchObject({ code: 0, said: '' });
  });

  test('can be two that answer and two that work, whatever is lost on the way', { timeout: 90_000 }, async ({
    skip,
  }) => {
    const storage = await lastingStorage();
    if (storage.kind !== 'server') return skip('An embedded database has one process: TEST_DATABASE_URL');
    if (!TEST_REDIS_URL) return skip('Nothing carries wake-ups between processes: TEST_REDIS_URL');
    const [database, redis] = [await aLineTo(storage.url), await aLineTo(TEST_REDIS_URL)];
    const direct = { DATABASE_URL: storage.url, REDIS_URL: TEST_REDIS_URL };
    const [one, dies, lives] = [['api'], ['worker'], ['worker']].map((args) => startProgram(direct, args));
    const other = startProgram({ DATABASE_URL: database.url, REDIS_URL: redis.url }, ['api']);
    if (!one || !dies || !lives) throw new Error('They were started.');
    const person = await owner(await one.ready());
    await untilOver(person, await generate(person));
    const { graphUrl } = await other.ready();
    const stream = await subscribe<{ deliveryEvents: Told }>(graphUrl ?? '', person.token, {
      query: 'subscription { deliveryEvents { kind delivery { id } } }',
    });
    onTestFinished(() => stream.close());

    const due = await makeDue(storage.url, 16);
    const told: string[] = [];
    for (const at of due.keys()) {
      if (at === 3) {
        dies.kill('SIGKILL');
        await letShardsGo(storage.url);
      }
      if (at === 6) redis.line.cut();
      if (at === 9) database.line.cut();
      if (at === 9) setTimeout(() => database.line.mend(), 1_500);
      if (at === 12) redis.line.mend();
      const { deliveryEvents } = answered(await stream.next());
      told.push(`${deliveryEvents.kind} ${deliveryEvents.delivery.id}`);
    }

    expect(told).toEqual(due.map((id) => `DUE ${globalId('dlv', { ...viewerOf(person), id })}`));
  });
});

interface Told {
  readonly kind: string;
  readonly delivery: { readonly id: string };
}

/** The key that a person's identifier stands for. */
function viewerOf({ id }: Person): { userId: string } {
  const key = keyOf('user', id);
  if (!key) throw new Error('This is nobody.');
  return { userId: key.id };
}

/** A line to a server, and the address at its other end. */
async function aLineTo(url: string) {
  const address = new URL(url);
  const line = await aLine(Number(address.port || 5432));
  onTestFinished(() => line.close());
  address.port = String(line.port);
  return { line, url: address.href };
}

/** Makes it long ago that workers were heard of: whoever lives takes all shards at its next look. */
function letShardsGo(url: string): Promise<void> {
  return onDatabase(
    url,
    `update delivery_workers set alive_until = now() - interval '1 s';
     update delivery_cursor set lease_until = now() - interval '1 s'`,
  );
}

/** Lets the next activities be due from now on, twice a second. @returns their identifiers in that order */
async function makeDue(url: string, count: number): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    `update schedule_deliveries d set scheduled_for = date_trunc('second', now()) + interval '3 s' + r.place * interval '0.5 s',
       window_ends_at = now() + interval '1 day', born = pg_current_xact_id()
     from (select id, row_number() over (order by id) as place from schedule_deliveries limit $1) r
     where d.id = r.id returning d.id`,
    [count],
  );
  await client.end();
  return rows.map(({ id }) => id).sort();
}

/** A folder with nothing in it yet. */
function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attune-new-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const isAboutAffirmations = (question: Asked): boolean => question.user.includes('"task":"affirmations"');

/** Takes a conversation in, agrees that a model words the assets, and asks for a plan. */
async function generate(person: Person): Promise<string> {
  const sessionId = await takeIn(person);
  await answerScreen(person);
  const { userErrors } = await did(
    person,
    `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { ${USER_ERRORS} } }`,
    { purpose: 'AI_PROCESSING', isGranted: true, textVersion: '1' },
  );
  expect(userErrors).toEqual([]);
  return askForPlan(person, sessionId);
}

/** Makes it long ago that the killed process was heard of: others may take its work now. */
function letLeaseRunOut(url: string): Promise<void> {
  return onDatabase(url, `update pgboss.job set heartbeat_on = heartbeat_on - interval '1 hour'`);
}

/** Waits until a run has ended. Among several processes, work of a dead one is looked for every ten seconds. */
async function untilOver(person: Person, runId: string): Promise<void> {
  const isOver = async (): Promise<boolean> =>
    ['COMPLETED', 'FAILED'].includes((await asked<MadeBy>(person, MADE, { id: runId })).generationRun.status);
  while (!(await isOver())) await pause(100);
}

function stopped(program: Program) {
  program.kill('SIGTERM');
  return program.ended;
}
