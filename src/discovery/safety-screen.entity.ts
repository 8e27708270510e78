import { defineEntity, p } from '@mikro-orm/core';

const SafetyScreenSchema = defineEntity({
  name: 'SafetyScreen',
  tableName: 'safety_screens',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    id: p.uuid().primary(),
    version: p.text(),
    answers: p.json<readonly { key: string; applies: boolean }[]>(),
    isCleared: p.boolean(),
    reason: p.text().nullable(),
    answeredAt: p.datetime(),
    expiresAt: p.datetime(),
  },
});

/** One answer to the screen that is asked before hypnosis. The newest counts; none is overwritten. */
export class SafetyScreen extends SafetyScreenSchema.class {}

SafetyScreenSchema.setClass(SafetyScreen);
