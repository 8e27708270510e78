import { setTimeout as pause } from 'node:timers/promises';
import type { ZodType } from 'zod';
import { answerSchema, readAnswer } from './chat-answer.ts';
import {
  type ChatClient,
  type ChatClientOptions,
  type ChatMessage,
  openChatClient,
  type Reply,
  type StructuredOutput,
  type Usage,
} from './chat-client.ts';
import { type ChatSpeaker, openChatSpeaker, type SpokenPiece } from './chat-stream.ts';
import { ModelFailure, type Trouble, troubleOf } from './model-failure.ts';

export type { StructuredOutput, Usage } from './chat-client.ts';
export type { SpokenPiece } from './chat-stream.ts';
export { ModelFailure, type ModelFailureReason } from './model-failure.ts';

/** What a model is told. */
export interface Prompt {
  /** The fixed part: role, rules, examples. The same for everybody, so that endpoints can cache it. */
  readonly system: string;
  /** The data of this one question. */
  readonly user: string;
}

/** What to ask, and what the answer must look like. */
export interface Question<T> {
  readonly prompt: Prompt;
  /** Shape of the answer: an object. Use `.nullable()`, not `.optional()`: strict endpoints require every property. */
  readonly schema: ZodType<T>;
  /**
   * Names what is wrong with an answer that has the right shape; null when nothing is. The model is told, and
   * may answer once more; what it says then is the answer, and the asker checks it as before.
   */
  readonly check?: ((value: T) => string | null) | undefined;
  /** Gives the question up, also in the middle of a call. */
  readonly signal?: AbortSignal | undefined;
  /** Whether a bad answer may be named to the model. Default true. */
  readonly mayRepair?: boolean;
}

/** A checked answer. */
export interface Answer<T> {
  readonly value: T;
  /** Null when the endpoint does not count. */
  readonly usage: Usage | null;
  /** Name of the model that answered. */
  readonly model: string;
  /** Whether it is the second answer, after a bad one. */
  readonly isRepaired: boolean;
}

/** A language model that answers in a given shape. */
export interface ChatModel {
  readonly name: string;
  /**
   * Asks once; a bad answer is named to the model once, be its shape wrong or what it says. All in all at most
   * four calls: the question, one repair, two retries. An answer that only `check` doubts is still given when
   * the repair fails.
   *
   * @throws ModelFailure when there is no usable answer
   */
  ask<T>(question: Question<T>): Promise<Answer<T>>;
  /**
   * Speaks in plain words, handed on as they come in. Not tried again: somebody waits, and has read the
   * beginning.
   *
   * @throws ModelFailure when it cannot begin, or breaks off
   */
  speak(prompt: Prompt, signal: AbortSignal): AsyncIterable<SpokenPiece>;
}

/** Where a model is and how patient we are with it. */
export interface ChatModelOptions {
  /** Name as the endpoint knows it. */
  readonly model: string;
  /** Root of an OpenAI-compatible interface, such as `http://localhost:11434/v1`; null for OpenAI's own. */
  readonly baseUrl?: string | null;
  /** Null for an endpoint that asks for none. */
  readonly apiKey?: string | null;
  readonly method?: StructuredOutput;
  /** For one call. Default 60 seconds. */
  readonly timeoutMs?: number;
  /** Retries of a question on 429, 5xx and broken connections; 0 to 2. Default 2. */
  readonly maxRetries?: number;
  /** Pause before the first retry; doubled for the second, and varied by half. Default 500. */
  readonly retryDelayMs?: number;
  /** Calls at the same time; further ones wait. Default 4. */
  readonly maxConcurrency?: number;
  /** Default 16,000, which leaves room for models that think aloud first. */
  readonly maxOutputTokens?: number;
  /** Largest answer read, with its envelope. Default one mebibyte. */
  readonly maxAnswerBytes?: number;
  /** From 0 to 2; null leaves it to the endpoint, which some models insist on. Default null. */
  readonly temperature?: number | null;
}

const OPENAI = 'https://api.openai.com/v1';
/** An endpoint that wants to be left alone for longer is not waited for. */
const LONGEST_WAIT_MS = 20_000;
/** Characters of a bad answer that are shown to the model again. */
const QUOTED_ANSWER = 12_000;

/**
 * A model behind an OpenAI-compatible endpoint. Nothing is loaded or opened before the first question. The
 * endpoint is asked not to keep what it reads.
 */
export function chatModel(options: ChatModelOptions): ChatModel {
  const clientOptions = clientOptionsOf(options);
  let opened: Promise<ChatClient> | null = null;
  let speaker: Promise<ChatSpeaker> | null = null;
  const client = (): Promise<ChatClient> => {
    opened ??= openChatClient(clientOptions);
    return opened;
  };
  return {
    name: options.model,
    ask: (question) => new Conversation(client, options, question).answer(),
    speak: (prompt, signal) => {
      speaker ??= openChatSpeaker(clientOptions);
      return spoken(speaker, prompt, signal);
    },
  };
}

function clientOptionsOf(options: ChatModelOptions): ChatClientOptions {
  return {
    model: options.model,
    baseUrl: options.baseUrl || OPENAI,
    apiKey: options.apiKey ?? null,
    method: options.method ?? 'jsonSchema',
    timeoutMs: options.timeoutMs ?? 60_000,
    maxConcurrency: options.maxConcurrency ?? 4,
    maxOutputTokens: options.maxOutputTokens ?? 16_000,
    maxAnswerBytes: options.maxAnswerBytes ?? 1 << 20,
    temperature: options.temperature ?? null,
  };
}

async function* spoken(
  speaker: Promise<ChatSpeaker>,
  { system, user }: Prompt,
  signal: AbortSignal,
): AsyncIterable<SpokenPiece> {
  const messages: ChatMessage[] = [
    ['system', system],
    ['user', user],
  ];
  try {
    yield* (await speaker)(messages, signal);
  } catch (error) {
    throw troubleOf(error, signal).failure;
  }
}

/** What was made of one reply. */
interface Read<T> {
  readonly text: string;
  /** Null when it has not the shape that was asked for. */
  readonly answer: Answer<T> | null;
  /** What to name to the model; null when nothing is wrong. */
  readonly problem: string | null;
}

/** One question until it is answered or given up. */
class Conversation<T> {
  private readonly messages: ChatMessage[];
  private retriesLeft: number;
  private retriesDone = 0;
  /** Undefined before the first answer. */
  private usage: Usage | null | undefined;

  constructor(
    private readonly client: () => Promise<ChatClient>,
    private readonly options: ChatModelOptions,
    private readonly question: Question<T>,
  ) {
    this.retriesLeft = Math.min(options.maxRetries ?? 2, 2);
    this.messages = [
      ['system', question.prompt.system],
      ['user', question.prompt.user],
    ];
  }

  async answer(): Promise<Answer<T>> {
    const first = await this.turn();
    if (first.answer && first.problem === null) return first.answer;
    const second = this.question.mayRepair === false ? first : await this.repaired(first);
    const { answer = null } = second.answer ? second : first;
    if (answer) return { ...answer, usage: this.usage ?? null, isRepaired: second !== first };
    throw new ModelFailure('invalid', 'The model gave no valid answer.');
  }

  /** The second turn, after the mistake of the first was named; the first where that fails and was usable. */
  private async repaired(first: Read<T>): Promise<Read<T>> {
    this.complain(first.text, first.problem ?? '');
    return this.turn().catch((error: unknown) => {
      if (!first.answer || !(error instanceof ModelFailure)) throw error;
      return first;
    });
  }

  /** Lets the model answer, and reads what it says. */
  private async turn(): Promise<Read<T>> {
    const { schema, check } = this.question;
    const reply = await this.reply();
    this.usage = this.usage === undefined ? reply.usage : sum(this.usage, reply.usage);
    const { text } = reply;
    const read = readAnswer(text, schema);
    if (reply.problem !== null || !read.isValid) {
      return { text, answer: null, problem: reply.problem ?? (read.isValid ? '' : read.problem) };
    }
    const { value } = read;
    const answer = { value, usage: this.usage, model: this.options.model, isRepaired: false };
    return { text, answer, problem: check?.(value) ?? null };
  }

  private complain(text: string, problem: string): void {
    if (text !== '') this.messages.push(['assistant', text.slice(0, QUOTED_ANSWER)]);
    this.messages.push([
      'user',
      `That answer cannot be used. ${problem} Give the whole answer again, corrected, as one JSON object and nothing else.`,
    ]);
  }

  /** One call that ends, with retries for what may pass. */
  private async reply(): Promise<Reply> {
    const { signal, schema } = this.question;
    const call = { messages: this.messages, shape: answerSchema(schema), signal };
    for (;;) {
      if (signal?.aborted) throw new ModelFailure('aborted', 'The call was given up.');
      const send = await this.client();
      try {
        return await send(call);
      } catch (error) {
        await this.waitOrThrow(troubleOf(error, signal));
      }
    }
  }

  private async waitOrThrow({ failure, isTransient, retryAfterMs }: Trouble): Promise<void> {
    const base = (this.options.retryDelayMs ?? 500) * 2 ** this.retriesDone;
    const wait = retryAfterMs ?? base * (0.5 + Math.random());
    if (!isTransient || this.retriesLeft === 0 || wait > LONGEST_WAIT_MS) throw failure;
    this.retriesLeft -= 1;
    this.retriesDone += 1;
    const { signal } = this.question;
    await pause(wait, undefined, signal ? { signal } : {}).catch((error: unknown) => {
      throw troubleOf(error, signal).failure;
    });
  }
}

function sum(a: Usage | null, b: Usage | null): Usage | null {
  if (!a || !b) return a ?? b;
  return {
    inputTokens: a.inputTokens + b.inputTokens,
    cachedTokens: a.cachedTokens + b.cachedTokens,
    outputTokens: a.outputTokens + b.outputTokens,
  };
}
