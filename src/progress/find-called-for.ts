import { Context, type Resources } from '../platform/context.ts';
import { NOBODY } from '../platform/global-id.ts';
import { GRACE_ENDS } from './day-log.ts';
import { findDaysOfPlan } from './find-streak.ts';
import { COOL_DOWN_DAYS, firings, type Grounds } from './reassessment.ts';

/** A reassessment that a plan calls for. */
export interface CalledFor {
  readonly tenantId: string;
  readonly userId: string;
  readonly scheduleId: string;
  /** The person's day that calls for it. */
  readonly aroseOn: string;
  readonly grounds: Grounds;
}

interface PlanRow {
  readonly tenant_id: string;
  readonly user_id: string;
  readonly id: string;
}

/** When on the wall of a plan a date for a reassessment has come. */
const MORNING_HOUR = 9;
/** Plans whose days are read together. */
const BATCH = 200;
const DAY_MS = 86_400_000;

/** The plan runs, or was held until a day that has come. */
const RUNS = `(p.status = 'active' or p.status = 'paused' and p.resumes_at <= ?)`;

/** Every reassessment that running plans call for by now. One that is long past does not matter any more. */
export async function* findCalledFor(parts: Resources): AsyncGenerator<CalledFor> {
  yield* await findDates(parts);
  let after: PlanRow = { tenant_id: NOBODY, user_id: NOBODY, id: NOBODY };
  for (;;) {
    const plans = await findInGrace(parts, after);
    for (const ofTenant of Map.groupBy(plans, (plan) => plan.tenant_id).values()) {
      yield* await findFirings(parts, ofTenant);
    }
    const last = plans.at(-1);
    if (!last || plans.length < BATCH) return;
    after = last;
  }
}

/** The newest date of each plan that has come and was not noted. */
async function findDates({ database, clock }: Resources): Promise<CalledFor[]> {
  const now = clock.now();
  const rows = await database.duty((em) =>
    em.execute<(PlanRow & { date: string; is_last_day: boolean })[]>(
      `select p.tenant_id, p.user_id, p.id, d.date::text, d.date = p.end_date as is_last_day
       from personalized_schedules p
       cross join lateral (
         select ((?::timestamptz at time zone p.time_zone) - make_interval(hours => ?))::date as date
       ) today
       cross join lateral (
         select max(each.date::date) as date from jsonb_array_elements_text(p.reassessment_dates) each (date)
         where each.date::date <= today.date
       ) d
       where ${RUNS} and d.date > today.date - ?::int and not exists (
         select 1 from reassessments r
         where r.tenant_id = p.tenant_id and r.user_id = p.user_id and r.schedule_id = p.id
           and r.reason = 'scheduled' and r.arose_on = d.date)`,
      [now, MORNING_HOUR, now, COOL_DOWN_DAYS],
    ),
  );
  return rows.map(({ tenant_id, user_id, id, date, is_last_day }) => ({
    tenantId: tenant_id,
    userId: user_id,
    scheduleId: id,
    aroseOn: date,
    grounds: { reason: 'scheduled', isLastDay: is_last_day },
  }));
}

/** Plans that have days to come, where it is late enough that the day before can have been lost. */
function findInGrace({ database, clock }: Resources, after: PlanRow): Promise<PlanRow[]> {
  const now = clock.now();
  return database.duty((em) =>
    em.execute<PlanRow[]>(
      `select p.tenant_id, p.user_id, p.id from personalized_schedules p
       where ${RUNS} and (p.tenant_id, p.user_id, p.id) > (?::uuid, ?::uuid, ?::uuid)
         and (?::timestamptz at time zone p.time_zone)::date <= p.end_date
         and (?::timestamptz at time zone p.time_zone)::time >= ?::time
       order by p.tenant_id, p.user_id, p.id limit ?`,
      [now, after.tenant_id, after.user_id, after.id, now, now, GRACE_ENDS, BATCH],
    ),
  );
}

/** What the days of plans of one tenant call for. */
async function findFirings(parts: Resources, plans: readonly PlanRow[]): Promise<CalledFor[]> {
  const tenantId = plans[0]?.tenant_id ?? NOBODY;
  const ctx = new Context({ tenantId, userId: NOBODY, reach: 'tenant', roles: [], expiresAt: null }, parts);
  const since = parts.clock.now().getTime() - COOL_DOWN_DAYS * DAY_MS;
  const called = await Promise.all(
    plans.map(async ({ user_id: userId, id: scheduleId }) => {
      const found = await findDaysOfPlan(ctx, { userId, id: scheduleId });
      return firings(found?.days ?? [])
        .filter(({ firedAt }) => firedAt.getTime() > since)
        .map(({ date: aroseOn, grounds }) => ({ tenantId, userId, scheduleId, aroseOn, grounds }));
    }),
  );
  return called.flat();
}
