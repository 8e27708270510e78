import type { AIMessageChunk } from '@langchain/core/messages';
import { boundedStream } from './bounded-fetch.ts';
import {
  type ChatClientOptions,
  type ChatMessage,
  clientFields,
  type Usage,
  usageOf,
} from './chat-client.ts';
import { ModelFailure } from './model-failure.ts';

/** A piece of what a model says, as it comes in. */
export interface SpokenPiece {
  /** May be empty. */
  readonly text: string;
  /** What it all cost, with the last piece; null before, and when the endpoint does not count. */
  readonly usage: Usage | null;
}

/** Lets a model speak. Errors are the client library's; `troubleOf` tells what they mean. */
export type ChatSpeaker = (
  messages: readonly ChatMessage[],
  signal: AbortSignal,
) => AsyncIterable<SpokenPiece>;

/** Loads the client library and prepares it for plain words that are read as they come. Nothing is sent yet. */
export async function openChatSpeaker(options: ChatClientOptions): Promise<ChatSpeaker> {
  const { ChatOpenAI } = await import('@langchain/openai');
  const fields = clientFields(options);
  const client = new ChatOpenAI({
    ...fields,
    configuration: { baseURL: options.baseUrl, fetch: boundedStream(options.maxAnswerBytes) },
    __includeRawResponse: false,
    streaming: true,
  });
  return async function* speak(messages, signal) {
    const said = messages.map(([role, text]): [string, string] => [role, text]);
    for await (const chunk of await client.stream(said, { signal })) yield pieceOf(chunk);
  };
}

/** @throws ModelFailure when the model or a filter declines, or the length limit cuts it off */
function pieceOf(chunk: AIMessageChunk): SpokenPiece {
  const finish = chunk.response_metadata.finish_reason;
  if (finish === 'content_filter') throw new ModelFailure('refused', 'A content filter ended the answer.');
  if (finish === 'length') throw new ModelFailure('invalid', 'The answer was cut off at the length limit.');
  return { text: chunk.text, usage: usageOf(chunk) };
}
