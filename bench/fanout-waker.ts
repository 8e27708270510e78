/** The other process of `fanout`: things happen there, and Redis tells the server. */
import { Client } from 'pg';
import { personTopic } from '../src/platform/bus.ts';
import { createLog } from '../src/platform/log.ts';
import { redisBus } from '../src/platform/redis-bus.ts';
import { happen } from './fanout-scene.ts';
import type { ServerOrder, ServerReport } from './fanout-server.ts';

/** Whom it happens to, and where. */
export interface WakerSettings {
  readonly userIds: readonly string[];
  readonly databaseUrl: string;
  readonly redisUrl: string;
}

const { userIds, databaseUrl, redisUrl } = JSON.parse(process.argv[2] ?? '') as WakerSettings;
const report = (message: Partial<ServerReport>): void => void process.send?.(message);
const client = new Client({ connectionString: databaseUrl });
await client.connect();
const bus = await redisBus(redisUrl, createLog('error'));
process.on('message', async (order: ServerOrder) => {
  if (order.kind === 'end') process.exit(0);
  if (order.kind !== 'burst') return;
  await happen(client, userIds, order.rounds);
  report({ kind: 'begun', at: performance.timeOrigin + performance.now() });
  for (const userId of userIds) bus.wake(personTopic(userId));
});
report({ kind: 'ready' });
