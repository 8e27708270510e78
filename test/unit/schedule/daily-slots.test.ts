import { describe, expect, test } from 'vitest';
import { type PlanPreferencesAsked, planPreferences } from '../../../src/discovery/index.ts';
import { dailySlots, type RecurringActivity } from '../../../src/schedule/daily-slots.ts';
import { type Plan, planSchedule } from '../../../src/schedule/plan.ts';
import { ASSETS } from './plannable.ts';

function planned(asked: PlanPreferencesAsked): Plan {
  const preferences = planPreferences(asked, { timeZone: 'Europe/Berlin' });
  return planSchedule({ assets: ASSETS, preferences, startDate: '2026-03-02', seed: 'seed' });
}

const END = '2026-03-31';
const activity = (more: Partial<RecurringActivity>): RecurringActivity => ({
  dayPart: 'morning',
  position: 0,
  startsAt: '08:00',
  durationMinutes: 5,
  rule: 'FREQ=DAILY;COUNT=30',
  startsOn: '2026-03-02',
  assetIds: ['one'],
  ...more,
});
const parts = (made: Plan) =>
  dailySlots(made.activities, made.endDate).map(
    ({ dayPart, startsAt, durationMinutes }) => `${dayPart} ${startsAt} ${durationMinutes}`,
  );

describe('a typical day', () => {
  test('is the most usual day of the week: the one without a hypnosis session', () => {
    const made = planned({ commitmentLevel: 'moderate' });
    expect(parts(made)).toEqual(['morning 08:00 15', 'midday 12:30 2', 'evening 20:00 15']);
    const evening = dailySlots(made.activities, made.endDate).at(-1);
    expect(evening?.assetIds.some((id) => id.startsWith('script'))).toBe(false);
  });

  test('names each asset of a part once, though several activities share it', () => {
    const shared = [
      activity({ assetIds: ['one', 'two'] }),
      activity({ position: 1, assetIds: ['two', 'three'] }),
    ];
    expect(dailySlots(shared, END)).toMatchObject([
      { durationMinutes: 10, assetIds: ['one', 'two', 'three'] },
    ]);
  });

  test('of a growing plan is a day of its last week', () => {
    const growing = [
      activity({ startsAt: '08:00', rule: 'FREQ=DAILY;COUNT=23', startsOn: '2026-03-02' }),
      activity({ startsAt: '09:00', rule: 'FREQ=DAILY;COUNT=7', startsOn: '2026-03-25' }),
    ];
    expect(dailySlots(growing, END).map(({ startsAt }) => startsAt)).toEqual(['09:00']);
  });

  test('keeps the seconds of a preferred time as they were read from the database', () => {
    const stored = planned({ commitmentLevel: 'light' }).activities.map((activity) => ({
      ...activity,
      startsAt: activity.startsAt === '08:00' ? '08:00:30' : `${activity.startsAt}:00`,
    }));
    expect(dailySlots(stored, END).map(({ startsAt }) => startsAt)).toEqual(['08:00:30', '20:00']);
  });

  test('of a plan without activities is empty', () => {
    expect(dailySlots([], END)).toEqual([]);
  });
});
