import { randomUUIDv7 } from 'node:crypto';
import type { PlanPreferences } from '../discovery/index.ts';
import { executeBulk } from '../platform/bulk-statement.ts';
import type { Change } from '../platform/context.ts';
import type { Owner } from '../platform/event-log.ts';
import type { WritableActivity } from './activities-of-plans.ts';
import { Checkpoint } from './checkpoint.entity.ts';
import { horizonEnd } from './horizon.ts';
import type { Plan } from './plan.ts';
import { checkpointFor, type PlanAssets } from './plan-assets.ts';
import { PLAN_POLICY } from './plan-decision.ts';
import { Schedule } from './schedule.entity.ts';
import { isRunning } from './standing.ts';

/** A plan, and what it belongs to. */
export interface PlanToSave extends Owner {
  readonly agentId: string;
  readonly generationRunId: string | null;
  readonly beliefGraphId: string | null;
  readonly name: string;
  readonly preferences: PlanPreferences;
  readonly assets: PlanAssets;
  readonly plan: Plan;
}

/** A schedule that was built, and the one it replaces. */
export interface BuiltSchedule {
  readonly schedule: Schedule;
  /** Null when none was running. */
  readonly ended: Schedule | null;
  /** What the schedule consists of. */
  readonly activities: readonly WritableActivity[];
}

/** Saves a plan as the running schedule of its guide, ends the one that ran before, and announces it. */
export async function savePlan(change: Change, toSave: PlanToSave): Promise<BuiltSchedule> {
  const { em, now } = change;
  const { tenantId, userId, agentId, generationRunId } = toSave;
  const ended = await endRunning(change, toSave);
  const schedule = em.create(Schedule, {
    ...columnsOf(toSave),
    id: randomUUIDv7(),
    plannedThrough: horizonEnd({ ...toSave.plan, timeZone: toSave.preferences.timeZone }, change),
    createdAt: now,
    updatedAt: now,
  });
  await em.flush();
  const activities = await saveActivities(change, schedule, toSave.plan);
  await saveCheckpoints(change, schedule, toSave);
  await change.record(
    { tenantId, userId },
    {
      kind: 'schedule.built',
      subjectId: schedule.id,
      occurredAt: now,
      data: { guideId: agentId, ...(generationRunId && { generationRunId }) },
    },
  );
  return { schedule, ended, activities };
}

async function endRunning(
  { em, now }: Change,
  { tenantId, userId, agentId }: PlanToSave,
): Promise<Schedule | null> {
  const running = await em.findOne(Schedule, {
    tenantId,
    userId,
    agentId,
    status: { $in: ['active', 'paused'] },
  });
  if (!running) return null;
  const isCutShort = isRunning(running, now);
  running.end(now);
  // Before the new one is there: the database allows one running schedule of a guide.
  await em.flush();
  return isCutShort ? running : null;
}

function columnsOf({ plan, preferences, assets, ...rest }: PlanToSave) {
  const { commitmentLevel, durationDays, timeZone, reassessmentFrequencyDays } = preferences;
  const { startDate, endDate, weeks, reassessmentDates, estimatedDailyMinutes, warnings } = plan;
  return {
    ...rest,
    commitmentLevel,
    durationDays,
    timeZone,
    reassessmentFrequencyDays,
    preferences,
    startDate,
    endDate,
    weeks,
    reassessmentDates,
    estimatedDailyMinutes,
    warnings,
    goalIds: assets.goalIds,
    status: 'active' as const,
  };
}

/**
 * Saves activities of a schedule, with the assets that take turns in each and what decided on them, all in one
 * statement: a plan of a year has thousands of rows.
 */
export async function saveActivities(
  { em, now }: Change,
  { tenantId, userId, id }: Schedule,
  plan: Pick<Plan, 'activities' | 'decisions'>,
): Promise<WritableActivity[]> {
  const activities = plan.activities.map((activity) => ({ ...activity, id: randomUUIDv7() }));
  if (activities.length === 0) return [];
  const activityOf = new Map(activities.map((activity) => [activity.slot, activity.id]));
  const decisions = plan.decisions.map(({ slot, ...decision }) => ({
    ...decision,
    id: randomUUIDv7(),
    activityId: slot === null ? null : activityOf.get(slot),
  }));
  await executeBulk(
    em,
    `with activity as (
       select * from json_to_recordset($4::json) as r (id uuid, slot text, "dayPart" text, position int,
         "startsAt" time, "durationMinutes" int, pattern text, rule text, "startsOn" date, "assetIds" json)
     ), saved as (
       insert into schedule_activities (tenant_id, user_id, schedule_id, id, slot, day_part, position, starts_at,
         duration_minutes, pattern, rule, starts_on)
       select $1::uuid, $2::uuid, $3::uuid, id, slot, "dayPart", position, "startsAt", "durationMinutes", pattern, rule,
         "startsOn" from activity
     ), turns as (
       insert into activity_assets (tenant_id, user_id, activity_id, position, asset_id)
       select $1::uuid, $2::uuid, r.id, a.place - 1, a.asset_id::uuid
       from activity r cross join json_array_elements_text(r."assetIds") with ordinality as a (asset_id, place)
     )
     insert into decisions (tenant_id, user_id, schedule_id, policy_version, decided_at, id, activity_id, kind,
       candidates, explanation)
     select $1::uuid, $2::uuid, $3::uuid, $6::text, $7::timestamptz, r.* from json_to_recordset($5::json) as r (id uuid,
       "activityId" uuid, kind text, candidates jsonb, explanation text)`,
    [tenantId, userId, id, JSON.stringify(activities), JSON.stringify(decisions), PLAN_POLICY, now],
  );
  return activities.map(({ assetIds, ...activity }) => ({ activity, assetIds }));
}

async function saveCheckpoints(
  { em }: Change,
  schedule: Schedule,
  { plan, assets }: PlanToSave,
): Promise<void> {
  const { tenantId, userId, id: scheduleId } = schedule;
  const rows = plan.checkpointsOn.flatMap(({ weekNumber, dueOn }) => {
    const assetId = checkpointFor(weekNumber, assets.checkpoints);
    return assetId ? [{ tenantId, userId, id: randomUUIDv7(), scheduleId, assetId, weekNumber, dueOn }] : [];
  });
  if (rows.length > 0) await em.insertMany(Checkpoint, rows);
}
