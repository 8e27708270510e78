import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import { openSocket } from '../support/socket.ts';

let program: TestApp;
let person: Person;
beforeAll(async () => {
  program = await anApp();
  person = await program.person();
});
afterAll(() => program.stop());

/** Sends a request as it is, signed in. */
async function send(
  path: string,
  request: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<{ status: number; headers: Headers; text: string }> {
  const headers = { authorization: `Bearer ${person.token}`, ...request.headers };
  const answer = await fetch(new URL(path, program.url), { ...request, headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}
const JSON_BODY = { 'content-type': 'application/json' };
const GET_QUERY = { 'apollo-require-preflight': 'true' };
const RECORD = `mutation { recordConsent(input: { purpose: RESEARCH, isGranted: true, textVersion: "1" }) { user { id } } }`;

describe('over HTTP', () => {
  test.each([
    ['that is no JSON', '{ "query": '],
    ['that is empty', ''],
    ['without a query', '{ "variables": {} }'],
    ['that is a list of requests', '[{ "query": "{ viewer { id } }" }]'],
    ['whose variables are none', '{ "query": "{ viewer { id } }", "variables": 7 }'],
  ])('a body %s is refused with 400 and in words', async (_, body) => {
    const { status, text } = await send('/graphql', { method: 'POST', headers: JSON_BODY, body });
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ message: expect.stringMatching(/\w+ \w+/) }] });
  });

  test('a query may be sent with GET, a mutation may not', async () => {
    const query = await send(`/graphql?query=${encodeURIComponent('{ viewer { id } }')}`, {
      headers: GET_QUERY,
    });
    expect([query.status, query.text]).toEqual([200, expect.stringContaining(person.id)]);

    const mutation = await send(`/graphql?query=${encodeURIComponent(RECORD)}`, { headers: GET_QUERY });
    expect(mutation.status).toBe(405);
    const { data } = await person.ask<object>('{ viewer { consents { grantedAt } } }');
    expect(JSON.stringify(data)).not.toContain(program.clock.now().toISOString());
  });

  test('what a page of another site could send is refused', async () => {
    const body = JSON.stringify({ query: '{ viewer { id } }' });
    const form = await send('/graphql', { method: 'POST', headers: { 'content-type': 'text/plain' }, body });
    expect(form.status).toBeGreaterThanOrEqual(400);
    expect(form.status).toBeLessThan(500);
    expect(form.text).not.toContain(person.id);
    const link = await send(`/graphql?query=${encodeURIComponent('{ viewer { id } }')}`);
    expect(link.status).toBe(400);
  });

  test.each([
    'subscription { deliveryEvents { cursor } }',
    'subscription { streakEvents { cursor } }',
    'subscription { generationProgress(runId: "x") { message } }',
  ])('"%s" is refused, and pointed to the socket', async (query) => {
    expect(await person.ask(query)).toMatchObject({
      status: 400,
      data: null,
      errors: [{ message: expect.stringContaining('WebSocket'), extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  test('which of several operations is to run must be said', async () => {
    const body = JSON.stringify({ query: 'query A { viewer { id } } query B { viewer { id } }' });
    const { status, text } = await send('/graphql', { method: 'POST', headers: JSON_BODY, body });
    expect(status).toBe(400);
    expect(text).not.toContain(person.id);
  });

  test('there is nothing at another address', async () => {
    const { status, text } = await send('/graphs');
    expect(status).toBe(404);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ message: expect.stringContaining('/graphql') }] });
  });

  test('health is told without signing in', async () => {
    for (const path of ['/livez', '/readyz', '/version']) {
      expect((await fetch(new URL(path, program.url))).status).toBe(200);
    }
    const ready = await fetch(new URL('/readyz', program.url));
    // Jobs wait by the machine's own clock, and here for whatever else it does.
    expect(await ready.json()).toEqual({ status: 'ok', lagSeconds: { due: 0, jobs: expect.any(Number) } });
  });
});

/** Asks for one operation as Server-Sent Events. */
const asStream = (body: object, program_ = program, token = person.token): Promise<Response> =>
  fetch(`${program_.url}/stream`, {
    method: 'POST',
    headers: { ...JSON_BODY, accept: 'text/event-stream', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
const LISTEN = { query: 'subscription { streakEvents { cursor } }' };

describe('as Server-Sent Events', () => {
  test('an operation is answered, and then complete', async () => {
    const answer = await asStream({ query: '{ viewer { id } }' });
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const data = `{"data":{"viewer":{"id":"${person.id}"}},"extensions":{"cost":{"cost":2,"limit":`;
    expect(await answer.text()).toMatch(
      new RegExp(`^:\\n\\nevent: next\\ndata: ${data}[^\\n]+\\n\\nevent: complete\\ndata:\\n\\n$`),
    );
  });

  test.each([
    ['without an operation', {}, 400],
    ['that cannot be read', { query: '{' }, 400],
    ['that is not valid', { query: '{ nothing }' }, 400],
    ['whose variables are none', { query: '{ viewer { id } }', variables: [] }, 400],
    ['that is too dear', { query: `{ ${'a: viewer { id } '.repeat(60)} }` }, 400],
  ])('a request %s is refused in words', async (_, body, status) => {
    const answer = await asStream(body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ errors: [{ message: expect.stringMatching(/\w+ \w+/) }] });
  });

  test('a bad token is refused, and a mutation by GET', async () => {
    expect((await asStream(LISTEN, program, 'abc')).status).toBe(401);
    const mutation = await send(`/graphql/stream?query=${encodeURIComponent(RECORD)}`);
    expect([mutation.status, mutation.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('a person has no more streams than are allowed, and may open others when some are closed', async () => {
    const { token } = await program.person();
    const open = await Promise.all(Array.from({ length: 50 }, () => asStream(LISTEN, program, token)));
    expect((await asStream(LISTEN, program, token)).status).toBe(429);
    await Promise.all(open.map(({ body }) => body?.cancel()));
    await vi.waitFor(async () => {
      const again = await asStream(LISTEN, program, token);
      await again.body?.cancel();
      expect(again.status).toBe(200);
    });
  });
});

describe('over a socket', () => {
  test('queries and mutations run as they do over HTTP', async () => {
    const socket = await openSocket(program.url, person.token);
    expect(await socket.ask({ query: '{ viewer { id } rateLimit { cost limit } }' })).toMatchObject({
      data: { viewer: { id: person.id }, rateLimit: { cost: 5, limit: 200_000 } },
      errors: [],
      extensions: { cost: { cost: 5, limit: 200_000 } },
    });
    expect(await socket.ask({ query: RECORD })).toMatchObject({
      data: { recordConsent: { user: { id: person.id } } },
      errors: [],
    });
    socket.close();
  });

  test('a bad token closes it with 4403', async () => {
    expect(await (await openSocket(program.url, 'abc')).closed).toBe(4403);
  });

  test('when the token runs out it closes with 4403, and does not open again', async () => {
    const later = await anApp({ at: '2026-03-02T06:00:00Z' });
    const { token } = await later.person();

    // The socket counts down from the moment it is opened: a twentieth of a second is left.
    later.clock.moveTo('2026-03-02T17:59:59.950Z');
    const stream = await asStream(LISTEN, later, token);
    expect(await (await openSocket(later.url, token)).closed).toBe(4403);
    // Ended, and not complete: the client is to come back with another token.
    expect(await stream.text()).toBe(':\n\n');

    later.clock.moveTo('2026-03-02T18:00:00Z');
    expect(await (await openSocket(later.url, token)).closed).toBe(4403);
    await later.stop();
  });

  test('when the program stops, it closes with 1012', async () => {
    const later = await anApp();
    const { token } = await later.person();
    const socket = await openSocket(later.url, token);
    expect(await socket.ask({ query: '{ __typename }' })).toMatchObject({ errors: [] });
    const stream = await asStream(LISTEN, later, token);
    await later.stop();
    expect(await socket.closed).toBe(1012);
    expect(await stream.text()).toBe(':\n\n');
  });
});

describe('a defect', () => {
  test('is logged once and shown as a reference, whatever way the operation came', async () => {
    const broken = await anApp();
    const somebody = await broken.person();
    await broken.app.resources.database.owner((em) =>
      em.execute('alter table consents rename to lost_consents'),
    );
    const query = '{ viewer { id consents { purpose } } }';

    const socket = await openSocket(broken.url, somebody.token);
    const answers = [await somebody.ask(query), await socket.ask({ query })];

    for (const { errors } of answers) {
      expect(errors).toMatchObject([
        {
          message: expect.stringMatching(/^Internal error\. Tell us this reference/),
          path: ['viewer', 'consents'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) },
        },
      ]);
      expect(Object.keys(errors[0]?.extensions ?? {}).toSorted()).toEqual(['code', 'requestId']);
      expect(JSON.stringify(errors)).not.toMatch(/select|relation|node_modules|\.ts/i);
    }
    const logged = broken.lines.filter(({ level }) => level === 'error');
    expect(logged).toMatchObject(
      answers.map(({ errors }) => ({
        event: 'graph.failed',
        facts: { requestId: errors[0]?.extensions.requestId, path: 'viewer.consents' },
      })),
    );
    expect(logged.every(({ error }) => String(error).includes('consents'))).toBe(true);
    socket.close();
    await broken.stop();
  });
});
