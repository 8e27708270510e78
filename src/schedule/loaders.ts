import type { SqlEntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { childrenLoader, maySee, ownedLoader } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { Activity, ActivityAsset } from './activity.entity.ts';
import { Checkpoint } from './checkpoint.entity.ts';
import { inOrderOfDay } from './day-order.ts';
import { Decision } from './decision.entity.ts';
import { Schedule } from './schedule.entity.ts';
import type { ScheduleFacts } from './standing.ts';

/** An activity with the assets that take turns in it, in their order. */
export interface ActivityWithAssets {
  readonly activity: Activity;
  readonly assetIds: readonly string[];
}

export const scheduleLoader = ownedLoader(Schedule);
export const checkpointLoader = ownedLoader(Checkpoint);
export const decisionLoader = ownedLoader(Decision);

/** Schedules of a person, newest first. */
export const schedulesOfPerson = childrenLoader(Schedule, {
  parent: 'userId',
  orderBy: { createdAt: 'desc', id: 'desc' },
});

/** How a plan stands, without what it consists of. */
export interface PlanStanding extends ScheduleFacts {
  readonly id: string;
  readonly userId: string;
  /** Until which day its deliveries are written; null for all of them. */
  readonly plannedThrough?: string | null;
}

/** How the plans of people stand. */
export const standingsOfPerson = (ctx: Context): DataLoader<string, PlanStanding[]> =>
  new DataLoader(async (userIds) => {
    const visible = userIds.filter((userId) => maySee(ctx.viewer, userId));
    const rows = await ctx.rows<PlanStanding & { readonly resumesAt: string | null }>(
      `select id, user_id as "userId", status, end_date as "endDate", time_zone as "timeZone",
         resumes_at as "resumesAt", planned_through as "plannedThrough"
       from personalized_schedules where tenant_id = ? and user_id = any(?::uuid[])`,
      [ctx.viewer.tenantId, visible],
    );
    const standings = rows.map((row) => ({ ...row, resumesAt: row.resumesAt && new Date(row.resumesAt) }));
    return userIds.map((userId) => {
      const own = standings.filter((each) => each.userId === userId);
      ctx.once(knownStandings).set(userId, own);
      return own;
    });
  });

/** What `standingsOfPerson` has found so far, for whoever need not wait. */
export const knownStandings = (): Map<string, readonly PlanStanding[]> => new Map();

/** The schedule that a generation run built; at most one. */
export const schedulesOfRun = childrenLoader(Schedule, { parent: 'generationRunId', orderBy: { id: 'asc' } });

/** Checkpoints of a schedule, week by week. */
export const checkpointsOfSchedule = childrenLoader(Checkpoint, {
  parent: 'scheduleId',
  orderBy: { weekNumber: 'asc' },
});

/** Checkpoints of a person in all their schedules, in the order they are due. */
export const checkpointsOfPerson = childrenLoader(Checkpoint, {
  parent: 'userId',
  orderBy: { dueOn: 'asc', id: 'asc' },
});

/** What was decided for an activity of a plan: its time, and what it shows. */
export const decisionsOfActivity = childrenLoader(Decision, {
  parent: 'activityId',
  orderBy: { id: 'asc' },
});

const activitiesOfSchedule = childrenLoader(Activity, { parent: 'scheduleId', orderBy: { id: 'asc' } });
const assetsOfActivity = childrenLoader(ActivityAsset, {
  parent: 'activityId',
  orderBy: { position: 'asc' },
});

/** Activities of a schedule in the order of the day, for showing them. */
export async function findActivities(ctx: Context, schedule: Schedule): Promise<ActivityWithAssets[]> {
  const activities = await ctx.once(activitiesOfSchedule).load(schedule);
  const assets = await Promise.all(activities.map((activity) => ctx.once(assetsOfActivity).load(activity)));
  return inOrderOfDay(activities).map((activity) => ({
    activity,
    assetIds: (assets[activities.indexOf(activity)] ?? []).map(({ assetId }) => assetId),
  }));
}

/** Activities of a schedule in the order of the day, inside a change. */
export async function activitiesOf(em: SqlEntityManager, schedule: Schedule): Promise<ActivityWithAssets[]> {
  const { tenantId, userId, id: scheduleId } = schedule;
  const owner = { tenantId, userId };
  const activities = await em.find(Activity, { ...owner, scheduleId });
  const assets = await em.find(
    ActivityAsset,
    { ...owner, activityId: { $in: activities.map(({ id }) => id) } },
    { orderBy: { position: 'asc' } },
  );
  const byActivity = Map.groupBy(assets, ({ activityId }) => activityId);
  return inOrderOfDay(activities).map((activity) => ({
    activity,
    assetIds: (byActivity.get(activity.id) ?? []).map(({ assetId }) => assetId),
  }));
}
