import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findQuietHours, keepQuietHours } from '../../src/identity/index.ts';
import { Context } from '../../src/platform/context.ts';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import { asked, did, makePlan, signedInAgain, USER_ERRORS, type UserError } from '../support/journey.ts';

let program: TestApp;
let person: Person;
beforeAll(async () => {
  program = await anApp();
  person = await program.person();
  await makePlan(program, person);
});
afterAll(() => program.stop());

const BUILD = `mutation ($input: BuildScheduleInput!) {
  buildSchedule(input: $input) {
    schedule {
      id name status version startDate endDate durationDays timeZone commitmentLevel estimatedDailyMinutes
      completionPercentage missedDays lastActivityDate nextReassessmentDate reassessmentFrequencyDays
      preferences { durationDays restDays preferredTimes timeZone availability { weekday startsAt endsAt } }
      weeks { weekNumber activityCount focus range { from to } }
      dailySlots { dayPart startsAt durationMinutes assets { id } }
      recurrences { rule pattern description startsOn startsAt timeZone occurrences(first: 3) }
      checkpoints { weekNumber dueOn status prompts { key question } } nextCheckpoint { weekNumber }
      deliveries(first: 100) { totalCount nodes { localDate localTime } }
      guide { id } user { id } goals { id } beliefGraph { id }
    }
    endedSchedule { id status }
    ${USER_ERRORS}
  }
}`;
interface Built {
  readonly schedule: {
    readonly id: string;
    readonly endDate: string;
    readonly recurrences: readonly {
      readonly rule: string;
      readonly description: string;
      readonly startsAt: string;
      readonly occurrences: readonly string[];
    }[];
    readonly weeks: readonly { readonly activityCount: number }[];
    readonly dailySlots: readonly { readonly startsAt: string; readonly assets: readonly object[] }[];
    readonly checkpoints: readonly { readonly dueOn: string; readonly prompts: readonly object[] }[];
    readonly goals: readonly object[];
    readonly beliefGraph: object | null;
    readonly deliveries: {
      readonly totalCount: number;
      readonly nodes: readonly { readonly localDate: string }[];
    };
  } | null;
  readonly endedSchedule: { readonly id: string } | null;
}

const build = (who: Person, input: object): Promise<Built & { readonly userErrors: readonly UserError[] }> =>
  did<Built>(who, BUILD, { guideId: who.guideId, preferences: {}, ...input });

async function built(who: Person, input: object): Promise<NonNullable<Built['schedule']>> {
  const { schedule, userErrors } = await build(who, input);
  expect(userErrors).toEqual([]);
  if (!schedule) throw new Error('There is no schedule.');
  return schedule;
}

describe('buildSchedule', () => {
  test('plans two weeks as asked for', async () => {
    const schedule = await built(person, {
      name: ' My fortnight ',
      startDate: '2026-03-09',
      preferences: {
        durationDays: 14,
        restDays: ['SUNDAY'],
        preferredTimes: ['20:15', '08:00'],
        commitmentLevel: 'LIGHT',
        reassessmentFrequencyDays: 7,
      },
    });

    expect(schedule).toMatchObject({
      name: 'My fortnight',
      status: 'ACTIVE',
      startDate: '2026-03-09',
      endDate: '2026-03-22',
      durationDays: 14,
      timeZone: 'Europe/Berlin',
      commitmentLevel: 'LIGHT',
      completionPercentage: 0,
      missedDays: 0,
      lastActivityDate: null,
      reassessmentFrequencyDays: 7,
      preferences: { durationDays: 14, restDays: ['SUNDAY'], preferredTimes: ['08:00', '20:15'] },
      guide: { id: person.guideId },
      user: { id: person.id },
      nextCheckpoint: { weekNumber: 1 },
    });
    expect(schedule.weeks).toMatchObject([
      { weekNumber: 1, range: { from: '2026-03-09', to: '2026-03-15' } },
      { weekNumber: 2, range: { from: '2026-03-16', to: '2026-03-22' } },
    ]);
    expect(schedule.checkpoints).toMatchObject([
      { weekNumber: 1, dueOn: '2026-03-15', status: 'UPCOMING' },
      { weekNumber: 2, dueOn: '2026-03-22', status: 'UPCOMING' },
    ]);
    expect(schedule.checkpoints.every(({ prompts }) => prompts.length > 2)).toBe(true);
    expect(schedule.goals).toHaveLength(1);
    expect(schedule.beliefGraph).not.toBeNull();
  });

  test('its recurrences, weeks and deliveries tell the same plan', async () => {
    const schedule = await built(person, {
      startDate: '2026-03-09',
      preferences: { durationDays: 14, restDays: ['SUNDAY'], preferredTimes: ['08:00'] },
    });

    const { recurrences, weeks, deliveries, dailySlots } = schedule;
    expect(recurrences.every(({ rule }) => /^FREQ=(DAILY|WEEKLY);/.test(rule) && !/SU/.test(rule))).toBe(
      true,
    );
    expect(recurrences.every(({ description, startsAt }) => description.includes(startsAt))).toBe(true);
    expect(recurrences.find(({ startsAt }) => startsAt === '08:00')?.occurrences).toEqual([
      '2026-03-09T07:00:00.000Z',
      '2026-03-10T07:00:00.000Z',
      '2026-03-11T07:00:00.000Z',
    ]);
    const counted = weeks.reduce((sum, { activityCount }) => sum + activityCount, 0);
    const repeated = recurrences.reduce((sum, { rule }) => sum + Number(/COUNT=(\d+)/.exec(rule)?.[1]), 0);
    expect(deliveries.totalCount).toBe(counted);
    expect(repeated).toBe(counted);
    const sundays = deliveries.nodes.filter(({ localDate }) =>
      ['2026-03-15', '2026-03-22'].includes(localDate),
    );
    expect(sundays).toEqual([]);
    expect(dailySlots[0]?.startsAt).toBe('08:00');
    expect(dailySlots.every(({ assets }) => assets.length > 0)).toBe(true);
  });

  test('says what found no room, and why each activity is at its time', async () => {
    const availability = [{ weekday: 'MONDAY', startsAt: '06:00', endsAt: '06:10' }];
    const schedule = await built(person, { preferences: { availability, commitmentLevel: 'LIGHT' } });
    const { schedule: told } = await asked<{ schedule: Told }>(
      person,
      `query ($id: ID!) { schedule(id: $id) {
        warnings { code message } streak { id currentDays }
        deliveries(first: 2) { nodes { decision {
          id policyVersion explanation decidedAt candidates { label isChosen isEligible probability reason }
        } } }
      } }`,
      { id: schedule.id },
    );

    expect(told.warnings).toContainEqual({
      code: 'NO_ROOM',
      message: expect.stringMatching(/found no room on Mondays.* free minutes more would make room/),
    });
    expect(told.streak).toMatchObject({ currentDays: 0 });
    const [first] = told.deliveries.nodes;
    expect(first?.decision).toMatchObject({
      policyVersion: 'plan-rules-1',
      explanation: '06:01 is the free time nearest to 08:00.',
      candidates: [
        { label: '06:01', isChosen: true, isEligible: true, probability: 1, reason: null },
        { label: '08:00', isChosen: false, isEligible: false, probability: 0, reason: expect.any(String) },
      ],
    });
    const { nodes } = await asked<{ nodes: object[] }>(
      person,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      {
        ids: [first?.decision.id, told.streak.id],
      },
    );
    expect(nodes).toEqual([{ id: first?.decision.id }, { id: told.streak.id }]);
  });

  interface Told {
    readonly warnings: readonly object[];
    readonly streak: { readonly id: string };
    readonly deliveries: { readonly nodes: readonly { readonly decision: { readonly id: string } }[] };
  }

  test('without wishes it begins tomorrow and lasts thirty days', async () => {
    expect(await built(person, {})).toMatchObject({
      name: '30 days with Ada',
      startDate: '2026-03-03',
      endDate: '2026-04-01',
      nextReassessmentDate: '2026-03-16',
    });
  });

  test('a recurrence keeps its time on the wall over the change of clocks', async () => {
    const preferences = { durationDays: 7, preferredTimes: ['08:00'] };
    const { recurrences } = await built(person, { startDate: '2026-03-28', preferences });
    expect(recurrences.find(({ startsAt }) => startsAt === '08:00')?.occurrences).toEqual([
      '2026-03-28T07:00:00.000Z',
      '2026-03-29T06:00:00.000Z',
      '2026-03-30T06:00:00.000Z',
    ]);
  });

  test('a window past midnight is a window', async () => {
    const availability = [{ weekday: 'MONDAY', startsAt: '21:00', endsAt: '01:00' }];
    const { deliveries } = await built(person, { preferences: { availability } });
    expect(deliveries.totalCount).toBeGreaterThan(0);
    expect(deliveries.nodes).toEqual(
      deliveries.nodes.map(() => ({
        localDate: expect.any(String),
        localTime: expect.stringMatching(/^2[123]|^00/),
      })),
    );
  });

  test('keeps the hours free in which the person is left alone, until there are none', async () => {
    const { tenantId, userId } = person;
    const field = ['input', 'quietHours'];
    const ctx = new Context(
      { tenantId, userId, reach: 'self', roles: ['client'], expiresAt: null },
      program.app.resources,
    );
    const timesWith = async (hours: Parameters<typeof keepQuietHours>[2]['hours']): Promise<string[]> => {
      await ctx.change((change) => keepQuietHours(change, person, { hours, field }));
      const { dailySlots } = await built(person, { preferences: { preferredTimes: ['07:00', '21:00'] } });
      return dailySlots.map(({ startsAt }) => startsAt);
    };

    const times = await timesWith({ startsAt: '20:30', endsAt: '08:15', timeZone: null });
    expect(times.every((time) => time >= '08:15' && time < '20:30')).toBe(true);
    expect(await ctx.read((em) => findQuietHours(em, person))).toEqual({
      startsAt: '20:30',
      endsAt: '08:15',
      timeZone: 'Europe/Berlin',
    });
    const refused = await build(person, { preferences: { availability: [window('21:00', '22:00')] } });
    expect(refused).toMatchObject({
      schedule: null,
      userErrors: [{ message: expect.stringContaining('from 20:30 to 08:15') }],
    });
    expect(await timesWith(null)).toContain('07:00');
  });

  test('a second plan with the guide ends the first, and what it had ahead is gone', async () => {
    const first = await built(person, { startDate: '2026-03-04' });
    const { schedule, endedSchedule } = await build(person, { preferences: { durationDays: 7 } });
    expect(endedSchedule).toEqual({ id: first.id, status: 'CANCELED' });

    const { viewer, schedule: old } = await asked<{ viewer: Viewer; schedule: object }>(
      person,
      `query ($id: ID!) {
        schedule(id: $id) { status deliveries { totalCount } }
        viewer { currentSchedule { id } schedules(status: ACTIVE) { nodes { id } } upcoming(first: 100) { nodes { schedule { id } } } }
      }`,
      { id: first.id },
    );
    expect(old).toEqual({ status: 'CANCELED', deliveries: { totalCount: 0 } });
    expect(viewer.currentSchedule).toEqual({ id: schedule?.id });
    expect(viewer.schedules.nodes).toEqual([{ id: schedule?.id }]);
    expect(new Set(viewer.upcoming.nodes.map((node) => node.schedule.id))).toEqual(new Set([schedule?.id]));
  });

  interface Viewer {
    readonly currentSchedule: object;
    readonly schedules: { readonly nodes: readonly object[] };
    readonly upcoming: { readonly nodes: readonly { readonly schedule: { readonly id: string } }[] };
  }

  test('the same key gives the first plan again; another wish needs another key', async () => {
    const wish = { idempotencyKey: 'once', preferences: { durationDays: 7 } };
    const first = await build(person, wish);
    expect(await build(person, wish)).toEqual(first);

    const other = await build(person, { ...wish, preferences: { durationDays: 8 } });
    expect(other).toMatchObject({
      schedule: null,
      userErrors: [{ code: 'CONFLICT', field: ['input', 'idempotencyKey'] }],
    });
  });

  test.each<[string, object, string, string[], string]>([
    ['an unknown guide', { guideId: 'guide_unknown' }, 'NOT_FOUND', ['guideId'], 'no such guide'],
    ['an unknown person', { userId: 'user_unknown' }, 'NOT_FOUND', ['userId'], 'no such person'],
    ['a first day that is past', { startDate: '2026-03-01' }, 'INVALID', ['startDate'], '2026-03-02'],
    ['a first day in years', { startDate: '2028-01-01' }, 'TOO_LARGE', ['startDate'], 'within a year'],
    ['a blank name', { name: ' ' }, 'BLANK', ['name'], 'Leave it out'],
    ['a name of 201 letters', { name: 'n'.repeat(201) }, 'TOO_LARGE', ['name'], '200'],
    ['1 day', wish({ durationDays: 1 }), 'TOO_SMALL', inWish('durationDays'), 'from 7 to 365'],
    ['3,650 days', wish({ durationDays: 3_650 }), 'TOO_LARGE', inWish('durationDays'), 'from 7 to 365'],
    ['6 days', wish({ durationDays: 6 }), 'TOO_SMALL', inWish('durationDays'), 'from 7 to 365'],
    [
      'a look back every day',
      wish({ reassessmentFrequencyDays: 1 }),
      'TOO_SMALL',
      inWish('reassessmentFrequencyDays'),
      'from 7 to 90',
    ],
    [
      'a window that ends before it starts',
      wish({ availability: [window('18:00', '08:00')] }),
      'INVALID',
      inWish('availability', '0', 'endsAt'),
      'Exchange the two times',
    ],
    [
      'a window without length',
      wish({ availability: [window('07:00', '08:00'), window('18:00', '18:00')] }),
      'INVALID',
      inWish('availability', '1', 'endsAt'),
      'end later',
    ],
    [
      'windows of a minute',
      wish({ availability: [window('18:00', '18:00:30')] }),
      'INVALID',
      inWish('availability'),
      'Make a window longer',
    ],
    [
      'seven days of rest',
      wish({ restDays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] }),
      'TOO_LARGE',
      inWish('restDays'),
      'at least one day',
    ],
    [
      'a time named twice',
      wish({ preferredTimes: ['08:00', '08:00'] }),
      'INVALID',
      inWish('preferredTimes', '1'),
      'twice',
    ],
    ['a topic without a word', wish({ focusAreas: [' '] }), 'BLANK', inWish('focusAreas', '0'), 'word'],
  ])('%s is refused at its field, and the plan goes on', async (_, input, code, field, words) => {
    const before = await currentOf(person);
    expect(await build(person, input)).toMatchObject({
      schedule: null,
      endedSchedule: null,
      userErrors: [{ code, field: ['input', ...field], message: expect.stringContaining(words) }],
    });
    expect(await currentOf(person)).toEqual(before);
  });

  test.each([
    ['a zone that does not exist', wish({ timeZone: 'Mars/Olympus' }), 'Mars/Olympus'],
    ['an offset for a zone', wish({ timeZone: '+02:00' }), 'Europe/Berlin'],
    ['0 days', wish({ durationDays: 0 }), 'durationDays'],
    ['a time that is none', wish({ preferredTimes: ['25:00'] }), 'preferredTimes'],
    ['a date that is none', { startDate: '2026-02-30' }, 'startDate'],
    ['a day that is none', wish({ restDays: ['SOMEDAY'] }), 'SOMEDAY'],
  ])('%s is refused with 400 and in words', async (_, input, words) => {
    const variables = { input: { guideId: person.guideId, preferences: {}, ...input } };
    expect(await person.ask(BUILD, variables)).toMatchObject({
      status: 400,
      data: null,
      errors: [{ message: expect.stringContaining(words), extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  test('without assets there is nothing to plan', async () => {
    expect(await build(await program.person(), {})).toMatchObject({
      schedule: null,
      userErrors: [
        { code: 'CONFLICT', field: ['input', 'guideId'], message: expect.stringContaining('conversation') },
      ],
    });
  });

  function wish(preferences: object): object {
    return { preferences };
  }

  function inWish(...path: string[]): string[] {
    return ['preferences', ...path];
  }

  function window(startsAt: string, endsAt: string): object {
    return { weekday: 'MONDAY', startsAt, endsAt };
  }

  async function currentOf(who: Person): Promise<object> {
    return asked(who, '{ viewer { currentSchedule { id version status } upcoming { totalCount } } }');
  }
});

describe('a schedule', () => {
  test('is completed when its last day is over, at four in the morning in its zone', async () => {
    const later = await anApp();
    const somebody = await later.person();
    const { scheduleId } = await makePlan(later, somebody, { preferences: { durationDays: 7 } });
    const STATUS = `query ($id: ID!) {
      schedule(id: $id) { status endDate nextReassessmentDate checkpoints { status } } viewer { currentSchedule { id } }
    }`;

    later.clock.moveTo('2026-03-09T02:59:59Z');
    expect(await asked(await signedInAgain(later, somebody), STATUS, { id: scheduleId })).toMatchObject({
      schedule: { status: 'ACTIVE', endDate: '2026-03-08', checkpoints: [{ status: 'DUE' }] },
      viewer: { currentSchedule: { id: scheduleId } },
    });

    later.clock.moveTo('2026-03-09T03:00:00Z');
    expect(await asked(await signedInAgain(later, somebody), STATUS, { id: scheduleId })).toMatchObject({
      schedule: { status: 'COMPLETED', nextReassessmentDate: null },
      viewer: { currentSchedule: null },
    });
    await later.stop();
  });
});
