import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import { type GraphSocket, openSocket } from '../support/socket.ts';

let program: TestApp;
let person: Person;
let socket: GraphSocket;
beforeAll(async () => {
  program = await anApp();
  person = await program.person();
  socket = await openSocket(program.url, person.token);
});
afterAll(async () => {
  socket.close();
  await program.stop();
});

const nested = (levels: number): string =>
  levels === 0 ? 'id' : `user { currentSchedule { ${nested(levels - 1)} } }`;
const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const goals = (levels: number): string =>
  levels === 0 ? 'id' : `assets(first: 100) { nodes { goal { ${goals(levels - 1)} } } }`;

describe('what is too large', () => {
  test.each<[string, string, string, string]>([
    ['depth', `{ viewer { currentSchedule { ${nested(8)} } } }`, 'COST_LIMIT_EXCEEDED', 'levels deep'],
    [
      'aliases',
      `{ ${times(51, (index) => `a${index}: __typename`)} }`,
      'COST_LIMIT_EXCEEDED',
      'more than 50 aliases',
    ],
    ['fields', `{ viewer { ${times(501, () => 'id')} } }`, 'COST_LIMIT_EXCEEDED', 'more than 500 fields'],
    [
      'directives',
      `{ viewer { ${times(51, () => 'id @include(if: true)')} } }`,
      'COST_LIMIT_EXCEEDED',
      'more than 50 directives',
    ],
    [
      'fields through fragments',
      `{ viewer { ...A ...A } } fragment A on User { ${times(300, () => 'id')} }`,
      'COST_LIMIT_EXCEEDED',
      'more than 500 fields',
    ],
    [
      'cost',
      `{ viewer { goals(first: 100) { nodes { ${goals(2)} } } } }`,
      'COST_LIMIT_EXCEEDED',
      'at most 10000',
    ],
    ['tokens', `{ viewer { ${times(3_001, () => 'id')} } }`, 'GRAPHQL_PARSE_FAILED', '3000 tokens'],
  ])('by its %s is refused alike over HTTP and over a socket', async (_, query, code, words) => {
    const overHttp = await person.ask(query);
    const overSocket = await socket.ask({ query });

    const refused = {
      data: null,
      errors: [{ message: expect.stringContaining(words), extensions: { code } }],
    };
    expect(overHttp).toMatchObject({ status: 400, ...refused });
    expect(overSocket).toMatchObject(refused);
    expect(overSocket.errors.map(({ message }) => message)).toEqual(
      overHttp.errors.map(({ message }) => message),
    );
  });

  test.each([
    ['depth', `{ viewer { currentSchedule { ${nested(6)} } } }`],
    ['aliases', `{ ${times(50, (index) => `a${index}: __typename`)} }`],
    ['fields', `{ viewer { ${times(499, () => 'id')} } }`],
    ['cost', '{ viewer { deliveries(first: 100) { nodes { id asset { id title } } } } }'],
  ])('is not what just fits by its %s', async (_, query) => {
    expect(await person.ask(query)).toMatchObject({ status: 200, errors: [] });
    expect(await socket.ask({ query })).toMatchObject({ errors: [] });
  });

  test('a body of more than two megabytes is refused with 413 and in words', async () => {
    // The second is two thousand messages of ten thousand characters: too much for the line's own buffers.
    for (const length of [2 << 20, 20_000_000]) {
      expect(await person.ask(`{ viewer { id } } # ${'x'.repeat(length)}`)).toMatchObject({
        status: 413,
        errors: [{ message: expect.stringContaining('Send less'), extensions: { code: 'BAD_REQUEST' } }],
      });
    }
  });

  test('a message of more than two megabytes closes the socket, and no other', async () => {
    const other = await openSocket(program.url, person.token);
    void other.ask({ query: `{ viewer { id } } # ${'x'.repeat(2 << 20)}` });
    expect(await other.closed).toBe(1009);
    expect(await socket.ask({ query: '{ viewer { id } }' })).toMatchObject({ errors: [] });
  });
});

describe('what is wrong', () => {
  test.each<[string, { query: string; variables?: object }, string]>([
    ['a field that is not there', { query: '{ viewer { wealth } }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['a document that is none', { query: '{ viewer {' }, 'GRAPHQL_PARSE_FAILED'],
    ['a variable left out', { query: 'query ($id: ID!) { user(id: $id) { id } }' }, 'BAD_USER_INPUT'],
    [
      'a variable of another kind',
      { query: 'query ($n: Int) { guides(first: $n) { totalCount } }', variables: { n: 'x' } },
      'BAD_USER_INPUT',
    ],
    [
      'a fragment that spreads itself',
      { query: '{ viewer { ...A } } fragment A on User { ...A }' },
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('%s is refused alike over HTTP and over a socket', async (_, payload, code) => {
    const overHttp = await person.ask(payload.query, payload.variables);
    const overSocket = await socket.ask(payload);

    expect(overHttp).toMatchObject({ status: 400, data: null, errors: [{ extensions: { code } }] });
    expect(overSocket).toMatchObject({ data: null, errors: [{ extensions: { code } }] });
    expect(overSocket.errors[0]?.message).toBe(overHttp.errors[0]?.message);
  });

  test('a mistyped name is not completed', async () => {
    const { errors } = await person.ask('{ viewer { displayNam } }');
    expect(errors[0]?.message).not.toContain('displayName');
  });
});

test.each(['{ viewer { id } }', '{ __typename }'])(
  'variables that are nested without end harm nothing: %s',
  async (query) => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const answer = await fetch(program.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${person.token}` },
      body: `{"query": "${query}", "variables": {"deep": ${deep}}}`,
    });
    expect(answer.status).toBeLessThan(500);
  },
);

test('who asks for too much in a short time waits, alike over HTTP and over a socket, and nobody else does', async () => {
  const greedy = await program.person();
  const itsSocket = await openSocket(program.url, greedy.token);
  const query = '{ viewer { assets(first: 98) { nodes { goal { assets(first: 98) { totalCount } } } } } }';
  for (let asked = 0; asked < 20; asked += 1) expect((await greedy.ask(query)).errors).toEqual([]);

  const answer = await fetch(program.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${greedy.token}` },
    body: JSON.stringify({ query }),
  });
  expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([429, true]);
  const refused = {
    errors: [{ extensions: { code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) } }],
  };
  expect(await answer.json()).toMatchObject(refused);
  expect(await itsSocket.ask({ query })).toMatchObject(refused);
  expect((await person.ask(query)).errors).toEqual([]);
  program.clock.moveBy({ seconds: 60 });
  expect((await greedy.ask(query)).errors).toEqual([]);
  itsSocket.close();
});
