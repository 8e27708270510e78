import { LRUCache } from 'lru-cache';
import { BadToken } from '../platform/bad-token.ts';
import type { Clock } from '../platform/clock.ts';
import type { Viewer } from '../platform/context.ts';
import type { Database } from '../platform/database.ts';
import { isUuid } from '../platform/global-id.ts';
import { reachOf } from './access.ts';
import type { Claims, TokenVerifier } from './token.ts';
import { User } from './user.entity.ts';

/** Turns the `Authorization` header, or its counterpart in a socket's `connectionParams`, into a viewer. */
export type Authenticate = (authorization: string | null) => Promise<Viewer | null>;

/** Finds the person a believed token names; null when there is none. */
export type FindPerson = (claims: Claims) => Promise<User | null>;

/** So long a signature is believed without checking it again: checking takes as long as answering. */
const BELIEVED_MS = 60_000;
const MOST_BELIEVED = 10_000;
/** So long a person is taken for what they were when they were last read. */
const KNOWN_MS = 5_000;

/** A token that was found good. */
interface Believed {
  readonly claims: Claims;
  readonly checkedAt: Date;
  viewer: Viewer;
}

/**
 * @returns a function that gives null without a header, and a viewer for a good token; what changes about a person's
 *   roles holds five seconds later, and a key that is taken back a minute later
 * @throws BadToken (from that function) when the token is not good, or names nobody known here
 */
export function authenticator(verifier: TokenVerifier, findPerson: FindPerson, clock: Clock): Authenticate {
  const believed = new LRUCache<string, Believed>({
    max: MOST_BELIEVED,
    ttl: BELIEVED_MS,
    // A socket that stays would else hold its token for as long.
    ttlAutopurge: true,
  });
  return async (authorization) => {
    if (!authorization) return null;
    const [, token] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    if (!token) throw new BadToken('Send `Authorization: Bearer <token>`.');
    const now = clock.now();
    const known = believed.get(token);
    if (!known || !holds(known, now)) {
      const claims = await verifier.verify(token);
      const viewer = await viewerOf(claims, { findPerson, now });
      believed.set(token, { claims, checkedAt: now, viewer });
      return viewer;
    }
    if (now.getTime() - (known.viewer.readAt?.getTime() ?? 0) >= KNOWN_MS) {
      known.viewer = await viewerOf(known.claims, { findPerson, now });
    }
    return known.viewer;
  };
}

/** Whether a token need not be checked again. */
const holds = ({ claims: { expiresAt }, checkedAt }: Believed, now: Date): boolean =>
  now.getTime() - checkedAt.getTime() < BELIEVED_MS && (expiresAt === null || expiresAt > now);

async function viewerOf(
  claims: Claims,
  { findPerson, now }: { readonly findPerson: FindPerson; readonly now: Date },
): Promise<Viewer> {
  const user = await findPerson(claims);
  if (!user) throw new BadToken('The token names a person who is not known here.');
  return {
    tenantId: user.tenantId,
    userId: user.id,
    roles: user.roles,
    reach: reachOf(user.roles),
    expiresAt: claims.expiresAt,
    timeZone: user.timeZone,
    readAt: now,
  };
}

/** The subject of the program's own tokens is the person's id. */
export async function findByOwnToken(
  database: Database,
  { tenantId, subject: id }: Claims,
): Promise<User | null> {
  if (!isUuid(tenantId) || !isUuid(id)) return null;
  const [user] = await database.find(User, {
    text: 'where tenant_id = ? and id = ?',
    values: [tenantId, id],
  });
  return user ?? null;
}
