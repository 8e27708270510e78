import type { Resources } from '../platform/context.ts';
import { nextDue } from './advance-cursors.ts';

/** How long the oldest delivery that is due has waited for its cursor, in whole seconds; 0 when none waits. */
export async function findLag({ database, clock }: Pick<Resources, 'database' | 'clock'>): Promise<number> {
  const next = await database.duty((em) => nextDue(em, null));
  const waitedMs = next ? clock.now().getTime() - next.getTime() : 0;
  return Math.max(Math.floor(waitedMs / 1000), 0);
}
