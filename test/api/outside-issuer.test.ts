import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Tenant, User } from '../../src/identity/index.ts';
import { anApp, type TestApp } from '../support/app.ts';
import { post, type Reply } from '../support/graph.ts';

const ISSUER = 'https://issuer.example.org';
const AT = '2026-03-02T06:00:00Z';

let keys: CryptoKey;
let server: Server;
let program: TestApp;
let tenantId: string;
let ownerId: string;

interface Viewer {
  readonly viewer: {
    readonly id: string;
    readonly displayName: string;
    readonly timeZone: string;
    readonly locale: string;
  };
}

beforeAll(async () => {
  const pair = await generateKeyPair('ES256');
  keys = pair.privateKey;
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'ES256' }] });
  server = createServer((_, response) => response.setHeader('content-type', 'application/json').end(jwks));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const env = {
    AUTH_JWKS_URL: `http://127.0.0.1:${port}/jwks`,
    AUTH_ISSUER: ISSUER,
    AUTH_AUDIENCE: 'attune',
  };
  program = await anApp({ at: AT, env });
  await program.app.resources.database.duty(async (em) => {
    const [tenant] = await em.find(Tenant, {});
    const [owner] = await em.find(User, {});
    tenantId = tenant?.id ?? '';
    ownerId = owner?.id ?? '';
  });
});
afterAll(async () => {
  await program.stop();
  server.close();
});

const signed = (claims: JWTPayload, audience = 'attune'): Promise<string> =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .setIssuer(ISSUER)
    .setAudience(audience)
    .setIssuedAt(new Date(AT))
    .setExpirationTime(new Date('2026-03-02T07:00:00Z'))
    .sign(keys);

const viewer = async (claims: JWTPayload, audience?: string): Promise<Reply<Viewer>> =>
  post(program.url, await signed(claims, audience), {
    query: '{ viewer { id displayName timeZone locale } }',
  });

describe('somebody whom an issuer outside names', () => {
  test('joins the tenant of the token at the first request, and is the same person afterwards', async () => {
    const claims = {
      sub: 'auth|7',
      tenant_id: tenantId,
      name: 'Maya',
      zoneinfo: 'Asia/Tokyo',
      locale: 'en_GB',
    };

    const first = await viewer(claims);
    const again = await viewer({ sub: 'auth|7', tenant_id: tenantId });

    expect(first.data?.viewer).toMatchObject({
      displayName: 'Maya',
      timeZone: 'Asia/Tokyo',
      locale: 'en-GB',
    });
    expect(again.data?.viewer).toEqual(first.data?.viewer);
  });

  test('comes with several first requests at once, and is one person', async () => {
    const claims = { sub: 'auth|8', tenant_id: tenantId };
    const replies = await Promise.all([viewer(claims), viewer(claims), viewer(claims)]);
    expect(new Set(replies.map(({ data }) => data?.viewer.id)).size).toBe(1);
  });

  test('is nobody of ours, whatever the identifier there looks like', async () => {
    const { data } = await viewer({ sub: ownerId, tenant_id: tenantId });
    expect(data?.viewer.id).toBeDefined();
    const owned = await program.app.resources.database.duty((em) =>
      em.findOneOrFail(User, { externalId: ownerId }),
    );
    expect(owned.id).not.toBe(ownerId);
  });

  test.each([
    ['an unknown tenant', { sub: 'auth|9', tenant_id: '01a20f3d-3e8f-72f7-bd23-03c996bd559e' }, 'attune'],
    ['a tenant that is no identifier', { sub: 'auth|9', tenant_id: "' or 1=1" }, 'attune'],
    ['no tenant', { sub: 'auth|9' }, 'attune'],
    ['another audience', { sub: 'auth|9', tenant_id: 'same' }, 'somebody-else'],
  ])('is refused with %s', async (_, claims: JWTPayload, audience) => {
    const known = claims.tenant_id === 'same' ? { ...claims, tenant_id: tenantId } : claims;
    const { status, errors } = await viewer(known, audience);
    expect(status).toBe(401);
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

test('the program prints no sign-in link, and issues no tokens', () => {
  expect(program.app.signInUrl).toBeNull();
  expect(program.app.issuer).toBeNull();
});
