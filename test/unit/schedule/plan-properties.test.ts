import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activeWeekdays } from '../../../src/discovery/plan-preferences.ts';
import { type QuietHours, quietStretches } from '../../../src/identity/index.ts';
import {
  addDays,
  daysBetween,
  secondsOf,
  WEEKDAYS,
  wallClockAt,
  weekdayOf,
} from '../../../src/platform/zone.ts';
import { freeStretches } from '../../../src/schedule/availability.ts';
import { type Plan, planSchedule } from '../../../src/schedule/plan.ts';
import { TEMPLATES } from '../../../src/schedule/templates.ts';
import { anyRequest, DRAW } from './any-request.ts';
import { dueIn } from './plannable.ts';

// Quiet hours of another zone may push something into the night, where a clock may skip its time: an hour later.
const FOUR = 4 * 3600;
const HOUR = 3600;

type Due = ReturnType<typeof dueIn>;

function holds(check: (made: Plan, due: Due, asked: Parameters<typeof planSchedule>[0]) => void): void {
  fc.assert(
    fc.property(anyRequest, (asked) => {
      const made = planSchedule(asked);
      check(made, dueIn(made, asked.preferences.timeZone), asked);
    }),
    DRAW,
  );
}

const wallMs = (date: string, time: string): number => Date.parse(`${date}T${time}Z`);

function isQuiet(ms: number, { startsAt, endsAt, timeZone }: QuietHours): boolean {
  const { time } = wallClockAt(new Date(ms), timeZone);
  const [hasBegun, isToEnd] = [time >= startsAt, time < endsAt];
  return startsAt < endsAt ? hasBegun && isToEnd : hasBegun || isToEnd;
}

describe('whatever is asked for in whatever zone', () => {
  test('everything lies in free time, on days that are meant, and at its time on the wall', () => {
    holds((made, due, { preferences: wish, quietHours: quiet }) => {
      const { availability: windows, preferredTimes } = wish;
      const wall = { zone: wish.timeZone, from: made.startDate, to: made.endDate };
      const quietHours = quiet ? quietStretches(quiet, wall) : [];
      const free = new Map(
        WEEKDAYS.map((day) => [day, freeStretches({ windows, preferredTimes, quietHours }, day)]),
      );
      const days = activeWeekdays(wish);
      for (const { activity, localDate, localTime, scheduledFor } of due) {
        const weekday = weekdayOf(localDate);
        const start = secondsOf(activity.startsAt);
        const end = start + activity.durationMinutes * 60;
        const isFree = free.get(weekday)?.some(({ from, to }) => start >= from && end <= to);
        const startMs = scheduledFor.getTime();
        const lastMs = startMs + activity.durationMinutes * 60_000 - 1000;
        const isLeftAlone = quiet && (isQuiet(startMs, quiet) || isQuiet(lastMs, quiet));
        const laterBy = secondsOf(localTime) - start;
        const isOnTime = laterBy === 0 || (start < FOUR && laterBy > 0 && laterBy <= HOUR);
        if (!isFree || isLeftAlone || !days.includes(weekday) || !isOnTime) {
          expect.fail(
            `${activity.slot} at ${localDate} ${localTime} for ${activity.durationMinutes} minutes`,
          );
        }
      }
    });
  });

  test('nothing overlaps, and a plan keeps to its minutes, its days and its counts', () => {
    holds((made, due, { preferences: wish }) => {
      const { to } = TEMPLATES[wish.commitmentLevel].dailyMinutes;
      const minutes = new Map<string, number>();
      // On the wall, over midnight too: what the clock skips comes later than planned, which the plan says.
      const planned = due.map((one) => ({ ...one, startMs: wallMs(one.localDate, one.activity.startsAt) }));
      planned.sort((one, other) => one.startMs - other.startMs);
      for (const [index, one] of planned.entries()) {
        const { activity, localDate, scheduledFor, windowEndsAt, startMs } = one;
        minutes.set(localDate, (minutes.get(localDate) ?? 0) + activity.durationMinutes);
        const next = planned[index + 1];
        const overlaps = next && next.startMs < startMs + activity.durationMinutes * 60_000;
        if (overlaps || windowEndsAt <= scheduledFor) expect.fail(`${activity.slot} on ${localDate}`);
      }
      expect(Math.max(0, ...minutes.values())).toBeLessThanOrEqual(to);
      for (const { startsOn, endsOn, activityCount } of made.weeks) {
        const own = due.filter(({ localDate }) => localDate >= startsOn && localDate <= endsOn);
        expect(own).toHaveLength(activityCount);
      }
      expect(due.length).toBe(made.weeks.reduce((sum, { activityCount }) => sum + activityCount, 0));
      expect(new Set(made.activities.map(({ slot }) => slot)).size).toBe(made.activities.length);
      expect(due.every(({ localDate }) => localDate >= made.startDate && localDate <= made.endDate)).toBe(
        true,
      );
    });
  });

  test('the same request gives the same plan, and the same days the same times in any order of asking', () => {
    holds((made, due, asked) => {
      expect(planSchedule(asked)).toEqual(made);
      const again = planSchedule({
        ...asked,
        preferences: { ...asked.preferences, availability: asked.preferences.availability.toReversed() },
      });
      expect(again.activities).toEqual(made.activities);
      const order = due.map(({ localDate, localTime }) => `${localDate} ${localTime}`);
      expect(order.toSorted()).toEqual(order);
    });
  });

  test('affirmations vary: all within three weeks or a warning, none twice a day, none at a wrong time', () => {
    holds((made, due, { assets: given }) => {
      const byId = new Map(given.map((asset) => [asset.id, asset]));
      const shown = due.filter(({ assetId }) => byId.get(assetId)?.type === 'affirmation');
      const inCycle = shown.filter(({ localDate }) => daysBetween(made.startDate, localDate) < 21);
      const isTold = made.warnings.some(({ code }) => code === 'AFFIRMATIONS_TAKE_LONGER');
      expect(new Set(inCycle.map(({ assetId }) => assetId)).size === 21).toBe(!isTold);
      const onDays = shown.map(({ localDate, assetId }) => `${localDate} ${assetId}`);
      expect(new Set(onDays).size).toBe(onDays.length);
      const early = shown.filter(({ dayPart }) => dayPart !== 'evening');
      const wrong = early.filter(({ assetId }) =>
        ['evening', 'night'].includes(byId.get(assetId)?.optimalTimeOfDay ?? ''),
      );
      // Where not a single one suits a part of the day, it has to take what there is.
      for (const { dayPart } of wrong) {
        const suits = due.some(
          (one) =>
            one.dayPart === dayPart &&
            ['morning', 'afternoon'].includes(byId.get(one.assetId)?.optimalTimeOfDay ?? '') &&
            byId.get(one.assetId)?.type === 'affirmation',
        );
        expect(suits).toBe(false);
      }
    });
  });

  test('checkpoints are at least four days apart, and the last thing is a look back', () => {
    holds((made) => {
      const dates = made.checkpointsOn.map(({ dueOn }) => dueOn);
      for (const [index, date] of dates.entries()) {
        expect(daysBetween(dates[index - 1] ?? addDays(made.startDate, -1), date)).toBeGreaterThanOrEqual(4);
      }
      expect(dates.at(-1)).toBe(made.endDate);
      expect(made.reassessmentDates.at(-1)).toBe(made.endDate);
    });
  });
});
