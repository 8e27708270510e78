import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Change } from '../platform/context.ts';
import type { Owner } from '../platform/event-log.ts';
import { type AskedQuietHours, checkQuietHours, type QuietHours } from './quiet-hours.ts';
import { User } from './user.entity.ts';

/** The hours in which a person is left alone; null for none. */
export async function findQuietHours(
  em: SqlEntityManager,
  { tenantId, userId }: Owner,
): Promise<QuietHours | null> {
  const person = await em.findOneOrFail(User, { tenantId, id: userId });
  return person.quietHours();
}

/**
 * Keeps the hours in which a person is left alone, or that there are none. Plans are left to the caller.
 *
 * @param hours - null for none
 * @param field - path of the input that they come from
 * @throws Refusal when they are empty, or there is no such zone
 */
export async function keepQuietHours(
  { em }: Change,
  { tenantId, userId }: Owner,
  { hours, field }: { hours: AskedQuietHours | null; field: readonly string[] },
): Promise<void> {
  if (hours) checkQuietHours(hours, field);
  const person = await em.findOneOrFail(User, { tenantId, id: userId });
  person.quietFrom = hours?.startsAt ?? null;
  person.quietTo = hours?.endsAt ?? null;
  person.quietTimeZone = hours?.timeZone ?? null;
}
