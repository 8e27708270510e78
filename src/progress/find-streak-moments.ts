import { Context, type Resources } from '../platform/context.ts';
import type { Owner } from '../platform/event-log.ts';
import { NOBODY } from '../platform/global-id.ts';
import { findDays } from './find-streak.ts';
import { PersonStreak } from './person-streak.ts';
import { milestoneReached, type StreakMoment } from './streak-moments.ts';

/** A moment of somebody's streak. */
export interface MomentOf extends Owner {
  readonly moment: StreakMoment;
}

interface Row {
  readonly tenant_id: string;
  readonly user_id: string;
}

/** How far back is looked for days that were kept: longer than from one look to the next. */
const LOOK_BACK_HOURS = 3;
/** When on a person's wall it is late enough to worry about the day, and when too late to say so. */
const EVENING = { from: '19:00', until: '21:00' };
/** A shorter streak is nothing to worry about. */
const LEAST_DAYS = 3;
/** People whose days are read together. */
const BATCH = 200;

/** Every moment of a streak that is to be told by now. */
export async function* findStreakMoments(parts: Resources): AsyncGenerator<MomentOf> {
  const kept = Map.groupBy(await findKept(parts), keyOf);
  const keepers = [...kept.values()].flatMap(([row]) => row ?? []);
  yield* findEach(parts, keepers, (streak, row) =>
    milestoneReached(
      streak,
      (kept.get(keyOf(row)) ?? []).map(({ date }) => date),
    ),
  );
  yield* findEach(parts, await findOpen(parts), ({ isAtRisk, currentDays, today }) =>
    isAtRisk && currentDays >= LEAST_DAYS ? { kind: 'at_risk', days: currentDays, date: today } : null,
  );
}

const keyOf = ({ tenant_id, user_id }: Row): string => `${tenant_id} ${user_id}`;

async function* findEach(
  parts: Resources,
  rows: readonly Row[],
  momentOf: (streak: PersonStreak, row: Row) => StreakMoment | null,
): AsyncGenerator<MomentOf> {
  for (const [tenantId, people] of Map.groupBy(rows, (row) => row.tenant_id)) {
    for (let at = 0; at < people.length; at += BATCH) {
      const viewer = { tenantId, userId: NOBODY, reach: 'tenant', roles: [], expiresAt: null } as const;
      const ctx = new Context(viewer, parts);
      const found = await Promise.all(
        people.slice(at, at + BATCH).map(async (row): Promise<MomentOf[]> => {
          const days = await findDays(ctx, row.user_id);
          const moment = days && momentOf(new PersonStreak(row.user_id, days.today, days.days), row);
          return moment ? [{ tenantId, userId: row.user_id, moment }] : [];
        }),
      );
      yield* found.flat();
    }
  }
}

/** Days that were kept lately, by the first thing done for them. */
function findKept({ database, clock }: Resources): Promise<(Row & { date: string })[]> {
  return database.duty((em) =>
    em.execute(
      `select e.tenant_id, e.user_id, e.data->>'day' as date from events e
       where e.kind = 'delivery.completed' and e.occurred_at > ?::timestamptz - make_interval(hours => ?)
         and not exists (
           select 1 from events f
           where f.tenant_id = e.tenant_id and f.user_id = e.user_id and f.position < e.position
             and f.kind = e.kind and f.data->>'day' = e.data->>'day')`,
      [clock.now(), LOOK_BACK_HOURS],
    ),
  );
}

/** People in whose evening something planned for the day is open and nothing was done. */
function findOpen({ database, clock }: Resources): Promise<Row[]> {
  return database.duty((em) =>
    em.execute(
      `select u.tenant_id, u.id as user_id
       from users u cross join lateral (select ?::timestamptz at time zone u.time_zone as now) wall
       where wall.now::time >= ?::time and wall.now::time < ?::time
         and exists (
           select 1 from schedule_deliveries d
           where d.tenant_id = u.tenant_id and d.user_id = u.id and d.local_date = wall.now::date
             and d.completed_at is null and d.skipped_at is null)
         and not exists (
           select 1 from schedule_deliveries d
           where d.tenant_id = u.tenant_id and d.user_id = u.id and d.local_date = wall.now::date
             and d.completed_at is not null)`,
      [clock.now(), EVENING.from, EVENING.until],
    ),
  );
}
