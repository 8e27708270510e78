import {
  type ChatClientOptions,
  type ChatMessage,
  openChatClient,
  type StructuredOutput,
} from './chat-client.ts';
import { type Answer, Conversation, type Prompt, type Question } from './chat-question.ts';
import { type ChatSpeaker, openChatSpeaker, type SpokenPiece } from './chat-stream.ts';
import { type Account, type MeteredClient, meteredClient, type Prices } from './metered-client.ts';
import { meteredSpeech } from './metered-speech.ts';
import { ModelCircuit } from './model-circuit.ts';
import { troubleOf } from './model-failure.ts';
import { ModelSlots } from './model-slots.ts';

export type { StructuredOutput, Usage } from './chat-client.ts';
export type { Answer, Prompt, Question } from './chat-question.ts';
export type { SpokenPiece } from './chat-stream.ts';
export type { Account, CallReport, Prices } from './metered-client.ts';
export { Allowance, type Limits } from './model-allowance.ts';
export { ModelFailure, type ModelFailureReason } from './model-failure.ts';

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
   * @param account - who keeps account of the call; it has an end when the words have, or nobody hears them out
   * @throws ModelFailure when it cannot begin, or breaks off
   */
  speak(prompt: Prompt, signal: AbortSignal, account?: Account): AsyncIterable<SpokenPiece>;
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
  /** For one call. Default 45 seconds. */
  readonly timeoutMs?: number;
  /** Retries of a question on 429, 5xx and broken connections; 0 to 2. Default 2. */
  readonly maxRetries?: number;
  /** Pause before the first retry; doubled for the second, and varied by half. Default 500. */
  readonly retryDelayMs?: number;
  /** Calls at the same time, of everybody in this process; further ones wait. Default 4. */
  readonly maxConcurrency?: number;
  /** How long it is left alone after failing again and again. Default one minute. */
  readonly restMs?: number;
  /** Null when nobody keeps account of money. Default null. */
  readonly prices?: Prices | null;
  /** Default 16,000, which leaves room for models that think aloud first. */
  readonly maxOutputTokens?: number;
  /** Largest answer read, with its envelope. Default one mebibyte. */
  readonly maxAnswerBytes?: number;
  /** From 0 to 2; null leaves it to the endpoint, which some models insist on. Default null. */
  readonly temperature?: number | null;
}

const OPENAI = 'https://api.openai.com/v1';
/** How long an endpoint is left alone that fails again and again. */
const REST_MS = 60_000;

/**
 * A model behind an OpenAI-compatible endpoint. Nothing is loaded or opened before the first question. The
 * endpoint is asked not to keep what it reads.
 */
export function chatModel(options: ChatModelOptions): ChatModel {
  const clientOptions = clientOptionsOf(options);
  const slots = new ModelSlots(options.maxConcurrency ?? 4);
  const circuit = new ModelCircuit(options.restMs ?? REST_MS);
  let opened: Promise<MeteredClient> | null = null;
  let speaker: Promise<ChatSpeaker> | null = null;
  const client = (): Promise<MeteredClient> => {
    const metering = {
      slots,
      prices: options.prices ?? null,
      maxOutputTokens: clientOptions.maxOutputTokens,
    };
    opened ??= openChatClient(clientOptions).then((bare) => meteredClient(bare, metering));
    return opened;
  };
  const asking = { model: options.model, options, client, circuit };
  return {
    name: options.model,
    ask: (question) => new Conversation(asking, question).answer(),
    speak: (prompt, signal, account = {}) => {
      speaker ??= openChatSpeaker(clientOptions);
      const prices = options.prices ?? null;
      return spoken({ speaker, slots, circuit, prices }, prompt, { signal, account });
    },
  };
}

function clientOptionsOf(options: ChatModelOptions): ChatClientOptions {
  return {
    model: options.model,
    baseUrl: options.baseUrl || OPENAI,
    apiKey: options.apiKey ?? null,
    method: options.method ?? 'jsonSchema',
    timeoutMs: options.timeoutMs ?? 45_000,
    maxOutputTokens: options.maxOutputTokens ?? 16_000,
    maxAnswerBytes: options.maxAnswerBytes ?? 1 << 20,
    temperature: options.temperature ?? null,
  };
}

/** What a model speaks with. */
interface Speaking {
  readonly speaker: Promise<ChatSpeaker>;
  readonly slots: ModelSlots;
  readonly circuit: ModelCircuit;
  readonly prices: Prices | null;
}

/** Somebody listens, so these words do not wait behind questions that wait themselves. */
async function* spoken(
  { speaker, slots, circuit, prices }: Speaking,
  { system, user }: Prompt,
  { signal, account }: { signal: AbortSignal; account: Account },
): AsyncIterable<SpokenPiece> {
  const messages: ChatMessage[] = [
    ['system', system],
    ['user', user],
  ];
  circuit.enter();
  const giveBack = await slots.take(signal, true);
  try {
    const speak = await speaker;
    const pieces = () => speak(messages, signal);
    yield* meteredSpeech({ prompt: system + user, pieces, signal, prices }, account);
    circuit.note(null);
  } catch (error) {
    const { failure } = troubleOf(error, signal);
    circuit.note(failure.reason);
    throw failure;
  } finally {
    giveBack();
  }
}
