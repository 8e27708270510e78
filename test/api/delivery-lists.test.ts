import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import { asked, makePlan, moveTo, type Plan, signedInAgain } from '../support/journey.ts';

let program: TestApp;
let person: Person;
let plan: Plan;
beforeAll(async () => {
  program = await anApp({ at: '2026-03-02T06:00:00Z' });
  person = await program.person();
  plan = await makePlan(program, person);
});
afterAll(() => program.stop());

interface Found {
  readonly id: string;
  readonly status: string;
  readonly dayPart: string;
  readonly localDate: string;
  readonly localTime: string;
  readonly scheduledFor: string;
  readonly deliveredAt: string | null;
  readonly completedAt: string | null;
  readonly asset: { readonly type: string; readonly durationSeconds: number };
}
interface Page {
  readonly totalCount: number;
  readonly nodes: readonly Found[];
  readonly pageInfo: {
    readonly startCursor: string | null;
    readonly endCursor: string | null;
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
  };
}
interface Day {
  readonly id: string;
  readonly date: string;
  readonly deliveries: readonly Found[];
  readonly checkpoints: readonly { readonly dueOn: string }[];
  readonly pendingCount: number;
}

const PAGE = `totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
  nodes { id status dayPart localDate localTime scheduledFor deliveredAt completedAt asset { type durationSeconds } }`;
const LIST = `query ($filter: DeliveryFilter, $orderBy: DeliveryOrder, $first: Int, $after: String, $last: Int, $before: String) {
  viewer { deliveries(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) { ${PAGE} } }
}`;
const TODAY = `query ($date: LocalDate) {
  viewer { today(date: $date) {
    id date timeZone completedCount missedCount pendingCount skippedCount totalMinutes checkpoints { dueOn }
    deliveries { id status dayPart localDate localTime scheduledFor deliveredAt completedAt asset { type durationSeconds } }
  } }
}`;

const list = async (variables: object): Promise<Page> =>
  (await asked<{ viewer: { deliveries: Page } }>(person, LIST, variables)).viewer.deliveries;
const day = async (date: string | null = null): Promise<Day> =>
  (await asked<{ viewer: { today: Day } }>(person, TODAY, { date })).viewer.today;
const idsOf = (deliveries: readonly Found[]): string[] => deliveries.map(({ id }) => id);

/** Everything planned, read in pages. */
async function everything(orderBy?: object): Promise<readonly Found[]> {
  let page = await list({ orderBy, first: 100 });
  let all = page.nodes;
  while (page.pageInfo.hasNextPage) {
    page = await list({ orderBy, first: 100, after: page.pageInfo.endCursor });
    all = [...all, ...page.nodes];
  }
  return all;
}

describe('today', () => {
  test('is what is planned for the person’s day, in order of time', async () => {
    const today = await day();
    expect(today).toMatchObject({
      date: '2026-03-02',
      timeZone: 'Europe/Berlin',
      completedCount: 0,
      missedCount: 0,
      skippedCount: 0,
      checkpoints: [],
    });
    const planned = (await everything()).filter(({ localDate }) => localDate === '2026-03-02');
    expect(today.deliveries).toEqual(planned);
    expect(today.pendingCount).toBe(planned.length);
    expect(planned.length).toBeGreaterThan(3);
    expect(today.deliveries[0]).toMatchObject({
      status: 'PENDING',
      localTime: '07:30',
      scheduledFor: '2026-03-02T06:30:00.000Z',
      deliveredAt: null,
      completedAt: null,
    });
  });

  test('another date may be asked for: its checkpoint, or nothing', async () => {
    expect(await day('2026-03-08')).toMatchObject({
      date: '2026-03-08',
      deliveries: [],
      checkpoints: [{ dueOn: '2026-03-08' }],
    });
    expect(await day('2030-01-01')).toMatchObject({ deliveries: [], checkpoints: [], pendingCount: 0 });
  });

  test('can be asked for again by its identifier', async () => {
    const { id, date } = await day('2026-03-03');
    const query = 'query ($id: ID!) { node(id: $id) { __typename id ... on DayPlan { date } } }';
    expect(await asked(person, query, { id })).toEqual({ node: { __typename: 'DayPlan', id, date } });
  });
});

describe('upcoming', () => {
  const UPCOMING = `query ($first: Int = 10, $after: String, $last: Int, $before: String) {
    viewer { upcoming(first: $first, after: $after, last: $last, before: $before) { ${PAGE} } }
  }`;
  const upcoming = async (variables: object = {}): Promise<Page> =>
    (await asked<{ viewer: { upcoming: Page } }>(person, UPCOMING, variables)).viewer.upcoming;

  test('is what is open, soonest first, ten at a time', async () => {
    const all = await everything();
    const first = await upcoming();
    expect(first.totalCount).toBe(all.length);
    expect(idsOf(first.nodes)).toEqual(idsOf(all.slice(0, 10)));
    const next = await upcoming({ after: first.pageInfo.endCursor });
    expect(idsOf(next.nodes)).toEqual(idsOf(all.slice(10, 20)));
  });

  test('can be read from its end', async () => {
    const { viewer } = await asked<{ viewer: { upcoming: Page } }>(
      person,
      `{ viewer { upcoming(last: 3) { ${PAGE} } } }`,
    );
    expect(idsOf(viewer.upcoming.nodes)).toEqual(idsOf((await everything()).slice(-3)));
  });
});

describe('deliveries', () => {
  test.each<[string, object, (delivery: Found) => boolean]>([
    ['type', { assetTypes: ['HYPNOSIS_SCRIPT', 'VISUALIZATION'] }, ({ asset }) => /^[HV]/.test(asset.type)],
    ['part of the day', { dayParts: ['MIDDAY'] }, ({ dayPart }) => dayPart === 'MIDDAY'],
    [
      'days',
      { range: { from: '2026-03-03', to: '2026-03-04' } },
      ({ localDate }) => localDate === '2026-03-03' || localDate === '2026-03-04',
    ],
    ['state', { statuses: ['PENDING'], range: { from: '2026-03-02', to: '2026-03-02' } }, isOnMonday],
  ])('are narrowed by %s', async (_, filter, isWanted) => {
    const wanted = (await everything()).filter(isWanted);
    const { nodes, totalCount } = await list({ filter, first: 100 });
    expect(wanted.length).toBeGreaterThan(0);
    expect(totalCount).toBe(wanted.length);
    expect(nodes).toEqual(wanted.slice(0, 100));
  });

  test.each([
    ['states nothing is in', { statuses: ['COMPLETED', 'MISSED', 'SKIPPED', 'DELIVERED'] }],
    ['no state at all', { statuses: [] }],
    ['days before the plan', { range: { from: '2026-01-01', to: '2026-03-01' } }],
    ['a span that ends before it starts', { range: { from: '2026-03-04', to: '2026-03-03' } }],
  ])('are none for %s', async (_, filter) => {
    expect(await list({ filter })).toMatchObject({ totalCount: 0, nodes: [] });
  });

  test('come latest first when asked for, and each once', async () => {
    const all = await everything();
    const latestFirst = await everything({ field: 'SCHEDULED_FOR', direction: 'DESC' });
    expect(idsOf(latestFirst)).toEqual(idsOf(all.toReversed()));
    expect(new Set(idsOf(all)).size).toBe(all.length);
  });

  test('are read backwards page by page', async () => {
    let page = await list({ last: 50 });
    let all = page.nodes;
    while (page.pageInfo.hasPreviousPage) {
      page = await list({ last: 50, before: page.pageInfo.startCursor });
      all = [...page.nodes, ...all];
    }
    expect(all).toEqual(await everything());
  });

  test('a cursor of another list is refused', async () => {
    const cursor = Buffer.from('["x","y"]').toString('base64url');
    expect(await person.ask(LIST, { after: cursor })).toMatchObject({
      data: { viewer: null },
      errors: [{ message: 'That is not a cursor of this list.', extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  test('those of a plan are shown by the plan', async () => {
    const query =
      'query ($id: ID!) { schedule(id: $id) { deliveries(filter: { dayParts: [MIDDAY] }) { totalCount } } }';
    const midday = (await everything()).filter(({ dayPart }) => dayPart === 'MIDDAY');
    expect(await asked(person, query, { id: plan.scheduleId })).toEqual({
      schedule: { deliveries: { totalCount: midday.length } },
    });
  });

  function isOnMonday({ localDate }: Found): boolean {
    return localDate === '2026-03-02';
  }
});

describe('as time passes', () => {
  test('a delivery falls due at its instant, and is missed when its window closes', async () => {
    const [first, second] = (await day()).deliveries;
    if (!first || !second) throw new Error('Nothing is planned.');
    const STATE = 'query ($id: ID!) { delivery(id: $id) { status deliveredAt windowEndsAt } }';
    const stateOf = async ({ id }: Found): Promise<object> =>
      (await asked<{ delivery: object }>(person, STATE, { id })).delivery;

    await moveTo(program, new Date(Date.parse(first.scheduledFor) - 1));
    expect(await stateOf(first)).toMatchObject({ status: 'PENDING', deliveredAt: null });

    await moveTo(program, first.scheduledFor);
    expect(await stateOf(first)).toMatchObject({ status: 'DELIVERED', deliveredAt: first.scheduledFor });
    expect(await stateOf(second)).toMatchObject({ status: 'PENDING' });

    await moveTo(program, '2026-03-02T12:59:59Z');
    expect(await stateOf(first)).toMatchObject({
      status: 'DELIVERED',
      windowEndsAt: '2026-03-02T13:00:00.000Z',
    });
    await moveTo(program, '2026-03-02T13:00:00Z');
    expect(await stateOf(first)).toMatchObject({ status: 'MISSED' });
  });

  test('states that are asked for and states that are shown agree', async () => {
    const all = await everything();
    for (const status of ['PENDING', 'DELIVERED', 'MISSED']) {
      const { totalCount } = await list({ filter: { statuses: [status] } });
      const shown = all.filter((delivery) => delivery.status === status);
      expect(shown.length).toBeGreaterThan(0);
      expect(totalCount).toBe(shown.length);
    }
  });

  test('the day is the person’s until four in the morning', async () => {
    await moveTo(program, '2026-03-03T02:59:59Z');
    person = await signedInAgain(program, person);
    expect((await day()).date).toBe('2026-03-02');
    await moveTo(program, '2026-03-03T03:00:00Z');
    expect((await day()).date).toBe('2026-03-03');
  });
});
