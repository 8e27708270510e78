import { defineEntity, p } from '@mikro-orm/core';
import { DAY_START, dayAt } from '../platform/zone.ts';
import type { DayPart } from '../schedule/index.ts';

const DeliverySchema = defineEntity({
  name: 'Delivery',
  tableName: 'schedule_deliveries',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    id: p.uuid().primary(),
    /** Part of the due log that the person's deliveries are in; see `due-log.ts`. */
    shard: p.smallint(),
    scheduleId: p.uuid(),
    activityId: p.uuid(),
    assetId: p.uuid(),
    slot: p.text(),
    dayPart: p.text().$type<DayPart>(),
    /** Calendar date and wall-clock time when it was planned. */
    localDate: p.date(),
    localTime: p.time(),
    scheduledFor: p.datetime(),
    /** When it counts as missed. */
    windowEndsAt: p.datetime(),
    /** Day and wall-clock time that the plan gave it; null while it stands there. */
    plannedOn: p.date().nullable(),
    plannedTime: p.time().nullable(),
    /** When it turns up again after it was put off. */
    snoozedUntil: p.datetime().nullable(),
    /** Zone it was planned in, when its plan has moved to another since; null for the plan's own. */
    timeZone: p.text().nullable(),
    completedAt: p.datetime().nullable(),
    skippedAt: p.datetime().nullable(),
    skipReason: p.text().nullable(),
    engagementDurationSeconds: p.integer().nullable(),
    feedbackScore: p.smallint().nullable(),
    feedbackComment: p.text().nullable(),
    version: p.integer().version(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** The person's day that a row `d` of deliveries is part of, as `Delivery.day` says it, in SQL. */
export const DAY_OF_DELIVERY = `(d.local_date + d.local_time - interval '${DAY_START}')::date`;

/** One planned activity on one day. It is written when planned, and again only when the person acts on it. */
export class Delivery extends DeliverySchema.class {
  /**
   * Records that the person did it. Completing again keeps the first time, so a repeated request is
   * harmless; feedback that was missing is added.
   */
  complete(done: {
    at: Date;
    engagementSeconds: number | null;
    score: number | null;
    comment: string | null;
  }): void {
    this.completedAt ??= done.at;
    this.engagementDurationSeconds ??= done.engagementSeconds;
    this.feedbackScore ??= done.score;
    this.feedbackComment ??= done.comment;
  }

  /** Records that the person leaves it out. Skipping again keeps the first time and reason. */
  skip(at: Date, reason: string | null): void {
    if (this.skippedAt) return;
    this.skippedAt = at;
    this.skipReason = reason;
  }

  /** Takes back that it was done or left out, and what was said about it. */
  undo(): void {
    this.completedAt = null;
    this.engagementDurationSeconds = null;
    this.feedbackScore = null;
    this.feedbackComment = null;
    this.skippedAt = null;
    this.skipReason = null;
  }

  /** The person's day that it is part of: the hours before four belong to the day before. */
  day(): string {
    return dayAt({ date: this.localDate, time: this.localTime });
  }

  /** Whether it was moved away from its planned time. */
  isMoved(): boolean {
    return this.plannedOn != null;
  }
}

DeliverySchema.setClass(Delivery);
