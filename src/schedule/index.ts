/** The face of schedule: what later stages may use. */
export { activitiesOfPlans, type PlanKey, type WritableActivity } from './activities-of-plans.ts';
export { Activity, ActivityAsset } from './activity.entity.ts';
export { type BuildSchedule, buildSchedule } from './build-schedule.ts';
export { checkEvening } from './check-evening.ts';
export { Checkpoint } from './checkpoint.entity.ts';
export { DAY_PARTS, type DayPart } from './day-order.ts';
export { Decision } from './decision.entity.ts';
export { type DueDelivery, deliveriesOf, partOfDay, windowEnd } from './due-times.ts';
export { byDay, isEvening } from './evening.ts';
export { isMovedBy } from './find-quiet-change.ts';
export { findResumption } from './find-resumption.ts';
export { holdPlans, lockPlanning } from './hold-plans.ts';
export { checkVersion, holdSchedule } from './hold-schedule.ts';
export { horizonEnd } from './horizon.ts';
export {
  type ActivityWithAssets,
  activitiesOf,
  checkpointLoader,
  checkpointsOfPerson,
  decisionLoader,
  decisionsOfActivity,
  findActivities,
  knownStandings,
  type PlanStanding,
  scheduleLoader,
  schedulesOfPerson,
  standingsOfPerson,
} from './loaders.ts';
export { planRun } from './plan-run.ts';
export { type Replacement, replaceAsset } from './replace-asset.ts';
export { type Replan, replanSchedule } from './replan-schedule.ts';
export type { BuiltSchedule } from './save-plan.ts';
export { Schedule } from './schedule.entity.ts';
export { checkName } from './schedule-name.ts';
export { SchedulePause } from './schedule-pause.entity.ts';
export type { ChosenSlot } from './slot-plan.ts';
export { goesOn, isRunning, type ScheduleStatus, scheduleStatus } from './standing.ts';
