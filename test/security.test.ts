import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGraphSchema } from '../src/schema.ts';
import { anApp, type Person, type TestApp } from './support/app.ts';
import { post } from './support/graph.ts';
import { asked, did, makePlan, USER_ERRORS, watch } from './support/journey.ts';
import { ATTEMPTS, type Attempt, type Owned, ownedBy } from './support/operations.ts';
import { type GraphSocket, openSocket, type SocketAnswer } from './support/socket.ts';

let program: TestApp;
let owner: Person;
let owned: Owned;
/** Those who ask for what is not theirs; each has a plan of their own. */
let strangers: { neighbour: Person; foreigner: Person };
let admin: Person;
let tables: readonly string[];
/** What the owner had when it was last read. */
let had: object;
beforeAll(async () => {
  program = await anApp();
  owner = await program.person();
  strangers = {
    neighbour: await program.person({ tenantId: owner.tenantId }),
    foreigner: await program.person(),
  };
  admin = await program.person({ tenantId: owner.tenantId, roles: ['admin'] });
  for (const person of [owner, strangers.neighbour, strangers.foreigner]) await makePlan(program, person);
  owned = await ownedBy(owner);
  tables = await guardedTables();
  had = await everythingOf(owner);
});
afterAll(() => program.stop());

const OPERATIONS = Object.entries(ATTEMPTS).flatMap(([name, attempts]) =>
  attempts.map((attempt, index) => [`${name} (${index + 1})`, name, attempt] as const),
);
const isSubscription = (name: string): boolean => name.startsWith('Subscription.');
const isMutation = (name: string): boolean => name.startsWith('Mutation.');
const fieldOf = (name: string): string => name.split('.')[1] ?? '';

/** Asks over the way that fits: a socket for subscriptions, HTTP for all else. */
async function attempt(person: Person, name: string, { query, variables }: Attempt): Promise<SocketAnswer> {
  const payload = { query, variables: variables(owned, person) };
  if (!isSubscription(name)) return post<Record<string, unknown>>(program.url, person.token, payload);
  return overSocket(person.token, (socket) => socket.ask(payload));
}

async function overSocket<T>(token: string | null, work: (socket: GraphSocket) => Promise<T>): Promise<T> {
  const socket = await openSocket(program.url, token);
  try {
    return await work(socket);
  } finally {
    socket.close();
  }
}

/** The names of the tables that row level security guards. */
async function guardedTables(): Promise<string[]> {
  const found = await program.app.resources.database.owner((em) =>
    em.execute<{ name: string }[]>(
      `select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity order by name`,
    ),
  );
  return found.map(({ name }) => name);
}

/** Every row that somebody may see, as a sum for each table. */
function everythingOf({ tenantId, userId }: Person): Promise<object[]> {
  const sums = tables.map(
    (table) =>
      `select '${table}' as name, count(*) as rows, md5(string_agg(t::text, ' ' order by t::text)) as sum from ${table} t`,
  );
  return program.app.resources.database.as({ tenantId, userId, reach: 'self' }, (em) =>
    em.execute<object[]>(sums.join(' union all ')),
  );
}

describe('the table of operations', () => {
  test('has every query, mutation and subscription of the graph, and no other', () => {
    const schema = buildGraphSchema();
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const names = roots.flatMap((type) =>
      Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name}.${field}`),
    );
    expect(Object.keys(ATTEMPTS).toSorted()).toEqual(names.toSorted());
  });

  test('asks for what exists: the owner finds it', async () => {
    for (const [, name, { query, variables, told }] of OPERATIONS) {
      if (told !== 'nothing') continue;
      const { data, errors } = await owner.ask<Record<string, unknown>>(query, variables(owned, owner));
      expect(errors).toEqual([]);
      expect([data?.[fieldOf(name)]].flat()).not.toContain(null);
    }
  });
});

describe('nobody', () => {
  test.each(OPERATIONS.filter(([, name]) => !isSubscription(name)))(
    'is refused %s over HTTP with 401',
    async (_, __, { query, variables }) => {
      const answer = await post(program.url, null, { query, variables: variables(owned, owner) });
      expect(answer).toMatchObject({
        status: 401,
        data: null,
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
    },
  );

  test('is refused every operation over a socket', async () => {
    await overSocket(null, async (socket) => {
      for (const [label, , { query, variables }] of OPERATIONS) {
        const answer = await socket.ask({ query, variables: variables(owned, owner) });
        expect(answer, label).toMatchObject({
          data: null,
          errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
        });
      }
    });
  });

  test('may read the schema, both ways, but nothing beside it', async () => {
    const query = '{ __schema { queryType { name } } }';
    const wanted = { data: { __schema: { queryType: { name: 'Query' } } }, errors: [] };
    expect(await post(program.url, null, { query })).toMatchObject(wanted);
    await overSocket(null, async (socket) => {
      expect(await socket.ask({ query })).toEqual(wanted);
      const both = await socket.ask({ query: '{ __typename viewer { id } }' });
      expect(both).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    });
  });
});

describe.each(['neighbour', 'foreigner'] as const)('a %s', (who) => {
  test.each(OPERATIONS)(
    'learns nothing of the owner by %s, and changes nothing',
    async (_, name, operation) => {
      const answer = await attempt(strangers[who], name, operation);

      expectNoLeak(answer);
      if (operation.told === 'nothing') {
        expect(answer.errors).toEqual([]);
        expect([answer.data?.[fieldOf(name)]].flat().every((value) => value === null)).toBe(true);
      }
      if (operation.told === 'refused') expectRefused(name, answer);
      if (operation.told === 'own') expect(answer.errors).toEqual([]);
      if (operation.told === 'shared' && who === 'foreigner')
        expect(JSON.stringify(answer)).not.toContain(owned.guide);
      await expectOwnerUntouched();
    },
  );

  test('hears of their own deliveries only, and nothing with a cursor of the owner', async () => {
    const stranger = strangers[who];
    const query =
      'subscription ($after: String) { deliveryEvents(after: $after) { cursor delivery { id } } }';
    type Event = { deliveryEvents: { cursor: string; delivery: { id: string } } };
    const ofOwner = await watch<Event>(program, owner, { query });
    await skipNext(owner);
    const after = (await ofOwner.next()).data?.deliveryEvents.cursor;

    const stream = await watch<Event>(program, stranger, { query });
    await skipNext(owner);
    const own = await skipNext(stranger);

    expect((await stream.next()).data?.deliveryEvents.delivery).toEqual({ id: own });
    const refused = await stranger.follow<Event>(query, { after });
    expect(await refused.next()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    had = await everythingOf(owner);
  });
});

describe('an admin of the tenant', () => {
  test.each(
    OPERATIONS.filter(
      ([, name, { told, isForAdmins }]) => isMutation(name) && told === 'refused' && !isForAdmins,
    ),
  )('acts for nobody else: %s', async (_, name, operation) => {
    expectRefused(name, await attempt(admin, name, operation));
    await expectOwnerUntouched();
  });
});

async function expectOwnerUntouched(): Promise<void> {
  const before = had;
  had = await everythingOf(owner);
  expect(had).toEqual(before);
}

function expectNoLeak(answer: SocketAnswer): void {
  const { guide: _, ...ownersAlone } = owned;
  const text = JSON.stringify(answer.data) + JSON.stringify(answer.errors);
  for (const id of Object.values(ownersAlone)) expect(text).not.toContain(id);
  expect(text).not.toContain('INTERNAL_SERVER_ERROR');
}

function expectRefused(name: string, { data, errors }: SocketAnswer): void {
  if (isSubscription(name)) {
    expect(data).toBeNull();
    expect(['FORBIDDEN', 'BAD_USER_INPUT']).toContain(errors[0]?.extensions.code);
    return;
  }
  expect(errors).toEqual([]);
  const payload = (data?.[fieldOf(name)] ?? {}) as Record<string, unknown>;
  const { userErrors, ...rest } = payload;
  expect(userErrors).toMatchObject([{ __typename: 'NotFoundError', code: 'NOT_FOUND' }]);
  expect(
    Object.values(rest)
      .filter((value) => value !== null)
      .flat(),
  ).toEqual([]);
}

/** Leaves out the next activity of somebody. @returns its identifier */
async function skipNext(person: Person): Promise<string> {
  const { viewer } = await asked<{ viewer: { upcoming: { nodes: { id: string }[] } } }>(
    person,
    '{ viewer { upcoming(first: 1) { nodes { id } } } }',
  );
  const deliveryId = viewer.upcoming.nodes[0]?.id ?? '';
  const mutation = `mutation ($input: SkipDeliveryInput!) { skipDelivery(input: $input) { ${USER_ERRORS} } }`;
  expect((await did(person, mutation, { deliveryId })).userErrors).toEqual([]);
  return deliveryId;
}
