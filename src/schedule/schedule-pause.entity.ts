import { defineEntity, p } from '@mikro-orm/core';

const SchedulePauseSchema = defineEntity({
  name: 'SchedulePause',
  tableName: 'schedule_pauses',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    scheduleId: p.uuid().primary(),
    /** First day that was held, in the plan's zone. */
    pausedOn: p.date().primary(),
    pausedAt: p.datetime(),
    /** First day that counts again; null while nobody knows. */
    resumesOn: p.date().nullable(),
  },
});

/** Days on which a plan was held: they neither add to a streak nor break it. */
export class SchedulePause extends SchedulePauseSchema.class {}

SchedulePauseSchema.setClass(SchedulePause);
