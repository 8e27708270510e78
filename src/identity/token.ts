import { randomUUIDv7 } from 'node:crypto';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
  SignJWT,
} from 'jose';
import { BadToken } from '../platform/bad-token.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';

/** Who a token speaks of, as its issuer knows them. */
export interface Claims {
  readonly subject: string;
  readonly tenantId: string;
  readonly expiresAt: Date | null;
  /** What the issuer tells about the person (OpenID Connect standard claims); null where it does not. */
  readonly profile: {
    readonly name: string | null;
    readonly zone: string | null;
    readonly locale: string | null;
  };
}

/** Checks tokens. */
export interface TokenVerifier {
  /** @throws BadToken when the token is malformed, forged, of another issuer or run out */
  verify(token: string): Promise<Claims>;
}

/** Makes tokens, where the program is its own issuer. */
export interface TokenIssuer extends TokenVerifier {
  issue(person: { subject: string; tenantId: string }): Promise<string>;
}

/** Whose tokens are believed, where an issuer outside is set up. */
export interface OutsideIssuer {
  readonly jwksUrl: string;
  readonly issuer: string;
  readonly audience: string | null;
}

const OWN_ISSUER = 'attune';
const ALGORITHM = 'ES256';
const OWN_TOKEN_HOURS = 12;

/** Believes the tokens of an issuer outside, whose keys are fetched from its JWKS address when needed. */
export function outsideVerifier(outside: OutsideIssuer, clock: Clock): TokenVerifier {
  const keys = createRemoteJWKSet(new URL(outside.jwksUrl));
  return verifier(keys, clock, {
    issuer: outside.issuer,
    ...(outside.audience && { audience: outside.audience }),
  });
}

/** Signs and believes the program's own tokens. The key is made at the first start and kept in the database. */
export async function ownIssuer(database: Database, clock: Clock): Promise<TokenIssuer> {
  const { id, privateKey } = await signingKey(database, clock);
  const { d: _, ...publicKey } = privateKey;
  const key = await importJWK(privateKey, ALGORITHM);
  const keys = createLocalJWKSet({ keys: [{ ...publicKey, kid: id, alg: ALGORITHM }] });
  return {
    ...verifier(keys, clock, { issuer: OWN_ISSUER }),
    issue: ({ subject, tenantId }) =>
      new SignJWT({ tenant_id: tenantId })
        .setProtectedHeader({ alg: ALGORITHM, kid: id })
        .setIssuer(OWN_ISSUER)
        .setSubject(subject)
        .setIssuedAt(clock.now())
        .setExpirationTime(new Date(clock.now().getTime() + OWN_TOKEN_HOURS * 3_600_000))
        .sign(key),
  };
}

function verifier(
  keys: JWTVerifyGetKey,
  clock: Clock,
  expected: { issuer: string; audience?: string },
): TokenVerifier {
  return {
    verify: async (token) => {
      try {
        const { payload } = await jwtVerify(token, keys, { ...expected, currentDate: clock.now() });
        return claims(payload);
      } catch (cause) {
        if (cause instanceof errors.JOSEError) throw new BadToken(cause.message, { cause });
        throw cause;
      }
    },
  };
}

function claims(payload: JWTPayload): Claims {
  const { sub, tenant_id: tenantId, exp } = payload;
  if (!sub) throw new BadToken('The token names nobody: its claim `sub` is missing.');
  if (typeof tenantId !== 'string')
    throw new BadToken('The token names no tenant: its claim `tenant_id` is missing.');
  return {
    subject: sub,
    tenantId,
    expiresAt: exp === undefined ? null : new Date(exp * 1000),
    profile: { name: text(payload.name), zone: text(payload.zoneinfo), locale: text(payload.locale) },
  };
}

function text(claim: unknown): string | null {
  return typeof claim === 'string' && claim.trim() !== '' ? claim : null;
}

/** Reads the newest signing key, or makes the first one. Processes that start together end up with the same. */
async function signingKey(database: Database, clock: Clock): Promise<{ id: string; privateKey: JWK }> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const candidate = JSON.stringify(await exportJWK(privateKey));
  return database.owner(async (em) => {
    await em.execute('lock table signing_keys in exclusive mode');
    const stored = () =>
      em.execute<{ id: string; private_key: JWK }[]>(
        'select id, private_key from signing_keys order by id desc limit 1',
      );
    let [row] = await stored();
    if (!row) {
      await em.execute('insert into signing_keys (id, private_key, created_at) values (?, ?::jsonb, ?)', [
        randomUUIDv7(),
        candidate,
        clock.now(),
      ]);
      [row] = await stored();
    }
    if (!row) throw new Error('The signing key that was just written cannot be read.');
    return { id: row.id, privateKey: row.private_key };
  });
}
