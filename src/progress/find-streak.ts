import DataLoader from 'dataloader';
import { userLoader } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { addDays, dayOf } from '../platform/zone.ts';
import { type DayLog, type StreakDay, streakDays } from './day-log.ts';
import { PersonStreak } from './person-streak.ts';

interface LogRow {
  readonly user_id: string;
  readonly date: string;
  readonly time_zone: string;
  readonly is_paused: boolean;
  readonly done_count: number | string;
  readonly first_done_at: string | null;
  readonly skipped_count: number | string;
  readonly open_count: number | string;
}

/**
 * The days of people, for all of one step in one statement; null for those the viewer may not see. They are
 * not kept: an operation may complete several activities, and each answer tells the days after its own.
 */
const daysLoader = (ctx: Context): DataLoader<string, PersonDays | null> =>
  new DataLoader(
    async (userIds) => {
      const people = await ctx.once(userLoader).loadMany(userIds);
      const logs = await findLogs(ctx, userIds);
      const now = ctx.clock.now();
      return people.map((person) => {
        if (person instanceof Error) return person;
        if (!person) return null;
        const today = dayOf(now, person.timeZone);
        return { today, days: streakDays(logs.get(person.id) ?? [], { today, now }) };
      });
    },
    { cache: false },
  );

/** A person's days, and which of them it is now. */
export interface PersonDays {
  readonly today: string;
  /** Oldest first, up to today. */
  readonly days: readonly StreakDay[];
}

/** The days of a person since the first plan; null when the viewer may not see the person. */
export const findDays = (ctx: Context, userId: string): Promise<PersonDays | null> =>
  ctx.once(daysLoader).load(userId);

/** The streak of a person over all plans; null when the viewer may not see the person. */
export async function findStreak(ctx: Context, userId: string): Promise<PersonStreak | null> {
  const found = await findDays(ctx, userId);
  return found && new PersonStreak(userId, found.today, found.days);
}

async function findLogs(ctx: Context, userIds: readonly string[]): Promise<Map<string, DayLog[]>> {
  // Nobody's day is further than one ahead of UTC's.
  const last = addDays(ctx.clock.now().toISOString().slice(0, 10), 1);
  const rows = await ctx.read((em) =>
    em.execute<LogRow[]>(
      `select d.user_id, d.local_date::text as date, s.time_zone, s.status = 'paused' as is_paused,
         count(d.completed_at) as done_count, min(d.completed_at) as first_done_at,
         count(d.skipped_at) as skipped_count,
         count(*) filter (where d.completed_at is null and d.skipped_at is null) as open_count
       from schedule_deliveries d
       join personalized_schedules s
         on s.tenant_id = d.tenant_id and s.user_id = d.user_id and s.id = d.schedule_id
       where d.tenant_id = ? and d.user_id = any(array[?]::uuid[]) and d.local_date <= ?::date
       group by d.user_id, d.local_date, s.time_zone, s.status = 'paused'`,
      [ctx.viewer.tenantId, [...userIds], last],
    ),
  );
  const byPerson = Map.groupBy(rows, ({ user_id }) => user_id);
  return new Map([...byPerson].map(([userId, own]) => [userId, own.map(logOf)]));
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
