/**
 * The least that an answer can cost: an HTTP server, and one prepared statement that gives the JSON to send. It is no
 * TypeScript, so that nothing is loaded that it does not need. Its argument is its settings as JSON.
 */
import { createServer } from 'node:http';
import pg from 'pg';

const { databaseUrl, connections, tenantId, name, statement } = JSON.parse(process.argv[2]);
/** Makes the JSON to send of what the statement gives, where SQL cannot. */
const finish = name === 'progress' ? (await import('./read-progress.js')).progressHead : (answer) => answer;

// Nothing is left behind by a run that breaks off.
process.on('disconnect', () => process.exit());

const pool = new pg.Pool({ connectionString: databaseUrl, max: connections });

/** Serves `/<person>` to everybody who asks. */
const server = createServer((request, response) => {
  const userId = request.url.slice(1);
  pool.query({ name, text: statement, values: [tenantId, userId] }).then(
    ({ rows }) => {
      const body = Buffer.from(finish(rows[0].answer));
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
      response.end(body);
    },
    (error) => response.writeHead(500).end(error.message),
  );
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${server.address().port}` });
});
