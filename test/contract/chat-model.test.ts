import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  type Account,
  type CallReport,
  type ChatModelOptions,
  chatModel,
  ModelFailure,
} from '../../src/platform/chat-model.ts';
import {
  type Behaviour,
  type Script,
  type ScriptedEndpoint,
  scriptedEndpoint,
} from '../support/chat-model.ts';

const Verdict = z.object({ word: z.string(), score: z.number().nullable() });
const prompt = { system: 'You judge words.', user: 'The word is "bridge".' };
const good = { word: 'bridge', score: 4 };

let endpoint: ScriptedEndpoint | null = null;

afterEach(async () => {
  await endpoint?.close();
  endpoint = null;
});

/** A model at a fresh endpoint, with waits short enough for a test. */
async function aModel(script: Partial<Script> = {}, options: Partial<ChatModelOptions> = {}) {
  const opened = await scriptedEndpoint({ answer: () => good, ...script });
  endpoint = opened;
  const model = chatModel({
    model: 'test-model',
    baseUrl: opened.url,
    timeoutMs: 2000,
    retryDelayMs: 5,
    ...options,
  });
  return { model, endpoint: opened };
}

async function reasonOf(answer: Promise<unknown>): Promise<string> {
  const failure = await answer.then(
    () => new Error('no failure'),
    (error: unknown) => error,
  );
  return failure instanceof ModelFailure ? failure.reason : String(failure);
}

describe('a question', () => {
  test('comes back checked, with the tokens it cost', async () => {
    const { model, endpoint } = await aModel();

    const answer = await model.ask({ prompt, schema: Verdict });

    expect(answer).toEqual({
      value: good,
      usage: { inputTokens: 100, cachedTokens: 64, outputTokens: 20 },
      model: 'test-model',
      isRepaired: false,
    });
    expect(endpoint.asked).toHaveLength(1);
  });

  test('asks the endpoint not to keep it, with the fixed part first', async () => {
    const { model, endpoint } = await aModel();
    await model.ask({ prompt, schema: Verdict });

    const [asked] = endpoint.asked;
    expect(asked?.body.store).toBe(false);
    expect(asked?.body.messages).toEqual([
      { role: 'system', content: prompt.system },
      { role: 'user', content: prompt.user },
    ]);
  });

  test('needs no key, and sends the one it was given', async () => {
    const keyless = await aModel();
    await keyless.model.ask({ prompt, schema: Verdict });
    expect(keyless.endpoint.asked[0]?.authorization).toBe('Bearer none');
    await keyless.endpoint.close();

    const keyed = await aModel({}, { apiKey: 'k-1' });
    await keyed.model.ask({ prompt, schema: Verdict });
    expect(keyed.endpoint.asked[0]?.authorization).toBe('Bearer k-1');
  });

  test.each([
    ['jsonSchema', 'json_schema', undefined],
    ['jsonMode', 'json_object', undefined],
    ['functionCalling', undefined, 'answer'],
  ] as const)('asks for structure by %s', async (method, format, tool) => {
    const { model, endpoint } = await aModel({}, { method });

    expect((await model.ask({ prompt, schema: Verdict })).value).toEqual(good);
    expect(endpoint.asked[0]?.body.response_format?.type).toBe(format);
    expect(endpoint.asked[0]?.body.tools?.[0]?.function.name).toBe(tool);
    expect(endpoint.asked[0]?.system.includes('"score"')).toBe(method === 'jsonMode');
  });

  test('no more calls are open at once than allowed', async () => {
    const { model, endpoint } = await aModel({ delayMs: 20 }, { maxConcurrency: 2 });

    await Promise.all([1, 2, 3, 4, 5].map(() => model.ask({ prompt, schema: Verdict })));

    expect(endpoint.asked).toHaveLength(5);
    expect(endpoint.peak()).toBe(2);
  });
});

describe('trouble that passes', () => {
  test.each<[Behaviour[]]>([[['429', 'ok']], [['500', '500', 'ok']], [['reset', 'ok']]])(
    '%j ends in an answer',
    async (behaviour) => {
      const { model, endpoint } = await aModel({ behaviour });
      expect((await model.ask({ prompt, schema: Verdict })).value).toEqual(good);
      expect(endpoint.asked).toHaveLength(behaviour.length);
    },
  );

  test('an answer in a Markdown fence is understood without asking again', async () => {
    const { model, endpoint } = await aModel({ behaviour: ['fenced'] });
    expect((await model.ask({ prompt, schema: Verdict })).value).toEqual(good);
    expect(endpoint.asked).toHaveLength(1);
  });

  test.each<[Behaviour, string]>([
    ['badjson', 'not one JSON object'],
    ['wrongshape', 'word: '],
    ['cut', 'length limit'],
  ])('a bad answer (%s) is named to the model once', async (behaviour, complaint) => {
    const { model, endpoint } = await aModel({ behaviour: [behaviour, 'ok'] });

    const answer = await model.ask({ prompt, schema: Verdict });

    expect(answer.value).toEqual(good);
    expect(endpoint.asked).toHaveLength(2);
    expect(endpoint.asked[1]?.last).toContain(complaint);
  });

  test.each(['functionCalling', 'jsonMode'] as const)(
    'a cut answer is repaired by %s too',
    async (method) => {
      const { model, endpoint } = await aModel({ behaviour: ['cut', 'ok'] }, { method });
      expect((await model.ask({ prompt, schema: Verdict })).value).toEqual(good);
      expect(endpoint.asked[1]?.last).toContain('length limit');
    },
  );

  test('what the asker doubts in a good answer is named once, and shares the one repair', async () => {
    const { model, endpoint } = await aModel();
    const answer = await model.ask({ prompt, schema: Verdict, check: () => 'The word was never said.' });
    expect(answer.value).toEqual(good);
    expect(endpoint.asked).toHaveLength(2);
    expect(endpoint.asked[1]?.last).toContain('The word was never said.');
  });

  test.each(['badjson', '401'] as const)(
    'a doubted answer stays when its repair fails (%s)',
    async (then) => {
      const { model, endpoint } = await aModel({ behaviour: ['ok', then] });
      const answer = await model.ask({ prompt, schema: Verdict, check: () => 'The word was never said.' });
      expect(answer.value).toEqual(good);
      expect(endpoint.asked).toHaveLength(2);
    },
  );

  test('tokens of the bad answer are counted as well', async () => {
    const { model } = await aModel({ behaviour: ['wrongshape', 'ok'] });
    const { usage } = await model.ask({ prompt, schema: Verdict });
    expect(usage).toEqual({ inputTokens: 200, cachedTokens: 128, outputTokens: 40 });
  });
});

describe('trouble that stays', () => {
  test.each<[Behaviour, string, number]>([
    ['429', 'busy', 3],
    ['500', 'unreachable', 3],
    ['reset', 'unreachable', 3],
    ['401', 'rejected', 1],
    ['quota', 'rejected', 1],
    ['refusal', 'refused', 1],
    ['filtered', 'refused', 1],
    ['huge', 'invalid', 1],
    ['html', 'invalid', 1],
    ['badjson', 'invalid', 2],
    ['wrongshape', 'invalid', 2],
    ['cut', 'invalid', 2],
  ])('%s is a failure (%s) after %i calls', async (behaviour, reason, calls) => {
    const { model, endpoint } = await aModel({ behaviour: [behaviour] });
    expect(await reasonOf(model.ask({ prompt, schema: Verdict }))).toBe(reason);
    expect(endpoint.asked).toHaveLength(calls);
  });

  test('retries and the repair together stay within four calls', async () => {
    const { model, endpoint } = await aModel({ behaviour: ['500', 'badjson', '500', 'badjson', 'ok'] });
    expect(await reasonOf(model.ask({ prompt, schema: Verdict }))).toBe('invalid');
    expect(endpoint.asked).toHaveLength(4);
  });

  test('an endpoint that hangs after its headers is left at the timeout, and not asked again', async () => {
    const { model, endpoint } = await aModel({ behaviour: ['hang'] }, { timeoutMs: 150 });
    expect(await reasonOf(model.ask({ prompt, schema: Verdict }))).toBe('timeout');
    expect(endpoint.asked).toHaveLength(1);
  });

  test('an endpoint that wants to be left alone for long is not waited for', async () => {
    const { model, endpoint } = await aModel({ behaviour: ['429'], retryAfter: '3600' });
    expect(await reasonOf(model.ask({ prompt, schema: Verdict }))).toBe('busy');
    expect(endpoint.asked).toHaveLength(1);
  });

  test('nobody listening is a failure, not a defect', async () => {
    const { model, endpoint } = await aModel();
    await endpoint.close();
    expect(await reasonOf(model.ask({ prompt, schema: Verdict }))).toBe('unreachable');
  });

  test('a failure says nothing of what was asked or answered', async () => {
    const { model } = await aModel({ behaviour: ['wrongshape'] });
    const failure = await model.ask({ prompt, schema: Verdict }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ModelFailure);
    expect(String(failure)).not.toMatch(/bridge|unexpected/);
  });
});

describe('giving up', () => {
  test('no call is made when the signal is already aborted', async () => {
    const { model, endpoint } = await aModel();
    const answer = model.ask({ prompt, schema: Verdict, signal: AbortSignal.abort() });
    expect(await reasonOf(answer)).toBe('aborted');
    expect(endpoint.asked).toHaveLength(0);
  });

  test('a running call ends when the signal says so', async () => {
    const { model } = await aModel({ behaviour: ['hang'] }, { timeoutMs: 10_000 });
    const answer = model.ask({ prompt, schema: Verdict, signal: AbortSignal.timeout(50) });
    expect(await reasonOf(answer)).toBe('aborted');
  });

  test('a wait between retries ends when the signal says so', async () => {
    const { model, endpoint } = await aModel({ behaviour: ['500'] }, { retryDelayMs: 10_000 });
    const answer = model.ask({ prompt, schema: Verdict, signal: AbortSignal.timeout(100) });
    expect(await reasonOf(answer)).toBe('aborted');
    expect(endpoint.asked).toHaveLength(1);
  });
});

describe('words that are spoken', () => {
  /** All that was said before the end or the failure, and why it failed. */
  async function listen(
    model: ReturnType<typeof chatModel>,
    signal = AbortSignal.timeout(5000),
    account: Account = {},
  ) {
    const pieces: string[] = [];
    try {
      for await (const { text } of model.speak(prompt, signal, account)) if (text !== '') pieces.push(text);
      return { pieces, reason: null };
    } catch (error) {
      return { pieces, reason: error instanceof ModelFailure ? error.reason : String(error) };
    }
  }
  const answer = () => 'A bridge leads somewhere. Where does yours lead?';

  test('come in pieces, in order', async () => {
    const { model } = await aModel({ answer });

    const { pieces, reason } = await listen(model);

    expect({ text: pieces.join(''), reason }).toEqual({ text: answer(), reason: null });
    expect(pieces.length).toBeGreaterThan(2);
  });

  test.each<[Behaviour, string]>([
    ['breaks', 'unreachable'],
    ['500', 'unreachable'],
    ['429', 'busy'],
    ['401', 'rejected'],
    ['cut', 'invalid'],
    ['filtered', 'refused'],
  ])('that end with %s are %s', async (behaviour, reason) => {
    const { model, endpoint } = await aModel({ answer, behaviour: [behaviour] });

    expect((await listen(model)).reason).toBe(reason);
    expect(endpoint.asked).toHaveLength(1);
  });

  test.each<[Behaviour, CallReport['outcome'], boolean]>([
    ['ok', 'answered', true],
    ['breaks', 'unreachable', true],
    ['429', 'busy', false],
    ['401', 'rejected', false],
  ])('that end with %s are on the account as %s', async (behaviour, outcome, isCounted) => {
    const { model } = await aModel({ answer, behaviour: [behaviour] });
    const calls: CallReport[] = [];
    const account = { record: async (call: CallReport) => void calls.push(call) };

    await listen(model, AbortSignal.timeout(5000), account);

    expect(calls).toEqual([expect.objectContaining({ outcome, durationMs: expect.any(Number) })]);
    expect(calls.every(({ budgeted }) => budgeted > 0 === isCounted)).toBe(true);
  });

  test('that nobody hears out are on the account for what was said', async () => {
    const { model } = await aModel({ answer });
    const calls: CallReport[] = [];
    const account = { record: async (call: CallReport) => void calls.push(call) };

    for await (const { text } of model.speak(prompt, AbortSignal.timeout(5000), account)) if (text) break;

    expect(calls).toMatchObject([{ outcome: 'answered', usage: null, cost: null }]);
    expect(calls[0]?.budgeted).toBeGreaterThan(0);
  });

  test('are not waited for longer than allowed', async () => {
    const { model } = await aModel({ answer, behaviour: ['hang'] });

    expect(await listen(model, AbortSignal.timeout(50))).toEqual({ pieces: [], reason: 'aborted' });
  });

  test('are not read beyond the size limit', async () => {
    const { model } = await aModel({ answer: () => 'word '.repeat(20_000) }, { maxAnswerBytes: 10_000 });

    expect((await listen(model)).reason).toBe('invalid');
  });
});
