import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/**
 * How the endpoint behaves at one call.
 *
 * - `ok`: it answers as scripted; `fenced`: in a Markdown fence with a sentence around it
 * - `429`, `500`, `401`: it answers with that status; `quota`: 429 that no waiting cures
 * - `breaks`, `stalls`: it breaks off or falls silent in the middle, where it speaks
 * - `hang`: headers and then nothing; `reset`: the connection breaks; `html`: a page of a proxy, as a success
 * - `badjson`, `wrongshape`, `wrongcount`: the scripted answer, spoilt (`wrongcount`: each list one short)
 * - `half`: the connection breaks in the middle of the answer
 * - `refusal`, `filtered`: it declines; `cut`: it stops at the length limit; `huge`: 10 MiB more than needed
 */
export type Behaviour =
  | '401'
  | '429'
  | '500'
  | 'badjson'
  | 'breaks'
  | 'cut'
  | 'fenced'
  | 'filtered'
  | 'half'
  | 'hang'
  | 'html'
  | 'huge'
  | 'ok'
  | 'quota'
  | 'refusal'
  | 'reset'
  | 'stalls'
  | 'wrongcount'
  | 'wrongshape';

/** What one call asked. */
export interface Asked {
  readonly authorization: string | undefined;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly store?: boolean;
    readonly stream?: boolean;
    readonly response_format?: { readonly type: string; readonly json_schema?: { readonly schema: object } };
    readonly tools?: readonly { readonly function: { readonly name: string } }[];
  };
  readonly system: string;
  /** The first message of the person, which holds the data. */
  readonly user: string;
  /** The last message, which after a bad answer names the mistake. */
  readonly last: string;
}

/** What the endpoint says and does. */
export interface Script {
  /** The answer to a question, as JSON. */
  readonly answer: (asked: Asked) => unknown;
  /** One behaviour a call; the last one goes on. Nothing: always `ok`. */
  readonly behaviour?: readonly Behaviour[];
  /** Decides by the question, in place of `behaviour`. */
  readonly behaviourFor?: (asked: Asked) => Behaviour;
  /** Seconds to wait that a failure names. */
  readonly retryAfter?: string;
  /** Milliseconds before each answer, so that calls overlap. */
  readonly delayMs?: number;
}

/** An endpoint on a real socket that answers from a script and records what it was asked. */
export interface ScriptedEndpoint {
  /** Base URL for a client. */
  readonly url: string;
  readonly asked: readonly Asked[];
  /** Calls that are open now. */
  readonly open: () => number;
  /** Most calls that were open at the same time. */
  readonly peak: () => number;
  close(): Promise<void>;
}

/** Starts an endpoint that speaks the chat part of OpenAI's interface. */
export async function scriptedEndpoint(script: Script): Promise<ScriptedEndpoint> {
  const asked: Asked[] = [];
  const open = { now: 0, most: 0 };
  const server = createServer((request, response) => {
    open.now += 1;
    open.most = Math.max(open.most, open.now);
    response.once('close', () => {
      open.now -= 1;
    });
    receive(request)
      .then((question) => {
        const behaviour = behaviourAt(script, question, asked.push(question) - 1);
        setTimeout(() => behave({ behaviour, question, script, response }), script.delayMs ?? 0);
      })
      .catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    open: () => open.now,
    peak: () => open.most,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function receive(request: IncomingMessage): Promise<Asked> {
  const body = JSON.parse(await text(request)) as Asked['body'];
  const say = (role: string): string => body.messages.find((message) => message.role === role)?.content ?? '';
  return {
    authorization: request.headers.authorization,
    body,
    system: say('system'),
    user: say('user'),
    last: body.messages.at(-1)?.content ?? '',
  };
}

function behaviourAt({ behaviour = ['ok'], behaviourFor }: Script, question: Asked, call: number): Behaviour {
  return behaviourFor?.(question) ?? behaviour[Math.min(call, behaviour.length - 1)] ?? 'ok';
}

interface Turn {
  readonly behaviour: Behaviour;
  readonly question: Asked;
  readonly script: Script;
  readonly response: ServerResponse;
}

function behave(turn: Turn): void {
  const { behaviour, response, script } = turn;
  const failure = FAILURES[behaviour];
  const wait: Record<string, string> = script.retryAfter ? { 'retry-after': script.retryAfter } : {};
  if (failure) {
    response.writeHead(failure.status, { 'content-type': 'application/json', ...wait });
    response.end(
      JSON.stringify({ error: { message: failure.code, type: failure.code, code: failure.code } }),
    );
  } else if (behaviour === 'reset') {
    response.destroy();
  } else if (behaviour === 'html') {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Please sign in</h1>');
  } else if (turn.question.body.stream) {
    speak(turn);
  } else {
    response.writeHead(200, { 'content-type': 'application/json' });
    const answer = JSON.stringify(completion(turn));
    if (behaviour === 'hang') response.flushHeaders();
    else if (behaviour === 'half')
      response.write(answer.slice(0, answer.length / 2), () => response.destroy());
    else response.end(answer);
  }
}

/**
 * Speaks the scripted words piece by piece; `breaks` ends the connection after half of them, `stalls` says them
 * and then nothing more; `hang` says none. */
function speak({ behaviour, question, script, response }: Turn): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.flushHeaders();
  if (behaviour === 'hang') return;
  const words = String(script.answer(question));
  const pieces = words.match(/.{1,12}/gs) ?? [];
  const kept =
    behaviour === 'breaks' || behaviour === 'stalls' ? pieces.slice(0, Math.ceil(pieces.length / 2)) : pieces;
  const say = (delta: object, finish: string | null): boolean =>
    response.write(
      `data: ${JSON.stringify({
        id: 'chatcmpl-1',
        object: 'chat.completion.chunk',
        created: 0,
        model: question.body.model,
        choices: [{ index: 0, delta, finish_reason: finish }],
      })}\n\n`,
    );
  for (const content of kept) say({ role: 'assistant', content }, null);
  if (behaviour === 'stalls') return;
  if (behaviour === 'breaks') {
    setTimeout(() => response.destroy(), 20);
    return;
  }
  say({}, { cut: 'length', filtered: 'content_filter' }[behaviour as string] ?? 'stop');
  response.end('data: [DONE]\n\n');
}

const FAILURES: Partial<Record<Behaviour, { readonly status: number; readonly code: string }>> = {
  '401': { status: 401, code: 'invalid_api_key' },
  '429': { status: 429, code: 'rate_limit_exceeded' },
  '500': { status: 500, code: 'server_error' },
  quota: { status: 429, code: 'insufficient_quota' },
};

function completion({ behaviour, question, script }: Turn): object {
  const refused = behaviour === 'refusal' || behaviour === 'filtered';
  const content = refused ? null : spoilt(behaviour, JSON.stringify(script.answer(question)));
  const finish = { cut: 'length', filtered: 'content_filter' }[behaviour as string] ?? 'stop';
  const tool = question.body.tools?.[0]?.function.name;
  const message = tool
    ? {
        content: null,
        tool_calls: [{ id: 'c1', type: 'function', function: { name: tool, arguments: content } }],
      }
    : { content, ...(behaviour === 'refusal' && { refusal: 'I cannot help with that.' }) };
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 0,
    model: question.body.model,
    choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: finish }],
    usage: {
      prompt_tokens: 100,
      completion_tokens: 20,
      total_tokens: 120,
      prompt_tokens_details: { cached_tokens: 64 },
    },
  };
}

function spoilt(behaviour: Behaviour, good: string): string {
  switch (behaviour) {
    case 'badjson':
      return `Sure! ${good.slice(0, -1)},}`;
    case 'cut':
      return good.slice(0, good.length / 2);
    case 'fenced':
      return `Here you are:\n\`\`\`json\n${good}\n\`\`\`\nAnything else?`;
    case 'huge':
      return good + ' '.repeat(10 << 20);
    case 'wrongcount':
      return JSON.stringify(JSON.parse(good), (_, value: unknown) =>
        Array.isArray(value) ? value.slice(0, -1) : value,
      );
    case 'wrongshape':
      return JSON.stringify({ unexpected: [1, 2, 3] });
    default:
      return good;
  }
}
