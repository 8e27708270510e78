import { randomUUIDv7 } from 'node:crypto';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { isUuid } from '../platform/global-id.ts';
import { isZone } from '../platform/zone.ts';
import { Tenant } from './tenant.entity.ts';
import type { Claims } from './token.ts';
import { User } from './user.entity.ts';

const LONGEST_NAME = 200;

/**
 * Finds the person a token of an issuer outside names, by their identifier there, which is never taken for
 * one of ours. Somebody who comes for the first time joins the tenant; two first requests at once make one
 * person.
 *
 * @returns null when there is no such tenant
 */
export async function findOrJoin(database: Database, clock: Clock, claims: Claims): Promise<User | null> {
  const { tenantId, subject: externalId } = claims;
  if (!isUuid(tenantId)) return null;
  const [known] = await database.find(User, {
    text: 'where tenant_id = ? and external_id = ?',
    values: [tenantId, externalId],
  });
  return known ?? join(database, clock, claims);
}

function join(
  database: Database,
  clock: Clock,
  { tenantId, subject: externalId, profile }: Claims,
): Promise<User | null> {
  return database.duty(async (em) => {
    const tenant = await em.findOne(Tenant, { id: tenantId });
    if (!tenant) return null;
    await em.execute(
      `insert into users (tenant_id, id, external_id, display_name, time_zone, locale, roles, created_at)
       values (?, ?, ?, ?, ?, ?, '{client}', ?) on conflict (tenant_id, external_id) do nothing`,
      [
        tenantId,
        randomUUIDv7(),
        externalId,
        (profile.name ?? 'You').slice(0, LONGEST_NAME),
        profile.zone && isZone(profile.zone) ? profile.zone : 'Etc/UTC',
        localeOf(profile.locale) ?? tenant.locale,
        clock.now(),
      ],
    );
    return em.findOne(User, { tenantId, externalId });
  });
}

function localeOf(tag: string | null): string | null {
  try {
    return tag === null ? null : (Intl.getCanonicalLocales(tag.replace('_', '-'))[0] ?? null);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
