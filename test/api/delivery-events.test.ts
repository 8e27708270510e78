import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import type { Stream } from '../support/graph.ts';
import { asked, did, makePlan, moveTo, next, signedInAgain, USER_ERRORS, watch } from '../support/journey.ts';

let program: TestApp;
beforeAll(async () => {
  program = await anApp({ at: '2026-03-02T06:00:00Z' });
});
afterAll(() => program.stop());

interface Event {
  readonly cursor: string;
  readonly kind: string;
  readonly occurredAt: string;
  readonly delivery: { readonly id: string; readonly status: string };
}
type Events = Stream<{ deliveryEvents: Event }>;

const EVENTS = `subscription ($after: String, $filter: DeliveryEventFilter) {
  deliveryEvents(after: $after, filter: $filter) { cursor kind occurredAt delivery { id status deliveredAt } }
}`;
const COMPLETE = `mutation ($input: CompleteDeliveryInput!) {
  completeDelivery(input: $input) { delivery { id } ${USER_ERRORS} }
}`;
const SKIP = `mutation ($input: SkipDeliveryInput!) { skipDelivery(input: $input) { delivery { id } ${USER_ERRORS} } }`;

interface Planned {
  readonly id: string;
  readonly scheduledFor: string;
  readonly windowEndsAt: string;
  readonly asset: { readonly type: string };
}

/** Somebody with a plan made now, and what it brings next, soonest first. */
async function somebodyWithAPlan(who?: Person): Promise<{ person: Person; planned: readonly Planned[] }> {
  const person = who ?? (await program.person());
  await makePlan(program, person);
  return { person, planned: await upcomingOf(person) };
}

/** What a plan brings next, soonest first. */
async function upcomingOf(person: Person): Promise<readonly Planned[]> {
  const { viewer } = await asked<{ viewer: { upcoming: { nodes: Planned[] } } }>(
    person,
    '{ viewer { upcoming(first: 6) { nodes { id scheduledFor windowEndsAt asset { type } } } } }',
  );
  return viewer.upcoming.nodes;
}

const follow = (person: Person, variables: Record<string, unknown> = {}): Promise<Events> =>
  watch(program, person, { query: EVENTS, variables });
const read = async (stream: Events, count: number): Promise<Event[]> =>
  (await next(stream, count)).map(({ deliveryEvents }) => deliveryEvents);
const toldOf = (events: readonly Event[]): string[] =>
  events.map(({ kind, delivery }) => `${kind} ${delivery.id}`);

function at<T>(items: readonly T[], index: number): T {
  const item = items.at(index);
  if (item === undefined) throw new Error(`There is no item ${index}.`);
  return item;
}

describe('deliveryEvents', () => {
  test('tells live what falls due, is completed and is skipped', async () => {
    const { person, planned } = await somebodyWithAPlan();
    const [first, second] = [at(planned, 0), at(planned, 1)];
    const stream = await follow(person);

    await moveTo(program, first.scheduledFor);
    expect(await read(stream, 1)).toMatchObject([
      {
        kind: 'DUE',
        occurredAt: first.scheduledFor,
        delivery: { id: first.id, status: 'DELIVERED', deliveredAt: first.scheduledFor },
      },
    ]);

    await did(person, COMPLETE, { deliveryId: first.id });
    await did(person, COMPLETE, { deliveryId: first.id });
    await did(person, SKIP, { deliveryId: second.id });
    expect(await read(stream, 2)).toMatchObject([
      { kind: 'COMPLETED', delivery: { id: first.id, status: 'COMPLETED' } },
      { kind: 'SKIPPED', delivery: { id: second.id, status: 'SKIPPED' } },
    ]);
  });

  test('tells what was missed when its window closes', async () => {
    const { person, planned } = await somebodyWithAPlan();
    const due = planned.filter(({ windowEndsAt }) => windowEndsAt === at(planned, 0).windowEndsAt);
    const stream = await follow(person, { filter: { kinds: ['MISSED'] } });

    await moveTo(program, at(due, 0).windowEndsAt);

    const missed = await read(stream, due.length);
    expect(toldOf(missed)).toEqual(due.map(({ id }) => `MISSED ${id}`));
    expect(missed.every(({ occurredAt }) => occurredAt === at(due, 0).windowEndsAt)).toBe(true);
  });

  test('after a cursor it tells the rest and goes on live, nothing lost and nothing twice', async () => {
    const { person, planned } = await somebodyWithAPlan();
    const live = await follow(person);
    await moveTo(program, at(planned, 1).scheduledFor);
    await did(person, COMPLETE, { deliveryId: at(planned, 1).id });
    await did(person, SKIP, { deliveryId: at(planned, 0).id });
    const before = await read(live, 4);

    const streams: Events[] = [];
    for (const { cursor } of before) streams.push(await follow(person, { after: cursor }));
    await moveTo(program, at(planned, 2).scheduledFor);
    await did(person, COMPLETE, { deliveryId: at(planned, 2).id });
    const all = toldOf([...before, ...(await read(live, 2))]);

    expect(all).toEqual([
      `DUE ${at(planned, 0).id}`,
      `DUE ${at(planned, 1).id}`,
      `COMPLETED ${at(planned, 1).id}`,
      `SKIPPED ${at(planned, 0).id}`,
      `DUE ${at(planned, 2).id}`,
      `COMPLETED ${at(planned, 2).id}`,
    ]);
    for (const [index, stream] of streams.entries()) {
      const rest = all.slice(index + 1);
      expect(toldOf(await read(stream, rest.length))).toEqual(rest);
    }
  });

  test('as Server-Sent Events the same comes, live and after a cursor', async () => {
    const { person, planned } = await somebodyWithAPlan();
    const client = createClient({
      url: `${program.url}/stream`,
      headers: { authorization: `Bearer ${person.token}` },
      retryAttempts: 0,
    });
    const follow = vi.spyOn(program.app.resources.feeds, 'follow');
    const live = client.iterate<{ deliveryEvents: Event }>({ query: EVENTS });
    const first = live.next();
    await vi.waitFor(() => expect(follow).toHaveBeenCalled());
    await follow.mock.results[0]?.value;
    await did(person, SKIP, { deliveryId: at(planned, 0).id });
    await did(person, SKIP, { deliveryId: at(planned, 1).id });

    const told = async (step: Promise<IteratorResult<unknown>>): Promise<Event> =>
      ((await step).value as { data: { deliveryEvents: Event } }).data.deliveryEvents;
    const { cursor, delivery } = await told(first);
    expect(delivery.id).toBe(at(planned, 0).id);
    const rest = client.iterate<{ deliveryEvents: Event }>({ query: EVENTS, variables: { after: cursor } });
    expect((await told(rest.next())).delivery.id).toBe(at(planned, 1).id);
    client.dispose();
  });

  test('an admin follows one person of the tenant, and nobody of another', async () => {
    const { person, planned } = await somebodyWithAPlan();
    const admin = await program.person({ tenantId: person.tenantId, roles: ['admin'] });
    const filter = { userIds: [person.id] };
    const streams = [await follow(admin, { filter }), await follow(person)];
    const stranger = await program.person({ roles: ['admin'] });
    const elsewhere = await follow(stranger, { filter });

    await did(person, SKIP, { deliveryId: at(planned, 0).id });
    for (const stream of streams) {
      expect(toldOf(await read(stream, 1))).toEqual([`SKIPPED ${at(planned, 0).id}`]);
    }
    const client = await program.person({ tenantId: person.tenantId });
    for (const forbidden of [filter, { guideId: person.guideId }, { userIds: [person.id, client.id] }]) {
      const refused: Events = await client.follow(EVENTS, { filter: forbidden });
      expect(await refused.next()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    }
    const next = elsewhere.next().catch(() => 'nothing');
    await elsewhere.close();
    expect(await next).toBe('nothing');
  });

  test('an admin follows several people, or those of a guide, each in order, and continues where it stopped', async () => {
    const one = await somebodyWithAPlan();
    const other = await somebodyWithAPlan(await program.person({ tenantId: one.person.tenantId }));
    const admin = await program.person({ tenantId: one.person.tenantId, roles: ['admin'] });
    const users = { filter: { userIds: [one.person.id, other.person.id] } };
    const streams = [
      await follow(admin, users),
      await follow(admin, { filter: { guideId: other.person.guideId } }),
    ];

    await did(other.person, SKIP, { deliveryId: at(other.planned, 0).id });
    await did(one.person, SKIP, { deliveryId: at(one.planned, 1).id });
    const [all = [], ofGuide = []] = [await read(at(streams, 0), 2), await read(at(streams, 1), 1)];
    const told = [`SKIPPED ${at(other.planned, 0).id}`, `SKIPPED ${at(one.planned, 1).id}`];
    expect(toldOf(all).sort()).toEqual([...told].sort());
    expect(toldOf(ofGuide)).toEqual(told.slice(0, 1));
    await Promise.all(streams.map((stream) => stream.close()));

    await did(one.person, COMPLETE, { deliveryId: at(one.planned, 2).id });
    const rest = await follow(admin, { ...users, after: at(all, 0).cursor });
    expect(new Set(toldOf(await read(rest, 2)))).toEqual(
      new Set([toldOf(all)[1], `COMPLETED ${at(one.planned, 2).id}`]),
    );
    const onwards = await follow(admin, { ...users, after: at(all, 1).cursor });
    expect(toldOf(await read(onwards, 1))).toEqual([`COMPLETED ${at(one.planned, 2).id}`]);
  });

  test('a stream of several people goes on although one of them was quiet for days', async () => {
    const { person } = await somebodyWithAPlan();
    const quiet = await program.person({ tenantId: person.tenantId });
    const admin = await program.person({ tenantId: person.tenantId, roles: ['admin'] });
    const filter = { userIds: [person.id, quiet.id], kinds: ['SKIPPED'] };
    let after: string | null = null;
    for (let day = 1; day <= 3; day += 1) {
      const stream: Events = await follow(await signedInAgain(program, admin), { filter, after });
      const today = await signedInAgain(program, person);
      const { id } = at(await upcomingOf(today), 0);
      await did(today, SKIP, { deliveryId: id });
      const told: Event[] = await read(stream, 1);
      expect(toldOf(told)).toEqual([`SKIPPED ${id}`]);
      await stream.close();
      after = at(told, 0).cursor;
      await moveTo(program, new Date(program.clock.now().getTime() + 23 * 3_600_000).toISOString());
    }
  });

  test('a cursor of somebody else is no place in this stream, and a guide without clients is nobody to follow', async () => {
    const { person, planned } = await somebodyWithAPlan();
    const admin = await program.person({ tenantId: person.tenantId, roles: ['admin'] });
    const stream = await follow(person);
    await did(person, SKIP, { deliveryId: at(planned, 0).id });
    const [{ cursor } = { cursor: '' }] = await read(stream, 1);
    for (const variables of [{ after: cursor }, { filter: { guideId: admin.guideId } }]) {
      const refused: Events = await admin.follow(EVENTS, variables);
      expect(await refused.next()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    }
  });

  test('a wake-up that is lost costs time, and nothing else', async () => {
    const { person, planned } = await somebodyWithAPlan();
    const stream = await follow(person);
    const wake = vi.spyOn(program.app.resources.bus, 'wake').mockReturnValue();

    await did(person, SKIP, { deliveryId: at(planned, 1).id });
    expect(toldOf(await read(stream, 1))).toEqual([`SKIPPED ${at(planned, 1).id}`]);
    await moveTo(program, at(planned, 0).scheduledFor);
    expect(toldOf(await read(stream, 1))).toEqual([`DUE ${at(planned, 0).id}`]);
    wake.mockRestore();
  });

  test('without a cursor it begins with what comes', async () => {
    const { person, planned } = await somebodyWithAPlan();
    await moveTo(program, at(planned, 0).scheduledFor);
    const stream = await follow(person, { filter: null });
    await did(person, SKIP, { deliveryId: at(planned, 1).id });
    expect(toldOf(await read(stream, 1))).toEqual([`SKIPPED ${at(planned, 1).id}`]);
  });

  test('tells only of the kinds and types that are asked for', async () => {
    const { person, planned } = await somebodyWithAPlan();
    const affirmation = at(
      planned.filter(({ asset }) => asset.type === 'AFFIRMATION'),
      0,
    );
    const other = at(
      planned.filter(({ asset }) => asset.type !== 'AFFIRMATION'),
      0,
    );
    const ofType = await follow(person, { filter: { assetTypes: [other.asset.type], userIds: [person.id] } });
    const ofKind = await follow(person, { filter: { kinds: ['SKIPPED'] } });

    await did(person, COMPLETE, { deliveryId: affirmation.id });
    await did(person, SKIP, { deliveryId: other.id });

    expect(toldOf(await read(ofType, 1))).toEqual([`SKIPPED ${other.id}`]);
    expect(toldOf(await read(ofKind, 1))).toEqual([`SKIPPED ${other.id}`]);
  });

  test.each([
    ['that is none', 'rubbish', 'BAD_USER_INPUT', 'not a cursor'],
    [
      'of the future',
      Buffer.from(
        '[7258118400000,"ffffffff-ffff-ffff-ffff-ffffffffffff",0,"ffffffff-ffff-ffff-ffff-ffffffffffff",1]',
      ).toString('base64url'),
      'BAD_USER_INPUT',
      'not a cursor',
    ],
    ['of another kind', Buffer.from('["x",1]').toString('base64url'), 'BAD_USER_INPUT', 'not a cursor'],
  ])('refuses a cursor %s', async (_, after, code, words) => {
    const stream: Events = await (await program.person()).follow(EVENTS, { after });
    expect(await stream.next()).toMatchObject({
      errors: [{ message: expect.stringContaining(words), extensions: { code } }],
    });
    await stream.ended();
  });

  test('a cursor is good for a day and no longer', async () => {
    const { person, planned } = await somebodyWithAPlan();
    const live = await follow(person);
    await did(person, SKIP, { deliveryId: at(planned, 0).id });
    const [{ cursor = '' } = {}] = await read(live, 1);

    program.clock.moveBy({ hours: 24 });
    const inTime = await follow(await signedInAgain(program, person), { after: cursor });
    expect((await read(inTime, 1)).length).toBe(1);

    program.clock.moveBy({ seconds: 1 });
    const tooLate: Events = await (await signedInAgain(program, person)).follow(EVENTS, { after: cursor });
    expect(await tooLate.next()).toMatchObject({
      errors: [{ message: expect.stringContaining('24 hours'), extensions: { code: 'CURSOR_EXPIRED' } }],
    });
    await tooLate.ended();
  });
});
