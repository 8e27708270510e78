import { defineEntity, p } from '@mikro-orm/core';
import type { CommitmentLevel, PlanPreferences } from '../discovery/index.ts';
import type { PlanWarning, PlanWeek } from './plan.ts';
import type { ChosenSlot } from './slot-plan.ts';
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
    /** From first to last, the days it was held included. */
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
    /** What the person put into the parts of the day; null where the planner chose. */
    slots: p.json<readonly ChosenSlot[]>().nullable(),
    status: p.text().$type<ScheduleStatus>(),
    /** When a held plan goes on by itself; null for not before the person says so. */
    resumesAt: p.datetime().nullable(),
    /** Until which day its deliveries are written; null for all of them. */
    plannedThrough: p.date().nullable(),
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
    this.resumesAt = null;
    this.updatedAt = at;
  }

  /** Holds the plan until somebody lets it go on, or until an instant. */
  hold(at: Date, resumesAt: Date | null): void {
    this.status = 'paused';
    this.resumesAt = resumesAt;
    this.updatedAt = at;
  }

  /** Lets a held plan go on. */
  goOn(at: Date): void {
    this.status = 'active';
    this.resumesAt = null;
    this.updatedAt = at;
  }

  /** Days that it was held in all; they are part of its length, not of what was asked for. */
  heldDays(): number {
    return this.durationDays - this.preferences.durationDays;
  }
}

ScheduleSchema.setClass(Schedule);
