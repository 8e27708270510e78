/** One server of `read` beside the product, in a process of its own, so that its time and memory are its own. */
import { serveLimit } from './read-limit.ts';

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
} as const satisfies Record<string, Serve>;

export type PeerKind = 'limit';

if (process.argv[1] === import.meta.filename) {
  const settings = JSON.parse(process.argv[2] ?? '') as PeerSettings;
  process.send?.({ url: await SERVERS[settings.kind](settings) });
}
