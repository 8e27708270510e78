import { join, resolve } from 'node:path';
import { bucketFiles } from './bucket-files.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './database.ts';
import { diskFiles } from './disk-files.ts';
import { FileLinks } from './file-links.ts';
import type { Files } from './file-store.ts';
import { keptSecret } from './kept-secret.ts';
import type { Site } from './site.ts';

/** Opens what files are kept in, as it is set up. No folder is made before there is something to put into it. */
export async function openFiles(
  { folder, secret, bucket }: Config['files'],
  { database, site, clock }: { database: Database; site: Site; clock: Clock },
): Promise<Files> {
  const root = resolve(folder);
  const key = secret ?? (await keptSecret(database, 'files'));
  return {
    store: bucket ? bucketFiles(bucket) : diskFiles(join(root, 'kept')),
    links: new FileLinks(key, site, clock),
    // In the same folder as what is kept, so that a finished file is moved there without being copied.
    incoming: join(root, 'incoming'),
  };
}
