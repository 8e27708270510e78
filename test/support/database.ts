import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
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
