/** Addresses that messages lead to. */
import { globalId } from '../platform/global-id.ts';
import type { Site } from '../platform/site.ts';

/** Where a tap on a notification leads; null where this process knows no address of the installation. */
export function linkTo(site: Site, { userId, id }: { userId: string; id: string }): string | null {
  return site.known && `${site.known}/?notification=${globalId('note', { userId, id })}`;
}
