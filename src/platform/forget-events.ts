import type { Clock } from './clock.ts';
import type { Database } from './database.ts';

/**
 * How long events are kept: far longer than a client may go on from a cursor, and longer than something can be
 * done late for a day.
 */
const KEPT_DAYS = 14;
/** Deleted in one transaction. */
const STEP = 5_000;

/** Deletes events that nobody can ask for any more, in small steps. @returns how many */
export async function forgetEvents({
  database,
  clock,
}: {
  database: Database;
  clock: Clock;
}): Promise<number> {
  const before = new Date(clock.now().getTime() - KEPT_DAYS * 24 * 3_600_000);
  let forgotten = 0;
  for (let step = STEP; step === STEP; forgotten += step) {
    const rows = await database.duty((em) =>
      em.execute<object[]>(
        `delete from events where ctid = any(array(select ctid from events where occurred_at < ? limit ?))
         returning position`,
        [before, STEP],
      ),
    );
    step = rows.length;
  }
  return forgotten;
}
