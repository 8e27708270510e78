import type { Socket } from 'node:net';
import type { Pool, PoolClient } from 'pg';

/**
 * How long a connection that somebody holds may say nothing. The server ends statements and pauses before that, so
 * a silent one has lost its server without hearing of it.
 */
const SILENCE_MS = 20_000;

/**
 * Makes a pool count a connection as free again that breaks while somebody holds it.
 *
 * The query builder gives a transaction's connection back after `commit` or `rollback`, and both fail on a
 * connection that is gone. So each one that broke inside a transaction would be counted as in use for ever:
 * after ten of them nobody would get a connection any more, and the pool would never end.
 */
export function giveBackBroken(pool: Pool): void {
  const held = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => held.add(client));
  pool.on('release', (_, client) => held.delete(client));
  pool.on('connect', (client) => {
    client.once('end', () => {
      if (!held.has(client)) return;
      client.release(true);
      // Whoever held it may still give it back, which the pool takes for a defect.
      client.release = () => undefined;
    });
  });
}

/** Breaks connections of a pool that have fallen silent while somebody waits for their answer. */
export function breakSilent(pool: Pool, silenceMs = SILENCE_MS): void {
  const watched = new WeakSet<Socket>();
  pool.on('acquire', (client) => {
    const stream = streamOf(client);
    stream.setTimeout(silenceMs);
    if (watched.has(stream)) return;
    watched.add(stream);
    stream.on('timeout', () =>
      stream.destroy(new Error('Connection terminated: the database says nothing.')),
    );
  });
  pool.on('release', (_, client) => streamOf(client).setTimeout(0));
}

const streamOf = (client: PoolClient): Socket =>
  (client as PoolClient & { readonly connection: { readonly stream: Socket } }).connection.stream;
