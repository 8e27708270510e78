import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { isIP } from 'node:net';
import { promisify } from 'node:util';
import { isPrivateAddress } from './private-network.ts';

/** An address that leads into a private network. */
export class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress';
}

/** Whether a host lies in a private network, by name or by what its name stands for. A name that is unknown does not. */
export async function isPrivateHost(hostname: string): Promise<boolean> {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host)) return isPrivateAddress(host);
  try {
    const found = await promisify(lookup)(host, { all: true });
    return found.some(({ address }) => isPrivateAddress(address));
  } catch {
    // Whether it can be reached shows when something is sent.
    return false;
  }
}

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/**
 * Looks a host up for a connection, and refuses private networks. The very answer is connected to, so a name that
 * stands for another address a moment later changes nothing.
 */
export function publicLookup(hostname: string, options: LookupOptions, found: Found): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return found(error, []);
    if (addresses.some(({ address }) => isPrivateAddress(address)))
      return found(new PrivateAddress(hostname), []);
    const [first] = addresses;
    if (options.all || !first) return found(null, addresses);
    return found(null, first.address, first.family);
  });
}
