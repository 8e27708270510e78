import { Writable } from 'node:stream';
import type { OperationDefinitionNode } from 'graphql';
import { expect, test } from 'vitest';
import type { GraphClient } from '../../../demo/graph-client.ts';
import { Screen } from '../../../demo/screen.ts';
import { walk } from '../../../demo/walk.ts';

const NOTICE = {
  message: 'Please talk to someone now.',
  resources: [{ name: 'A helpline', phone: '116 123', url: null }],
};
const SESSION = { id: 'session', goals: [], beliefGraph: null, preferences: null };
const RUN = { id: 'run', status: 'COMPLETED', stage: null, progress: 1, failureMessage: null };

/** A graph that answers each operation with what was prepared for it, and remembers what it was asked. */
function graph(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const answer = (document: Parameters<GraphClient['ask']>[0]) => {
    const operation = document.definitions.find(
      (definition): definition is OperationDefinitionNode => definition.kind === 'OperationDefinition',
    );
    const name = operation?.name?.value ?? '';
    asked.push(name);
    if (!(name in answers)) throw new Error(`Nobody expected ${name}.`);
    return answers[name];
  };
  const client = {
    ask: async (document: Parameters<GraphClient['ask']>[0]) => answer(document),
    follow: async function* (document: Parameters<GraphClient['follow']>[0]) {
      yield answer(document);
    },
    close: async () => undefined,
  } as unknown as GraphClient;
  return { client, asked };
}

const DISCOVERY = {
  DemoWelcome: {
    viewer: { id: 'person', displayName: 'Maya', timeZone: 'Europe/Berlin' },
    guides: { nodes: [{ id: 'guide', name: 'Ada' }] },
  },
  DemoImportDiscovery: { importDiscovery: { session: SESSION, userErrors: [] } },
};

const noticed = (safetyNotice: typeof NOTICE | null) => ({
  discoverySession: {
    id: 'session',
    messages: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [{ id: 'message', safetyNotice }] },
  },
});

const refused = {
  generateAssets: {
    generationRun: null,
    userErrors: [{ code: 'CONFLICT', field: null, message: 'No plan is made from this.' }],
  },
};

/** What is written, and what the walk ends with. */
async function walked(client: GraphClient): Promise<{ text: string; problem: unknown }> {
  const chunks: string[] = [];
  const output = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  const screen = new Screen(output, { width: 80, hasColor: false, isLive: false });
  const now = () => new Date('2026-11-24T10:00:00Z');
  const problem = await walk({ client, screen, now }, [{ author: 'USER', text: 'Hello.' }]).catch(
    (error) => error,
  );
  return { text: chunks.join(''), problem };
}

test('where danger was spoken of and no plan is made, help is shown and nothing else is done', async () => {
  const { client, asked } = graph({
    ...DISCOVERY,
    DemoSafetyNotices: noticed(NOTICE),
    DemoGenerateAssets: refused,
  });
  const { text, problem } = await walked(client);
  expect(problem).toBeUndefined();
  expect(text).toContain('Please talk to someone now.');
  expect(text).toContain('A helpline: 116 123');
  expect(text).toContain('No plan is made from this.');
  expect(text).not.toContain('goals');
  expect(asked).not.toContain('DemoAnswerSafetyScreen');
});

test('where a plan is made all the same, the questions about health are left to the person', async () => {
  const { client, asked } = graph({
    ...DISCOVERY,
    DemoSafetyNotices: noticed(NOTICE),
    DemoGenerateAssets: { generateAssets: { generationRun: { id: 'run' }, userErrors: [] } },
    DemoGenerationProgress: { generationProgress: { message: 'Ready.', run: { ...RUN, status: 'FAILED' } } },
  });
  const { text } = await walked(client);
  expect(text.indexOf('Please talk')).toBeLessThan(text.indexOf('No goals were found'));
  expect(text).toContain('are left to the person');
  expect(asked).not.toContain('DemoAnswerSafetyScreen');
});

test('a conversation without a goal is met with what to say for one', async () => {
  const { client } = graph({ ...DISCOVERY, DemoSafetyNotices: noticed(null) });
  const { text } = await walked(client);
  expect(text).toContain('No goals were found');
  expect(text).toContain('let them say what they want');
});

test('a generation that fails ends the walk with its reason', async () => {
  const { client } = graph({
    ...DISCOVERY,
    DemoSafetyNotices: noticed(NOTICE),
    DemoGenerateAssets: { generateAssets: { generationRun: { id: 'run' }, userErrors: [] } },
    DemoGenerationProgress: {
      generationProgress: { message: '', run: { ...RUN, status: 'FAILED', failureMessage: 'Out of words.' } },
    },
  });
  const { problem } = await walked(client);
  expect(problem).toMatchObject({ message: 'The generation ended as failed: Out of words.', exitCode: 1 });
});

test('a conversation that the graph refuses is bad input, in the words of the graph', async () => {
  const userErrors = [{ code: 'TOO_LARGE', field: ['input', 'messages'], message: 'At most 2000 messages.' }];
  const { client } = graph({
    ...DISCOVERY,
    DemoImportDiscovery: { importDiscovery: { session: null, userErrors } },
  });
  const { problem } = await walked(client);
  expect(problem).toMatchObject({
    message: 'The graph refused the conversation: At most 2000 messages. (TOO_LARGE at input.messages)',
    exitCode: 2,
  });
});

test('without any notice a refusal to make a plan is a failure', async () => {
  const { client } = graph({
    ...DISCOVERY,
    DemoSafetyNotices: noticed(null),
    DemoSafetyScreen: { viewer: { id: 'person', safetyScreen: { version: '1', questions: [{ key: 'a' }] } } },
    DemoAnswerSafetyScreen: {
      answerSafetyScreen: { safetyScreen: { isCleared: true, reason: null }, userErrors: [] },
    },
    DemoGenerateAssets: refused,
  });
  const { problem, text } = await walked(client);
  expect(problem).toMatchObject({ message: 'The graph refused to make a plan: No plan is made from this.' });
  expect(text).toContain('the demo answers no');
});
