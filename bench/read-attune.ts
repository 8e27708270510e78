/** The product as a user starts it: built, in a process of its own, with what it always does for a request. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importJWK, SignJWT } from 'jose';
import { Client } from 'pg';
import { launch, type Served } from './served.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ENTRY = join(ROOT, 'dist/src/main.js');

/** Builds the product as it is now. */
export const buildProduct = (): void =>
  void execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'inherit' });

/** Starts one API process on a database of a server. */
export const startAttune = (databaseUrl: string): Promise<Served> =>
  launch({
    file: ENTRY,
    args: ['api'],
    env: { LOG_LEVEL: 'error', PORT: '0', DATABASE_URL: databaseUrl },
  });

/** Tokens for people, signed with the key that the product keeps in its database. */
export async function tokensFor(
  databaseUrl: string,
  { tenantId, userIds }: { tenantId: string; userIds: readonly string[] },
): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query('select id, private_key from signing_keys order by id desc limit 1');
  await client.end();
  const [{ id: kid, private_key: jwk }] = rows;
  const key = await importJWK(jwk, 'ES256');
  return Promise.all(
    userIds.map((subject) =>
      new SignJWT({ tenant_id: tenantId })
        .setProtectedHeader({ alg: 'ES256', kid })
        .setIssuer('attune')
        .setSubject(subject)
        .setIssuedAt()
        .setExpirationTime('12h')
        .sign(key),
    ),
  );
}
