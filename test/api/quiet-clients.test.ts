import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { anApp } from '../support/app.ts';
import { openSocket } from '../support/socket.ts';

/** A connection on which a client asks for a WebSocket, and from then on does what a test wants. */
async function upgrading(url: string, path: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const headers = [
    'Host: attune',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Protocol: graphql-transport-ws',
  ];
  socket.write(`GET ${path} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`);
  return socket;
}

test('clients that hang up while they ask for another address do the program no harm', async () => {
  const program = await anApp();
  const failures: unknown[] = [];
  const fail = (error: unknown): void => void failures.push(error);
  process.on('uncaughtException', fail);
  for (let round = 0; round < 50; round += 1) (await upgrading(program.url, '/elsewhere')).resetAndDestroy();

  const { token } = await program.person();
  expect(await (await openSocket(program.url, token)).ask({ query: '{ __typename }' })).toMatchObject({
    errors: [],
  });
  await program.stop();
  process.off('uncaughtException', fail);
  expect(failures).toEqual([]);
});

test('sockets that end while their token is looked at do not count as held', async () => {
  const program = await anApp();
  const { token } = await program.person();
  const init = JSON.stringify({
    type: 'connection_init',
    payload: { authorization: `Bearer ${token}` },
  });
  const { promise: looked, resolve: look } = Promise.withResolvers<void>();
  const held = program.app.resources.database.owner(async (em) => {
    await em.execute('lock table users in access exclusive mode');
    await looked;
  });
  for (let round = 0; round < 60; round += 1) {
    const socket = new WebSocket(program.url.replace(/^http/, 'ws'), 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send(init, () => socket.terminate());
    await once(socket, 'close');
  }
  look();
  await held;

  const socket = await openSocket(program.url, token);
  const answer = await Promise.race([socket.ask({ query: '{ viewer { id } }' }), socket.closed]);
  expect(answer).toMatchObject({ errors: [] });
  socket.close();
  await program.stop();
});

test('a client that answers nothing does not hold up the stop', async () => {
  const program = await anApp();
  const socket = await upgrading(program.url, '/graphql');
  await once(socket, 'data');
  socket.pause();

  expect(await Promise.race([program.stop().then(() => 'stopped'), pause(10_000, 'held up')])).toBe(
    'stopped',
  );
  socket.destroy();
});
