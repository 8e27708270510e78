import { defineEntity, p } from '@mikro-orm/core';

const CheckpointSchema = defineEntity({
  name: 'Checkpoint',
  tableName: 'checkpoints',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    id: p.uuid().primary(),
    scheduleId: p.uuid(),
    /** The asset with the questions. */
    assetId: p.uuid(),
    /** Week of the plan, from 1. */
    weekNumber: p.integer(),
    dueOn: p.date(),
    completedAt: p.datetime().nullable(),
  },
});

/** A weekly reflection with goal ratings. */
export class Checkpoint extends CheckpointSchema.class {}

CheckpointSchema.setClass(Checkpoint);
