import { randomBytes } from 'node:crypto';
import type { Database } from './database.ts';

/** Reads a secret of this installation, or makes it the first time. All processes end up with the same. */
export async function keptSecret(database: Database, name: string): Promise<string> {
  const candidate = randomBytes(32).toString('base64url');
  return database.owner(async (em) => {
    await em.execute('insert into kept_secrets (name, secret) values (?, ?) on conflict do nothing', [
      name,
      candidate,
    ]);
    const [row] = await em.execute<{ secret: string }[]>('select secret from kept_secrets where name = ?', [
      name,
    ]);
    if (!row) throw new Error(`The secret ${name} that was just written cannot be read.`);
    return row.secret;
  });
}
