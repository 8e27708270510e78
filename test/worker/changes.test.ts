import { randomUUIDv7 } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import type { Change, Context } from '../../src/platform/context.ts';
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

describe('a change that collides with another', () => {
  /** Tells who is woken from now on. */
  const listening = (topic: string) => {
    const woken: string[] = [];
    onTestFinished(log.resources.bus.listen(topic, () => woken.push(topic)));
    return woken;
  };
  const tell = ({ record, now }: Change, { viewer }: Context, subjectId: string) =>
    record(viewer, { kind: 'test.told', subjectId, occurredAt: now });
  const told = async (ctx: Context) =>
    (
      await ctx.read((em) =>
        em.execute<{ subject_id: string }[]>(
          `select subject_id from events where kind = 'test.told' and user_id = ? order by position`,
          [ctx.viewer.userId],
        ),
      )
    ).map(({ subject_id }) => subject_id);

  test.runIf(inject('template').kind === 'server')(
    'in a circle is done again, and both happen once',
    async () => {
      const woken = listening('test.topic');
      const somebody = async () => {
        const { ctx } = await log.somebody('08:00');
        return { ctx, tries: 0, isHolding: Promise.withResolvers<void>() };
      };
      const [one, other] = [await somebody(), await somebody()];
      const hold = ({ em }: Change, { viewer }: Context) =>
        em.execute('select pg_advisory_xact_lock(hashtextextended(?, 9))', [viewer.userId]);
      const cross = (own: typeof one, foreign: typeof one) =>
        own.ctx.change(async (change) => {
          own.tries += 1;
          await hold(change, own.ctx);
          own.isHolding.resolve();
          await foreign.isHolding.promise;
          await hold(change, foreign.ctx);
          await tell(change, own.ctx, own.ctx.viewer.userId);
          change.wake('test.topic');
        });

      await Promise.all([cross(one, other), cross(other, one)]);

      expect([one.tries, other.tries].toSorted()).toEqual([1, 2]);
      for (const { ctx } of [one, other]) expect(await told(ctx)).toEqual([ctx.viewer.userId]);
      expect(woken).toHaveLength(2);
    },
  );

  test('leaves nothing of the try that failed, neither rows nor facts nor wake-ups', async () => {
    const { ctx } = await log.somebody('08:00');
    const [first, second] = [listening('test.first'), listening('test.second')];
    const [failed, done] = [randomUUIDv7(), randomUUIDv7()];
    let tries = 0;

    const result = await ctx.change(async (change) => {
      tries += 1;
      const subjectId = tries === 1 ? failed : done;
      await tell(change, ctx, subjectId);
      change.wake(tries === 1 ? 'test.first' : 'test.second');
      if (tries === 1) throw collision();
      return tries;
    });

    expect(result).toBe(2);
    expect(await told(ctx)).toEqual([done]);
    expect([first.length, second.length]).toEqual([0, 1]);
  });

  test('again and again is given up after three tries, and other mistakes after one', async () => {
    const { ctx } = await log.somebody('08:00');
    let tries = 0;
    const failing = (error: Error) => () => {
      tries += 1;
      throw error;
    };
    await expect(ctx.change(failing(collision()))).rejects.toThrow('deadlock detected');
    expect(tries).toBe(3);
    await expect(ctx.change(failing(new Error('A mistake.')))).rejects.toThrow('A mistake.');
    expect(tries).toBe(4);
  });

  /** As the object mapper wraps what the database says. */
  const collision = () =>
    new Error('deadlock detected', {
      cause: Object.assign(new Error('deadlock detected'), { code: '40P01' }),
    });
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
