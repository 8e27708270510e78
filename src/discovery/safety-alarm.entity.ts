import { defineEntity, p } from '@mikro-orm/core';
import type { SafetyTier } from './conversation.entity.ts';

/** Where a text outside a conversation came in. */
export type SafetyPlace = 'asset' | 'belief' | 'feedback' | 'goal' | 'plan_name' | 'skip_reason' | 'topic';

const SafetyAlarmSchema = defineEntity({
  name: 'SafetyAlarm',
  tableName: 'safety_alarms',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    id: p.uuid().primary(),
    place: p.text().$type<SafetyPlace>(),
    safetyTier: p.text().$type<SafetyTier>(),
    isHypnosisCaution: p.boolean(),
    raisedAt: p.datetime(),
  },
});

/** That something alarming was written outside a conversation. The words themselves are not kept here. */
export class SafetyAlarm extends SafetyAlarmSchema.class {}

SafetyAlarmSchema.setClass(SafetyAlarm);
