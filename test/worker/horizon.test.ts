import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { extendDeliveries } from '../../src/delivery/extend-deliveries.ts';
import { followZoneRules } from '../../src/delivery/follow-zone-rules.ts';
import { Delivery } from '../../src/delivery/index.ts';
import { compareZones } from '../../src/platform/compare-zones.ts';
import type { Database } from '../../src/platform/database.ts';
import { Schedule, SchedulePause } from '../../src/schedule/index.ts';
import { BareLog, type Planned } from './bare-log.ts';

let log: BareLog;
beforeAll(async () => {
  log = await BareLog.open();
});
beforeEach(() => log.restart());
afterAll(() => log.close());

const extend = (horizonDays: number): Promise<number> => extendDeliveries({ ...log.resources, horizonDays });

const days = async ({ ctx, schedule }: Planned): Promise<string[]> =>
  (
    await ctx.read((em) => em.find(Delivery, { scheduleId: schedule.id }, { orderBy: { localDate: 'asc' } }))
  ).map(({ localDate }) => localDate.slice(-2));

/** Somebody whose plan is written until a day. */
async function writtenThrough(day: string): Promise<Planned> {
  const person = await log.somebody('08:00');
  await person.ctx.change(({ em }) =>
    em.execute('update personalized_schedules set planned_through = ? where id = ?', [
      day,
      person.schedule.id,
    ]),
  );
  return person;
}

describe('when the rules of time zones have changed', () => {
  const instants = async ({ ctx, schedule }: Planned): Promise<string[]> =>
    (
      await ctx.read((em) =>
        em.find(Delivery, { scheduleId: schedule.id }, { orderBy: { localDate: 'asc' } }),
      )
    ).map(({ scheduledFor }) => scheduledFor.toISOString());

  test('what is still to come is placed anew, once, and what is behind stays', async () => {
    const person = await log.somebody('08:00');
    await log.plan(person);
    const right = await instants(person);
    await followZoneRules(log.resources, '2025a');
    // As if it had been placed by rules that had this zone an hour off.
    await person.ctx.change(({ em }) =>
      em.execute(`update schedule_deliveries set scheduled_for = scheduled_for + interval '1 hour'`),
    );
    const wrong = await instants(person);
    log.clock.moveTo('2026-03-03T09:00:00Z');

    expect(await followZoneRules(log.resources, '2025a')).toBe(0);
    expect(await instants(person)).toEqual(wrong);
    expect(await followZoneRules(log.resources, '2026a')).toBeGreaterThan(0);
    expect(await instants(person)).toEqual([...wrong.slice(0, 2), ...right.slice(2)]);
    expect(await followZoneRules(log.resources, '2026a')).toBe(0);
  });
});

test('a plan that is held until a day goes on at that day’s beginning by the new rules', async () => {
  const { ctx, schedule } = await log.somebody('08:00');
  const { tenantId, userId, id: scheduleId } = schedule;
  await ctx.change(async ({ em, now }) => {
    const pause = { pausedOn: '2026-03-02', pausedAt: now, resumesOn: '2026-03-05' };
    em.create(SchedulePause, { tenantId, userId, scheduleId, ...pause });
    const held = await em.findOneOrFail(Schedule, { tenantId, userId, id: scheduleId });
    held.hold(now, new Date('2026-03-05T04:00:00Z'));
  });

  await followZoneRules(log.resources, '2027a');

  const held = await ctx.read((em) => em.findOneOrFail(Schedule, { tenantId, userId, id: scheduleId }));
  expect(held.resumesAt).toEqual(new Date('2026-03-05T03:00:00Z'));
});

describe('the rules of the database', () => {
  /** The real database, but for one zone whose clock it has an hour off, and one that it does not know. */
  function withOldRules(off: string, unknown: string): Pick<Database, 'duty'> {
    const old = (em: SqlEntityManager): SqlEntityManager =>
      Object.assign(Object.create(em), {
        execute: async (sql: string, values: string[]) => {
          const isKnown = !sql.includes('at time zone') || !values[0]?.includes(unknown);
          if (!isKnown) throw new Error(`time zone "${unknown}" not recognized`);
          const rows = await em.execute<{ name?: string; zone?: string; ahead?: string }[]>(sql, values);
          return rows
            .filter(({ name }) => name !== unknown)
            .map((row) => (row.zone === off ? { ...row, ahead: Number(row.ahead) + 3_600_000 } : row));
        },
      });
    return { duty: (work) => log.database.duty((em) => work(old(em))) };
  }

  test('that differ from the runtime’s are named by zone, and zones that it does not know', async () => {
    const now = log.clock.now();
    const zones = ['Asia/Tokyo', 'Australia/Lord_Howe', 'Pacific/Apia'];
    const differing = await compareZones(log.database, zones, now);
    expect(differing).not.toContain('Europe/Berlin');
    expect(await compareZones(withOldRules('Europe/Berlin', 'Pacific/Apia'), zones, now)).toEqual(
      [...differing, 'Europe/Berlin', 'Pacific/Apia'].toSorted(),
    );
  });
});

describe('writing plans ahead', () => {
  test('goes as far as the horizon, and further as days pass, until the plan ends', async () => {
    const person = await writtenThrough('2026-03-01');

    expect(await extend(3)).toBe(1);
    expect(await days(person)).toEqual(['02', '03', '04']);
    log.clock.moveTo('2026-03-04T06:00:00Z');
    expect(await extend(3)).toBe(1);
    expect(await days(person)).toEqual(['02', '03', '04', '05', '06']);
    log.clock.moveTo('2026-03-20T06:00:00Z');
    await extend(3);
    expect(await days(person)).toEqual(['02', '03', '04', '05', '06', '07', '08']);
  });

  test('adds nothing when it is done again, or by two workers at once', async () => {
    const people = await Promise.all([1, 2, 3].map(() => writtenThrough('2026-03-01')));

    const counts = await Promise.all([extend(4), extend(4)]);
    const again = await extend(4);

    expect([(counts[0] ?? 0) + (counts[1] ?? 0), again]).toEqual([3, 0]);
    for (const person of people) expect(await days(person)).toEqual(['02', '03', '04', '05']);
  });

  test('leaves plans alone that have ended, or that nobody knows when they go on', async () => {
    const [ended, held] = [await writtenThrough('2026-03-01'), await writtenThrough('2026-03-01')];
    await ended.ctx.change(({ em }) =>
      em.execute(`update personalized_schedules set status = 'canceled' where id = ?`, [ended.schedule.id]),
    );
    await held.ctx.change(({ em }) =>
      em.execute(`update personalized_schedules set status = 'paused' where id = ?`, [held.schedule.id]),
    );

    await extend(3);

    expect([await days(ended), await days(held)]).toEqual([[], []]);
  });
});
