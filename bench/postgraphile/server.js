/** PostGraphile with its recommended preset, on Node's own server. Arguments: settings as JSON. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Client } from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

// Nothing is left behind by a run that breaks off.
process.on('disconnect', () => process.exit());
const { databaseUrl, connections } = JSON.parse(process.argv[2]);

const client = new Client({ connectionString: databaseUrl });
await client.connect();
await client.query(readFileSync(new URL('schema.sql', import.meta.url), 'utf8'));
await client.end();

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      connectionString: databaseUrl,
      schemas: ['bench_peer'],
      poolConfig: { max: connections },
    }),
  ],
  grafserv: { graphiql: false, watch: false },
  grafast: { explain: false },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
await new Promise((open) => server.listen(0, '127.0.0.1', open));
process.send?.({ url: `http://127.0.0.1:${server.address().port}` });
