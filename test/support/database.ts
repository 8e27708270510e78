import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { inject } from 'vitest';
import type { Storage } from '../../src/platform/database.ts';
import { onDatabase, withName } from './template.ts';

/** A migrated, empty database of a test's own. */
export async function aStorage(): Promise<{ storage: Storage; drop: () => Promise<void> }> {
  const template = inject('template');
  if (template.kind === 'embedded') {
    const dump = new Blob([readFileSync(template.file)]);
    return { storage: { kind: 'memory', dump }, drop: async () => undefined };
  }
  const name = `${template.name}_${randomBytes(4).toString('hex')}`;
  await onDatabase(template.url, `create database ${name} template ${template.name}`);
  return {
    storage: { kind: 'server', url: withName(template.url, name) },
    drop: () => onDatabase(template.url, `drop database ${name} with (force)`),
  };
}

/** A migrated, empty database that one program after another may open: on the embedded database, a folder. */
export async function aLastingStorage(): Promise<{ storage: Storage; drop: () => Promise<void> }> {
  const template = inject('template');
  if (template.kind === 'server') return aStorage();
  const folder = mkdtempSync(join(tmpdir(), 'attune-folder-'));
  const loadDataDir = new Blob([readFileSync(template.file)]);
  const pglite = await PGlite.create({ dataDir: join(folder, 'postgres'), loadDataDir });
  await pglite.close();
  return {
    storage: { kind: 'embedded', folder },
    drop: async () => rmSync(folder, { recursive: true }),
  };
}
