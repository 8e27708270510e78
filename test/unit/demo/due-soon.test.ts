import { describe, expect, test } from 'vitest';
import { dueSoon } from '../../../demo/due-soon.ts';
import { planWish, wishDueSoon } from '../../../demo/plan-wish.ts';
import { planPreferences } from '../../../src/discovery/plan-preferences.ts';
import { planSchedule } from '../../../src/schedule/plan.ts';
import { ASSETS, dueIn } from '../schedule/plannable.ts';

describe('the moment of the first activity', () => {
  test('is whole seconds away, on the wall clock of the zone', () => {
    expect(dueSoon(new Date('2026-07-01T10:00:00.200Z'), 'Europe/Berlin')).toEqual({
      dueAt: new Date('2026-07-01T10:00:07Z'),
      zone: 'Europe/Berlin',
      localDate: '2026-07-01',
      weekday: 'WEDNESDAY',
      preferredTimes: ['12:00:07'],
    });
  });

  test('can be the next day, when midnight is a few seconds away', () => {
    const { localDate, weekday, preferredTimes } = dueSoon(new Date('2026-12-31T23:59:58Z'), 'Etc/UTC');
    expect([localDate, weekday, preferredTimes]).toEqual(['2027-01-01', 'FRIDAY', ['00:00:04']]);
  });

  test('late in the evening comes with a time for each activity of the evening', () => {
    expect(dueSoon(new Date('2026-12-31T23:59:52Z'), 'Etc/UTC').preferredTimes).toEqual([
      '23:59:58',
      '23:59:59',
      '00:00:00',
    ]);
  });

  test('is told in UTC while a clock that was set back repeats an hour', () => {
    const first = dueSoon(new Date('2026-10-25T00:30:00Z'), 'Europe/Berlin');
    expect([first.zone, first.preferredTimes]).toEqual(['Europe/Berlin', ['02:30:06']]);
    const second = dueSoon(new Date('2026-10-25T01:30:00Z'), 'Europe/Berlin');
    expect([second.zone, second.preferredTimes]).toEqual(['Etc/UTC', ['01:30:06']]);
    const after = dueSoon(new Date('2026-10-25T02:00:00Z'), 'Europe/Berlin');
    expect(after.zone).toBe('Europe/Berlin');
  });

  test('is told in UTC in the half hour that Lord Howe Island repeats', () => {
    expect(dueSoon(new Date('2026-04-04T15:10:00Z'), 'Australia/Lord_Howe').zone).toBe('Etc/UTC');
  });
});

describe('a plan with the first activity due in a moment', () => {
  const stated = {
    commitmentLevel: 'LIGHT' as const,
    durationDays: 30,
    focusAreas: ['sleep'],
    preferredTimes: ['07:30', '21:00'],
    restDays: ['WEDNESDAY' as const, 'SUNDAY' as const],
    timeZone: 'Europe/Berlin',
    tone: 'WARM' as const,
  };

  test('keeps the wishes of the person but their times, and their rest day if it is today', () => {
    const soon = dueSoon(new Date('2026-07-01T10:00:00Z'), 'Europe/Berlin');
    expect(wishDueSoon(planWish(stated), soon)).toEqual({
      ...stated,
      preferredTimes: ['12:00:06'],
      restDays: ['SUNDAY'],
    });
  });

  test('can be wished for where the person stated nothing', () => {
    const soon = dueSoon(new Date('2026-07-01T10:00:00Z'), 'Europe/Berlin');
    expect(wishDueSoon(planWish(null), soon)).toEqual({
      timeZone: 'Europe/Berlin',
      preferredTimes: ['12:00:06'],
      restDays: [],
    });
  });

  const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
  /** Days on which a zone sets its clocks forward or back, and a plain one. */
  const DAYS = [
    ['Europe/Berlin', '2026-03-29'],
    ['Europe/Berlin', '2026-10-25'],
    ['Australia/Lord_Howe', '2026-10-03'],
    ['Australia/Lord_Howe', '2026-04-04'],
    ['America/New_York', '2026-11-01'],
    ['Asia/Kathmandu', '2026-11-24'],
  ] as const;

  test.each(['light', 'moderate', 'intensive'])(
    'has an activity at that very moment: %s',
    (commitmentLevel) => {
      for (const [zone, day] of DAYS) {
        for (const now of HOURS.map((hour) => nearHour(day, hour))) {
          const soon = dueSoon(now, zone);
          const wish = wishDueSoon({}, soon);
          const preferences = planPreferences(
            { ...wish, pattern: 'daily', restDays: [], commitmentLevel, durationDays: 7 },
            { timeZone: zone },
          );
          const plan = planSchedule({ assets: ASSETS, preferences, startDate: soon.localDate, seed: 'demo' });
          const due = dueIn(plan, soon.zone).map(({ scheduledFor }) => scheduledFor.toISOString());
          expect(due, `${now.toISOString()} in ${zone}`).toContain(soon.dueAt.toISOString());
        }
      }
    },
  );

  /** Moments a few seconds and some minutes away from the full hours. */
  function nearHour(day: string, hour: number): Date {
    const at = Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000;
    return new Date(at + (hour % 2 === 0 ? -8_000 : 1_234_567));
  }
});
