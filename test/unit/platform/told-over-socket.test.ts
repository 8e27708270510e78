import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { Answer, type Answers } from '../../../src/platform/execute-events.ts';
import { FellBehind } from '../../../src/platform/follower.ts';
import { ToldOverSocket } from '../../../src/platform/told-over-socket.ts';

/** A socket that keeps what is sent. */
function aSocket() {
  const sent: string[] = [];
  const closed: number[] = [];
  const socket = {
    OPEN: 1,
    readyState: 1,
    bufferedAmount: 0,
    send: (text: string) => sent.push(text),
    close: (code: number) => closed.push(code),
    terminate: () => undefined,
  };
  return { sent, closed, socket: socket as unknown as WebSocket };
}

async function* answers(...results: (Error | object)[]): Answers {
  for (const result of results) {
    if (result instanceof Error) throw result;
    yield new Answer(result as Answer['result']);
  }
}

test('sends each answer under the name of its operation, until they end', async () => {
  const { sent, closed, socket } = aSocket();
  const told = new ToldOverSocket(answers({ data: { a: 1 } }, { data: { a: 2 } }), socket, 'x"');
  expect(await told.next()).toMatchObject({ done: true });
  expect(sent.map((text) => JSON.parse(text))).toEqual([
    { id: 'x"', type: 'next', payload: { data: { a: 1 } } },
    { id: 'x"', type: 'next', payload: { data: { a: 2 } } },
  ]);
  expect(closed).toEqual([]);
});

test('a socket whose client cannot follow is closed with 1013, so that it continues from its last cursor', async () => {
  const { sent, closed, socket } = aSocket();
  const told = new ToldOverSocket(answers({ data: { a: 1 } }, new FellBehind('slow')), socket, '1');
  await told.next();
  expect(sent).toHaveLength(1);
  expect(closed).toEqual([1013]);
});

test('another failure is the operation’s own', async () => {
  const { closed, socket } = aSocket();
  const told = new ToldOverSocket(answers(new Error('broken')), socket, '1');
  await expect(told.next()).rejects.toThrow('broken');
  expect(closed).toEqual([]);
});
