import { describe, expect, test } from 'vitest';
import { type PlanPreferencesAsked, planPreferences } from '../../../src/discovery/plan-preferences.ts';
import { Refusal } from '../../../src/platform/errors.ts';
import { addDays, secondsOf, WEEKDAYS, weekdayOf } from '../../../src/platform/zone.ts';
import { dailySlots } from '../../../src/schedule/daily-slots.ts';
import { deliveriesOf, type Plan, planSchedule } from '../../../src/schedule/plan.ts';
import { type PlannableAsset, TEMPLATES } from '../../../src/schedule/templates.ts';
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
/** Names of activities that last into the one after them. */
const overlapping = (made: Plan): string[] => {
  const due = dueIn(made);
  return due.flatMap(({ scheduledFor, activity }, index) => {
    const next = due[index + 1]?.scheduledFor.getTime() ?? Number.POSITIVE_INFINITY;
    return scheduledFor.getTime() + activity.durationMinutes * 60_000 > next ? [activity.slot] : [];
  });
};
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

  test('short practices give affirmations more time, and long ones give way and say so', () => {
    const made = (minutes: number) =>
      plan(
        { commitmentLevel: 'light' },
        { assets: [...affirmations, ...practices.map((one) => ({ ...one, durationSeconds: minutes * 60 }))] },
      );
    expect(minutesOn(made(5), MONDAY)).toBe(16);
    expect(minutesOn(made(15), MONDAY)).toBe(19);
    expect(made(15).warnings.map(({ message }) => message)).toContain(
      'The reflection is left out, so that a day stays within its minutes. A higher commitment has room for it.',
    );
  });

  test.each([
    ['light', 20],
    ['moderate', 45],
    ['intensive', 90],
  ])('no day of a %s plan takes more than %i minutes, that of a session included', (level, most) => {
    for (const pattern of ['daily', 'progressive', 'weekdays']) {
      const made = plan({ commitmentLevel: level, pattern });
      const days = Map.groupBy(dueIn(made), ({ localDate }) => localDate);
      for (const date of days.keys()) expect(minutesOn(made, date)).toBeLessThanOrEqual(most);
      expect(dueIn(made).some(({ assetId }) => assetId.startsWith('script'))).toBe(true);
    }
  });

  test('a session takes the whole day of a light plan, once a week', () => {
    const made = plan({ commitmentLevel: 'light' });
    expect(on(made, '2026-03-08')).toEqual(['20:00 script']);
    expect(on(made, '2026-03-07')).toHaveLength(4);
  });

  test('twenty-five hours of activities are left out, with what would make room', () => {
    const made = plan(
      { commitmentLevel: 'intensive' },
      { assets: [...affirmations, ...ASSETS.slice(21).map((one) => ({ ...one, durationSeconds: 90_000 }))] },
    );
    expect(on(made, MONDAY).map((line) => line.slice(6))).toEqual(Array(3).fill('affirmation'));
    expect(made.warnings.map(({ message }) => message)).toContain(
      'The meditation is left out, so that a day stays within its minutes. Shorter ones would fit.',
    );
  });

  test('what the level has no use for is named', () => {
    expect(plan({ commitmentLevel: 'light' }).warnings.map(({ message }) => message)).toContain(
      'Not used in this plan: gratitude, body scan, micro practice and visualization. A higher commitment has room for more.',
    );
  });

  test('what ends in sleep is planned in the evening only, and else left out in words', () => {
    const assets = ASSETS.map((asset) =>
      asset.type === 'script' ? { ...asset, optimalTimeOfDay: 'night' as const } : asset,
    );
    const sessionsOf = (made: Plan) => dueIn(made).filter(({ assetId }) => assetId.startsWith('script'));
    const evenings = sessionsOf(plan({ commitmentLevel: 'intensive' }, { assets }));
    expect(evenings.length).toBeGreaterThan(0);
    expect(evenings.every(({ localTime }) => localTime >= '15:00')).toBe(true);

    const mornings = plan(
      {
        commitmentLevel: 'intensive',
        availability: WEEKDAYS.map((weekday) => ({ weekday, startsAt: '07:00', endsAt: '10:00' })),
      },
      { assets },
    );
    expect(sessionsOf(mornings)).toEqual([]);
    expect(mornings.activities.every(({ assetIds }) => assetIds.length > 0)).toBe(true);
    expect(mornings.warnings.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('its place is in the evening'),
    );
  });

  test('without scripts a plan says so and has none', () => {
    const made = plan({}, { assets: ASSETS.filter(({ type }) => type !== 'script') });
    expect(codes(made)).toContain('NO_SCRIPT');
    expect(made.activities.flatMap(({ assetIds }) => assetIds).some((id) => id.startsWith('script'))).toBe(
      false,
    );
  });

  test('25 hours of activities are held to the minutes of a day, and it is said what was left out', () => {
    const long = [...practices, ...visualizations].map((asset) => ({ ...asset, durationSeconds: 25 * 450 }));
    const made = plan({ commitmentLevel: 'intensive' }, { assets: [...affirmations, ...long] });
    expect(long.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0)).toBe(25 * 3600);
    expect(minutesOn(made, MONDAY)).toBeLessThanOrEqual(TEMPLATES.intensive.dailyMinutes.to);
    expect(made.warnings).toContainEqual({
      code: 'LEFT_OUT',
      message: expect.stringContaining('The visualization'),
    });
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
    expect(made.warnings.find(({ code }) => code === 'NO_ROOM')?.message).toContain('With 4 days a week');
  });

  test('without windows the night stays free, unless such a time is asked for', () => {
    const times = (asked: PlanPreferencesAsked) => dueIn(plan(asked)).map(({ localTime }) => localTime);
    expect(times({ preferredTimes: ['22:10'] })).toContain('22:10:00');
    expect(times({ preferredTimes: ['05:00'] })).toContain('05:00:00');
    expect(times({}).every((time) => time >= '06:00' && time < '22:30')).toBe(true);
  });

  test('quiet hours are kept, even against a preferred time, which is named', () => {
    const preferences = planPreferences({ preferredTimes: ['07:00', '21:50'] }, { timeZone });
    const quietHours = { startsAt: '21:45', endsAt: '07:30', timeZone };
    const made = planSchedule({ assets: ASSETS, preferences, startDate: MONDAY, seed: 'seed', quietHours });
    for (const { localTime, activity } of dueIn(made)) {
      expect(localTime >= '07:30').toBe(true);
      expect(secondsOf(localTime) + activity.durationMinutes * 60).toBeLessThanOrEqual(secondsOf('21:45'));
    }
    expect(codes(made).filter((code) => code === 'TIME_MOVED')).toHaveLength(2);
  });

  test('what lasts past midnight keeps the first hours of the next day from beginning meanwhile', () => {
    const availability = (['monday', 'tuesday'] as const).flatMap((weekday) => [
      { weekday, startsAt: '23:40', endsAt: '01:30' },
      { weekday, startsAt: '00:00', endsAt: '00:45' },
    ]);
    const made = plan({
      commitmentLevel: 'intensive',
      availability,
      preferredTimes: ['23:50', '00:00'],
      durationDays: 14,
    });
    expect(on(made, '2026-03-03').some((due) => due < '01')).toBe(true);
    expect(overlapping(made)).toEqual([]);
  });

  test('in a plan that grows, what begins late on the last day of a stage ends before the next begins', () => {
    const asked = {
      commitmentLevel: 'intensive',
      pattern: 'progressive',
      durationDays: 8,
      preferredTimes: ['00:00', '16:16', '23:45'],
      restDays: ['tuesday'],
    } as const;
    const made = plan(asked, { startDate: '2026-03-08' });
    expect(on(made, '2026-03-14').at(-1)).toMatch(/^23:45/);
    expect(on(made, '2026-03-15')[0]).toMatch(/^00:/);
    expect(overlapping(made)).toEqual([]);
  });

  test('windows that overlap count as one, and are named; those that touch are not', () => {
    const withWindow = (startsAt: string) =>
      plan({
        availability: [
          { weekday: 'monday', startsAt: '07:00', endsAt: '09:00' },
          { weekday: 'monday', startsAt, endsAt: '22:00' },
        ],
      });
    expect(codes(withWindow('08:30'))).toContain('WINDOWS_OVERLAP');
    expect(codes(withWindow('09:00'))).not.toContain('WINDOWS_OVERLAP');
    expect(withWindow('08:30').activities).toEqual(withWindow('09:00').activities);
  });

  test('a window in the gap of the clock is kept an hour later, and named', () => {
    const availability = [{ weekday: 'sunday', startsAt: '02:00', endsAt: '02:50' }];
    const made = plan({ commitmentLevel: 'light', availability });
    const change = dueIn(made).filter(({ localDate }) => localDate === '2026-03-29');
    expect(change.map(({ localTime }) => localTime.slice(0, 2))).toEqual(['03', '03', '03', '03']);
    expect(made.warnings.filter(({ code }) => code === 'CLOCK_CHANGES')).toEqual([
      {
        code: 'CLOCK_CHANGES',
        message: expect.stringContaining('On 2026-03-29 the clocks of Europe/Berlin'),
      },
    ]);
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
    expect(mornings.slice(0, 14).map(({ assetId }) => assetId)).toEqual([
      ...affirmations.slice(0, 13).map(({ id }) => id),
      'affirmation 1',
    ]);
  });

  test('everything is shown at its time of the day: a line for bedtime never before the evening', () => {
    const times = ['morning', 'afternoon', 'evening', 'night'] as const;
    const energies = ['energizing', 'neutral', 'calm', 'calm'] as const;
    const timed = affirmations.map((one, index) => ({
      ...one,
      optimalTimeOfDay: times[index % 4] ?? 'night',
      energyLevel: energies[index % 4] ?? 'calm',
    }));
    const made = plan({}, { assets: [...timed, ...ASSETS.slice(21)] });
    const partsOf = (time: string) =>
      new Set(
        dueIn(made)
          .filter(({ assetId }) => timed.find(({ id }) => id === assetId)?.optimalTimeOfDay === time)
          .map(({ dayPart }) => dayPart),
      );
    expect(times.map((time) => [...partsOf(time)])).toEqual([
      ['morning'],
      ['midday'],
      ['evening'],
      ['evening'],
    ]);
    expect(seenIn(made, 21).size).toBe(21);
  });

  test('a visualization for the evening is not shown in the morning, and is named', () => {
    const [first, second, last] = visualizations;
    if (!first || !second || !last) throw new Error('no visualizations');
    const evening = { ...last, optimalTimeOfDay: 'evening' as const };
    const made = plan({}, { assets: [...affirmations, ...practices, first, second, evening] });
    expect(dueIn(made).some(({ assetId }) => assetId === evening.id)).toBe(false);
    expect(made.warnings.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/best time is another part of the day: visualization/),
    );
  });

  test('a goal with a higher rank, or soon to be reached, has a greater share of the turns', () => {
    const counted = (more: (index: number) => object) => {
      const assets = visualizations.map((one, index) => ({ ...one, ...more(index) }));
      const shown = dueIn(plan({}, { assets: [...affirmations, ...practices, ...assets] }));
      return assets.map(({ id }) => shown.filter(({ assetId }) => assetId === id).length);
    };
    const [third = 0, second = 0, first = 0] = counted((index) => ({ goalPriority: 3 - index }));
    expect(first).toBeGreaterThan(second);
    expect(second).toBeGreaterThan(third);
    const [late = 0, soon = 0] = counted((index) => ({
      goalPriority: 3,
      goalTargetDate: index === 1 ? '2026-03-20' : '2027-03-20',
    }));
    expect(soon).toBeGreaterThan(late);
  });

  test('nothing but a favourite comes up again within its days of rest', () => {
    for (const commitmentLevel of ['light', 'moderate', 'intensive']) {
      const lastOn = new Map<string, string>();
      const favorite = 'visualization two';
      const assets = ASSETS.map((one) => ({ ...one, isFavorite: one.id === favorite }));
      for (const { assetId, localDate } of dueIn(plan({ commitmentLevel }, { assets }))) {
        const rest = assetId.startsWith('affirmation') ? 3 : /^(script|vis)/.test(assetId) ? 1 : 0;
        const before = lastOn.get(assetId);
        if (before && assetId !== favorite) expect(addDays(before, rest) < localDate).toBe(true);
        lastOn.set(assetId, localDate);
      }
    }
  });

  test('favourites and the goal with the highest rank come first', () => {
    const ranked = visualizations.map((one, index) => ({
      ...one,
      goalPriority: 3 - index,
      isFavorite: index === 1,
    }));
    const made = plan({}, { assets: [...affirmations, ...practices, ...ranked] });
    expect(made.activities.find(({ slot }) => slot === 'morning-2')?.assetIds.slice(0, 3)).toEqual([
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
  test('a 30-day plan has five weeks, a checkpoint for each but one just before the end, and reassessments', () => {
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
    expect(made.checkpointsOn).toEqual([
      { weekNumber: 1, dueOn: '2026-03-08' },
      { weekNumber: 2, dueOn: '2026-03-15' },
      { weekNumber: 3, dueOn: '2026-03-22' },
      { weekNumber: 5, dueOn: '2026-03-31' },
    ]);
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
