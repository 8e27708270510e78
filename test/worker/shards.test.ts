import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, onTestFinished, test, vi } from 'vitest';
import { advanceCursors } from '../../src/delivery/advance-cursors.ts';
import type { DueWorker } from '../../src/delivery/deliver-due.ts';
import { DUE_TOPIC } from '../../src/delivery/due-log.ts';
import { newsAfter, presentCursor } from '../../src/delivery/find-delivery-news.ts';
import { findLag } from '../../src/delivery/find-lag.ts';
import { leaseShards } from '../../src/delivery/lease-shards.ts';
import type { News } from '../../src/delivery/news.ts';
import type { NewsCursor } from '../../src/delivery/news-cursor.ts';
import { personTopic } from '../../src/platform/bus.ts';
import type { Context } from '../../src/platform/context.ts';
import { BareLog } from './bare-log.ts';

const EIGHT = Date.parse('2026-03-02T07:00:00Z');
const HALF_HOUR = 1_800_000;

let log: BareLog;
beforeAll(async () => {
  log = await BareLog.open();
});
beforeEach(() => log.restart());
afterAll(() => log.close());

const after8 = (milliseconds: number): Date => new Date(EIGHT + milliseconds);

/** Everything that is told from a place on, in however many steps. */
async function told(ctx: Context, start: NewsCursor): Promise<readonly News[]> {
  const { news, next, isMore } = await newsAfter(ctx.fresh(), start);
  return isMore ? [...news, ...(await told(ctx, next))] : news;
}

const timesDue = (news: readonly News[]): Date[] =>
  news.filter(({ kind }) => kind === 'due').map(({ occurredAt }) => occurredAt);

const run = (sql: string): Promise<object[]> => log.database.duty((em) => em.execute<object[]>(sql));

const places = (): Promise<object[]> =>
  run('select shard, through, through_id from delivery_cursor order by shard');

describe('the due log', () => {
  test('passes each activity in the instant it is due and not before, whichever shard it is in', async () => {
    for (const [index, shard] of [63, 0, 21].entries()) await log.dueAt([after8(index * 1_000)], shard);
    const worker = log.worker();

    const passed: number[] = [];
    for (const ms of [-1, 0, 999, 1_000, 1_999, 2_000, 3_000]) {
      log.clock.moveTo(after8(ms));
      passed.push(await worker.deliverDue());
    }

    expect(passed).toEqual([0, 1, 0, 1, 0, 1, 0]);
  });

  test('catches up after six hours without a worker, in order, everybody in one look', async () => {
    const times = Array.from({ length: 12 }, (_, index) => after8(index * HALF_HOUR));
    const people = [await log.dueAt(times.toReversed(), 3), await log.dueAt(times, 40)];
    const begun = await Promise.all(
      people.map(async ({ ctx }) => ({ ctx, start: await presentCursor(ctx) })),
    );
    const worker = log.worker();

    log.clock.moveTo(after8(12 * HALF_HOUR));
    expect(await findLag(log.resources)).toBe(12 * 1_800);
    expect([await worker.deliverDue(), await worker.deliverDue()]).toEqual([24, 0]);
    expect(await findLag(log.resources)).toBe(0);

    for (const { ctx, start } of begun) {
      const news = await told(ctx, start);
      expect(timesDue(news)).toEqual(times);
      const moments = news.map(({ occurredAt }) => occurredAt.getTime());
      expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    }
  });

  test('passes more than one step holds in one look, and tells each once', async () => {
    const times = Array.from({ length: 5_001 }, (_, index) => after8(index));
    const { ctx } = await log.dueAt(times);
    const start = await presentCursor(ctx);

    log.clock.moveTo(after8(6_000));
    expect(await log.worker().deliverDue()).toBe(5_001);

    expect(await run('select id from delivery_chunk')).toHaveLength(2);
    expect(timesDue(await told(ctx, start))).toEqual(times);
  });

  test.runIf(inject('template').kind === 'server')(
    'waits while its table is locked, and others do not; then it catches up',
    async () => {
      await log.dueAt([after8(0)]);
      const { promise: isOver, resolve: end } = Promise.withResolvers<void>();
      const { promise: isLocked, resolve: begin } = Promise.withResolvers<void>();
      const migrating = log.database.owner(async (em) => {
        await em.execute('lock table schedule_deliveries in access exclusive mode');
        begin();
        await isOver;
      });
      await isLocked;
      log.clock.moveTo(after8(0));
      const passing = log.worker().deliverDue();

      expect(await Promise.race([passing, run('select 1 as read from users limit 0')])).toEqual([]);
      end();
      await migrating;
      expect(await passing).toBe(1);
    },
  );

  test('is looked at at once when a worker that rests is woken', async () => {
    const { ctx } = await log.dueAt([after8(0)]);
    const heard = Promise.withResolvers<void>();
    const unlisten = log.resources.bus.listen(personTopic(ctx.viewer.userId), () => heard.resolve());
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const worker = log.worker();
    worker.start();
    await vi.advanceTimersByTimeAsync(0);
    // In its turn, so that the first look is over.
    expect(await worker.deliverDue()).toBe(0);

    log.clock.moveTo(after8(0));
    log.resources.bus.wake(DUE_TOPIC);
    await vi.advanceTimersByTimeAsync(0);
    await heard.promise;

    await worker.stop();
    unlisten();
    expect(await run('select owner from delivery_cursor where owner is not null')).toEqual([]);
  }, 5_000);
});

/** Lets each look once, one after another. */
async function look(...workers: readonly DueWorker[]): Promise<void> {
  for (const worker of workers) await worker.deliverDue();
}

/** How many shards each worker holds. */
async function parts(): Promise<Record<string, number>> {
  const held = await log.database.duty((em) =>
    em.execute<{ owner: string; shards: number }[]>(
      'select owner, count(*)::int as shards from delivery_cursor where owner is not null group by owner order by owner',
    ),
  );
  return Object.fromEntries(held.map(({ owner, shards }) => [owner, shards]));
}

describe('workers', () => {
  test('that share the shards pass each activity once between them', async () => {
    const times = Array.from({ length: 20 }, (_, index) => after8(index * 1_000));
    for (const shard of [1, 2, 33, 34]) await log.dueAt(times, shard);
    const [first, second] = [log.worker('first'), log.worker('second')];
    await log.database.duty((em) => leaseShards(em, 'first'));
    await run(`update delivery_cursor set owner = 'second' where shard >= 32`);

    for (const time of times) {
      log.clock.moveTo(time);
      expect(await Promise.all([first.deliverDue(), second.deliverDue()])).toEqual([2, 2]);
    }
  });

  test('have an even part of the shards each, whoever comes, goes or dies', async () => {
    const [first, second, third] = [log.worker('first'), log.worker('second'), log.worker('third')];
    await look(first, second);
    expect(await parts()).toEqual({ first: 64 });
    await look(first, second);
    expect(await parts()).toEqual({ first: 32, second: 32 });

    await look(third, first, second, third);
    expect(await parts()).toEqual({ first: 22, second: 22, third: 20 });

    await second.stop();
    expect(await parts()).toEqual({ first: 22, third: 20 });
    await look(first, third);
    expect(await parts()).toEqual({ first: 32, third: 32 });

    await run(`update delivery_workers set alive_until = now() - interval '1 second' where name = 'first'`);
    await run(`update delivery_cursor set lease_until = now() - interval '1 second' where owner = 'first'`);
    await look(third);
    expect(await parts()).toEqual({ third: 64 });
    expect(await run('select name from delivery_workers')).toEqual([{ name: 'third' }]);
  });

  test('that hold their part write nothing while nothing is due', async () => {
    const worker = log.worker('calm');
    await look(worker);
    const versions =
      'select xmin::text as version from delivery_cursor union all select xmin::text from delivery_workers';
    const before = await run(versions);

    await look(worker, worker);

    expect(await run(versions)).toEqual(before);
  });

  test('wait for the lease of one that died, and then go on where it stopped', async () => {
    const { ctx } = await log.dueAt([after8(0), after8(1_000), after8(2_000)]);
    const start = await presentCursor(ctx);
    const [dead, heir] = [log.worker('dead'), log.worker('heir')];
    log.clock.moveTo(after8(0));
    await dead.deliverDue();

    log.clock.moveTo(after8(1_000));
    expect(await heir.deliverDue()).toBe(0);
    await run(`update delivery_cursor set lease_until = now() - interval '1 second'`);
    expect(await heir.deliverDue()).toBe(1);

    log.clock.moveTo(after8(2_000));
    expect([await dead.deliverDue(), await heir.deliverDue()]).toEqual([0, 1]);
    expect(timesDue(await told(ctx, start))).toEqual([after8(0), after8(1_000), after8(2_000)]);
  });

  test.each([
    ['another has taken', `update delivery_cursor set owner = 'heir', epoch = epoch + 1`],
    ['they have lost and won again', 'update delivery_cursor set epoch = epoch + 1'],
  ])('cannot move a cursor that %s since they read', async (_, takeOver) => {
    await log.dueAt([after8(0)]);
    await log.database.duty((em) => leaseShards(em, 'stale'));
    const before = await places();

    const passed = await log.database.duty((em) =>
      advanceCursors(interrupted(em, takeOver), { owner: 'stale', now: after8(0) }),
    );

    expect(passed.people).toEqual([]);
    expect(await places()).toEqual(before);
    expect(await run('select id from delivery_chunk')).toEqual([]);
  });
});

/** An entity manager behind whose back something happens after its first statement. */
function interrupted(em: SqlEntityManager, statement: string): SqlEntityManager {
  let isFirst = true;
  const execute = async (sql: string, values: unknown[]): Promise<unknown> => {
    const result = await em.execute(sql, values);
    if (isFirst) await em.execute(statement);
    isFirst = false;
    return result;
  };
  return Object.create(em, { execute: { value: execute } });
}
