import { randomUUIDv7 } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Change } from '../../src/platform/context.ts';
import { once } from '../../src/platform/idempotency.ts';
import { BareLog } from './bare-log.ts';

let log: BareLog;
beforeAll(async () => {
  log = await BareLog.open();
});
afterAll(() => log.close());

describe('two changes of one person at once', () => {
  // An embedded database has one connection, so one change waits for the other there.
  test.runIf(inject('template').kind === 'server')(
    'wait for each other and both happen, whichever touches a row and whichever tells first',
    async () => {
      const { ctx } = await log.somebody('08:00');
      const owner = { tenantId: ctx.viewer.tenantId, userId: ctx.viewer.userId };
      const tell = ({ record, now }: Change) =>
        record(owner, { kind: 'test.told', subjectId: randomUUIDv7(), occurredAt: now });
      const touch = ({ em }: Change) =>
        em.execute('update personalized_schedules set version = version + 1 where user_id = ?', [
          owner.userId,
        ]);
      const { promise: hasTold, resolve } = Promise.withResolvers<void>();

      const both = [
        ctx.change(async (change) => {
          await tell(change);
          resolve();
          // Time for the other one to take the row and to wait.
          await pause(200);
          await touch(change);
        }),
        hasTold.then(() =>
          ctx.change(async (change) => {
            await touch(change);
            await tell(change);
          }),
        ),
      ];

      expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual([
        'fulfilled',
        'fulfilled',
      ]);
    },
  );
});

test('the keys of a person’s requests are forgotten a day later, when the next one comes', async () => {
  const { ctx } = await log.somebody('08:00');
  const owner = { tenantId: ctx.viewer.tenantId, userId: ctx.viewer.userId };
  const request = (key: string) =>
    ctx.change((change) =>
      once(change, { ...owner, operation: 'test', key, input: {} }, async () => randomUUIDv7()),
    );
  const keys = async () =>
    (
      await ctx.read((em) => em.execute<{ key: string }[]>('select key from idempotency_keys order by key'))
    ).map(({ key }) => key);
  const first = await request('a');
  await request('b');
  expect(await request('a')).toBe(first);

  log.clock.moveTo(new Date(log.clock.now().getTime() + 24 * 3_600_000 + 1));
  await request('c');

  expect(await keys()).toEqual(['c']);
  expect(await request('a')).not.toBe(first);
});
