import { randomUUIDv7 } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Asset } from '../assets/index.ts';
import type { PlanPreferences } from '../discovery/index.ts';
import { findQuietHours } from '../identity/index.ts';
import type { Change } from '../platform/context.ts';
import { conflict, invalid, notFound } from '../platform/errors.ts';
import { dayOf } from '../platform/zone.ts';
import { Activity } from './activity.entity.ts';
import { type PlanPlace, partAfter, ruleUntil, timesOf } from './activity-part.ts';
import { changedDates, changedWeeks } from './changed-plan.ts';
import { Checkpoint } from './checkpoint.entity.ts';
import { findAssetsOf } from './find-plan-assets.ts';
import { activitiesOf } from './loaders.ts';
import type { Plan, PlanActivity } from './plan.ts';
import { checkpointFor, type PlanAssets } from './plan-assets.ts';
import { checkRoom } from './plan-room.ts';
import { saveActivities } from './save-plan.ts';
import type { Schedule } from './schedule.entity.ts';
import { type ChosenSlot, slotActivities } from './slot-plan.ts';
import { wholePlan } from './whole-plan.ts';

/** What a plan is to follow from an instant on. */
export interface Replan {
  readonly preferences: PlanPreferences;
  /** Null for those that the planner chooses. */
  readonly slots: readonly ChosenSlot[] | null;
  /** Days that the plan was held in all, until it goes on. */
  readonly heldDays: number;
  /** What is behind this instant stays; what is ahead is planned anew. */
  readonly from: Date;
}

/** Activities of a plan before and after it was planned anew. */
export interface Replanned {
  /** Those of which nothing took place. They go once no delivery needs them. */
  readonly obsolete: readonly Activity[];
}

/**
 * Plans the rest of a schedule anew. The whole plan is made as if it had always been so, its held days left out,
 * and what of it lies ahead takes the place of what lay ahead before; so weeks, growth and turns go on where they
 * were. Deliveries are left to the caller.
 *
 * @throws Refusal when there is nothing to plan, nothing finds room, or the plan would be over already
 */
export async function replanSchedule(
  change: Change,
  schedule: Schedule,
  { preferences, slots, heldDays, from }: Replan,
): Promise<Replanned> {
  const { em, now } = change;
  const assets = await assetsFor(em, schedule);
  const plan = await planFor(em, schedule, { preferences, slots, heldDays, assets });
  const endDate = plan.endDate;
  checkEnd(endDate, { today: dayOf(from, preferences.timeZone), schedule, preferences, heldDays });

  const before = await activitiesOf(em, schedule);
  const old = { zone: schedule.timeZone, endDate: schedule.endDate };
  const { obsolete, kept } = endActivities(
    before.map(({ activity }) => activity),
    now,
    old,
  );
  const place = { zone: preferences.timeZone, endDate };
  const ahead = plan.activities.flatMap((activity) => partAfter(activity, from, place) ?? []);
  await em.flush();
  const slotsAhead = new Set(ahead.map(({ slot }) => slot));
  const decisions = plan.decisions.filter(({ slot }) => slot === null || slotsAhead.has(slot));
  await saveActivities(change, schedule, { activities: ahead, decisions });

  const dates = [
    ...kept.flatMap((each) => datesOf(each, old)),
    ...ahead.flatMap((each) => datesOf(each, place)),
  ];
  const cut = dayOf(from, preferences.timeZone);
  await moveCheckpoints(em, schedule, { plan, assets, cut });
  Object.assign(schedule, {
    preferences,
    slots,
    commitmentLevel: preferences.commitmentLevel,
    timeZone: preferences.timeZone,
    durationDays: preferences.durationDays + heldDays,
    endDate,
    reassessmentFrequencyDays: preferences.reassessmentFrequencyDays,
    estimatedDailyMinutes: plan.estimatedDailyMinutes,
    warnings: plan.warnings,
    goalIds: assets.goalIds,
    weeks: changedWeeks({ before: schedule.weeks, after: plan.weeks, from: cut }, dates),
    reassessmentDates: changedDates({
      before: schedule.reassessmentDates,
      after: plan.reassessmentDates,
      from: cut,
    }),
    updatedAt: now,
  });
  await em.flush();
  return { obsolete };
}

async function assetsFor(em: SqlEntityManager, schedule: Schedule): Promise<PlanAssets> {
  const assets = await findAssetsOf(em, schedule);
  if (assets.plannable.length > 0) return assets;
  throw conflict(
    ['input', 'scheduleId'],
    'There is nothing left to plan with: every asset of this guide is archived. Bring one back, or make new ones.',
  );
}

async function planFor(
  em: SqlEntityManager,
  schedule: Schedule,
  { slots, ...basis }: Omit<Replan, 'from'> & { assets: PlanAssets },
): Promise<Plan> {
  const { preferences } = basis;
  const quietHours = await findQuietHours(em, schedule);
  const plan = wholePlan(schedule, { ...basis, quietHours });
  if (slots === null) {
    checkRoom(plan, quietHours);
    return plan;
  }
  const span = { startsOn: plan.startDate, endsOn: plan.endDate };
  const activities = slotActivities(slots, await slotAssets(em, schedule, slots), { preferences, span });
  const minutes = activities.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0);
  // What the person placed by hand was not decided here.
  return { ...plan, activities, decisions: [], estimatedDailyMinutes: minutes, warnings: [] };
}

async function slotAssets(em: SqlEntityManager, schedule: Schedule, slots: readonly ChosenSlot[]) {
  const { tenantId, userId } = schedule;
  const ids = [...new Set(slots.flatMap(({ assetIds }) => assetIds))];
  const found = await em.find(Asset, { tenantId, userId, id: { $in: ids }, status: 'active' });
  const usable = new Map(found.filter(({ type }) => type !== 'checkpoint').map((asset) => [asset.id, asset]));
  for (const [index, { assetIds }] of slots.entries()) {
    const missing = assetIds.find((id) => !usable.has(id));
    if (missing === undefined) continue;
    throw notFound(['input', 'slots', String(index), 'assetIds'], missing, 'active asset');
  }
  return usable;
}

function checkEnd(
  endDate: string,
  {
    today,
    schedule,
    preferences,
    heldDays,
  }: { today: string; schedule: Schedule; preferences: PlanPreferences; heldDays: number },
): void {
  if (endDate >= today) return;
  const ran = schedule.durationDays - heldDays;
  const minimum = preferences.durationDays + daysFrom(endDate, today);
  throw invalid(
    ['input', 'preferences', 'durationDays'],
    `With ${preferences.durationDays} of its ${ran} days the plan would be over already. Give it at least ${minimum}, or cancel it.`,
    { code: 'TOO_SMALL', minimum },
  );
}

const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Lets activities end at an instant. Those of which nothing took place are obsolete. */
function endActivities(
  activities: readonly Activity[],
  at: Date,
  place: PlanPlace,
): { obsolete: Activity[]; kept: Activity[] } {
  const [obsolete, kept]: [Activity[], Activity[]] = [[], []];
  for (const activity of activities) {
    const rule = ruleUntil(activity, at, place);
    if (rule === null) obsolete.push(activity);
    else {
      activity.rule = rule;
      kept.push(activity);
    }
  }
  return { obsolete, kept };
}

const datesOf = (
  activity: Pick<PlanActivity, 'rule' | 'startsAt' | 'startsOn'>,
  place: PlanPlace,
): string[] => timesOf(activity, place).map(({ date }) => date);

/** Moves weekly reflections that are ahead and unanswered to the days of the new plan; weeks come and go with it. */
async function moveCheckpoints(
  em: SqlEntityManager,
  { tenantId, userId, id: scheduleId }: Schedule,
  { plan, assets, cut }: { plan: Plan; assets: PlanAssets; cut: string },
): Promise<void> {
  const there = await em.find(Checkpoint, { tenantId, userId, scheduleId });
  const byWeek = new Map(there.map((checkpoint) => [checkpoint.weekNumber, checkpoint]));
  for (const { weekNumber, dueOn } of plan.checkpointsOn) {
    const checkpoint = byWeek.get(weekNumber);
    byWeek.delete(weekNumber);
    const assetId = checkpointFor(weekNumber, assets.checkpoints);
    if (checkpoint && !checkpoint.completedAt && dueOn >= cut) checkpoint.dueOn = dueOn;
    if (!checkpoint && assetId) {
      em.create(Checkpoint, { tenantId, userId, id: randomUUIDv7(), scheduleId, assetId, weekNumber, dueOn });
    }
  }
  for (const left of byWeek.values()) if (!left.completedAt && left.dueOn >= cut) em.remove(left);
}
