import { describe, expect, test } from 'vitest';
import { type PlanPreferencesAsked, planPreferences } from '../../../src/discovery/plan-preferences.ts';
import { Refusal } from '../../../src/platform/errors.ts';
import { addDays, WEEKDAYS, weekdayOf } from '../../../src/platform/zone.ts';
import { dailySlots } from '../../../src/schedule/daily-slots.ts';
import { deliveriesOf, type Plan, planSchedule } from '../../../src/schedule/plan.ts';
import type { PlannableAsset } from '../../../src/schedule/templates.ts';
import { ASSETS, affirmations, dueIn as dueInZone, practices, visualizations } from './plannable.ts';

const MONDAY = '2026-03-02';
const timeZone = 'Europe/Berlin';

function plan(
  asked: PlanPreferencesAsked = {},
  more: { startDate?: string; assets?: PlannableAsset[]; seed?: string } = {},
) {
  const preferences = planPreferences(asked, { timeZone });
  return planSchedule({ assets: ASSETS, preferences, startDate: MONDAY, seed: 'seed', ...more });
}

const dueIn = (made: Plan) => dueInZone(made, timeZone);
const on = (made: Plan, date: string) =>
  dueIn(made)
    .filter(({ localDate }) => localDate === date)
    .map(({ localTime, assetId }) => `${localTime.slice(0, 5)} ${assetId.replace(/ \w+$/, '')}`);
const minutesOn = (made: Plan, date: string): number =>
  dueIn(made)
    .filter(({ localDate }) => localDate === date)
    .reduce((sum, { activity }) => sum + activity.durationMinutes, 0);
const codes = ({ warnings }: Plan): string[] => warnings.map(({ code }) => code);

describe('levels', () => {
  test('a light day is an affirmation and an intention, an affirmation and a reflection', () => {
    const made = plan({ commitmentLevel: 'light' });
    expect(made.activities.slice(0, 4).map(({ slot, startsAt }) => `${startsAt} ${slot}`)).toEqual([
      '08:00 morning-1',
      '08:02 morning-2',
      '20:00 evening-1',
      '20:02 evening-2',
    ]);
    expect(on(made, MONDAY)).toHaveLength(4);
  });

  test('a moderate evening with a hypnosis session leaves the practices out, twice a week', () => {
    const made = plan();
    const evenings = dueIn(made).filter(({ assetId }) => assetId.startsWith('script'));
    expect(evenings.slice(0, 4).map(({ localDate }) => weekdayOf(localDate))).toEqual([
      'wednesday',
      'sunday',
      'wednesday',
      'sunday',
    ]);
    expect(on(made, '2026-03-04').slice(4)).toEqual(['20:00 affirmation', '20:02 script']);
    expect(on(made, '2026-03-05').slice(4)).toEqual([
      '20:00 affirmation',
      '20:02 practice',
      '20:10 practice',
    ]);
  });

  test('an intensive day has everything, with a hypnosis session every evening', () => {
    expect(on(plan({ commitmentLevel: 'intensive' }), MONDAY)).toHaveLength(9);
  });

  test.each([
    ['light', 15, 20],
    ['moderate', 30, 45],
    ['intensive', 60, 90],
  ])('a %s plan takes %i to %i minutes on a mean day, and says so', (commitmentLevel, least, most) => {
    const made = plan({ commitmentLevel, durationDays: 28 });
    const total = Array.from({ length: 7 }, (_, day) => minutesOn(made, addDays(MONDAY, day)));
    const mean = total.reduce((sum, minutes) => sum + minutes, 0) / 7;
    expect(mean).toBeGreaterThanOrEqual(least);
    expect(mean).toBeLessThanOrEqual(most);
    expect(made.estimatedDailyMinutes).toBe(Math.round(mean));
    expect(codes(made)).not.toContain('OUTSIDE_MINUTES');
  });

  test('short practices give affirmations more time, and long ones say that the day is longer', () => {
    const made = (minutes: number) =>
      plan(
        { commitmentLevel: 'light' },
        { assets: [...affirmations, ...practices.map((one) => ({ ...one, durationSeconds: minutes * 60 }))] },
      );
    expect(minutesOn(made(5), MONDAY)).toBe(16);
    expect(codes(made(15))).toContain('OUTSIDE_MINUTES');
  });

  test('what the level has no use for is named', () => {
    expect(plan({ commitmentLevel: 'light' }).warnings.map(({ message }) => message)).toContain(
      'Not used in this plan: gratitude, body scan, micro practice and visualization. A higher commitment has room for more.',
    );
  });

  test('without scripts a plan says so and has none', () => {
    const made = plan({}, { assets: ASSETS.filter(({ type }) => type !== 'script') });
    expect(codes(made)).toContain('NO_SCRIPT');
    expect(made.activities.flatMap(({ assetIds }) => assetIds).some((id) => id.startsWith('script'))).toBe(
      false,
    );
  });

  test('a plan without any asset is empty and says why', () => {
    const made = plan({}, { assets: [] });
    expect(made.activities).toEqual([]);
    expect(codes(made)).toContain('NO_ASSET');
  });
});

describe('times', () => {
  test('a preferred time claims the nearest part of the day, seconds kept', () => {
    const made = plan({ preferredTimes: ['14:23:31'] });
    expect(
      dailySlots(made.activities, made.endDate).map(({ dayPart, startsAt }) => [dayPart, startsAt]),
    ).toEqual([
      ['morning', '08:00'],
      ['midday', '14:23:31'],
      ['evening', '20:00'],
    ]);
  });

  test('with no midday in the level, an afternoon time starts the evening part exactly then on the first day', () => {
    const made = plan({ commitmentLevel: 'light', preferredTimes: ['14:23:31'] });
    const first = dueIn(made).find(({ dayPart }) => dayPart === 'evening');
    expect([first?.localDate, first?.localTime]).toEqual([MONDAY, '14:23:31']);
  });

  test('several times in one part share its activities', () => {
    const made = plan({ preferredTimes: ['06:30', '07:15'] });
    expect(on(made, MONDAY).slice(0, 3)).toEqual([
      '06:30 affirmation',
      '07:15 visualization',
      '07:22 practice',
    ]);
  });

  test('times that nothing is left for are named', () => {
    const made = plan({ commitmentLevel: 'light', preferredTimes: ['06:00', '07:00', '08:00'] });
    expect(
      made.warnings.filter(({ code }) => code === 'TIME_NOT_USED').map(({ message }) => message),
    ).toEqual(['08:00 is not used: there is nothing left to do at it.']);
  });

  test('a preferred time outside free time moves into it and is named', () => {
    const availability = WEEKDAYS.map((weekday) => ({ weekday, startsAt: '06:00', endsAt: '07:00' }));
    const made = plan({ commitmentLevel: 'light', availability, preferredTimes: ['08:00'] });
    expect(codes(made)).toContain('TIME_MOVED');
    expect(dueIn(made).every(({ localTime }) => localTime >= '06:00' && localTime < '07:00')).toBe(true);
  });

  test('a preferred time holds, even where the usual time of another part would be moved to it', () => {
    const availability = WEEKDAYS.map((weekday) => ({ weekday, startsAt: '10:16', endsAt: '11:16' }));
    const made = plan({ availability, preferredTimes: ['10:16'] });
    expect(on(made, MONDAY).slice(0, 2)).toEqual(['10:16 affirmation', '10:18 affirmation']);
    const slots = dailySlots(made.activities, made.endDate);
    expect(slots.find(({ dayPart }) => dayPart === 'midday')?.startsAt).toBe('10:16');
    expect(codes(made)).not.toContain('TIME_MOVED');
  });

  test('what finds no room is named with the minutes that would make it', () => {
    const availability = WEEKDAYS.map((weekday) => ({ weekday, startsAt: '06:00', endsAt: '06:10' }));
    const made = plan({ commitmentLevel: 'light', availability });
    expect(made.warnings.find(({ code }) => code === 'NO_ROOM')?.message).toBe(
      'The reflection (evening) found no room on any day. 8 free minutes more would make room.',
    );
  });

  test('weekdays with different free time have recurrences of their own', () => {
    const availability = [
      { weekday: 'monday', startsAt: '18:00', endsAt: '19:00' },
      { weekday: 'saturday', startsAt: '09:00', endsAt: '10:00' },
    ];
    const made = plan({ commitmentLevel: 'light', pattern: 'custom', availability, durationDays: 14 });
    const first = made.activities.filter(({ slot }) => slot.startsWith('morning-1'));
    expect(first.map(({ slot, startsAt, rule, startsOn }) => [slot, startsAt, rule, startsOn])).toEqual([
      ['morning-1', '18:00', 'FREQ=WEEKLY;BYDAY=MO;COUNT=2', '2026-03-02'],
      ['morning-1b', '09:00', 'FREQ=WEEKLY;BYDAY=SA;COUNT=2', '2026-03-07'],
    ]);
    expect(codes(made)).toContain('AFFIRMATIONS_TAKE_LONGER');
  });
});

describe('turns', () => {
  const seenIn = (made: Plan, days: number): Set<string> =>
    new Set(
      dueIn(made)
        .filter(
          ({ localDate, assetId }) => localDate < addDays(MONDAY, days) && assetId.startsWith('affirmation'),
        )
        .map(({ assetId }) => assetId),
    );

  test.each<PlanPreferencesAsked>([
    { commitmentLevel: 'light' },
    { commitmentLevel: 'moderate' },
    { commitmentLevel: 'intensive' },
    { commitmentLevel: 'light', pattern: 'weekdays' },
    { commitmentLevel: 'light', pattern: 'progressive' },
    { commitmentLevel: 'moderate', restDays: ['tuesday', 'saturday', 'sunday'] },
  ])('all 21 affirmations come up within three weeks of %j', (asked) => {
    const made = plan(asked);
    expect(seenIn(made, 21).size).toBe(21);
    expect(codes(made)).not.toContain('AFFIRMATIONS_TAKE_LONGER');
  });

  test('no affirmation comes up twice on one day', () => {
    const shown = dueIn(plan()).filter(({ assetId }) => assetId.startsWith('affirmation'));
    expect(new Set(shown.map(({ localDate, assetId }) => `${localDate} ${assetId}`)).size).toBe(shown.length);
  });

  test('the morning follows the days of the cycle', () => {
    const mornings = dueIn(plan()).filter(({ slot }) => slot === 'morning-1');
    expect(mornings.slice(0, 22).map(({ assetId }) => assetId)).toEqual([
      ...affirmations.map(({ id }) => id),
      'affirmation 1',
    ]);
  });

  test('favourites and the goal with the highest rank come first', () => {
    const ranked = visualizations.map((one, index) => ({
      ...one,
      goalPriority: 3 - index,
      isFavorite: index === 1,
    }));
    const made = plan({}, { assets: [...affirmations, ...practices, ...ranked] });
    expect(made.activities.find(({ slot }) => slot === 'morning-2')?.assetIds).toEqual([
      'visualization two',
      'visualization three',
      'visualization one',
    ]);
  });

  test('a span from the middle of the plan shows the same assets as the whole', () => {
    const [activity] = plan().activities;
    if (!activity) throw new Error('no activity');
    const whole = deliveriesOf(activity, { from: MONDAY, to: '2026-03-31', zone: timeZone });
    const middle = deliveriesOf(activity, { from: '2026-03-10', to: '2026-03-12', zone: timeZone });
    expect(middle).toEqual(whole.slice(8, 11));
  });
});

describe('milestones', () => {
  test('a 30-day plan has five weeks, a checkpoint at the end of each, and reassessments', () => {
    const made = plan({ focusAreas: ['public_speaking'] });
    expect(made.endDate).toBe('2026-03-31');
    expect(
      made.weeks.map(({ startsOn, endsOn, activityCount }) => [startsOn, endsOn, activityCount]),
    ).toEqual([
      ['2026-03-02', '2026-03-08', 47],
      ['2026-03-09', '2026-03-15', 47],
      ['2026-03-16', '2026-03-22', 47],
      ['2026-03-23', '2026-03-29', 47],
      ['2026-03-30', '2026-03-31', 14],
    ]);
    expect(made.weeks[1]?.focus).toContain('public speaking');
    expect(made.checkpointsOn.map(({ dueOn }) => dueOn)).toEqual(made.weeks.map(({ endsOn }) => endsOn));
    expect(made.reassessmentDates).toEqual(['2026-03-15', '2026-03-29', '2026-03-31']);
  });

  test('weeks count what really takes place', () => {
    const made = plan({ pattern: 'progressive', commitmentLevel: 'light' });
    const counts = made.weeks.map(({ activityCount }) => activityCount);
    expect(counts.slice(0, 4)).toEqual([...counts.slice(0, 4)].sort((one, other) => one - other));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(dueIn(made).length);
  });

  test('a plan that would start yesterday is refused', () => {
    const preferences = planPreferences({}, { timeZone });
    const request = { assets: ASSETS, preferences, startDate: MONDAY, today: '2026-03-03', seed: '' };
    expect(() => planSchedule(request)).toThrow(Refusal);
  });
});
