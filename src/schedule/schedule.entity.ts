import { defineEntity, p } from '@mikro-orm/core';
import type { CommitmentLevel, PlanPreferences } from '../discovery/index.ts';
import type { PlanWarning, PlanWeek } from './plan.ts';
import { isRunning, type ScheduleStatus } from './standing.ts';

const ScheduleSchema = defineEntity({
  name: 'Schedule',
  tableName: 'personalized_schedules',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    id: p.uuid().primary(),
    agentId: p.uuid(),
    /** The run that built it; null for one asked for on its own. */
    generationRunId: p.uuid().nullable(),
    beliefGraphId: p.uuid().nullable(),
    name: p.text().fieldName('schedule_name'),
    commitmentLevel: p.text().$type<CommitmentLevel>(),
    durationDays: p.integer(),
    startDate: p.date(),
    endDate: p.date(),
    timeZone: p.text(),
    preferences: p.json<PlanPreferences>(),
    weeks: p.json<readonly PlanWeek[]>().fieldName('weekly_structure'),
    goalIds: p.json<readonly string[]>().fieldName('goal_assessment_ids'),
    reassessmentDates: p.json<readonly string[]>(),
    reassessmentFrequencyDays: p.integer(),
    estimatedDailyMinutes: p.integer(),
    /** What did not fit, and what would make room. */
    warnings: p.json<readonly PlanWarning[]>(),
    status: p.text().$type<ScheduleStatus>(),
    version: p.integer().version(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** A personal plan made from assets. */
export class Schedule extends ScheduleSchema.class {
  /** Makes room for another plan: ends early, or is noted to have run to its end. One that has ended stays as it was. */
  end(at: Date): void {
    if (this.status !== 'active' && this.status !== 'paused') return;
    this.status = isRunning(this, at) ? 'canceled' : 'completed';
    this.updatedAt = at;
  }
}

ScheduleSchema.setClass(Schedule);
