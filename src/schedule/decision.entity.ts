import { defineEntity, p } from '@mikro-orm/core';
import type { DecisionCandidate, DecisionKind } from './plan-decision.ts';

const DecisionSchema = defineEntity({
  name: 'Decision',
  tableName: 'decisions',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    id: p.uuid().primary(),
    scheduleId: p.uuid(),
    /** The activity it is about; null for the plan as a whole. */
    activityId: p.uuid().nullable(),
    kind: p.text().$type<DecisionKind>(),
    /** Name and version of the rules that chose. */
    policyVersion: p.text(),
    candidates: p.json<readonly DecisionCandidate[]>(),
    /** One sentence for the person. */
    explanation: p.text(),
    decidedAt: p.datetime(),
  },
});

/** A choice that a plan made, with what could have been chosen instead. */
export class Decision extends DecisionSchema.class {}

DecisionSchema.setClass(Decision);
