/** The product as a user starts it: built, in a process of its own, with what it always does for a request. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { importJWK, SignJWT } from 'jose';
import { Client } from 'pg';

const ENTRY = fileURLToPath(new URL('../dist/src/main.js', import.meta.url));

/** A server in a process of its own. */
export interface Served {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts one API process on a database of a server. */
export async function startAttune(databaseUrl: string): Promise<Served> {
  const child = fork(ENTRY, ['api'], {
    env: {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      PORT: '0',
      DATABASE_URL: databaseUrl,
    },
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const died = once(child, 'exit').then(() => Promise.reject(new Error('The product ended as it started.')));
  const [ready] = (await Promise.race([once(child, 'message'), died])) as [{ graphUrl: string }];
  died.catch(() => undefined);
  const stop = async (): Promise<void> => {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  };
  return { url: ready.graphUrl, pid: child.pid ?? 0, stop };
}

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
