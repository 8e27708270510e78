import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import { post } from '../support/graph.ts';

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
const SCREEN =
  '{ viewer { safetyScreen { version isCleared reason answeredAt expiresAt questions { key text } } } }';
const ANSWER = `mutation Answer($input: AnswerSafetyScreenInput!) {
  answerSafetyScreen(input: $input) { safetyScreen { isCleared reason } userErrors { code field message } }
}`;

interface Message {
  readonly author: 'GUIDE' | 'USER';
  readonly text: string;
}
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
interface Screen {
  readonly viewer: {
    readonly safetyScreen: {
      readonly version: string;
      readonly isCleared: boolean;
      readonly reason: string | null;
      readonly questions: readonly { readonly key: string }[];
    };
  };
}

let program: TestApp;
beforeAll(async () => {
  program = await anApp();
});
afterAll(() => program.stop());

const says = (...texts: string[]): Message[] => texts.map((text) => ({ author: 'USER', text }));

const TALK: Message[] = [
  { author: 'GUIDE', text: 'What would you like to change?' },
  { author: 'USER', text: 'I want to speak up in our team meetings. I think I’m not good enough.' },
  { author: 'GUIDE', text: 'How important is that, from 0 to 10?' },
  { author: 'USER', text: 'A seven or eight.' },
  { author: 'GUIDE', text: 'What helps you?' },
  { author: 'USER', text: 'My sister believes in me. I know I can do it.' },
  { author: 'GUIDE', text: 'How much time could you give to this, and when?' },
  {
    author: 'USER',
    text: 'Half an hour a day. Half past seven in the morning would work. Sundays off, please.',
  },
];

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

async function screenOf(person: Person): Promise<Screen['viewer']['safetyScreen']> {
  const { data, errors } = await person.ask<Screen>(SCREEN);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.viewer.safetyScreen;
}

/** The same person with a token of now. */
async function signedInAnew({ app, url }: TestApp, { userId, tenantId, ...rest }: Person): Promise<Person> {
  const token = (await app.issuer?.issue({ subject: userId, tenantId })) ?? '';
  const ask: Person['ask'] = (query, variables = {}) => post(url, token, { query, variables });
  return { ...rest, userId, tenantId, token, ask };
}

async function clearScreen(person: Person): Promise<void> {
  const { version, questions } = await screenOf(person);
  const answers = questions.map(({ key }) => ({ key, applies: false }));
  const { errors } = await person.ask(ANSWER, { input: { version, answers } });
  expect(errors).toEqual([]);
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

  test.each<[string, Message[], object, string[], string]>([
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

describe('safetyScreen', () => {
  test('it is not cleared until every question is answered with no', async () => {
    const person = await program.person();
    expect(await screenOf(person)).toMatchObject({
      isCleared: false,
      reason: expect.stringContaining('come first'),
    });
    await clearScreen(person);
    expect(await screenOf(person)).toMatchObject({ isCleared: true, reason: null });
  });

  test('answers run out after ninety days', async () => {
    const later = await anApp();
    const person = await later.person();
    await clearScreen(person);
    later.clock.moveTo('2026-05-31T05:59:59Z');
    expect((await screenOf(await signedInAnew(later, person))).isCleared).toBe(true);
    later.clock.moveTo('2026-05-31T06:00:01Z');
    expect((await screenOf(await signedInAnew(later, person))).reason).toContain('run out');
    await later.stop();
  });

  test.each([
    ['something alarming', 'I want to end my life.', 'worries us'],
    ['something that speaks against hypnosis', 'I have epilepsy, by the way.', 'speak against hypnosis'],
  ])('%s said later asks for new answers', async (_, text, reason) => {
    const person = await program.person();
    await clearScreen(person);
    program.clock.moveTo(new Date(program.clock.now().getTime() + 60_000).toISOString());
    await taken(person, says('I want to sleep better.', text));
    expect((await screenOf(person)).reason).toContain(reason);

    program.clock.moveTo(new Date(program.clock.now().getTime() + 60_000).toISOString());
    await clearScreen(person);
    expect((await screenOf(person)).isCleared).toBe(true);
  });
});
