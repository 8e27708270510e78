import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The data folder is in use by another process. */
export class DataFolderInUse extends Error {
  constructor(
    readonly folder: string,
    options?: ErrorOptions,
  ) {
    super(
      `The data folder ${folder} is in use by another Attune process. Stop that process, set DATA_DIR to another ` +
        'folder, or set DATABASE_URL to share one PostgreSQL server.',
      options,
    );
    this.name = 'DataFolderInUse';
  }
}

/**
 * Takes a folder for this process alone, until the returned function is called or the process ends.
 *
 * Embedded PostgreSQL has no lock of its own, and two processes on one folder destroy it. An SQLite
 * transaction is a lock of the operating system, so even `kill -9` gives it back.
 *
 * @throws DataFolderInUse when another process has it
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(folder, 'lock.sqlite'), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (cause) {
    lock.close();
    throw new DataFolderInUse(folder, { cause });
  }
  return () => lock.close();
}
