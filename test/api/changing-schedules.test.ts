import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { cancelSchedule } from '../../src/delivery/change-schedule.ts';
import { extendDeliveries, followZoneRules } from '../../src/delivery/index.ts';
import { rescheduleDelivery } from '../../src/delivery/reschedule-delivery.ts';
import { Context } from '../../src/platform/context.ts';
import { keyOf } from '../../src/platform/global-id.ts';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import { asked, did, makePlan, moveTo, signedInAgain, USER_ERRORS } from '../support/journey.ts';

let program: TestApp;
let person: Person;
let scheduleId: string;

/** Monday morning, an hour before the first activity; the plan begins on the day. */
const START = '2026-03-02T06:00:00Z';
const PREFERENCES = { commitmentLevel: 'LIGHT', durationDays: 28, preferredTimes: ['08:00', '20:00'] };

beforeAll(async () => {
  program = await anApp({ at: START });
});
afterAll(() => program.stop());

interface Shown {
  readonly id: string;
  readonly status: string;
  readonly localDate: string;
  readonly localTime: string;
  readonly scheduledFor: string;
}
interface Plan {
  readonly version: number;
  readonly status: string;
  readonly endDate: string;
  readonly durationDays: number;
  readonly weeks: readonly {
    readonly activityCount: number;
    readonly range: { readonly from: string; readonly to: string };
  }[];
  readonly checkpoints: readonly { readonly weekNumber: number; readonly dueOn: string }[];
  readonly deliveries: { readonly totalCount: number; readonly nodes: readonly Shown[] };
  readonly recurrences: readonly { readonly rule: string; readonly startsOn: string }[];
}
const PLAN = `id name version status startDate endDate durationDays timeZone commitmentLevel
  weeks { activityCount range { from to } } checkpoints { weekNumber dueOn } recurrences { rule startsOn }`;
const ERRORS = USER_ERRORS.replace(
  'message }',
  'message ... on StaleObjectError { currentVersion } ... on InvalidTransitionError { currentState allowedActions } }',
);

const change = (name: string, input: object) =>
  did<{ schedule: (Plan & { name: string; timeZone: string }) | null }>(
    person,
    `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
      ${name}(input: $input) { schedule { ${PLAN} } ${ERRORS} }
    }`,
    { scheduleId, ...input },
  );

async function plan(): Promise<Plan> {
  const nodes = '{ id status localDate localTime scheduledFor }';
  const { schedule } = await asked<{ schedule: Plan }>(
    person,
    `query ($id: ID!) { schedule(id: $id) { ${PLAN} deliveries(first: 100) { totalCount nodes ${nodes} } } }`,
    { id: scheduleId },
  );
  return schedule;
}

async function someone(
  who: Parameters<TestApp['person']>[0] = {},
  preferences: object = PREFERENCES,
): Promise<void> {
  program.clock.moveTo(START);
  person = await program.person(who);
  scheduleId = (await makePlan(program, person, { preferences })).scheduleId;
}

async function at(instant: string): Promise<void> {
  await moveTo(program, instant);
  person = await signedInAgain(program, person);
}

const done = (deliveryId: string) =>
  did(
    person,
    `mutation ($input: CompleteDeliveryInput!) { completeDelivery(input: $input) { ${USER_ERRORS} } }`,
    {
      deliveryId,
    },
  );

const places = (nodes: readonly Shown[]): string[] =>
  nodes.map(({ localDate, localTime }) => `${localDate} ${localTime}`);

describe('updateSchedule', () => {
  beforeAll(() => someone());

  test('plans anew what is ahead, and leaves what is behind as it was', async () => {
    const before = await plan();
    const [first, second, third] = before.deliveries.nodes;
    await at('2026-03-02T07:30:00Z');
    await done(first?.id ?? '');
    const early = before.deliveries.nodes.find(({ localDate }) => localDate === '2026-03-05');
    await done(early?.id ?? '');

    const preferences = {
      ...PREFERENCES,
      commitmentLevel: 'MODERATE',
      preferredTimes: ['09:30', '19:00'],
      restDays: ['SUNDAY'],
    };
    const { schedule, userErrors } = await change('updateSchedule', {
      name: ' My month ',
      preferences,
      version: before.version,
    });
    expect(userErrors).toEqual([]);
    expect(schedule).toMatchObject({
      name: 'My month',
      commitmentLevel: 'MODERATE',
      endDate: before.endDate,
      status: 'ACTIVE',
    });
    expect(schedule?.version).toBeGreaterThan(before.version);

    const after = await plan();
    const { nodes } = after.deliveries;
    expect(nodes.slice(0, 2)).toEqual([
      { ...first, status: 'COMPLETED' },
      { ...second, status: 'DELIVERED' },
    ]);
    expect(third?.localDate).toBe('2026-03-02');
    expect(nodes.find(({ id }) => id === early?.id)).toEqual({ ...early, status: 'COMPLETED' });
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    expect(new Set(places(nodes)).size).toBe(nodes.length);
    expect(nodes.filter(({ localDate }) => localDate === '2026-03-08')).toEqual([]);
    const tomorrow = nodes.filter(({ localDate }) => localDate === '2026-03-03');
    expect(tomorrow.length).toBeGreaterThan(4);
    expect(tomorrow.map(({ localTime }) => localTime)).toContain('09:30');
  });

  test('tells the version that a stale one is behind', async () => {
    const { version } = await plan();
    const stale = await change('updateSchedule', { name: 'Another', version: version - 1 });
    expect(stale).toMatchObject({
      schedule: null,
      userErrors: [
        {
          __typename: 'StaleObjectError',
          code: 'STALE',
          field: ['input', 'version'],
          currentVersion: version,
        },
      ],
    });
    expect(await change('updateSchedule', {})).toMatchObject({ schedule: { version, name: 'My month' } });
  });

  test('plans the slots that a person fills', async () => {
    const { viewer } = await asked<{ viewer: { assets: { nodes: { id: string }[] } } }>(
      person,
      '{ viewer { assets(filter: { types: [AFFIRMATION] }, first: 3) { nodes { id } } } }',
    );
    const assetIds = viewer.assets.nodes.map(({ id }) => id);
    const slot = (dayPart: string, startsAt: string) => ({ dayPart, startsAt, assetIds });
    const overlapping = [slot('MORNING', '07:00'), slot('MORNING', '07:00')];
    expect(await change('updateSchedule', { slots: overlapping })).toMatchObject({
      userErrors: [{ code: 'INVALID', field: ['input', 'slots', '1', 'startsAt'] }],
    });
    expect(
      await change('updateSchedule', { slots: [{ ...slot('MORNING', '07:00'), assetIds: [person.id] }] }),
    ).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND', field: ['input', 'slots', '0', 'assetIds'] }],
    });

    expect(
      await change('updateSchedule', { slots: [slot('MORNING', '07:00'), slot('EVENING', '21:00')] }),
    ).toMatchObject({
      userErrors: [],
    });
    const nodes = (await plan()).deliveries.nodes.filter(({ localDate }) => localDate === '2026-03-06');
    expect(places(nodes)).toEqual(['2026-03-06 07:00', '2026-03-06 21:00']);
  });

  test.each([
    [
      'an empty window',
      { availability: [{ weekday: 'MONDAY', startsAt: '08:00', endsAt: '08:00' }] },
      ['availability', '0', 'endsAt'],
    ],
    [
      'windows without room',
      { availability: [{ weekday: 'MONDAY', startsAt: '08:00', endsAt: '08:01' }] },
      ['availability'],
    ],
    ['8 days of which more are over', { durationDays: 8 }, ['durationDays']],
  ])('%s changes nothing', async (_, wish, field) => {
    await at('2026-03-12T07:30:00Z');
    const before = await plan();
    const refused = await change('updateSchedule', { preferences: { ...PREFERENCES, ...wish } });
    expect(refused).toMatchObject({
      schedule: null,
      userErrors: [{ field: ['input', 'preferences', ...field] }],
    });
    expect(await plan()).toEqual(before);
  });
});

describe('a plan that is held', () => {
  beforeAll(() => someone());

  test('brings nothing until it goes on, and then what was put off, with the streak kept', async () => {
    const before = await plan();
    for (const { id, scheduledFor } of before.deliveries.nodes.filter(
      ({ localDate }) => localDate < '2026-03-04',
    )) {
      await at(scheduledFor);
      await done(id);
    }
    await at('2026-03-04T12:00:00Z');
    const held = await change('pauseSchedule', {});
    expect(held).toMatchObject({ schedule: { status: 'PAUSED' }, userErrors: [] });
    expect((await plan()).deliveries.nodes.filter(({ localDate }) => localDate > '2026-03-04')).toEqual([]);
    expect(await change('pauseSchedule', {})).toMatchObject({
      userErrors: [
        {
          code: 'CONFLICT',
          currentState: 'PAUSED',
          allowedActions: expect.arrayContaining(['resumeSchedule']),
        },
      ],
    });

    await at('2026-03-09T06:00:00Z');
    const { schedule } = await change('resumeSchedule', {});
    expect(schedule).toMatchObject({ status: 'ACTIVE', endDate: '2026-04-03', durationDays: 33 });
    expect(schedule?.weeks.map(({ range }) => range)).toEqual([
      { from: '2026-03-02', to: '2026-03-13' },
      { from: '2026-03-14', to: '2026-03-20' },
      { from: '2026-03-21', to: '2026-03-27' },
      { from: '2026-03-28', to: '2026-04-03' },
    ]);
    expect(schedule?.checkpoints.map(({ dueOn }) => dueOn)).toEqual([
      '2026-03-13',
      '2026-03-20',
      '2026-03-27',
      '2026-04-03',
    ]);
    const { deliveries } = await plan();
    const days = new Set(deliveries.nodes.map(({ localDate }) => localDate));
    expect([...days].filter((day) => day >= '2026-03-04').slice(0, 3)).toEqual([
      '2026-03-04',
      '2026-03-09',
      '2026-03-10',
    ]);

    for (const { id, scheduledFor } of deliveries.nodes.filter(
      ({ localDate }) => localDate === '2026-03-09',
    )) {
      await at(scheduledFor);
      await done(id);
    }
    await at('2026-03-10T17:00:00Z');
    const { viewer } = await asked<{
      viewer: { streak: { currentDays: number; days: { date: string; state: string }[] } };
    }>(
      person,
      `{ viewer { streak { currentDays days(range: { from: "2026-03-02", to: "2026-03-09" }) { date state } } } }`,
    );
    expect(viewer.streak.currentDays).toBe(3);
    expect(viewer.streak.days.map(({ state }) => state)).toEqual([
      'KEPT',
      'KEPT',
      ...Array<string>(5).fill('PAUSED'),
      'KEPT',
    ]);
  });

  test('goes on by itself on the day that was named, or before when it is asked to', async () => {
    await at('2026-03-11T12:00:00Z');
    for (const [resumeOn, code] of [
      ['2026-03-11', 'TOO_SMALL'],
      ['2028-01-01', 'TOO_LARGE'],
    ]) {
      expect(await change('pauseSchedule', { resumeOn })).toMatchObject({
        userErrors: [{ code, field: ['input', 'resumeOn'] }],
      });
    }
    const { schedule } = await change('pauseSchedule', { resumeOn: '2026-03-14' });
    expect(schedule).toMatchObject({ status: 'PAUSED', endDate: '2026-04-06' });
    const planned = await plan();
    const ahead = planned.deliveries.nodes.filter(
      ({ scheduledFor }) => new Date(scheduledFor) > program.clock.now(),
    );
    // Not even what the rest of the day had left.
    expect(ahead[0]?.localDate).toBe('2026-03-14');

    await at('2026-03-12T12:00:00Z');
    expect(await change('resumeSchedule', {})).toMatchObject({
      schedule: { status: 'ACTIVE', endDate: '2026-04-04' },
    });
    await change('pauseSchedule', { resumeOn: '2026-03-14' });
    await at('2026-03-14T06:00:00Z');
    expect(await plan()).toMatchObject({ status: 'ACTIVE', endDate: '2026-04-06' });
    expect(await change('resumeSchedule', {})).toMatchObject({ userErrors: [{ currentState: 'ACTIVE' }] });
    const { nodes } = (await plan()).deliveries;
    expect(new Set(places(nodes)).size).toBe(nodes.length);
  });

  test('keeps its dates when it is asked to, and leaves out what lay in the pause', async () => {
    const before = await plan();
    await at('2026-03-16T12:00:00Z');
    await change('pauseSchedule', { resumeOn: '2026-03-25' });
    await at('2026-03-19T06:00:00Z');
    const { schedule, userErrors } = await change('resumeSchedule', { keepsDates: true });
    expect(userErrors).toEqual([]);
    expect(schedule).toMatchObject({ status: 'ACTIVE', endDate: before.endDate });
    const ahead = (all: readonly Shown[]) => all.filter(({ localDate }) => localDate >= '2026-03-19');
    const { nodes } = (await plan()).deliveries;
    expect(ahead(nodes)).toEqual(ahead(before.deliveries.nodes));
    expect(nodes.filter(({ localDate }) => ['2026-03-17', '2026-03-18'].includes(localDate))).toEqual([]);

    await change('pauseSchedule', {});
    await at('2026-04-20T06:00:00Z');
    expect(await change('resumeSchedule', { keepsDates: true })).toMatchObject({
      userErrors: [{ code: 'INVALID', field: ['input', 'keepsDates'] }],
    });
  });

  test('can be ended, once', async () => {
    expect(await change('cancelSchedule', {})).toMatchObject({ schedule: { status: 'CANCELED' } });
    expect((await plan()).deliveries.nodes.filter(({ localDate }) => localDate > '2026-04-20')).toEqual([]);
    expect(await change('cancelSchedule', {})).toMatchObject({
      userErrors: [{ code: 'CONFLICT', currentState: 'CANCELED' }],
    });
    expect(await change('updateSchedule', { name: 'Again' })).toMatchObject({
      userErrors: [{ currentState: 'CANCELED' }],
    });
  });
});

describe('moving house', () => {
  const moveTo = async (timeZone: string) => {
    const moved = await did<{ user: { timeZone: string } | null }>(
      person,
      `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { user { timeZone displayName } ${USER_ERRORS} } }`,
      { timeZone },
    );
    // What came to be past is told at the next look.
    await program.app.deliverDue();
    return moved;
  };

  test('takes open activities along on their wall clock; what was told stays, what came to be past is told', async () => {
    await someone();
    const before = (await plan()).deliveries.nodes;
    await at('2026-03-02T12:30:00Z');
    expect(await moveTo('Asia/Tokyo')).toMatchObject({ user: { timeZone: 'Asia/Tokyo' }, userErrors: [] });

    const after = (await plan()).deliveries.nodes;
    expect(places(after)).toEqual(places(before));
    const told = before.filter(({ scheduledFor }) => scheduledFor < '2026-03-02T12:30');
    expect(after.slice(0, told.length).map(({ scheduledFor }) => scheduledFor)).toEqual(
      told.map((each) => each.scheduledFor),
    );
    const evening = after[told.length];
    expect(evening).toMatchObject({
      localDate: '2026-03-02',
      status: 'DELIVERED',
      scheduledFor: '2026-03-02T11:00:00.000Z',
    });
    expect(after.find(({ localDate }) => localDate === '2026-03-03')?.scheduledFor).toBe(
      '2026-03-02T23:00:00.000Z',
    );
  });

  test('over the date line leaves out the day that is skipped, and plans a day lived twice once', async () => {
    await someone({ timeZone: 'Pacific/Honolulu' });
    const before = (await plan()).deliveries.nodes;
    await at('2026-03-02T20:00:00Z');
    await moveTo('Pacific/Kiritimati');
    const east = (await plan()).deliveries.nodes;
    const days = [...new Set(east.map(({ localDate }) => localDate))];
    expect(days).toEqual([...new Set(before.map(({ localDate }) => localDate))]);
    expect(new Set(places(east)).size).toBe(east.length);

    await at('2026-03-04T02:30:00Z');
    const there = (await plan()).deliveries.nodes;
    await moveTo('Pacific/Honolulu');
    const back = (await plan()).deliveries.nodes;
    expect(places(back)).toEqual(places(there));
    const told = there.filter(({ status }) => status !== 'PENDING');
    expect(back.filter(({ id }) => told.some((each) => each.id === id))).toEqual(told);
    const [next] = back.filter(({ status }) => status === 'PENDING');
    expect(Date.parse(next?.scheduledFor ?? '')).toBeGreaterThan(Date.parse('2026-03-04T02:30:00Z'));
  });

  test('into a zone whose clock skips a time brings it later on that day alone', async () => {
    await someone(
      { timeZone: 'Etc/UTC' },
      { ...PREFERENCES, preferredTimes: ['08:00', '02:30'], restDays: [] },
    );
    const times = async (): Promise<string[]> =>
      places((await plan()).deliveries.nodes.filter(({ localDate }) => /03-0[789]/.test(localDate)));
    await at('2026-03-05T12:00:00Z');
    const before = await times();
    await moveTo('America/New_York');
    const moved = await times();
    const skipped = (place: string): boolean => /03-08 02:/.test(place);
    expect(moved).toEqual(before.map((each) => (skipped(each) ? each.replace(' 02:', ' 03:') : each)));
    expect(before.filter(skipped).length).toBeGreaterThan(0);
    await moveTo('Etc/UTC');
    expect(await times()).toEqual(before);
  });

  test('into a zone that is none is refused, and moves nothing', async () => {
    const before = await plan();
    for (const timeZone of ['+02:00', 'Europe/Atlantis']) {
      const { data, errors } = await person.ask(
        'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { user { id } } }',
        { input: { timeZone } },
      );
      expect(data).toBeNull();
      expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    }
    expect(await plan()).toEqual(before);
  });
});

describe('other quiet hours', () => {
  beforeAll(() => someone());

  const leaveAlone = (quietHours: object | null) =>
    did(
      person,
      `mutation ($input: UpdateNotificationSettingsInput!) {
        updateNotificationSettings(input: $input) { settings { id } ${USER_ERRORS} }
      }`,
      { quietHours },
    );

  // By the clock: the log of the shard may be ahead from an earlier test.
  const isAhead = ({ scheduledFor }: Shown): boolean => new Date(scheduledFor) > program.clock.now();
  const isBehind = (due: Shown): boolean => !isAhead(due);

  test('take the plan along, leave what is behind, and without them it is as it was', async () => {
    await at('2026-03-03T12:00:00Z');
    const before = await plan();
    await done(before.deliveries.nodes.find(isBehind)?.id ?? '');
    const behind = (await plan()).deliveries.nodes.filter(isBehind);

    await leaveAlone({ startsAt: '19:30', endsAt: '08:30' });
    const quiet = await plan();
    expect(quiet.version).toBeGreaterThan(before.version);
    expect(quiet.deliveries.nodes.filter(isBehind)).toEqual(behind);
    const ahead = quiet.deliveries.nodes.filter(isAhead);
    expect(ahead.filter(({ localTime }) => localTime < '08:30' || localTime >= '19:30')).toEqual([]);
    expect(ahead).toHaveLength(before.deliveries.totalCount - behind.length);

    await leaveAlone(null);
    expect(places((await plan()).deliveries.nodes)).toEqual(places(before.deliveries.nodes));
  });

  test('that make no difference to a plan leave it alone, one placed by hand too', async () => {
    const before = await plan();
    await leaveAlone({ startsAt: '23:00', endsAt: '05:00' });
    expect(await plan()).toEqual(before);

    const { viewer } = await asked<{ viewer: { assets: { nodes: { id: string }[] } } }>(
      person,
      '{ viewer { assets(filter: { types: [AFFIRMATION] }, first: 1) { nodes { id } } } }',
    );
    const assetIds = viewer.assets.nodes.map(({ id }) => id);
    await change('updateSchedule', { slots: [{ dayPart: 'EVENING', startsAt: '22:00', assetIds }] });
    const byHand = await plan();
    await leaveAlone({ startsAt: '21:00', endsAt: '07:00' });
    expect(await plan()).toEqual(byHand);
    await change('updateSchedule', { preferences: PREFERENCES });
  });

  test('that leave a plan no room are refused with what would help, and change nothing', async () => {
    const availability = ['SATURDAY', 'SUNDAY'].map((weekday) => ({
      weekday,
      startsAt: '18:00',
      endsAt: '20:00',
    }));
    await change('updateSchedule', { preferences: { ...PREFERENCES, preferredTimes: [], availability } });
    const before = await plan();
    const { userErrors } = await leaveAlone({ startsAt: '17:00', endsAt: '09:00' });
    expect(userErrors).toMatchObject([
      { code: 'INVALID', field: ['input', 'quietHours'], message: expect.stringContaining('updateSchedule') },
    ]);
    expect(await plan()).toEqual(before);
    const { viewer } = await asked<{ viewer: { notificationSettings: object } }>(
      person,
      '{ viewer { notificationSettings { quietHours { startsAt } } } }',
    );
    expect(viewer.notificationSettings).toEqual({ quietHours: { startsAt: '21:00' } });
  });

  test('are followed by a plan that is held when it goes on, and by one held until a day at once', async () => {
    await change('updateSchedule', { preferences: PREFERENCES });
    await change('pauseSchedule', { resumeOn: '2026-03-06' });
    await leaveAlone({ startsAt: '19:00', endsAt: '09:00' });
    const times = async () => {
      const { nodes } = (await plan()).deliveries;
      return [...new Set(nodes.filter(isAhead).map(({ localTime }) => localTime.slice(0, 5)))];
    };
    expect((await times()).filter((time) => time < '09:00' || time >= '19:00')).toEqual([]);

    await change('resumeSchedule', {});
    await change('pauseSchedule', {});
    await leaveAlone(null);
    expect(await times()).toEqual([]);
    await change('resumeSchedule', {});
    expect(await times()).toEqual(expect.arrayContaining(['08:00', '20:00']));
  });
});

// The embedded database has one connection, so nothing happens at once there.
describe.runIf(inject('template').kind === 'server')('two at once', () => {
  beforeAll(() => someone());

  /** Holds a row of the person's in a transaction of its own until it is told to write and end. */
  async function holding(table: string, id: string, write: string): Promise<() => Promise<void>> {
    const { database } = program.app.resources;
    const held = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const transaction = database.duty(async (em) => {
      await em.execute(`select 1 from ${table} where id = ? for update`, [id]);
      held.resolve();
      await released.promise;
      await em.execute(`${write} where id = ?`, [id]);
    });
    await held.promise;
    return async () => {
      released.resolve();
      await transaction;
    };
  }

  test('of two updates from one version the second is stale', async () => {
    const { version } = await plan();
    const both = await Promise.all(
      ['One', 'Other'].map((name) => change('updateSchedule', { name, version })),
    );
    expect(both.map(({ userErrors }) => userErrors[0]?.code ?? 'done').toSorted()).toEqual(['STALE', 'done']);
  });

  test('what is completed while the plan changes stays completed, once', async () => {
    const [first] = (await plan()).deliveries.nodes;
    const rowId = keyOf('dlv', first?.id ?? '')?.id ?? '';
    const complete = await holding(
      'schedule_deliveries',
      rowId,
      'update schedule_deliveries set completed_at = scheduled_for',
    );
    const update = change('updateSchedule', {
      preferences: { ...PREFERENCES, preferredTimes: ['10:00', '18:00'] },
    });
    await pause(150);
    await complete();

    expect(await update).toMatchObject({ userErrors: [] });
    const { nodes } = (await plan()).deliveries;
    expect(nodes[0]).toEqual({ ...first, status: 'COMPLETED' });
    expect(nodes[1]).toMatchObject({ localDate: '2026-03-02', localTime: '10:02', status: 'PENDING' });
    expect(new Set(places(nodes)).size).toBe(nodes.length);
  });

  test('who completes what the plan is taking away is told so in words', async () => {
    const gone = (await plan()).deliveries.nodes[1];
    const rowId = keyOf('dlv', gone?.id ?? '')?.id ?? '';
    const takeAway = await holding('schedule_deliveries', rowId, 'delete from schedule_deliveries');
    const completion = done(gone?.id ?? '');
    await pause(150);
    await takeAway();

    expect(await completion).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND', field: ['input', 'deliveryId'] }],
    });
  });

  test('what is completed while the plan is paused stays completed, and the pause holds the rest', async () => {
    const [next] = (await plan()).deliveries.nodes.filter(({ status }) => status === 'PENDING');
    const rowId = keyOf('dlv', next?.id ?? '')?.id ?? '';
    const complete = await holding(
      'schedule_deliveries',
      rowId,
      'update schedule_deliveries set completed_at = scheduled_for',
    );
    const held = change('pauseSchedule', {});
    await pause(150);
    await complete();

    expect(await held).toMatchObject({ schedule: { status: 'PAUSED' }, userErrors: [] });
    const { nodes } = (await plan()).deliveries;
    expect(nodes.filter(({ status }) => status === 'PENDING')).toEqual([]);
    expect(nodes.find(({ id }) => id === next?.id)).toEqual({ ...next, status: 'COMPLETED' });
    expect(await change('resumeSchedule', {})).toMatchObject({ userErrors: [] });
  });

  test('acts and changes that come together leave each place of a day once', async () => {
    const open = (await plan()).deliveries.nodes.filter(({ status }) => status === 'PENDING').slice(0, 6);
    const wishes = [
      ['07:30', '20:30'],
      ['08:15', '19:15'],
      ['09:00', '18:30'],
    ];
    const changes = wishes.map((preferredTimes) =>
      change('updateSchedule', { preferences: { ...PREFERENCES, preferredTimes } }),
    );
    const acts = open.map(({ id }) => done(id));
    const results = await Promise.all([...changes, ...acts]);

    expect(results.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    const { nodes } = (await plan()).deliveries;
    const completed = nodes.filter(({ status }) => status === 'COMPLETED').map(({ id }) => id);
    expect(completed).toEqual(expect.arrayContaining(open.map(({ id }) => id)));
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    expect(nodes.filter(({ localDate }) => localDate === '2026-03-10')).toHaveLength(4);
  });

  test('an activity that a change of its plan takes away the moment it was moved is told to be gone', async () => {
    await someone();
    const [first] = (await plan()).deliveries.nodes;
    const { tenantId, userId } = person;
    const viewer = { tenantId, userId, reach: 'self' as const, roles: ['client'], expiresAt: null };
    const ctx = new Context(viewer, program.app.resources);
    const interrupted: Context = Object.create(ctx, {
      change: {
        value: async (work: Parameters<Context['change']>[0]) => {
          await ctx.change(work);
          await cancelSchedule(new Context(viewer, program.app.resources), scheduleId);
        },
      },
    });

    const move = { deliveryId: first?.id ?? '', localDate: '2026-03-12', localTime: '15:00' };
    await expect(rescheduleDelivery(interrupted, move)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      field: ['input', 'deliveryId'],
    });
  });

  test('everything at once, over the date line and back, ends without a hole, and with the past as it was', async () => {
    await someone({ timeZone: 'Pacific/Pago_Pago' });
    await at('2026-03-03T20:00:00Z');
    const ask = (name: string, input: object) =>
      did(
        person,
        `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${USER_ERRORS} } }`,
        input,
      );
    const { nodes: before } = (await plan()).deliveries;
    const [told, open] = [
      before.filter(({ status }) => status !== 'PENDING'),
      before.filter(({ status }) => status === 'PENDING'),
    ];
    await Promise.all(told.map(({ id }) => done(id)));
    const past = (await plan()).deliveries.nodes.filter(({ status }) => status === 'COMPLETED');
    const { viewer } = await asked<{ viewer: { assets: { nodes: { id: string }[] } } }>(
      person,
      '{ viewer { assets(filter: { types: [AFFIRMATION] }, first: 4) { nodes { id } } } }',
    );
    const results = await Promise.all([
      ...['Pacific/Apia', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Pacific/Apia'].map((timeZone) =>
        ask('updateProfile', { timeZone }),
      ),
      ...['09:00', '07:30'].map((time) =>
        ask('updateSchedule', { scheduleId, preferences: { ...PREFERENCES, preferredTimes: [time] } }),
      ),
      ...viewer.assets.nodes.map(({ id: assetId }) => ask('archiveAsset', { assetId })),
      ...open
        .slice(0, 8)
        .map(({ id: deliveryId }) => ask('completeDelivery', { deliveryId, feedback: { score: 1 } })),
      ...open
        .slice(8, 12)
        .map(({ id: deliveryId }) =>
          ask('rescheduleDelivery', { deliveryId, localDate: '2026-03-12', localTime: '15:00' }),
        ),
      ...['One', 'Other'].map((name) => ask('createCalendarFeed', { name, scheduleId })),
      ask('pauseSchedule', { scheduleId, resumeOn: '2026-03-08' }).then(() =>
        ask('resumeSchedule', { scheduleId }),
      ),
      ...[1, 2].map(() => extendDeliveries({ ...program.app.resources, horizonDays: 20 })),
    ]);
    const refused = results.flatMap((each) => (typeof each === 'number' ? [] : each.userErrors));
    // A move in between may have taken away what somebody wanted to do.
    expect(refused.filter(({ code }) => code !== 'NOT_FOUND' && code !== 'CONFLICT')).toEqual([]);

    const { nodes } = (await plan()).deliveries;
    expect(nodes.filter(({ id }) => past.some((each) => each.id === id))).toEqual(past);
    const rows = () =>
      program.app.resources.database.duty((em) =>
        em.execute(
          `select id, asset_id, local_date::text, local_time, scheduled_for from schedule_deliveries
           where user_id = ? order by id`,
          [person.userId],
        ),
      );
    const written = await rows();
    await followZoneRules(program.app.resources, 'as if there were others');
    expect(await rows()).toEqual(written);
    const shown = await program.app.resources.database.duty((em) =>
      em.execute(
        `select 1 from schedule_deliveries d join asset_library a on a.tenant_id = d.tenant_id and a.id = d.asset_id
         where d.user_id = ? and a.status = 'archived' and d.completed_at is null and d.scheduled_for > ?`,
        [person.userId, program.clock.now()],
      ),
    );
    expect(shown).toEqual([]);
  });
});
