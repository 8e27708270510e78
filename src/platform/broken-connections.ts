import type { Pool, PoolClient } from 'pg';

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
