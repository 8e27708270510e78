import { describe, expect, test } from 'vitest';
import { type PlanPreferencesAsked, planPreferences } from '../../../src/discovery/plan-preferences.ts';
import { secondsOf, WEEKDAYS, weekdayOf } from '../../../src/platform/zone.ts';
import { freeStretches } from '../../../src/schedule/availability.ts';
import { planSchedule } from '../../../src/schedule/plan.ts';
import { ASSETS, dueIn } from './plannable.ts';

describe('whatever is asked for in whatever zone', () => {
  const ZONES = [
    'Africa/Casablanca',
    'America/Havana',
    'America/New_York',
    'America/St_Johns',
    'Asia/Kathmandu',
    'Asia/Tokyo',
    'Australia/Lord_Howe',
    'Europe/Berlin',
    'Europe/Dublin',
    'Pacific/Apia',
    'Pacific/Auckland',
    'Pacific/Kiritimati',
  ];
  /** Numerical Recipes' linear congruential generator: small, and the same everywhere. */
  const numbersFrom = (seed: number) => () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const pick = <T>(values: readonly T[], random: () => number): T =>
    values[Math.floor(random() * values.length)] as T;

  function asked(random: () => number, zone: string): PlanPreferencesAsked {
    const free = WEEKDAYS.filter(() => random() < 0.7);
    const window = (weekday: string) => {
      const from = 5 + Math.floor(random() * 17);
      return {
        weekday,
        startsAt: `${String(from).padStart(2, '0')}:00`,
        endsAt: `${String((from + 2) % 24).padStart(2, '0')}:30`,
      };
    };
    return {
      commitmentLevel: pick(['light', 'moderate', 'intensive'], random),
      pattern: pick(['daily', 'custom', 'progressive'], random),
      durationDays: 7 + Math.floor(random() * 40),
      preferredTimes: random() < 0.5 ? [] : ['07:10', '08:00', '21:45:20'].filter(() => random() < 0.6),
      availability: random() < 0.5 ? [] : ['monday', ...free].flatMap((day) => [window(day), window(day)]),
      restDays: WEEKDAYS.slice(1).filter(() => random() < 0.2),
      timeZone: zone,
    };
  }

  test.each(ZONES)('a plan in %s keeps to free time, rest days and itself', (zone) => {
    const random = numbersFrom(zone.length * 7919 + zone.charCodeAt(0));
    for (let round = 0; round < 4; round += 1) {
      const preferences = planPreferences(asked(random, zone), { timeZone: zone });
      const request = {
        assets: ASSETS,
        preferences,
        startDate: pick(['2026-03-24', '2026-09-22', '2026-10-22'], random),
        seed: zone,
      };
      const made = planSchedule(request);
      const due = dueIn(made, zone);

      expect(planSchedule(request)).toEqual(made);
      expect(due.length).toBe(made.weeks.reduce((sum, { activityCount }) => sum + activityCount, 0));
      expect(new Set(made.activities.map(({ slot }) => slot)).size).toBe(made.activities.length);
      for (const [index, { activity, localDate, localTime, scheduledFor, windowEndsAt }] of due.entries()) {
        const weekday = weekdayOf(localDate);
        const start = secondsOf(activity.startsAt);
        const end = start + activity.durationMinutes * 60;
        expect(secondsOf(localTime)).toBe(start);
        expect(preferences.restDays).not.toContain(weekday);
        expect(windowEndsAt.getTime()).toBeGreaterThan(scheduledFor.getTime());
        const next = due[index + 1];
        const ends = scheduledFor.getTime() + activity.durationMinutes * 60_000;
        if (next) expect(next.scheduledFor.getTime()).toBeGreaterThanOrEqual(ends);
        const free = freeStretches(preferences.availability, weekday);
        expect(free.some(({ from, to }) => start >= from && end <= to)).toBe(true);
      }
    }
  });
});
