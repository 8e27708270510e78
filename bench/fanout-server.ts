/** One server of `fanout`, in a process of its own, so that its memory and its time are its own. */
import { setTimeout as pause } from 'node:timers/promises';
import { personTopic } from '../src/platform/bus.ts';
import { bareWs, mercuriusServer, type Peer, typeGraphQL, yoga } from './fanout-peers.ts';
import { aCrowd, happen } from './fanout-scene.ts';

/** Which server, and for how many people. */
export interface ServerSettings {
  readonly kind: 'bare ws' | 'mercurius' | 'ours' | 'typegraphql + graphql-ws' | 'yoga';
  readonly people: number;
  /** Whether things are to happen to them. */
  readonly hasPlans: boolean;
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
}

/** What a server is asked to do. */
export type ServerOrder =
  | { readonly kind: 'burst'; readonly rounds: number }
  | { readonly kind: 'end' | 'memory' | 'settle' };

/** What it answers; instants in milliseconds since the epoch. */
export type ServerReport =
  | {
      readonly kind: 'ready';
      readonly port: number;
      readonly tokens: readonly string[];
      readonly userIds: readonly string[];
      readonly databaseUrl: string;
    }
  | { readonly kind: 'begun'; readonly at: number }
  | { readonly kind: 'memory'; readonly bytes: number }
  | { readonly kind: 'settled' };

interface Served {
  readonly port: number;
  readonly tokens: readonly string[];
  readonly userIds: readonly string[];
  readonly databaseUrl: string;
  /** Prepares so many events for each; the function that is given back lets them out. */
  burst(rounds: number): Promise<() => void>;
  end(): Promise<void>;
}

const TURN_MS = 500;
/** Of a processor's time: less is rest. */
const IDLE_SHARE = 0.04;
const RESTFUL_TURNS = 4;

const report = (message: ServerReport): void => void process.send?.(message);

async function serve(settings: ServerSettings): Promise<Served> {
  const { kind } = settings;
  if (kind === 'ours') return ours(settings);
  if (kind === 'mercurius') return peer(await mercuriusServer());
  if (kind === 'yoga') return peer(await yoga());
  return peer(await (kind === 'bare ws' ? bareWs() : typeGraphQL()));
}

function peer({ port, publish }: Peer): Served {
  const letOut = (rounds: number) => (): void => {
    for (let left = rounds; left > 0; left -= 1) publish();
  };
  const end = async (): Promise<void> => undefined;
  return { port, tokens: [], userIds: [], databaseUrl: '', burst: async (rounds) => letOut(rounds), end };
}

async function ours(settings: ServerSettings): Promise<Served> {
  const { redisUrl } = settings;
  const crowd = await aCrowd(settings, redisUrl ? { REDIS_URL: redisUrl } : {});
  const { scene, userIds, tokens } = crowd;
  const { graphUrl, resources } = scene.app;
  return {
    port: Number(new URL(graphUrl ?? '').port),
    tokens,
    userIds,
    databaseUrl: scene.databaseUrl,
    burst: async (rounds) => {
      await happen(scene.client, userIds, rounds);
      return () => {
        for (const userId of userIds) resources.bus.wake(personTopic(userId));
      };
    },
    end: () => scene.end(),
  };
}

/** Waits until nothing is left to do. A subscription is not acknowledged; it stands when the server rests. */
async function settle(): Promise<void> {
  for (let restful = 0; restful < RESTFUL_TURNS; ) {
    const before = process.cpuUsage();
    await pause(TURN_MS);
    const { user, system } = process.cpuUsage(before);
    restful = (user + system) / 1000 < TURN_MS * IDLE_SHARE ? restful + 1 : 0;
  }
}

const served = await serve(JSON.parse(process.argv[2] ?? '') as ServerSettings);
process.on('message', async (order: ServerOrder) => {
  if (order.kind === 'burst') {
    const letOut = await served.burst(order.rounds);
    report({ kind: 'begun', at: performance.timeOrigin + performance.now() });
    letOut();
  }
  if (order.kind === 'settle') {
    await settle();
    report({ kind: 'settled' });
  }
  if (order.kind === 'memory') {
    // What was only needed to get there is let go before it is counted.
    for (let round = 0; round < 8; round += 1) {
      globalThis.gc?.();
      await pause(250);
    }
    // What the process holds of the machine tells little: it keeps what the start needed.
    const { heapUsed, external } = process.memoryUsage();
    report({ kind: 'memory', bytes: heapUsed + external });
  }
  if (order.kind === 'end') {
    await served.end();
    process.exit(0);
  }
});
const { port, tokens, userIds, databaseUrl } = served;
report({ kind: 'ready', port, tokens, userIds, databaseUrl });
