import { defineEntity, p } from '@mikro-orm/core';

/** A purpose that needs consent of its own. */
export const CONSENT_PURPOSES = [
  'ai_processing',
  'coach_access',
  'health_data',
  'research',
  'social',
] as const;

export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

const ConsentSchema = defineEntity({
  name: 'Consent',
  tableName: 'consents',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    id: p.uuid().primary(),
    purpose: p.text().$type<ConsentPurpose>(),
    isGranted: p.boolean(),
    textVersion: p.text(),
    recordedAt: p.datetime(),
  },
});

/** One answer to the question whether something is agreed to. The newest one for a purpose counts; none is overwritten. */
export class Consent extends ConsentSchema.class {}

ConsentSchema.setClass(Consent);
