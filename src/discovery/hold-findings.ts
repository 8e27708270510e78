import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Owner } from '../platform/event-log.ts';

/**
 * Makes changes to one person's goals and beliefs wait for each other until the transaction ends. Called
 * first in every such change, so that what it reads is the newest, and numbers count up without a gap.
 */
export async function holdFindings(em: SqlEntityManager, { userId }: Owner): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`attune.findings.${userId}`]);
}

/** A moment for something new that comes after something else, also when no time has passed since. */
export function momentAfter(earlier: Date | undefined, now: Date): Date {
  return earlier && earlier >= now ? new Date(earlier.getTime() + 1) : now;
}
