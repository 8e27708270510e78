/** One peer of `read` that is written by hand, in a process of its own, so that its time and memory are its own. */
import type { PeerSettings } from './read-peer-rows.ts';

/** @returns the address it listens on */
type Serve = (settings: PeerSettings) => Promise<string>;

/** None loads what only another needs. */
const SERVERS = {
  mercurius: async () => (await import('./read-mercurius.ts')).serveMercurius,
  yoga: async () => (await import('./read-yoga.ts')).serveYoga,
  apollo: async () => (await import('./read-apollo.ts')).serveApollo,
} as const satisfies Record<string, () => Promise<Serve>>;

export type PeerKind = keyof typeof SERVERS;

if (process.argv[1] === import.meta.filename) {
  // Nothing is left behind by a run that breaks off.
  process.on('disconnect', () => process.exit());
  const serve = await SERVERS[process.argv[2] as PeerKind]();
  process.send?.({ url: await serve(JSON.parse(process.argv[3] ?? '') as PeerSettings) });
}
