import DataLoader from 'dataloader';
import { DAY_OF_DELIVERY } from '../delivery/index.ts';
import { userLoader } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import type { Key } from '../platform/global-id.ts';
import { addDays, dayOf } from '../platform/zone.ts';
import type { Schedule } from '../schedule/index.ts';
import { type DayLog, type StreakDay, streakDays } from './day-log.ts';
import { PersonStreak } from './person-streak.ts';

interface LogRow {
  /** Person or plan. */
  readonly of: string;
  readonly date: string;
  readonly time_zone: string;
  readonly is_paused: boolean;
  readonly done_count: number | string;
  readonly first_done_at: string | null;
  readonly skipped_count: number | string;
  readonly open_count: number | string;
}

/**
 * The days of people in all their plans, or in single plans, for all of one step in one statement; null for those
 * the viewer may not see. They are not kept: an operation may complete several activities, and each answer tells
 * the days after its own.
 */
const daysLoader =
  (of: 'schedule_id' | 'user_id') =>
  (ctx: Context): DataLoader<Key, PersonDays | null> =>
    new DataLoader(
      async (keys) => {
        const people = await ctx.once(userLoader).loadMany(keys.map(({ userId }) => userId));
        const logs = await findLogs(ctx, keys, of);
        const now = ctx.clock.now();
        return people.map((person, index) => {
          if (person instanceof Error) return person;
          if (!person) return null;
          const today = dayOf(now, person.timeZone);
          return { today, days: streakDays(logs.get(keys[index]?.id ?? '') ?? [], { today, now }) };
        });
      },
      { cache: false },
    );
const daysOfPerson = daysLoader('user_id');
const daysOfSchedule = daysLoader('schedule_id');

/** A person's days, and which of them it is now. */
export interface PersonDays {
  readonly today: string;
  /** Oldest first, up to today. */
  readonly days: readonly StreakDay[];
}

/** The days of a person since the first plan; null when the viewer may not see the person. */
export const findDays = (ctx: Context, userId: string): Promise<PersonDays | null> =>
  ctx.once(daysOfPerson).load({ userId, id: userId });

/** The days of a plan; null when the viewer may not see the person. */
export const findDaysOfPlan = (ctx: Context, plan: Key): Promise<PersonDays | null> =>
  ctx.once(daysOfSchedule).load(plan);

/** The streak of a person over all plans; null when the viewer may not see the person. */
export async function findStreak(ctx: Context, userId: string): Promise<PersonStreak | null> {
  const found = await findDays(ctx, userId);
  return found && new PersonStreak(userId, found.today, found.days);
}

/** The streak of a person within one plan; null when the viewer may not see the person. */
export async function findScheduleStreak(
  ctx: Context,
  { userId, id }: Pick<Schedule, 'id' | 'userId'>,
): Promise<PersonStreak | null> {
  const found = await ctx.once(daysOfSchedule).load({ userId, id });
  return found && new PersonStreak(userId, found.today, found.days, id);
}

/** Whether a plan was held on the day of a delivery. */
const IS_PAUSED = `exists (
  select 1 from schedule_pauses p
  where p.tenant_id = d.tenant_id and p.user_id = d.user_id and p.schedule_id = d.schedule_id
    and ${DAY_OF_DELIVERY} >= p.paused_on and ${DAY_OF_DELIVERY} < coalesce(p.resumes_on, 'infinity'))`;

/** Days on which plans were held, up to a day: nothing is due on most of them. */
const pausedDays = (
  of: 'schedule_id' | 'user_id',
): string => `select p.${of}, day::date::text, s.time_zone, true, 0, null, 0, 1
  from schedule_pauses p
  join personalized_schedules s
    on s.tenant_id = p.tenant_id and s.user_id = p.user_id and s.id = p.schedule_id
  cross join lateral generate_series(
    greatest(p.paused_on, s.start_date)::timestamp,
    least(coalesce(p.resumes_on - 1, 'infinity'), case when s.status = 'canceled' then s.updated_at::date end, ?::date)::timestamp,
    interval '1 day'
  ) day
  where p.tenant_id = ? and p.user_id = any(?::uuid[]) and p.${of} = any(?::uuid[])`;

async function findLogs(
  ctx: Context,
  keys: readonly Key[],
  of: 'schedule_id' | 'user_id',
): Promise<Map<string, DayLog[]>> {
  // Nobody's day is further than one ahead of UTC's.
  const last = addDays(ctx.clock.now().toISOString().slice(0, 10), 1);
  const { tenantId } = ctx.viewer;
  const userIds = [...new Set(keys.map(({ userId }) => userId))];
  const ids = keys.map(({ id }) => id);
  const rows = await ctx.rows<LogRow>(
    `select d.${of} as "of", ${DAY_OF_DELIVERY}::text as date, coalesce(d.time_zone, s.time_zone) as time_zone,
         ${IS_PAUSED} as is_paused,
         count(d.completed_at) as done_count, min(d.completed_at) as first_done_at,
         count(d.skipped_at) as skipped_count,
         count(*) filter (where d.completed_at is null and d.skipped_at is null) as open_count
       from schedule_deliveries d
       join personalized_schedules s
         on s.tenant_id = d.tenant_id and s.user_id = d.user_id and s.id = d.schedule_id
       where d.tenant_id = ? and d.user_id = any(?::uuid[]) and d.${of} = any(?::uuid[]) and d.local_date <= ?::date
       group by d.${of}, ${DAY_OF_DELIVERY}, coalesce(d.time_zone, s.time_zone), ${IS_PAUSED}
       union all ${pausedDays(of)}`,
    [tenantId, userIds, ids, last, last, tenantId, userIds, ids],
  );
  const byOwner = Map.groupBy(rows, (row) => row.of);
  return new Map([...byOwner].map(([id, own]) => [id, own.map(logOf)]));
}

function logOf(row: LogRow): DayLog {
  return {
    date: row.date,
    timeZone: row.time_zone,
    isPaused: row.is_paused,
    doneCount: Number(row.done_count),
    firstDoneAt: row.first_done_at === null ? null : new Date(row.first_done_at),
    skippedCount: Number(row.skipped_count),
    openCount: Number(row.open_count),
  };
}
