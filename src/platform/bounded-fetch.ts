import { AnswerTooLarge } from './model-failure.ts';

/**
 * A `fetch` for calls to one trusted endpoint: the whole answer is read within a size limit, and a redirect
 * is an error, because what people say must reach no address but the one that was set.
 *
 * @param maxBytes - largest body read, in bytes
 * @throws AnswerTooLarge when the body is longer; the rest of it is not read
 */
export function boundedFetch(maxBytes: number): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'error' });
    const body = await readWithin(response, maxBytes);
    const { status, statusText, headers } = response;
    return new Response(status === 204 ? null : body, { status, statusText, headers });
  };
}

async function readWithin(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop cancels the stream, which closes the connection.
    if (size > maxBytes) throw new AnswerTooLarge(`more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/**
 * The same for an answer that is read as it comes in: handed on at once, and broken off at the size limit.
 *
 * @param maxBytes - largest body read, in bytes
 */
export function boundedStream(maxBytes: number): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'error' });
    let size = 0;
    const limit = new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        size += chunk.byteLength;
        if (size > maxBytes) controller.error(new AnswerTooLarge(`more than ${maxBytes} bytes`));
        else controller.enqueue(chunk);
      },
    });
    const { status, statusText, headers } = response;
    return new Response(response.body?.pipeThrough(limit) ?? null, { status, statusText, headers });
  };
}
