import DataLoader from 'dataloader';
import { maySee } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import type { Key } from '../platform/global-id.ts';
import { DAY_OF_DELIVERY } from './delivery.entity.ts';

/** What became of a schedule's activities so far, in numbers. */
export interface ScheduleCounts {
  /** Activities that were done. */
  readonly completed: number;
  /** Activities that were done, or whose time has come; those left out do not count. */
  readonly due: number;
  /** Days on which something was missed. */
  readonly missedDays: number;
  /** Last day with something done, `YYYY-MM-DD`; null when nothing was done. */
  readonly lastActivityDate: string | null;
}

const NOTHING_YET: ScheduleCounts = { completed: 0, due: 0, missedDays: 0, lastActivityDate: null };

/** Share of what was due that was done, from 0 to 100; 0 while nothing was due. */
export function completionPercentage({ completed, due }: ScheduleCounts): number {
  return due === 0 ? 0 : (100 * completed) / due;
}

interface CountsRow {
  readonly schedule_id: string;
  readonly completed: number | string;
  readonly due: number | string;
  readonly missed_days: number | string;
  readonly last_activity_date: string | null;
}

/** Counts what became of schedules' activities, for all schedules of one step in one statement. */
export const scheduleCountsLoader = (ctx: Context): DataLoader<Key, ScheduleCounts, string> =>
  new DataLoader(
    async (keys) => {
      const visible = keys.filter(({ userId }) => maySee(ctx.viewer, userId));
      const rows = visible.length > 0 ? await countRows(ctx, visible) : [];
      const counts = new Map(rows.map((row) => [row.schedule_id, countsOf(row)]));
      return keys.map(({ id }) => counts.get(id) ?? NOTHING_YET);
    },
    { cacheKeyFn: ({ userId, id }) => `${userId}/${id}` },
  );

function countRows(ctx: Context, schedules: readonly Key[]): Promise<CountsRow[]> {
  const now = ctx.clock.now();
  const userIds = [...new Set(schedules.map(({ userId }) => userId))];
  return ctx.rows<CountsRow>(
    `select d.schedule_id,
         count(d.completed_at) as completed,
         count(*) filter (where d.completed_at is not null or d.scheduled_for <= ?) as due,
         count(distinct ${DAY_OF_DELIVERY}) filter (
           where d.completed_at is null and d.window_ends_at <= ?
             and not (s.status = 'paused' and coalesce(s.resumes_at, 'infinity') > ?)
         ) as missed_days,
         max(${DAY_OF_DELIVERY}) filter (where d.completed_at is not null)::text as last_activity_date
       from schedule_deliveries d
       join personalized_schedules s
         on s.tenant_id = d.tenant_id and s.user_id = d.user_id and s.id = d.schedule_id
       where d.tenant_id = ? and d.user_id = any(?::uuid[]) and d.schedule_id = any(?::uuid[]) and d.skipped_at is null
       group by d.schedule_id`,
    [now, now, now, ctx.viewer.tenantId, userIds, schedules.map(({ id }) => id)],
  );
}

function countsOf(row: CountsRow): ScheduleCounts {
  return {
    completed: Number(row.completed),
    due: Number(row.due),
    missedDays: Number(row.missed_days),
    lastActivityDate: row.last_activity_date,
  };
}
