import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { extendDeliveries } from '../../src/delivery/extend-deliveries.ts';
import { Delivery } from '../../src/delivery/index.ts';
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
