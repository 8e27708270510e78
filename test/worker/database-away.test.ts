import { Pool } from 'pg';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { breakSilent, giveBackBroken } from '../../src/platform/broken-connections.ts';
import { anApp, type TestApp } from '../support/app.ts';
import { aStorage } from '../support/database.ts';
import { aLine, type Line } from '../support/line.ts';

test('a stop closes everything else when one thing cannot be closed', async () => {
  const program = await anApp();
  const { database } = program.app.resources;
  await database.owner((em) => em.execute('drop table delivery_cursor cascade'));

  await program.stop();

  expect(await database.orm.isConnected()).toBe(false);
  await expect(fetch(program.url)).rejects.toThrow();
  expect(program.lines.filter(({ event }) => event === 'app.stop_failed')).toHaveLength(1);
});

test.runIf(inject('template').kind === 'server')(
  'the rows and locks of a machine that vanishes are free again before its shards are taken over',
  async () => {
    const program = await anApp();
    const shown = await program.app.resources.database.duty((em) =>
      em.execute<object[]>('show idle_in_transaction_session_timeout'),
    );
    expect(shown).toEqual([{ idle_in_transaction_session_timeout: '15s' }]);
    await program.stop();
  },
);

test.runIf(inject('template').kind === 'server')(
  'connections that break inside transactions are replaced, more often than there may be of them',
  async () => {
    const program = await anApp();
    const { database } = program.app.resources;
    const breakOne = (): Promise<unknown> =>
      database.owner(async (em) => em.execute('select pg_terminate_backend(pg_backend_pid())'));

    for (let broken = 0; broken < 12; broken += 1) await expect(breakOne()).rejects.toThrow();

    expect(await database.duty((em) => em.execute('select 1 as one'))).toEqual([{ one: 1 }]);
    await program.stop();
  },
);

test('a stop waits for whoever still wants a connection', async () => {
  const program = await anApp();
  const { database } = program.app.resources;
  const waiting = Array.from({ length: 40 }, () => database.duty((em) => em.execute('select 1 as one')));

  const [answers] = await Promise.all([Promise.allSettled(waiting), program.stop()]);

  expect(answers.map(({ status }) => status)).toEqual(Array<string>(40).fill('fulfilled'));
}, 20_000);

/** A program that reaches its database over a line. */
async function onALine(): Promise<{ program: TestApp; line: Line }> {
  const { storage, drop } = await aStorage();
  if (storage.kind !== 'server') throw new Error('Only a server is reached over a line.');
  const url = new URL(storage.url);
  const line = await aLine(Number(url.port || 5432));
  url.port = String(line.port);
  const program = await anApp({ storage: { kind: 'server', url: url.href } });
  onTestFinished(async () => {
    line.mend();
    await program.stop();
    line.close();
    await drop();
  });
  return { program, line };
}

describe.runIf(inject('template').kind === 'server')('while the database is away', () => {
  test('clients are asked to come back, nothing is called a defect, and all goes on when it is there again', async () => {
    const { program, line } = await onALine();
    const person = await program.person();
    const { origin } = new URL(program.url);
    const send = (): Promise<Response> =>
      fetch(program.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${person.token}` },
        body: JSON.stringify({ query: '{ viewer { displayName } }' }),
      });
    const unavailable = { code: 'UNAVAILABLE', retryAfterSeconds: 5 };
    expect(await (await send()).json()).toMatchObject({ data: { viewer: { displayName: 'Somebody' } } });

    line.cut();
    const refused = await send();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: unavailable }] });
    expect((await fetch(`${origin}/readyz`)).status).toBe(503);
    expect((await fetch(`${origin}/livez`)).status).toBe(200);
    expect(program.lines.filter(({ event }) => event === 'graph.failed')).toEqual([]);

    line.mend();
    await expect.poll(async () => (await send()).status, { timeout: 5_000 }).toBe(200);
  });

  test('a line that has fallen silent is given up, and its connection is replaced', async () => {
    const template = inject('template');
    const server = new URL(template.kind === 'server' ? template.url : '');
    const line = await aLine(Number(server.port || 5432));
    server.port = String(line.port);
    const pool = new Pool({ connectionString: server.href, max: 1 });
    giveBackBroken(pool);
    breakSilent(pool, 200);
    await pool.query('select 1');

    line.silence();
    await expect(pool.query('select 1')).rejects.toThrow('the database says nothing');

    line.mend();
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await pool.end();
    line.close();
  });
});
