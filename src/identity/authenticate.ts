import { BadToken } from '../platform/bad-token.ts';
import type { Viewer } from '../platform/context.ts';
import type { Database } from '../platform/database.ts';
import { isUuid } from '../platform/global-id.ts';
import { reachOf } from './access.ts';
import type { Claims, TokenVerifier } from './token.ts';
import { User } from './user.entity.ts';

/** Turns the `Authorization` header, or its counterpart in a socket's `connectionParams`, into a viewer. */
export type Authenticate = (authorization: string | null) => Promise<Viewer | null>;

/** Takes in somebody whom a believed token names for the first time; null when they may not join. */
export type Welcome = (claims: Claims) => Promise<User | null>;

/**
 * @param welcome - for issuers outside, who know people before we do
 * @returns a function that gives null without a header, and a viewer for a good token
 * @throws BadToken (from that function) when the token is not good, or names nobody known here
 */
export function authenticator(
  database: Database,
  verifier: TokenVerifier,
  welcome: Welcome = async () => null,
): Authenticate {
  return async (authorization) => {
    if (!authorization) return null;
    const [, token] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    if (!token) throw new BadToken('Send `Authorization: Bearer <token>`.');
    const claims = await verifier.verify(token);
    const user = (await findUser(database, claims.tenantId, claims.subject)) ?? (await welcome(claims));
    if (!user) throw new BadToken('The token names a person who is not known here.');
    return {
      tenantId: user.tenantId,
      userId: user.id,
      roles: user.roles,
      reach: reachOf(user.roles),
      expiresAt: claims.expiresAt,
    };
  };
}

/** A token's subject is our own identifier, or the identifier the person has at the issuer. */
async function findUser(database: Database, tenantId: string, subject: string): Promise<User | null> {
  if (!isUuid(tenantId)) return null;
  const who = isUuid(subject) ? { $or: [{ id: subject }, { externalId: subject }] } : { externalId: subject };
  return database.duty((em) => em.findOne(User, { tenantId, ...who }));
}
