import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noteReassessments } from '../../src/progress/note-reassessments.ts';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import type { Stream } from '../support/graph.ts';
import { asked, did, makePlan, moveTo, next, signedInAgain, USER_ERRORS, watch } from '../support/journey.ts';

let program: TestApp;
beforeAll(async () => {
  program = await anApp();
});
afterAll(() => program.stop());

const STREAK = `id currentDays longestDays isAtRisk lastActivityDate nextMilestoneDays freezesAvailable habitStrength`;
const EVENTS = `subscription ($after: String, $userId: ID) {
  streakEvents(after: $after, userId: $userId) { cursor kind occurredAt streak { currentDays } user { id } }
}`;
const COMPLETE = `mutation ($input: CompleteDeliveryInput!) {
  completeDelivery(input: $input) { streak { ${STREAK} } dayPlan { date streak { currentDays } } ${USER_ERRORS} }
}`;
interface Streak {
  readonly id: string;
  readonly currentDays: number;
  readonly habitStrength: number;
}
interface Event {
  readonly cursor: string;
  readonly kind: string;
  readonly streak: { readonly currentDays: number };
}
type Events = Stream<{ streakEvents: Event }>;

/** Somebody who begins at seven in the morning of Monday 2 March, in Berlin, with Sundays off. */
async function somebodyWithAPlan(preferences: object = {}): Promise<Person> {
  program.clock.moveTo('2026-03-02T06:00:00Z');
  const person = await program.person();
  await makePlan(program, person, { preferences: { durationDays: 14, ...preferences } });
  return person;
}

const streakOf = async (person: Person): Promise<Streak> =>
  (await asked<{ viewer: { streak: Streak } }>(person, `{ viewer { streak { ${STREAK} } } }`)).viewer.streak;

/** Does the first thing of a day, at eleven in the morning of that day. */
async function doSomething(person: Person, date: string): Promise<{ streak: Streak; person: Person }> {
  await moveTo(program, `${date}T10:00:00Z`);
  const again = await signedInAgain(program, person);
  const { viewer } = await asked<{ viewer: { today: { date: string; deliveries: { id: string }[] } } }>(
    again,
    '{ viewer { today { date deliveries { id } } } }',
  );
  expect(viewer.today.date).toBe(date);
  const [first] = viewer.today.deliveries;
  const { streak, userErrors } = await did<{ streak: Streak }>(again, COMPLETE, { deliveryId: first?.id });
  expect(userErrors).toEqual([]);
  return { streak, person: again };
}

const follow = (person: Person, variables: Record<string, unknown> = {}): Promise<Events> =>
  watch(program, person, { query: EVENTS, variables });

async function events(stream: Events, count: number): Promise<Event[]> {
  return (await next(stream, count)).map(({ streakEvents }) => streakEvents);
}

describe('streak', () => {
  test('is nothing before the first day, and one day after the first thing done', async () => {
    const person = await somebodyWithAPlan();
    expect(await streakOf(person)).toMatchObject({
      currentDays: 0,
      longestDays: 0,
      isAtRisk: false,
      lastActivityDate: null,
      nextMilestoneDays: 7,
      freezesAvailable: 0,
      habitStrength: 0,
    });

    const done = await doSomething(person, '2026-03-02');

    expect(done.streak).toMatchObject({
      currentDays: 1,
      longestDays: 1,
      isAtRisk: false,
      lastActivityDate: '2026-03-02',
      nextMilestoneDays: 7,
    });
    expect(done.streak.habitStrength).toBeGreaterThan(0);
    expect(await streakOf(done.person)).toEqual(done.streak);
  });

  test('grows with days, stands on a day off, and is at risk while a day is open', async () => {
    let person = await somebodyWithAPlan();
    for (const [index, date] of ['02', '03', '04', '05', '06', '07'].entries()) {
      const done = await doSomething(person, `2026-03-${date}`);
      expect(done.streak.currentDays).toBe(index + 1);
      person = done.person;
    }
    await moveTo(program, '2026-03-08T20:00:00Z');
    person = await signedInAgain(program, person);
    expect(await streakOf(person)).toMatchObject({ currentDays: 6, isAtRisk: false });
    await moveTo(program, '2026-03-09T07:00:00Z');
    person = await signedInAgain(program, person);
    expect(await streakOf(person)).toMatchObject({ currentDays: 6, isAtRisk: true });

    const query = `query ($range: LocalDateRangeInput) { viewer { streak { days(range: $range) { date state } } } }`;
    const range = { from: '2026-03-01', to: '2026-03-31' };
    const states = ['NOTHING_DUE', 'KEPT', 'KEPT', 'KEPT', 'KEPT', 'KEPT', 'KEPT', 'NOTHING_DUE', 'TODAY'];
    expect(await asked(person, query, { range })).toEqual({
      viewer: { streak: { days: states.map((state, index) => ({ date: `2026-03-0${index + 1}`, state })) } },
    });
  });

  test('ends when a day can no longer be repaired, and begins anew', async () => {
    let { person } = await doSomething(await somebodyWithAPlan(), '2026-03-02');
    await moveTo(program, '2026-03-04T14:59:59Z');
    person = await signedInAgain(program, person);
    expect((await streakOf(person)).currentDays).toBe(1);

    await moveTo(program, '2026-03-04T15:00:00Z');
    expect(await streakOf(person)).toMatchObject({
      currentDays: 0,
      longestDays: 1,
      lastActivityDate: '2026-03-02',
    });
  });

  test('counts what is done after midnight at once, for the day that has not ended', async () => {
    const person = await somebodyWithAPlan();
    const { viewer } = await asked<{ viewer: { today: { deliveries: { id: string }[] } } }>(
      person,
      '{ viewer { today(date: "2026-03-02") { deliveries { id } } } }',
    );
    const deliveryId = viewer.today.deliveries.at(-1)?.id;
    const place = { deliveryId, localDate: '2026-03-03', localTime: '01:30' };
    await did(
      person,
      `mutation ($input: RescheduleDeliveryInput!) { rescheduleDelivery(input: $input) { ${USER_ERRORS} } }`,
      place,
    );

    await moveTo(program, '2026-03-03T00:31:00Z');
    const again = await signedInAgain(program, person);
    const night = await asked<{ viewer: { today: { date: string; deliveries: { id: string }[] } } }>(
      again,
      '{ viewer { today { date deliveries { id } } } }',
    );
    expect(night.viewer.today.date).toBe('2026-03-02');
    expect(night.viewer.today.deliveries.at(-1)?.id).toBe(deliveryId);
    const { streak, dayPlan, userErrors } = await did<{ streak: Streak; dayPlan: { date: string } }>(
      again,
      COMPLETE,
      { deliveryId },
    );
    expect(userErrors).toEqual([]);
    expect(streak).toMatchObject({ currentDays: 1, lastActivityDate: '2026-03-02' });
    expect(dayPlan.date).toBe('2026-03-02');

    const next = await doSomething(again, '2026-03-03');
    expect(next.streak.currentDays).toBe(2);
  });

  test('can be asked for again by its identifier', async () => {
    const person = await somebodyWithAPlan();
    const { id } = await streakOf(person);
    const query = 'query ($id: ID!) { node(id: $id) { __typename id } }';
    expect(await asked(person, query, { id })).toEqual({ node: { __typename: 'Streak', id } });
  });

  test.each([
    ['that ends before it starts', { from: '2026-03-04', to: '2026-03-03' }, 'ends before it starts'],
    ['of more than a year', { from: '2024-01-01', to: '2026-01-01' }, 'at most 366'],
  ])('days of a span %s are refused in words', async (_, range, words) => {
    const query =
      'query ($range: LocalDateRangeInput) { viewer { streak { days(range: $range) { date } } } }';
    const { errors } = await (await program.person()).ask(query, { range });
    expect(errors).toMatchObject([
      { message: expect.stringContaining(words), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});

describe('streakEvents', () => {
  test('tells once for each day that the streak grew, and of a milestone', async () => {
    let person = await somebodyWithAPlan();
    const stream = await follow(person);
    const told: Event[] = [];
    for (const date of ['02', '03', '04', '05', '06', '07', '09']) {
      person = (await doSomething(person, `2026-03-${date}`)).person;
      told.push(...(await events(stream, 1)));
    }
    told.push(...(await events(stream, 1)));

    expect(told.map(({ kind, streak }) => `${kind} ${streak.currentDays}`)).toEqual([
      'EXTENDED 1',
      'EXTENDED 2',
      'EXTENDED 3',
      'EXTENDED 4',
      'EXTENDED 5',
      'EXTENDED 6',
      'EXTENDED 7',
      'MILESTONE 7',
    ]);
    expect(told.at(-1)).toMatchObject({ user: { id: person.id } });
    const rest = await follow(person, { after: told.at(-2)?.cursor });
    expect(await events(rest, 1)).toMatchObject([{ kind: 'MILESTONE' }]);
  });

  test('tells when it broke', async () => {
    const { person } = await doSomething(await somebodyWithAPlan(), '2026-03-02');
    const stream = await follow(person);
    await moveTo(program, '2026-03-04T15:00:00Z');
    expect(await events(stream, 1)).toMatchObject([
      { kind: 'BROKEN', occurredAt: '2026-03-04T15:00:00.000Z', streak: { currentDays: 0 } },
    ]);
  });

  test('after a cursor it tells the rest', async () => {
    let person = await somebodyWithAPlan();
    const live = await follow(person);
    person = (await doSomething(person, '2026-03-02')).person;
    const [first] = await events(live, 1);
    person = (await doSomething(person, '2026-03-03')).person;
    await events(live, 1);

    const rest = await follow(person, { after: first?.cursor, userId: person.id });
    expect(await events(rest, 1)).toMatchObject([{ kind: 'EXTENDED', streak: { currentDays: 2 } }]);
    await doSomething(person, '2026-03-04');
    expect(await events(rest, 1)).toMatchObject([{ kind: 'EXTENDED', streak: { currentDays: 3 } }]);
  });

  test.each([
    ['a cursor that is none', { after: 'rubbish' }, 'BAD_USER_INPUT', 'not a cursor'],
    ['nobody', { userId: 'user_unknown' }, 'BAD_USER_INPUT', 'no such person'],
  ])('refuses %s', async (_, variables, code, words) => {
    const person = await program.person();
    const stream: Events = await person.follow(EVENTS, variables);
    expect(await stream.next()).toMatchObject({
      errors: [{ message: expect.stringContaining(words), extensions: { code } }],
    });
  });

  test('a cursor is good for a day and no longer', async () => {
    let person = await somebodyWithAPlan();
    const live = await follow(person);
    person = (await doSomething(person, '2026-03-02')).person;
    const [{ cursor: after = '' } = {}] = await events(live, 1);

    await moveTo(program, '2026-03-03T10:00:01Z');
    const stream: Events = await (await signedInAgain(program, person)).follow(EVENTS, { after });
    expect(await stream.next()).toMatchObject({ errors: [{ extensions: { code: 'CURSOR_EXPIRED' } }] });
  });
});

describe('moments of a streak', () => {
  const told = async (person: Person): Promise<string[]> => {
    const { viewer } = await asked<{
      viewer: { notifications: { nodes: { category: string; title: string; body: string }[] } };
    }>(person, '{ viewer { notifications(first: 100) { nodes { category title body } } } }');
    return viewer.notifications.nodes.flatMap(({ category, title }) =>
      category === 'STREAK' ? [title] : [],
    );
  };
  /** Somebody who kept the first days of their plan. */
  const keeping = async (...days: string[]): Promise<Person> => {
    let person = await somebodyWithAPlan();
    for (const day of days) person = (await doSomething(person, `2026-03-${day}`)).person;
    return person;
  };

  test('are an evening on which the day is open, told once while it is', async () => {
    const person = await keeping('02', '03', '04');
    await moveTo(program, '2026-03-05T17:59:00Z');
    expect(await told(await signedInAgain(program, person))).toEqual([]);
    await moveTo(program, '2026-03-05T18:00:00Z');
    await moveTo(program, '2026-03-05T19:00:00Z');
    expect(await told(await signedInAgain(program, person))).toEqual(['Today is still open']);
  });

  test('are no evening of a short streak, or of a day that is kept', async () => {
    const short = await keeping('02', '03');
    await moveTo(program, '2026-03-04T18:30:00Z');
    expect(await told(await signedInAgain(program, short))).toEqual([]);
    const kept = await keeping('02', '03', '04', '05');
    await moveTo(program, '2026-03-05T18:30:00Z');
    expect(await told(await signedInAgain(program, kept))).toEqual([]);
  });

  test('are a length that is celebrated, told once, on the day that completes it', async () => {
    // Sundays are off.
    const person = await keeping('02', '03', '04', '05', '06', '07', '09');
    expect(await told(person)).toEqual([]);
    await moveTo(program, '2026-03-09T10:01:00Z');
    expect(await told(person)).toEqual(['7 days']);
    const next = (await doSomething(person, '2026-03-10')).person;
    await moveTo(program, '2026-03-10T10:01:00Z');
    expect(await told(next)).toEqual(['7 days']);
  });
});

describe('reassessments', () => {
  const NEWS = `subscription ($after: String) {
    reassessmentEvents(after: $after) { cursor occurredAt reassessment { id reason } }
  }`;
  interface News {
    readonly reassessmentEvents: {
      readonly cursor: string;
      readonly occurredAt: string;
      readonly reassessment: { readonly id: string; readonly reason: string };
    };
  }
  const newsOf = (person: Person, after: string | null = null): Promise<Stream<News>> =>
    watch<News>(program, person, { query: NEWS, variables: { after } });
  const heard = async (stream: Stream<News>, count: number) =>
    (await next(stream, count)).map(({ reassessmentEvents }) => reassessmentEvents);
  interface Found {
    readonly reassessments: {
      readonly totalCount: number;
      readonly nodes: readonly Readonly<Record<string, unknown>>[];
    };
    readonly dismissed: { readonly totalCount: number };
    readonly notifications: {
      readonly nodes: readonly {
        readonly category: string;
        readonly subject: { readonly id: string } | null;
      }[];
    };
  }
  const found = async (person: Person): Promise<Found> =>
    (
      await asked<{ viewer: Found }>(
        person,
        `{ viewer {
          reassessments(first: 10, status: DUE) { totalCount nodes { id reason status explanation schedule { id } } }
          dismissed: reassessments(status: DISMISSED) { totalCount }
          notifications(first: 100) { nodes { category subject { id } } }
        } }`,
      )
    ).viewer;

  test('come up when too little is done and when their date has come, each noted and told once', async () => {
    let person = await somebodyWithAPlan({ reassessmentFrequencyDays: 7 });
    const live = await newsOf(person);
    await moveTo(program, '2026-03-04T14:59:00Z');
    expect((await found(await signedInAgain(program, person))).reassessments.totalCount).toBe(0);
    await moveTo(program, '2026-03-05T15:00:00Z');
    person = await signedInAgain(program, person);
    const told = await heard(live, 2);
    expect(told.map(({ reassessment: { reason } }) => reason)).toEqual(['LOW_ADHERENCE', 'DISENGAGEMENT']);
    const rest = await newsOf(person, told[0]?.cursor);
    expect(await heard(rest, 1)).toEqual([told[1]]);

    await moveTo(program, '2026-03-08T07:59:00Z');
    person = await signedInAgain(program, person);
    expect((await found(person)).reassessments.totalCount).toBe(2);
    const later = await newsOf(person);
    program.clock.moveTo('2026-03-08T08:00:00Z');
    const look = () => noteReassessments(program.app.resources);
    await Promise.all([look(), look(), look()]);
    expect(await look()).toBe(0);
    await program.app.deliverDue();
    await program.app.deliverDue();
    expect(await heard(later, 1)).toMatchObject([
      { occurredAt: '2026-03-08T08:00:00.000Z', reassessment: { reason: 'SCHEDULED' } },
    ]);

    const { reassessments, dismissed, notifications } = await found(person);
    expect(reassessments.nodes).toMatchObject([
      { reason: 'SCHEDULED', status: 'DUE', explanation: expect.stringContaining('this day') },
      { reason: 'DISENGAGEMENT', explanation: expect.stringMatching(/^On 3 of the last 3 days/) },
      { reason: 'LOW_ADHERENCE', explanation: expect.stringMatching(/^On 2 of the last 2 days/) },
    ]);
    expect([reassessments.totalCount, dismissed.totalCount]).toEqual([3, 0]);
    const subjects = notifications.nodes.flatMap(({ category, subject }) =>
      category === 'REASSESSMENT_DUE' ? [subject?.id] : [],
    );
    expect(subjects.toSorted()).toEqual(reassessments.nodes.map(({ id }) => id).toSorted());
  });

  test('come up by date only where enough is done, also when nobody looked that day, and on the last day', async () => {
    let person = await somebodyWithAPlan({ reassessmentFrequencyDays: 7 });
    for (const date of ['02', '03', '04', '05', '06', '07']) {
      person = (await doSomething(person, `2026-03-${date}`)).person;
    }
    await moveTo(program, '2026-03-09T06:00:00Z');
    person = await signedInAgain(program, person);
    expect((await found(person)).reassessments.nodes).toMatchObject([{ reason: 'SCHEDULED' }]);
    for (const date of ['09', '10', '11', '12', '13', '14']) {
      person = (await doSomething(person, `2026-03-${date}`)).person;
    }
    await moveTo(program, '2026-03-16T06:00:00Z');
    person = await signedInAgain(program, person);
    expect((await found(person)).reassessments.nodes).toMatchObject([
      { reason: 'SCHEDULED', explanation: expect.stringContaining('last day') },
      { reason: 'SCHEDULED', explanation: expect.stringContaining('this day') },
    ]);
  });

  test('are not followed from a cursor that is none', async () => {
    const stream = await (await program.person()).follow<News>(NEWS, { after: 'rubbish' });
    expect((await stream.next()).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
