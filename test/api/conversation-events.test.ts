import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeLogCursor } from '../../src/platform/log-cursor.ts';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import { type ScriptedEndpoint, scriptedEndpoint } from '../support/chat-model.ts';
import { did, next, USER_ERRORS } from '../support/journey.ts';
import { ABANDON, begin, say } from '../support/talk.ts';

const SPOKEN =
  'Sleep is what you long for. That is no small thing. How important is it to you, from 0 to 10?';

let endpoint: ScriptedEndpoint;
let program: TestApp;
beforeAll(async () => {
  endpoint = await scriptedEndpoint({ answer: () => SPOKEN });
  program = await anApp({ env: { OPENAI_BASE_URL: endpoint.url } });
});
afterAll(async () => {
  await program.stop();
  await endpoint.close();
});

interface Delta {
  readonly __typename: 'DiscoveryDeltaEvent';
  readonly messageId: string;
  readonly position: number;
  readonly text: string;
}
interface Whole {
  readonly __typename: 'DiscoveryMessageEvent';
  readonly message: { readonly id: string; readonly author: string; readonly text: string };
}
interface Changed {
  readonly __typename: 'DiscoverySessionEvent';
  readonly session: { readonly status: string };
}
type News = { readonly cursor: string } & (Changed | Delta | Whole);

const EVENTS = `subscription ($sessionId: ID!, $after: String) {
  discoveryEvents(sessionId: $sessionId, after: $after) {
    __typename cursor occurredAt
    ... on DiscoveryDeltaEvent { messageId position text }
    ... on DiscoveryMessageEvent { message { id author text } }
    ... on DiscoverySessionEvent { session { status } }
  }
}`;

/** The place before everything, as somebody has it who listened before the conversation began. */
const beginning = (): string => writeLogCursor({ position: 0, at: program.clock.now() });

async function follow(person: Person, sessionId: string, after = beginning()) {
  const stream = await person.follow<{ discoveryEvents: News }>(EVENTS, { sessionId, after });
  return async (count: number): Promise<News[]> =>
    (await next(stream, count)).map(({ discoveryEvents }) => discoveryEvents);
}

async function agree(person: Person): Promise<void> {
  const input = { purpose: 'AI_PROCESSING', isGranted: true, textVersion: '1' };
  await did(
    person,
    `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { ${USER_ERRORS} } }`,
    input,
  );
}

/** Everything up to and with the third message: the guide's first, the person's, and the answer. */
async function hearExchange(read: (count: number) => Promise<News[]>): Promise<News[]> {
  const news: News[] = [];
  const messages = () => news.filter(({ __typename }) => __typename === 'DiscoveryMessageEvent').length;
  while (messages() < 3) news.push(...(await read(1)));
  return news;
}

const isDelta = (news: News): news is Delta & { cursor: string } => news.__typename === 'DiscoveryDeltaEvent';

describe.each([
  ['a model', true],
  ['the interview', false],
])('an answer spoken by %s', (_, hasAgreed) => {
  test('comes in pieces that together are the message, in order', async () => {
    const person = await program.person();
    if (hasAgreed) await agree(person);
    const { id } = await begin(person);
    const read = await follow(person, id);

    const { sentMessage, reply } = await say(person, id, 'I want to sleep better.');
    const news = await hearExchange(read);

    expect(news[0]).toMatchObject({ session: { status: 'OPEN' } });
    const sent = news.findIndex(
      (each) => each.__typename === 'DiscoveryMessageEvent' && each.message.author === 'USER',
    );
    expect(news[sent]).toMatchObject({ message: { id: sentMessage?.id } });
    const rest = news.slice(sent + 1);
    const deltas = rest.filter(isDelta);
    expect(deltas.length).toBeGreaterThan(1);
    expect(deltas.map(({ position }) => position)).toEqual(deltas.map((__, at) => at));
    expect(new Set(deltas.map(({ messageId }) => messageId))).toEqual(new Set([reply?.id]));
    expect(deltas.map(({ text }) => text).join('')).toBe(reply?.text);
    expect(rest.at(-1)).toMatchObject({ message: { id: reply?.id, text: reply?.text } });
  });

  test('is taken up after any piece, with nothing twice and nothing left out', async () => {
    const person = await program.person();
    if (hasAgreed) await agree(person);
    const { id } = await begin(person);
    const read = await follow(person, id);
    await say(person, id, 'I want to sleep better.');
    const news = await hearExchange(read);

    for (const [at, { cursor }] of news.slice(0, -1).entries()) {
      const again = await follow(person, id, cursor);
      expect(await again(news.length - at - 1)).toEqual(news.slice(at + 1));
    }
  });
});

describe('those who follow a conversation', () => {
  test('hear of its end, and of nothing in other conversations', async () => {
    const person = await program.person();
    const [one, other] = [await begin(person), await begin(person)];
    const read = await follow(person, one.id);
    const before = one.messages.nodes[0]?.id;

    await say(person, other.id, 'I want to sleep better.');
    await did(person, ABANDON, { sessionId: one.id });
    const news: News[] = [];
    do news.push(...(await read(1)));
    while (news.length < 2 || news.at(-1)?.__typename !== 'DiscoverySessionEvent');

    expect(news.at(-1)).toMatchObject({ session: { status: 'ABANDONED' } });
    const messages = news.flatMap((each) =>
      each.__typename === 'DiscoveryMessageEvent' ? [each.message.id] : [],
    );
    expect(messages).toEqual([before]);
  });

  test('are told when a cursor is too old, or not one of ours', async () => {
    const person = await program.person();
    const { id } = await begin(person);
    const read = await follow(person, id);
    await say(person, id, 'Hello');
    const [first] = await read(1);
    const old = Buffer.from(JSON.stringify([1, program.clock.now().getTime() - 25 * 3_600_000])).toString(
      'base64url',
    );

    expect(first?.cursor).toMatch(/\S/);
    for (const [after, code] of [
      [old, 'CURSOR_EXPIRED'],
      ['bm90IG91cnM', 'BAD_USER_INPUT'],
    ]) {
      const stream = await person.follow(EVENTS, { sessionId: id, after });
      expect((await stream.next()).errors).toMatchObject([{ extensions: { code } }]);
    }
  });

  test('are nobody but the person', async () => {
    const [person, stranger] = [await program.person(), await program.person()];
    const { id } = await begin(person);

    const stream = await stranger.follow(EVENTS, { sessionId: id });

    expect((await stream.next()).errors).toHaveLength(1);
  });
});

describe('an answer that is being spoken', () => {
  test('lets nobody speak in between, and one that was never finished is spoken for a repeated request', async () => {
    const person = await program.person();
    const { id } = await begin(person);
    const { database } = program.app.resources;
    const key = { idempotencyKey: 'again' };
    const first = await say(person, id, 'I want to sleep better.', key);
    // As a program leaves it that dies while the model speaks.
    await database.duty(async (em) => {
      const owner = [person.tenantId, person.userId];
      await em.execute(
        `delete from discovery_messages where tenant_id = ? and user_id = ? and position = 2`,
        owner,
      );
      await em.execute(
        `update discovery_sessions set reply_id = gen_random_uuid(), replying_until = ? where tenant_id = ? and user_id = ?`,
        [new Date(program.clock.now().getTime() + 60_000), ...owner],
      );
    });

    const between = await say(person, id, 'Are you there?');
    const early = await say(person, id, 'I want to sleep better.', key);
    program.clock.moveBy({ seconds: 61 });
    const late = await say(person, id, 'I want to sleep better.', key);

    expect(between.userErrors).toMatchObject([
      { code: 'CONFLICT', message: expect.stringContaining('still answering') },
    ]);
    expect(early).toMatchObject({ reply: null, sentMessage: { id: first.sentMessage?.id } });
    expect(late.reply?.text).toBe(first.reply?.text);
    expect(late.session?.messages.nodes).toHaveLength(3);
  });
});
