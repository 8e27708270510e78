import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { graphClient } from '../../../demo/graph-client.ts';
import { firstOf, limitWait } from '../../../demo/limit-wait.ts';
import { WelcomeQuery } from '../../../demo/operations/discovery.ts';

let server: Server | null = null;
afterEach(() => server?.close());

async function served(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((listening) => started.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/graphql`;
}

const welcome = (graphUrl: string) => graphClient({ graphUrl, token: 'secret' }).ask(WelcomeQuery, {});

test('asks with the token and gives the data', async () => {
  let authorization: string | undefined;
  const graphUrl = await served((request, response) => {
    authorization = request.headers.authorization;
    response.end('{"data":{"viewer":null,"guides":null}}');
  });
  expect(await welcome(graphUrl)).toEqual({ viewer: null, guides: null });
  expect(authorization).toBe('Bearer secret');
});

test.each([
  [
    '{"errors":[{"message":"Too dear.","path":["viewer"],"extensions":{"code":"COST_LIMIT_EXCEEDED"}}]}',
    'The graph refused: Too dear. at viewer (COST_LIMIT_EXCEEDED)',
  ],
  ['<html>', 'The graph answered with status 200 and no JSON: <html>'],
  ['{"data":null}', 'The graph answered without data.'],
])('%s is told in words', async (body, message) => {
  const graphUrl = await served((_, response) => response.end(body));
  await expect(welcome(graphUrl)).rejects.toMatchObject({ name: 'Problem', message });
});

test('a graph that does not answer is named', async () => {
  const graphUrl = await served((request) => request.socket.destroy());
  await expect(welcome(graphUrl)).rejects.toThrow(`The graph at ${graphUrl} does not answer`);
});

test('nothing is waited for longer than was said', async () => {
  vi.useFakeTimers();
  const never = new Promise<never>(() => undefined);
  const waited = expect(limitWait(never, { what: 'the plan', seconds: 30 })).rejects.toThrow(
    'Waited 30 seconds for the plan; it did not come.',
  );
  await vi.advanceTimersByTimeAsync(30_000);
  await waited;
  vi.useRealTimers();
});

test('a stream is read up to the first value that is wanted, and left', async () => {
  const seen: number[] = [];
  let isLeft = false;
  async function* numbers() {
    try {
      for (const number of [1, 2, 3]) {
        seen.push(number);
        yield number;
      }
    } finally {
      isLeft = true;
    }
  }
  expect(await firstOf(numbers(), (number) => number === 2, { what: 'two' })).toBe(2);
  expect([seen, isLeft]).toEqual([[1, 2], true]);
  await expect(firstOf(numbers(), () => false, { what: 'four' })).rejects.toThrow(
    'The stream ended without four.',
  );
});
