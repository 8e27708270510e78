import type { AIMessage, AIMessageChunk } from '@langchain/core/messages';
import type { ChatOpenAICallOptions, ChatOpenAIFields } from '@langchain/openai';
import { z } from 'zod';
import { boundedFetch } from './bounded-fetch.ts';
import { isNamed, ModelFailure } from './model-failure.ts';

/** How a model is asked for structure. Endpoints differ in what they understand. */
export type StructuredOutput = 'functionCalling' | 'jsonMode' | 'jsonSchema';

/** One message of an exchange. */
export type ChatMessage = readonly [role: 'assistant' | 'system' | 'user', text: string];

/** Tokens that a question cost, repair included. */
export interface Usage {
  readonly inputTokens: number;
  /** Part of `inputTokens` that the endpoint took from its cache. */
  readonly cachedTokens: number;
  readonly outputTokens: number;
}

/** One call: what is said, and the JSON Schema of what is wanted. */
export interface Call {
  readonly messages: readonly ChatMessage[];
  readonly shape: Record<string, unknown>;
  readonly signal: AbortSignal | undefined;
}

/** What came back, unchecked. */
export interface Reply {
  readonly text: string;
  /** What is wrong with it whatever it says; null when nothing is. */
  readonly problem: string | null;
  /** Null when the endpoint does not count. */
  readonly usage: Usage | null;
}

/** Where an endpoint is and the limits of one call to it. */
export interface ChatClientOptions {
  readonly model: string;
  readonly baseUrl: string;
  readonly apiKey: string | null;
  readonly method: StructuredOutput;
  readonly timeoutMs: number;
  readonly maxOutputTokens: number;
  readonly maxAnswerBytes: number;
  readonly temperature: number | null;
}

/** Makes one call, without retrying it. Errors are the client library's; `troubleOf` tells what they mean. */
export type ChatClient = (call: Call) => Promise<Reply>;

const TOOL = 'answer';
const TOO_LONG = 'It was cut off at the length limit; be briefer.';

/** Loads the client library and prepares it. Nothing is sent yet. */
export async function openChatClient(options: ChatClientOptions): Promise<ChatClient> {
  // Loading takes half a second and 100 MB, which an installation without a model never pays.
  const { ChatOpenAI } = await import('@langchain/openai');
  const client = new ChatOpenAI(clientFields(options));
  return async ({ messages, shape, signal }) => {
    const callOptions = { ...structure(options.method, shape), ...(signal && { signal }) };
    try {
      return readReply(await client.invoke(spoken(messages, options.method, shape), callOptions));
    } catch (error) {
      const unreadable = unreadableReply(error);
      if (unreadable) return unreadable;
      throw error;
    }
  };
}

/** How the client library is set up. */
export function clientFields(options: ChatClientOptions): ChatOpenAIFields {
  return {
    model: options.model,
    // The client does not start without a key, and would take one from the environment.
    apiKey: options.apiKey || 'none',
    configuration: { baseURL: options.baseUrl, fetch: boundedFetch(options.maxAnswerBytes) },
    timeout: options.timeoutMs,
    // Retries here would multiply with the caller's, and would also repeat answers that cannot be read.
    maxRetries: 0,
    onFailedAttempt: (error) => {
      throw error;
    },
    maxTokens: options.maxOutputTokens,
    ...(options.temperature === null ? {} : { temperature: options.temperature }),
    // The endpoint is asked not to keep what it reads.
    modelKwargs: { store: false },
    // The library drops a refusal from its own message; only the raw reply still has it.
    __includeRawResponse: true,
  };
}

/** The messages as sent: an endpoint that is not handed the schema is told it, in the fixed part. */
function spoken(
  messages: readonly ChatMessage[],
  method: StructuredOutput,
  shape: object,
): [string, string][] {
  const told = `Answer with one JSON object that matches this JSON Schema:\n${JSON.stringify(shape)}`;
  return messages.map(([role, text]) =>
    role === 'system' && method === 'jsonMode' ? [role, `${text}\n\n${told}`] : [role, text],
  );
}

/** The request's part that asks for structure. */
function structure(
  method: StructuredOutput,
  schema: Record<string, unknown>,
): Partial<ChatOpenAICallOptions> {
  if (method === 'jsonMode') return { response_format: { type: 'json_object' } };
  if (method === 'functionCalling') {
    return {
      tools: [{ type: 'function', function: { name: TOOL, parameters: schema } }],
      tool_choice: { type: 'function', function: { name: TOOL } },
    };
  }
  const format = { type: 'json_schema' as const, json_schema: { name: TOOL, schema, strict: true } };
  // The client would parse the text itself and, when that fails, throw it away with the error. With this it
  // hands the text over as it is, so that a fence can be forgiven and a mistake quoted to the model.
  Object.defineProperty(format, '$parseRaw', { value: (text: string) => text, enumerable: false });
  return { response_format: format };
}

/** The reply hidden in an error of the client; null when the error is about something else. */
function unreadableReply(error: unknown): Reply | null {
  if (!(error instanceof Error)) return null;
  if (isNamed(error, 'LengthFinishReasonError')) {
    return { text: '', problem: TOO_LONG, usage: null };
  }
  return error instanceof SyntaxError ? { text: '', problem: 'It was not valid JSON.', usage: null } : null;
}

const RawReply = z.object({ choices: z.array(z.object({ message: z.object({ refusal: z.string() }) })) });

function readReply(message: AIMessage): Reply {
  const finish = message.response_metadata.finish_reason;
  const raw = RawReply.safeParse(message.additional_kwargs.__raw_response);
  if (raw.data?.choices[0]?.message.refusal || finish === 'content_filter') {
    throw new ModelFailure('refused', 'The model declined to answer.');
  }
  return { text: textOf(message), problem: finish === 'length' ? TOO_LONG : null, usage: usageOf(message) };
}

function textOf(message: AIMessage): string {
  const call = message.tool_calls?.find(({ name }) => name === TOOL);
  if (call) return JSON.stringify(call.args);
  const broken = message.invalid_tool_calls?.find(({ name }) => name === TOOL);
  return broken?.args ?? message.text;
}

/** Tokens that an answer cost; null when the endpoint does not count. */
export function usageOf({ usage_metadata: usage }: AIMessage | AIMessageChunk): Usage | null {
  if (usage?.input_tokens === undefined) return null;
  return {
    inputTokens: usage.input_tokens,
    cachedTokens: usage.input_token_details?.cache_read ?? 0,
    outputTokens: usage.output_tokens ?? 0,
  };
}
