/** One server of `read` beside the product, in a process of its own, so that its time and memory are its own. */
import { serveApollo } from './read-apollo.ts';
import { serveLimit } from './read-limit.ts';
import { serveMercurius } from './read-mercurius.ts';
import { serveYoga } from './read-yoga.ts';

/** Which server, on which data. */
export interface PeerSettings {
  readonly kind: PeerKind;
  readonly databaseUrl: string;
  readonly tenantId: string;
}

/** @returns the address it listens on */
type Serve = (settings: PeerSettings) => Promise<string>;

const SERVERS = {
  limit: serveLimit,
  mercurius: serveMercurius,
  yoga: serveYoga,
  apollo: serveApollo,
} as const satisfies Record<string, Serve>;

export type PeerKind = keyof typeof SERVERS;

if (process.argv[1] === import.meta.filename) {
  // Nothing is left behind by a run that breaks off.
  process.on('disconnect', () => process.exit());
  const settings = JSON.parse(process.argv[2] ?? '') as PeerSettings;
  process.send?.({ url: await SERVERS[settings.kind](settings) });
}
