import { LockMode } from '@mikro-orm/core';
import { Context, type Resources } from '../platform/context.ts';
import type { Database } from '../platform/database.ts';
import { NOBODY } from '../platform/global-id.ts';
import { findResumption, isRunning, lockPlanning, type PlanKey, Schedule } from '../schedule/index.ts';
import { placeDeliveries } from './place-deliveries.ts';

/** Plans that are looked up at once; each is placed in a transaction of its own. */
const BATCH = 200;

/**
 * Places what is still to come anew when the rules of time zones are others than those it was placed by: a
 * country may have changed its clocks. Interrupted, it begins again at the next start; done again, it changes
 * nothing.
 *
 * @param version - edition of the rules that this program places by
 * @returns how many plans were looked at
 */
export async function followZoneRules(parts: Resources, version: string): Promise<number> {
  const { database, clock } = parts;
  if ((await knownVersion(database)) === version) return 0;
  let after: PlanKey = { tenantId: NOBODY, userId: NOBODY, id: NOBODY };
  let placed = 0;
  for (;;) {
    const plans = await plansAfter(database, after);
    const last = plans.at(-1);
    if (!last) break;
    for (const plan of plans) await placeAnew(parts, plan);
    placed += plans.length;
    after = last;
  }
  await database.duty((em) =>
    em.execute(
      `insert into zone_rules (version, applied_at) values (?, ?)
       on conflict (only_one) do update set version = excluded.version, applied_at = excluded.applied_at`,
      [version, clock.now()],
    ),
  );
  return placed;
}

async function knownVersion(database: Database): Promise<string | null> {
  const [row] = await database.duty((em) =>
    em.execute<{ version: string }[]>('select version from zone_rules'),
  );
  return row?.version ?? null;
}

async function plansAfter(database: Database, after: PlanKey): Promise<PlanKey[]> {
  const rows = await database.duty((em) =>
    em.execute<{ tenant_id: string; user_id: string; id: string }[]>(
      `select tenant_id, user_id, id from personalized_schedules
       where status in ('active', 'paused') and (tenant_id, user_id, id) > (?::uuid, ?::uuid, ?::uuid)
       order by tenant_id, user_id, id limit ?`,
      [after.tenantId, after.userId, after.id, BATCH],
    ),
  );
  return rows.map(({ tenant_id, user_id, id }) => ({ tenantId: tenant_id, userId: user_id, id }));
}

async function placeAnew(parts: Resources, { tenantId, userId, id }: PlanKey): Promise<void> {
  const ctx = new Context({ tenantId, userId, reach: 'self', roles: ['client'], expiresAt: null }, parts);
  await ctx.change(async (change) => {
    const key = { tenantId, userId, id };
    await lockPlanning(change, userId);
    const plan = await change.em.findOne(Schedule, key, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!plan || !isRunning(plan, change.now)) return;
    if (plan.resumesAt) plan.resumesAt = await findResumption(change.em, plan);
    await placeDeliveries(change, plan, { timeZone: plan.timeZone, obsolete: [] });
  });
}
