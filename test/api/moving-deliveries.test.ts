import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import { asked, did, makePlan, moveTo, next, signedInAgain, USER_ERRORS, watch } from '../support/journey.ts';

let program: TestApp;
let person: Person;
let scheduleId: string;
beforeAll(async () => {
  program = await anApp({ at: '2026-03-02T06:00:00Z' });
  person = await program.person();
  scheduleId = (await makePlan(program, person)).scheduleId;
});
afterAll(() => program.stop());

interface Shown {
  readonly id: string;
  readonly status: string;
  readonly localDate: string;
  readonly localTime: string;
  readonly dayPart: string;
  readonly scheduledFor: string;
  readonly isRescheduled: boolean;
}
const DELIVERY =
  'id status localDate localTime dayPart scheduledFor windowEndsAt isRescheduled snoozedUntil version decision { id }';
const ERRORS = USER_ERRORS.replace('message }', 'message ... on InvalidTransitionError { currentState } }');

const act = (name: string, input: object, more = '') =>
  did<{ delivery: Shown | null }>(
    person,
    `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
      ${name}(input: $input) { delivery { ${DELIVERY} } ${more} ${ERRORS} }
    }`,
    input,
  );

async function dayOf(date: string): Promise<Shown[]> {
  const { viewer } = await asked<{ viewer: { today: { deliveries: Shown[] } } }>(
    person,
    `query ($date: LocalDate) { viewer { today(date: $date) { deliveries { ${DELIVERY} } } } }`,
    { date },
  );
  return viewer.today.deliveries;
}

async function nth(date: string, index: number): Promise<Shown> {
  const found = (await dayOf(date))[index];
  if (!found) throw new Error(`Nothing is planned for ${date}.`);
  return found;
}

describe('a plan behind its written days', () => {
  test('is read like the days before: by page, by day and by identifier', async () => {
    const { schedule } = await asked<{
      schedule: {
        endDate: string;
        weeks: { activityCount: number }[];
        deliveries: { totalCount: number; nodes: Shown[] };
      };
    }>(
      person,
      `query ($id: ID!) { schedule(id: $id) {
        endDate weeks { activityCount } deliveries(last: 3) { totalCount nodes { ${DELIVERY} } }
      } }`,
      { id: scheduleId },
    );
    const { deliveries, endDate, weeks } = schedule;
    expect(deliveries.totalCount).toBe(weeks.reduce((sum, { activityCount }) => sum + activityCount, 0));
    expect((await dayOf(endDate)).slice(-3)).toEqual(deliveries.nodes);
    const [last] = deliveries.nodes.slice(-1);
    const { delivery } = await asked<{ delivery: Shown }>(
      person,
      `query ($id: ID!) { delivery(id: $id) { ${DELIVERY} } }`,
      { id: last?.id },
    );
    expect(delivery).toEqual(last);
    expect(delivery).toMatchObject({ status: 'PENDING', localDate: endDate });
  });

  test('can be acted on: what is done early stays done when its day is written', async () => {
    const early = await nth('2026-03-28', 1);
    const { delivery } = await act('completeDelivery', { deliveryId: early.id });
    expect(delivery).toMatchObject({ id: early.id, status: 'COMPLETED' });
    const moved = await nth('2026-03-28', 2);
    await act('rescheduleDelivery', { deliveryId: moved.id, localDate: '2026-03-05', localTime: '11:10' });

    const day = await dayOf('2026-03-28');
    expect(day[1]).toMatchObject({ id: early.id, status: 'COMPLETED' });
    expect(day.map(({ id }) => id)).not.toContain(moved.id);
    expect((await dayOf('2026-03-05')).map(({ id }) => id)).toContain(moved.id);
  });
});

describe('rescheduleDelivery', () => {
  test('moves one activity and leaves the others, and brings it back', async () => {
    const before = await dayOf('2026-03-09');
    const [first] = before;
    if (!first) throw new Error('Nothing is planned.');
    const to = { localDate: '2026-03-10', localTime: '15:30' };

    const { delivery, userErrors } = await act('rescheduleDelivery', { deliveryId: first.id, ...to });
    expect(userErrors).toEqual([]);
    expect(delivery).toMatchObject({
      ...{ id: first.id, status: 'PENDING', ...to, dayPart: 'EVENING', isRescheduled: true, version: 2 },
      scheduledFor: '2026-03-10T14:30:00.000Z',
      windowEndsAt: '2026-03-11T02:00:00.000Z',
      decision: null,
    });
    expect((await dayOf('2026-03-09')).length).toBe(before.length - 1);
    const [planned] = await dayOf('2026-03-10');
    expect(planned).toMatchObject({
      localTime: first.localTime,
      isRescheduled: false,
      decision: { id: expect.any(String) },
    });

    const { localDate, localTime } = first;
    const back = await act('rescheduleDelivery', { deliveryId: first.id, localDate, localTime });
    expect(back.delivery).toMatchObject({ isRescheduled: false, scheduledFor: first.scheduledFor });
    expect((await dayOf('2026-03-09')).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  test.each([
    ['to a day that is past', { localDate: '2026-03-01', localTime: '10:00' }, 'localDate', 'INVALID'],
    ['to a time that is past', { localDate: '2026-03-02', localTime: '06:59' }, 'localTime', 'INVALID'],
    ['behind the end of the plan', { localDate: '2026-05-01', localTime: '10:00' }, 'localDate', 'TOO_LARGE'],
  ])('%s is refused in words', async (_, to, field, code) => {
    const { id, version } = (await nth('2026-03-11', 0)) as Shown & { version: number };
    const refused = await act('rescheduleDelivery', { deliveryId: id, ...to });
    expect(refused).toMatchObject({ delivery: null, userErrors: [{ code, field: ['input', field] }] });
    expect(await nth('2026-03-11', 0)).toMatchObject({ id, version, isRescheduled: false });
  });
});

describe('an activity that is put off', () => {
  test('is told again when it turns up, and each act is told once', async () => {
    const first = await nth('2026-03-03', 0);
    await moveTo(program, first.scheduledFor);
    person = await signedInAgain(program, person);
    const stream = await watch<{ deliveryEvents: { kind: string; delivery: { id: string } } }>(
      program,
      person,
      {
        query: 'subscription { deliveryEvents { kind delivery { id } } }',
      },
    );

    const { delivery } = await act('snoozeDelivery', { deliveryId: first.id, minutes: 20 });
    const until = new Date(Date.parse(first.scheduledFor) + 20 * 60_000).toISOString();
    expect(delivery).toMatchObject({ status: 'PENDING', snoozedUntil: until, scheduledFor: until });
    await moveTo(program, until);
    await act('completeDelivery', { deliveryId: first.id });
    const closed = await act('rescheduleDelivery', {
      deliveryId: first.id,
      localDate: '2026-03-04',
      localTime: '10:00',
    });
    expect(closed).toMatchObject({ userErrors: [{ code: 'CONFLICT', currentState: 'COMPLETED' }] });
    const undone = await act(
      'undoDelivery',
      { deliveryId: first.id },
      'dayPlan { completedCount } streak { currentDays }',
    );
    expect(undone).toMatchObject({
      delivery: { status: 'DELIVERED' },
      dayPlan: { completedCount: 0 },
      streak: { currentDays: 0 },
    });
    const again = await act('undoDelivery', { deliveryId: first.id });
    expect(again).toMatchObject({ userErrors: [{ code: 'CONFLICT', currentState: 'DELIVERED' }] });

    const told: string[] = [];
    while (told.at(-1) !== 'UNDONE') {
      const [event] = await next(stream, 1);
      if (event?.deliveryEvents.delivery.id === first.id) told.push(event.deliveryEvents.kind);
    }
    expect(told).toEqual(['SNOOZED', 'DUE', 'COMPLETED', 'UNDONE']);
  });

  test('for too long, or past the end of the day, is refused', async () => {
    const late = (await dayOf('2026-03-03')).at(-1);
    if (!late) throw new Error('Nothing is planned.');
    expect(await act('snoozeDelivery', { deliveryId: late.id, minutes: 241 })).toMatchObject({
      userErrors: [{ code: 'TOO_LARGE', field: ['input', 'minutes'] }],
    });
    await act('rescheduleDelivery', { deliveryId: late.id, localDate: '2026-03-04', localTime: '03:30' });
    expect(await act('snoozeDelivery', { deliveryId: late.id, minutes: 60 })).toMatchObject({
      userErrors: [{ code: 'TOO_LARGE', field: ['input', 'minutes'] }],
    });
  });
});
