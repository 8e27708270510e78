import { expect, inject, test } from 'vitest';
import { anApp } from '../support/app.ts';

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
    expect(shown).toEqual([{ idle_in_transaction_session_timeout: '30s' }]);
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
