/** The least that an answer can cost: an HTTP server, and one prepared statement that gives the JSON to send. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { HOT_READS, type HotReadName } from './read-queries.ts';
import type { PeerSettings } from './read-server.ts';

/** Connections to the database that each server may have. */
export const CONNECTIONS = 10;

/** Serves `/<read>/<person>` to everybody who asks. @returns its address */
export async function serveLimit({ databaseUrl, tenantId }: PeerSettings): Promise<string> {
  const pool = new Pool({ connectionString: databaseUrl, max: CONNECTIONS });
  const server = createServer((request, response) => {
    const [, name = '', userId = ''] = (request.url ?? '').split('/');
    const { statement: text, finish } = HOT_READS[name as HotReadName];
    pool.query({ name, text, values: [tenantId, userId] }).then(
      ({ rows }) => {
        const { answer } = rows[0];
        const body = Buffer.from(finish ? finish(answer) : answer);
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
        response.end(body);
      },
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
