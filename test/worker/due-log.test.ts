import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { completeDelivery } from '../../src/delivery/complete-delivery.ts';
import { createDeliveries } from '../../src/delivery/create-deliveries.ts';
import { dropUpcoming } from '../../src/delivery/drop-deliveries.ts';
import { newsAfter, presentCursor } from '../../src/delivery/find-delivery-news.ts';
import { findState } from '../../src/delivery/find-state.ts';
import { Delivery, type DueWorker } from '../../src/delivery/index.ts';
import { readCursor } from '../../src/delivery/news-cursor.ts';
import { personTopic } from '../../src/platform/bus.ts';
import type { Context } from '../../src/platform/context.ts';
import { lastPosition } from '../../src/platform/event-log.ts';
import { forgetEvents } from '../../src/platform/forget-events.ts';
import { globalId } from '../../src/platform/global-id.ts';
import type { Schedule } from '../../src/schedule/index.ts';
import type { TestClock } from '../support/clock.ts';
import { BareLog } from './bare-log.ts';

// Deliveries of these tests are all in one shard, so that one cursor passes them.
let log: BareLog;
let clock: TestClock;
let worker: DueWorker;

beforeAll(async () => {
  log = await BareLog.open();
  clock = log.clock;
});
beforeEach(async () => {
  await log.restart();
  worker = log.worker();
});
afterAll(() => log.close());

const planned = (ctx: Context, { id }: Schedule) =>
  ctx.read((em) => em.find(Delivery, { scheduleId: id }, { orderBy: { scheduledFor: 'asc' } }));

/** Reads on from a cursor, as a client would: kinds of what happened, and the cursor behind each. */
async function readOn(ctx: Context, cursor: string | null) {
  const from =
    cursor === null ? await presentCursor(ctx) : readCursor(cursor, ctx.viewer.userId, clock.now());
  if (typeof from === 'string') throw new Error(`The cursor is ${from}.`);
  const { news, next } = await newsAfter(ctx.fresh(), from);
  return { kinds: news.map(({ kind }) => kind), cursors: news.map((each) => each.cursor), next };
}

describe('what happens to deliveries', () => {
  test('planning twice adds nothing, and what is past is not planned', async () => {
    const person = await log.somebody('08:00');
    const { ctx, schedule } = person;

    clock.moveTo('2026-03-02T07:00:00Z');
    await log.plan(person);
    await log.plan(person);

    expect(
      (await planned(ctx, schedule)).map(({ localDate, localTime }) => `${localDate} ${localTime}`),
    ).toEqual(['03', '04', '05', '06', '07', '08'].map((day) => `2026-03-${day} 08:00:00`));
  });

  test('an activity is told once when its time comes, and once when its window closes', async () => {
    const person = await log.somebody('08:00');
    const { ctx, schedule } = person;
    await log.plan(person);
    const start = await presentCursor(ctx);

    clock.moveTo('2026-03-02T06:59:59Z');
    expect(await worker.deliverDue()).toBe(0);
    clock.moveTo('2026-03-02T07:00:00Z');
    expect(await worker.deliverDue()).toBe(1);
    const first = await newsAfter(ctx, start);
    clock.moveTo('2026-03-04T07:00:00Z');
    expect(await worker.deliverDue()).toBe(2);

    const then = await newsAfter(ctx, first.next);
    expect([first, then].map(({ news }) => news.map(({ kind }) => kind))).toEqual([
      ['due'],
      ['missed', 'due', 'missed', 'due'],
    ]);
    expect((await newsAfter(ctx, then.next)).news).toEqual([]);
    const states = (await planned(ctx, schedule)).slice(0, 4).map((each) => findState(ctx, each));
    expect((await Promise.all(states)).map(({ status }) => status)).toEqual([
      'missed',
      'missed',
      'delivered',
      'pending',
    ]);
  });

  test('reading on from any cursor gives exactly the rest', async () => {
    const person = await log.somebody('08:00');
    const { ctx, schedule } = person;
    await log.plan(person);
    const start = await presentCursor(ctx);
    clock.moveTo('2026-03-02T07:00:00Z');
    await worker.deliverDue();
    const [first] = await planned(ctx, schedule);
    if (!first) throw new Error('Nothing was planned.');
    clock.moveTo('2026-03-02T07:10:00Z');
    await complete(ctx, first);
    clock.moveTo('2026-03-03T15:00:00Z');
    await worker.deliverDue();

    const { news } = await newsAfter(ctx.fresh(), start);
    const kinds = news.map(({ kind }) => kind);
    clock.moveTo('2026-03-03T15:00:01Z');
    expect(kinds).toEqual(['due', 'completed', 'due', 'missed']);
    for (const [index, { cursor, occurredAt }] of news.entries()) {
      if (occurredAt < new Date('2026-03-02T15:00:01Z')) continue;
      expect((await readOn(ctx.fresh(), cursor)).kinds).toEqual(kinds.slice(index + 1));
    }
  });

  test('a delivery that is committed behind the due log is told late, once', async () => {
    const [one, other] = [await log.somebody('08:00'), await log.somebody('07:59:30')];
    await log.plan(one);
    const start = await presentCursor(other.ctx);
    clock.moveTo('2026-03-02T07:00:00Z');
    expect(await worker.deliverDue()).toBe(1);

    // Its change began before the time came, and is committed after the cursor has passed.
    clock.moveTo('2026-03-02T06:59:00Z');
    await log.plan(other);
    clock.moveTo('2026-03-02T07:00:01Z');
    expect((await newsAfter(other.ctx, start)).news).toEqual([]);
    expect(await worker.deliverDue()).toBe(1);
    expect(await worker.deliverDue()).toBe(0);

    const { news, next } = await newsAfter(other.ctx, start);
    expect(news.map(({ kind }) => kind)).toEqual(['due']);
    expect((await newsAfter(other.ctx, next)).news).toEqual([]);
    clock.moveTo('2026-03-03T07:00:00Z');
    await worker.deliverDue();
    expect((await newsAfter(other.ctx, start)).news.map(({ kind }) => kind)).toEqual([
      'due',
      'missed',
      'due',
    ]);
  });

  // The embedded database has one connection, so no other change can be open while the cursor moves.
  test.runIf(inject('template').kind === 'server').for(['the same worker', 'one that took over'])(
    'a change that is open while the due log passes it is told late, once, by %s',
    async (who) => {
      const [one, other] = [await log.somebody('08:00'), await log.somebody('07:59:30')];
      await log.plan(one);
      const start = await presentCursor(other.ctx);
      const passed = Promise.withResolvers<void>();
      const written = Promise.withResolvers<void>();

      const change = other.ctx.change(async (inside) => {
        await createDeliveries(inside, other);
        written.resolve();
        await passed.promise;
      });
      await written.promise;
      clock.moveTo('2026-03-02T07:00:00Z');
      // It looks on while the change is open, and sees what others commit meanwhile.
      expect([await worker.deliverDue(), await worker.deliverDue()]).toEqual([1, 0]);
      await log.plan(await log.somebody('09:00'));
      expect(await worker.deliverDue()).toBe(0);
      if (who === 'one that took over') {
        await worker.stop();
        worker = log.worker();
        expect(await worker.deliverDue()).toBe(0);
      }
      passed.resolve();
      await change;

      expect((await newsAfter(other.ctx, start)).news).toEqual([]);
      expect([await worker.deliverDue(), await worker.deliverDue()]).toEqual([1, 0]);
      expect((await newsAfter(other.ctx, start)).news.map(({ kind }) => kind)).toEqual(['due']);
    },
  );

  test('a window that closes at the very moment of a look is told once', async () => {
    const person = await log.somebody('08:00');
    const { ctx, schedule } = person;
    await log.plan(person);
    const [first] = await planned(ctx, schedule);
    if (!first) throw new Error('Nothing was planned.');
    clock.moveTo(first.scheduledFor);
    await worker.deliverDue();
    const start = await presentCursor(ctx);

    clock.moveTo(first.windowEndsAt);
    const { news, next } = await newsAfter(ctx, start);
    expect(news.map(({ kind }) => kind)).toEqual(['missed']);
    expect((await newsAfter(ctx, next)).news).toEqual([]);
    expect((await newsAfter(ctx, await presentCursor(ctx))).news).toEqual([]);
  });

  test('a window that has closed is told once, also when the clock is set back', async () => {
    const person = await log.somebody('08:00');
    const { ctx, schedule } = person;
    await log.plan(person);
    const [first] = await planned(ctx, schedule);
    if (!first) throw new Error('Nothing was planned.');
    clock.moveTo(first.scheduledFor);
    await worker.deliverDue();
    const start = await presentCursor(ctx);

    clock.moveTo(first.windowEndsAt);
    const told = await newsAfter(ctx, start);
    clock.moveTo(new Date(first.windowEndsAt.getTime() - 1));
    const meanwhile = await newsAfter(ctx, told.next);
    clock.moveTo(first.windowEndsAt);
    const again = await newsAfter(ctx, meanwhile.next);

    expect([told, meanwhile, again].map(({ news }) => news.length)).toEqual([1, 0, 0]);
  });

  test('nothing is missed before it was due, also while no worker runs', async () => {
    const person = await log.somebody('08:00');
    const { ctx, schedule } = person;
    await log.plan(person);
    const [first] = await planned(ctx, schedule);
    if (!first) throw new Error('Nothing was planned.');
    const start = await presentCursor(ctx);

    clock.moveTo(first.windowEndsAt);
    const waiting = await newsAfter(ctx, start);
    expect(waiting.news).toEqual([]);

    await worker.deliverDue();
    const { news } = await newsAfter(ctx, waiting.next);
    expect(news.map(({ kind }) => kind)).toEqual(['due', 'missed']);
  });

  test('a plan that ends takes back what is still to come', async () => {
    const person = await log.somebody('08:00');
    const { ctx, schedule } = person;
    await log.plan(person);
    clock.moveTo('2026-03-04T07:00:00Z');
    await worker.deliverDue();
    const early = (await planned(ctx, schedule))[4];
    if (!early) throw new Error('Nothing was planned.');
    await complete(ctx, early);

    await ctx.change((change) => dropUpcoming(change, schedule));

    expect((await planned(ctx, schedule)).map(({ localDate }) => localDate.slice(-2))).toEqual([
      '02',
      '03',
      '04',
      '06',
    ]);
  });
});

describe('workers', () => {
  test('two of them pass each delivery once, and one takes over from the other', async () => {
    const person = await log.somebody('08:00');
    await log.plan(person);
    const other = log.worker();

    clock.moveTo('2026-03-02T07:00:00Z');
    expect([await worker.deliverDue(), await other.deliverDue()]).toEqual([1, 0]);
    await worker.stop();
    clock.moveTo('2026-03-03T07:00:00Z');
    expect(await other.deliverDue()).toBe(1);
    await other.stop();
  });

  test('looks that come at once pass each delivery once', async () => {
    const person = await log.somebody('08:00');
    const { ctx } = person;
    await log.plan(person);
    const woken: string[] = [];
    const unlisten = log.resources.bus.listen(personTopic(ctx.viewer.userId), () => woken.push('woken'));

    clock.moveTo('2026-03-02T07:00:00Z');
    expect(await Promise.all([worker.deliverDue(), worker.deliverDue()])).toEqual([1, 0]);
    expect(woken).toEqual(['woken']);
    unlisten();
  });
});

function complete(ctx: Context, { userId, id }: Delivery): Promise<Delivery> {
  return completeDelivery(ctx.fresh(), {
    deliveryId: globalId('dlv', { userId, id }),
    completedAt: null,
    engagementSeconds: null,
    score: null,
    comment: null,
    idempotencyKey: null,
  });
}

test('events are forgotten when nobody can ask for them any more, and not before', async () => {
  const { ctx } = await log.somebody('08:00');
  const { tenantId, userId } = ctx.viewer;
  const fact = { kind: 'delivery.skipped', subjectId: userId, occurredAt: clock.now() };
  await ctx.change(({ record }) => record({ tenantId, userId }, fact));
  const present = () => ctx.read((em) => lastPosition(em, { tenantId, userId }));

  clock.moveBy({ days: 14 });
  expect(await forgetEvents(log)).toBe(0);
  expect(await present()).toBeGreaterThan(0);
  clock.moveBy({ seconds: 1 });
  expect(await forgetEvents(log)).toBe(1);
  expect(await present()).toBe(0);
});
