import { defineEntity, p } from '@mikro-orm/core';
import type { Grounds, ReassessmentReason, ReassessmentStatus } from './reassessment.ts';

const ReassessmentSchema = defineEntity({
  name: 'Reassessment',
  tableName: 'reassessments',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    id: p.uuid().primary(),
    scheduleId: p.uuid(),
    status: p.text().$type<ReassessmentStatus>(),
    /** The person's day that called for it. There is one of each reason for a plan and day. */
    aroseOn: p.date(),
    reason: p.text().$type<ReassessmentReason>(),
    grounds: p.json<Grounds>(),
    createdAt: p.datetime(),
  },
});

/** A prompt to look at goals and beliefs again. */
export class Reassessment extends ReassessmentSchema.class {}

ReassessmentSchema.setClass(Reassessment);
