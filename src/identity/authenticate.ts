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

/** So long a token is believed again without asking anew: a screen sends several requests at once. */
const BELIEVED_MS = 5_000;
const MOST_BELIEVED = 10_000;

/**
 * @returns a function that gives null without a header, and a viewer for a good token; what changes about a person's
 *   roles holds five seconds later
 * @throws BadToken (from that function) when the token is not good, or names nobody known here
 */
export function authenticator(verifier: TokenVerifier, findPerson: FindPerson, clock: Clock): Authenticate {
  const perf = { now: () => clock.now().getTime() };
  const believed = new LRUCache<string, Viewer>({
    max: MOST_BELIEVED,
    ttl: BELIEVED_MS,
    ttlResolution: 0,
    // A socket that stays would else hold its token for as long.
    ttlAutopurge: true,
    perf,
  });
  return async (authorization) => {
    if (!authorization) return null;
    const [, token] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    if (!token) throw new BadToken('Send `Authorization: Bearer <token>`.');
    const known = believed.get(token);
    if (known && (known.expiresAt === null || known.expiresAt > clock.now())) return known;
    const viewer = await viewerOf(await verifier.verify(token), findPerson);
    believed.set(token, viewer);
    return viewer;
  };
}

async function viewerOf(claims: Claims, findPerson: FindPerson): Promise<Viewer> {
  const user = await findPerson(claims);
  if (!user) throw new BadToken('The token names a person who is not known here.');
  return {
    tenantId: user.tenantId,
    userId: user.id,
    roles: user.roles,
    reach: reachOf(user.roles),
    expiresAt: claims.expiresAt,
    timeZone: user.timeZone,
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
