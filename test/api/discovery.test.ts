import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import { type Message, says, GOOD_TALK as TALK } from '../support/conversations.ts';
import { asked } from '../support/journey.ts';

const IMPORT = `mutation Import($input: ImportDiscoveryInput!) {
  importDiscovery(input: $input) {
    session {
      id status coverage readyToComplete
      preferences { preferredTimes restDays commitmentLevel tone timeZone }
      messages(first: 20) { totalCount nodes { id author text suggestedReplies safetyNotice { message resources { name phone url } } } }
      goals {
        statement category baselineLevel isBaselineAssumed importance confidence weight
        levels { level description } evidence { quote message { id text } } ratings(first: 5) { nodes { level source note } }
      }
      beliefGraph {
        version conflictScore incoherence isExact
        beliefs { kind statement strength reframe evidence { quote message { text } } goals { statement } }
        links { relation weight source { statement } target { statement } }
        conflicts { intensity explanation } tensions(first: 3) { tension relief belief { statement } }
      }
    }
    userErrors { __typename code field message }
  }
}`;
interface Quote {
  readonly quote: string;
  readonly message: { readonly text: string };
}
interface Session {
  readonly id: string;
  readonly status: string;
  readonly coverage: number;
  readonly readyToComplete: boolean;
  readonly preferences: object | null;
  readonly messages: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly text: string;
      readonly suggestedReplies: readonly string[];
      readonly safetyNotice: { readonly message: string; readonly resources: readonly object[] } | null;
    }[];
  };
  readonly goals: readonly {
    readonly statement: string;
    readonly weight: number;
    readonly levels: readonly object[];
    readonly evidence: readonly Quote[];
    readonly ratings: { readonly nodes: readonly object[] };
  }[];
  readonly beliefGraph: {
    readonly version: number;
    readonly conflictScore: number;
    readonly beliefs: readonly {
      readonly kind: string;
      readonly statement: string;
      readonly evidence: readonly Quote[];
    }[];
    readonly links: readonly object[];
  };
}
interface Imported {
  readonly importDiscovery: {
    readonly session: Session | null;
    readonly userErrors: readonly {
      readonly code: string;
      readonly field: readonly string[];
      readonly message: string;
    }[];
  };
}
let program: TestApp;
beforeAll(async () => {
  program = await anApp();
});
afterAll(() => program.stop());

async function take(person: Person, messages: readonly Message[], more: object = {}) {
  const reply = await person.ask<Imported>(IMPORT, { input: { guideId: person.guideId, messages, ...more } });
  expect(reply.errors).toEqual([]);
  if (!reply.data) throw new Error('no answer');
  return reply.data.importDiscovery;
}

async function taken(person: Person, messages: readonly Message[], more: object = {}): Promise<Session> {
  const { session, userErrors } = await take(person, messages, more);
  expect(userErrors).toEqual([]);
  if (!session) throw new Error('no session');
  return session;
}

const talkOf = (count: number, length: number): Message[] =>
  Array.from({ length: count }, () => says('So it went on. '.padEnd(length, 'And on. '))).flat();

async function countOf(person: Person): Promise<number> {
  const query = '{ viewer { discoverySessions { totalCount } } }';
  const { viewer } = await asked<{ viewer: { discoverySessions: { totalCount: number } } }>(person, query);
  return viewer.discoverySessions.totalCount;
}

describe('importDiscovery', () => {
  test('a conversation comes back with goals, beliefs and preferences, each with the words it rests on', async () => {
    const session = await taken(await program.person(), TALK);

    expect(session).toMatchObject({
      status: 'COMPLETED',
      readyToComplete: true,
      preferences: {
        preferredTimes: ['07:30'],
        restDays: ['SUNDAY'],
        commitmentLevel: 'MODERATE',
        timeZone: 'Europe/Berlin',
      },
      goals: [{ statement: 'I want to speak up in our team meetings', importance: 8, weight: 6 }],
    });
    expect(session.coverage).toBeCloseTo(5 / 6);
    expect(session.goals[0]?.levels).toHaveLength(5);
    expect(session.goals[0]?.ratings.nodes).toMatchObject([{ level: -1, source: 'DISCOVERY' }]);
    expect(session.beliefGraph.version).toBe(1);
    expect(session.beliefGraph.conflictScore).toBeGreaterThan(0);
    expect(session.beliefGraph.beliefs.map(({ kind }) => kind)).toEqual([
      'GOAL',
      'CORE',
      'EMPOWERING',
      'EMPOWERING',
    ]);
    expect(session.messages.nodes.map(({ text }) => text)).toEqual(TALK.map(({ text }) => text));
    expect(session.messages.nodes.every(({ suggestedReplies }) => suggestedReplies.length === 0)).toBe(true);
    const quotes = [...session.goals, ...session.beliefGraph.beliefs].flatMap(({ evidence }) => evidence);
    expect(quotes.every(({ quote, message }) => message.text.includes(quote))).toBe(true);
  });

  test('a conversation without a goal is kept, and nothing is made up', async () => {
    const session = await taken(await program.person(), says('Hello.', 'Yes.', 'It rained all day.'));
    expect(session).toMatchObject({ goals: [], preferences: null, coverage: 0, readyToComplete: false });
    expect(session.beliefGraph).toMatchObject({ beliefs: [], links: [], conflictScore: 0 });
  });

  test('the same key gives the first session again', async () => {
    const person = await program.person();
    const first = await taken(person, TALK, { idempotencyKey: 'once' });
    expect((await taken(person, TALK, { idempotencyKey: 'once' })).id).toBe(first.id);
    expect((await taken(person, TALK)).beliefGraph.version).toBe(2);
  });

  test('the same key with another conversation is refused, and nothing is written', async () => {
    const person = await program.person();
    await taken(person, TALK, { idempotencyKey: 'once' });

    const { session, userErrors } = await take(person, says('I want to sleep better.'), {
      idempotencyKey: 'once',
    });
    expect(session).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'CONFLICT', field: ['input', 'idempotencyKey'] }]);
    expect(await countOf(person)).toBe(1);
  });

  test('two requests at once with one key make one session', async () => {
    const person = await program.person();
    const sessions = await Promise.all(
      [1, 2, 3].map(() => taken(person, TALK, { idempotencyKey: 'at once' })),
    );
    expect(new Set(sessions.map(({ id }) => id)).size).toBe(1);
    expect(await countOf(person)).toBe(1);
  });

  test('the same key is another person’s own', async () => {
    const person = await program.person();
    const neighbour = await program.person({ tenantId: person.tenantId });
    const first = await taken(person, TALK, { idempotencyKey: 'once' });
    expect((await taken(neighbour, TALK, { idempotencyKey: 'once' })).id).not.toBe(first.id);
  });

  test('danger is kept with the message, and help is named beside it', async () => {
    const session = await taken(
      await program.person(),
      says('I want to sleep better.', 'I want to end my life.'),
    );
    const [calm, alarming] = session.messages.nodes;
    expect(calm?.safetyNotice).toBeNull();
    expect(alarming?.safetyNotice?.message).toContain('people can');
    expect(alarming?.safetyNotice?.resources).toContainEqual({
      name: 'Find A Helpline, for every country',
      phone: null,
      url: 'https://findahelpline.com',
    });
  });

  test.each<[string, readonly Message[], object, string[], string]>([
    [
      'nobody’s words',
      [{ author: 'GUIDE', text: 'Hello?' }],
      {},
      ['input', 'messages'],
      'Include their turns',
    ],
    ['only blanks', says(' ', ''), {}, ['input', 'messages'], 'Include their turns'],
    ['no messages', [], {}, ['input', 'messages'], 'Include their turns'],
    [
      'a message of 10,001 characters',
      says('Hi.', 'a'.repeat(10_001)),
      {},
      ['input', 'messages', '1', 'text'],
      'Split',
    ],
    ['a null character', says('I want to\0sleep'), {}, ['input', 'messages', '0', 'text'], 'plain Unicode'],
    ['an unknown guide', TALK, { guideId: 'guide_unknown' }, ['input', 'guideId'], 'no such guide'],
    ['an unknown person', TALK, { userId: 'user_unknown' }, ['input', 'userId'], 'no such person'],
  ])('%s is refused at its field, with a remedy', async (_, messages, more, field, words) => {
    const { session, userErrors } = await take(await program.person(), messages, more);
    expect(session).toBeNull();
    expect(userErrors).toMatchObject([{ field, message: expect.stringContaining(words) }]);
  });

  test('what is refused leaves nothing behind', async () => {
    const person = await program.person();
    await take(person, says('Hi.', 'a'.repeat(10_001)));
    await take(person, TALK, { guideId: 'guide_unknown' });
    expect(await countOf(person)).toBe(0);
  });

  test('a conversation of exactly a million characters is taken in, one more is too large', async () => {
    const person = await program.person();
    const largest = [...says('I want to sleep better.'.padEnd(10_000)), ...talkOf(99, 10_000)];
    expect((await taken(person, largest)).messages.totalCount).toBe(100);

    const { session, userErrors } = await take(person, [...largest, ...says('a')]);
    expect(session).toBeNull();
    expect(userErrors).toMatchObject([
      { code: 'TOO_LARGE', field: ['input', 'messages'], message: expect.stringContaining('1000001') },
    ]);
  });

  test('2,001 messages are too many', async () => {
    const { userErrors } = await take(
      await program.person(),
      Array.from({ length: 2_001 }, () => says('Hi.')).flat(),
    );
    expect(userErrors).toMatchObject([{ code: 'TOO_LARGE', field: ['input', 'messages'] }]);
  });

  test('a stranger’s person and another tenant’s guide are not found', async () => {
    const [one, other] = [await program.person(), await program.person()];
    const neighbour = await program.person({ tenantId: one.tenantId });
    for (const userId of [neighbour.id, other.id]) {
      expect((await take(one, TALK, { userId })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
    expect((await take(one, TALK, { guideId: other.guideId })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
  });
});
