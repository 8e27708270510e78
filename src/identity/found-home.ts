import { randomUUIDv7 } from 'node:crypto';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { Guide } from './guide.entity.ts';
import { Tenant } from './tenant.entity.ts';
import { User } from './user.entity.ts';

/** The person a new installation belongs to. */
export interface Home {
  readonly tenantId: string;
  readonly userId: string;
}

/**
 * Makes a tenant with one person and one guide, where there is none yet, so that a new installation
 * can be used at once.
 *
 * @param place - where the person lives, as far as this machine tells
 * @returns the first person of the first tenant
 */
export function foundHome(
  database: Database,
  clock: Clock,
  place: { timeZone: string; locale: string },
): Promise<Home> {
  return database.duty(async (em) => {
    await em.execute(`select pg_advisory_xact_lock(hashtextextended('attune.home', 0))`);
    const first = await em.findOne(User, { id: { $ne: null } }, { orderBy: { createdAt: 'asc', id: 'asc' } });
    if (first) return { tenantId: first.tenantId, userId: first.id };
    const createdAt = clock.now();
    const tenantId = randomUUIDv7();
    em.create(Tenant, { id: tenantId, name: 'Home', locale: place.locale, createdAt });
    await em.flush();
    const user = em.create(User, {
      tenantId,
      id: randomUUIDv7(),
      displayName: 'You',
      ...place,
      roles: ['client'],
      createdAt,
    });
    em.create(Guide, {
      tenantId,
      id: randomUUIDv7(),
      name: 'Ada',
      description:
        'Listens for what you want and what holds you back, and helps you take the next small step.',
      focusAreas: ['confidence', 'habits', 'wellbeing'],
      tone: 'warm',
      createdAt,
    });
    await em.flush();
    return { tenantId, userId: user.id };
  });
}
