import { expect, test } from 'vitest';
import { redisBus } from '../../../src/platform/redis-bus.ts';
import { keptLog } from '../../support/log.ts';

/** Nobody listens there. */
const AWAY = 'redis://127.0.0.1:1';

test('a bus whose server is away wakes its own process, and says once that it is unwell', async () => {
  const log = keptLog();
  const bus = await redisBus(AWAY, log);
  let looks = 0;
  bus.listen('person:1', () => {
    looks += 1;
  });

  for (let round = 0; round < 20; round += 1) bus.wake('person:1');
  await new Promise(setImmediate);

  expect(looks).toBe(20);
  expect(log.lines.map(({ event }) => event)).toEqual(['bus.unwell']);
  await bus.close();
});
