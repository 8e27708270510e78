import { generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import { post } from '../support/graph.ts';
import { asked, did, takeIn, USER_ERRORS } from '../support/journey.ts';

let program: TestApp;
beforeAll(async () => {
  program = await anApp();
});
afterAll(() => program.stop());

const VIEWER = '{ viewer { id } }';

/** A token of the program's own key, or of another, that says what a test wants it to say. */
async function tokenOf(
  { tenantId, userId }: { tenantId: string; userId: string },
  { issuer = 'attune', isForged = false }: { issuer?: string; isForged?: boolean } = {},
): Promise<string> {
  const [row] = await program.app.resources.database.owner((em) =>
    em.execute<{ id: string; private_key: JWK }[]>('select id, private_key from signing_keys'),
  );
  if (!row) throw new Error('There is no signing key.');
  const key = isForged
    ? (await generateKeyPair('ES256')).privateKey
    : await importJWK(row.private_key, 'ES256');
  return new SignJWT({ tenant_id: tenantId })
    .setProtectedHeader({ alg: 'ES256', kid: row.id })
    .setIssuer(issuer)
    .setSubject(userId)
    .setExpirationTime(new Date(program.clock.now().getTime() + 3_600_000))
    .sign(key);
}

describe('a token', () => {
  test('of the program’s own key is believed', async () => {
    const person = await program.person();
    const token = await tokenOf(person);
    expect(await post(program.url, token, { query: VIEWER })).toMatchObject({
      status: 200,
      data: { viewer: { id: person.id } },
    });
  });

  test.each<[string, (person: Person) => Promise<string> | string | null, string]>([
    ['that is missing', () => null, 'Sign in first'],
    ['that is no token', () => 'abc', 'not good'],
    ['with a part cut off', ({ token }) => token.slice(0, token.lastIndexOf('.')), 'not good'],
    ['with another signature', ({ token }) => `${token.slice(0, -20)}AAAAAAAAAAAAAAAAAAAA`, 'not good'],
    ['that is not signed', (person) => unsigned(person), 'not good'],
    ['signed with another key', (person) => tokenOf(person, { isForged: true }), 'not good'],
    ['of another issuer', (person) => tokenOf(person, { issuer: 'elsewhere' }), 'not good'],
    ['of nobody known', ({ tenantId }) => tokenOf({ tenantId, userId: 'nobody' }), 'not known here'],
    ['of another tenant', async ({ userId }) => ofAnotherTenant(userId), 'not known here'],
  ])('%s is refused with 401 and in words', async (_, makeToken, words) => {
    const token = await makeToken(await program.person());
    expect(await post(program.url, token, { query: VIEWER })).toMatchObject({
      status: 401,
      data: null,
      errors: [{ message: expect.stringContaining(words), extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  test('counts for twelve hours', async () => {
    const later = await anApp({ at: '2026-03-02T06:00:00Z' });
    const person = await later.person();

    later.clock.moveTo('2026-03-02T17:59:59Z');
    expect((await person.ask(VIEWER)).status).toBe(200);

    later.clock.moveTo('2026-03-02T18:00:00Z');
    expect((await person.ask(VIEWER)).status).toBe(401);
    await later.stop();
  });

  function unsigned({ userId, tenantId }: Person): string {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part({ alg: 'none' })}.${part({ iss: 'attune', sub: userId, tenant_id: tenantId })}.`;
  }

  async function ofAnotherTenant(userId: string): Promise<string> {
    const { tenantId } = await program.person();
    return tokenOf({ tenantId, userId });
  }
});

describe('people', () => {
  test('the viewer is the person whom the token names', async () => {
    const person = await program.person({ timeZone: 'Pacific/Auckland' });
    const { viewer } = await asked<{ viewer: object }>(
      person,
      '{ viewer { id displayName timeZone locale roles email createdAt } }',
    );
    expect(viewer).toEqual({
      id: person.id,
      displayName: 'Somebody',
      timeZone: 'Pacific/Auckland',
      locale: 'en-GB',
      roles: ['CLIENT'],
      email: null,
      createdAt: '2026-03-02T06:00:00.000Z',
    });
  });

  test('clients see themselves, admins everybody in their tenant, and nobody sees further', async () => {
    const person = await program.person();
    const neighbour = await program.person({ tenantId: person.tenantId });
    const admin = await program.person({ tenantId: person.tenantId, roles: ['admin'] });
    const otherAdmin = await program.person({ roles: ['admin'] });

    expect(await userSeenBy(person)).toEqual({ id: person.id });
    expect(await userSeenBy(admin)).toEqual({ id: person.id });
    expect(await userSeenBy(neighbour)).toBeNull();
    expect(await userSeenBy(otherAdmin)).toBeNull();

    async function userSeenBy(viewer: Person): Promise<object | null> {
      const query = 'query ($id: ID!) { user(id: $id) { id } }';
      return (await asked<{ user: object | null }>(viewer, query, { id: person.id })).user;
    }
  });

  test.each(['', 'user_', 'user_unknown', 'guide_x', '00000000-0000-0000-0000-000000000000'])(
    '"%s" is nobody',
    async (id) => {
      const query = 'query ($id: ID!) { user(id: $id) { id } node(id: $id) { id } }';
      expect(await asked(await program.person(), query, { id })).toEqual({ user: null, node: null });
    },
  );
});

describe('guides', () => {
  const GUIDES = `query ($first: Int, $after: String, $last: Int, $before: String) {
    guides(first: $first, after: $after, last: $last, before: $before) {
      totalCount nodes { id } edges { cursor } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
    }
  }`;
  interface Guides {
    readonly guides: {
      readonly totalCount: number;
      readonly nodes: readonly { readonly id: string }[];
      readonly pageInfo: { readonly startCursor: string; readonly endCursor: string };
    };
  }

  test('are those of the tenant, and can be read page by page in both directions', async () => {
    const one = await program.person();
    const two = await program.person({ tenantId: one.tenantId });
    const three = await program.person({ tenantId: one.tenantId });
    const ids = [one, two, three].map(({ guideId }) => guideId);

    const first = (await asked<Guides>(one, GUIDES, { first: 2 })).guides;
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    expect(idsOf(first)).toEqual(ids.slice(0, 2));

    const rest = (await asked<Guides>(one, GUIDES, { first: 2, after: first.pageInfo.endCursor })).guides;
    expect(rest).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: false, hasPreviousPage: true } });
    expect(idsOf(rest)).toEqual(ids.slice(2));

    const before = (await asked<Guides>(one, GUIDES, { last: 2, before: rest.pageInfo.startCursor })).guides;
    expect(idsOf(before)).toEqual(ids.slice(0, 2));
    expect(idsOf((await asked<Guides>(one, GUIDES, { last: 1 })).guides)).toEqual(ids.slice(2));
  });

  test('of another tenant do not exist', async () => {
    const [person, other] = [await program.person(), await program.person()];
    const query = 'query ($id: ID!) { guide(id: $id) { id name tone focusAreas } }';
    expect(await asked(person, query, { id: other.guideId })).toEqual({ guide: null });
    expect(await asked(person, query, { id: person.guideId })).toEqual({
      guide: { id: person.guideId, name: 'Ada', tone: 'WARM', focusAreas: ['confidence'] },
    });
  });

  test.each([
    [{ first: 101 }, 'from 0 to 100'],
    [{ first: -1 }, 'from 0 to 100'],
    [{ first: 1, last: 1 }, 'not both'],
    [{ after: 'rubbish' }, 'not a cursor'],
  ])('cannot be asked for with %j', async (page, words) => {
    const { data, errors } = await (await program.person()).ask(GUIDES, page);
    expect(data).toEqual({ guides: null });
    expect(errors).toMatchObject([
      { message: expect.stringContaining(words), path: ['guides'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  const idsOf = ({ nodes }: Guides['guides']): string[] => nodes.map(({ id }) => id);
});

describe('recordConsent', () => {
  const CONSENTS = '{ viewer { consents { purpose grantedAt textVersion withdrawnAt } } }';
  const RECORD = `mutation ($input: RecordConsentInput!) {
    recordConsent(input: $input) { user { consents { purpose grantedAt withdrawnAt } } ${USER_ERRORS} }
  }`;

  test('gives consent for one purpose, and takes it back', async () => {
    const at = program.clock.now().toISOString();
    const person = await program.person();
    const before = await consentsOf(person);
    expect(before).toHaveLength(5);
    expect(before.every(({ grantedAt, withdrawnAt }) => grantedAt === null && withdrawnAt === null)).toBe(
      true,
    );

    await did(person, RECORD, { purpose: 'AI_PROCESSING', isGranted: true, textVersion: '1' });
    expect(await consentsOf(person)).toContainEqual(aConsent({ grantedAt: at, textVersion: '1' }));

    await did(person, RECORD, { purpose: 'AI_PROCESSING', isGranted: false, textVersion: '2' });
    expect(await consentsOf(person)).toContainEqual(
      aConsent({ grantedAt: at, textVersion: '2', withdrawnAt: at }),
    );
    expect((await consentsOf(person)).filter(({ grantedAt }) => grantedAt !== null)).toHaveLength(1);
  });

  test.each([' ', 'v'.repeat(101)])('refuses "%s" as the version of a text', async (textVersion) => {
    const person = await program.person();
    const payload = await did<{ user: object | null }>(person, RECORD, {
      purpose: 'RESEARCH',
      isGranted: true,
      textVersion,
    });
    expect(payload).toMatchObject({
      user: null,
      userErrors: [{ __typename: 'ValidationError', field: ['input', 'textVersion'] }],
    });
    expect((await consentsOf(person)).every(({ grantedAt }) => grantedAt === null)).toBe(true);
  });

  interface Consent {
    readonly purpose: string;
    readonly grantedAt: string | null;
    readonly textVersion: string | null;
    readonly withdrawnAt: string | null;
  }

  const aConsent = (said: Partial<Consent>): Consent => ({
    purpose: 'AI_PROCESSING',
    grantedAt: null,
    textVersion: null,
    withdrawnAt: null,
    ...said,
  });

  async function consentsOf(person: Person): Promise<Consent[]> {
    return (await asked<{ viewer: { consents: Consent[] } }>(person, CONSENTS)).viewer.consents;
  }
});

describe('nodes', () => {
  const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';

  test('come in the order they were asked for, with null for what is not to be seen', async () => {
    const [person, other] = [await program.person(), await program.person()];
    const sessionId = await takeIn(person);
    const { tenant } = await asked<{ tenant: { id: string } }>(person, '{ tenant { id name } }');

    const ids = [
      sessionId,
      other.id,
      person.id,
      'rubbish',
      person.guideId,
      other.guideId,
      tenant.id,
      sessionId,
    ];
    expect((await asked<{ nodes: object[] }>(person, NODES, { ids })).nodes).toEqual([
      { __typename: 'DiscoverySession', id: sessionId },
      null,
      { __typename: 'User', id: person.id },
      null,
      { __typename: 'Guide', id: person.guideId },
      null,
      { __typename: 'Tenant', id: tenant.id },
      { __typename: 'DiscoverySession', id: sessionId },
    ]);
  });

  test('an identifier of one kind does not find another kind', async () => {
    const person = await program.person();
    const sessionId = await takeIn(person);
    const asGoal = sessionId.replace('disc_', 'goal_');
    const query =
      'query ($id: ID!) { node(id: $id) { id } goal(id: $id) { id } discoverySession(id: $id) { id } }';
    expect(await asked(person, query, { id: asGoal })).toEqual({
      node: null,
      goal: null,
      discoverySession: null,
    });
  });

  test('more than a hundred at once are refused', async () => {
    const person = await program.person();
    const ids = Array.from({ length: 101 }, () => person.id);
    expect(await person.ask(NODES, { ids })).toMatchObject({
      data: null,
      errors: [{ message: expect.stringContaining('at most 100'), extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });
});
