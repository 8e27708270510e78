import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../platform/connection.ts';
import { EventInterface } from '../platform/event.type.ts';
import { NodeInterface } from '../platform/node.ts';
import { DateTime } from '../platform/scalars.ts';

export const ReassessmentReasonEnum = {
  DISENGAGEMENT: 'disengagement',
  LOW_ADHERENCE: 'low_adherence',
  SCHEDULED: 'scheduled',
} as const;
registerEnumType(ReassessmentReasonEnum, {
  name: 'ReassessmentReason',
  description: 'Why goals and beliefs should be looked at again.',
  valuesConfig: {
    DISENGAGEMENT: { description: 'Activity is falling off.' },
    LOW_ADHERENCE: { description: 'Too many activities are missed.' },
    SCHEDULED: { description: 'The regular date has come.' },
  },
});

export const ReassessmentStatusEnum = {
  DUE: 'due',
  IN_PROGRESS: 'in_progress',
  COMPLETED: 'completed',
  DISMISSED: 'dismissed',
} as const;
registerEnumType(ReassessmentStatusEnum, {
  name: 'ReassessmentStatus',
  description: 'State of a reassessment.',
  valuesConfig: {
    DUE: { description: 'Waiting for the user.' },
    IN_PROGRESS: { description: 'The conversation is going on.' },
    COMPLETED: { description: 'Finished; the plan is updated.' },
    DISMISSED: { description: 'Put off by the user.' },
  },
});

@ObjectType('Reassessment', {
  implements: NodeInterface,
  description: 'A prompt to look at goals and beliefs again.',
})
export class ReassessmentType {
  @Field(() => DateTime, { description: 'When it came up.' })
  createdAt!: Date;

  @Field(() => ReassessmentReasonEnum, { description: 'Why it came up.' })
  reason!: string;

  @Field(() => ReassessmentStatusEnum, { description: 'State of the reassessment.' })
  status!: string;
}

export const ReassessmentConnection = connectionOf('Reassessment', () => ReassessmentType, {
  many: 'reassessments',
  one: 'a reassessment',
});

@ObjectType('ReassessmentEvent', {
  implements: EventInterface,
  description: 'A reassessment came up or changed.',
})
export class ReassessmentEventType {
  @Field(() => String, { description: 'Pass it as `after` to continue from here.' })
  cursor!: string;

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: Date;

  @Field(() => ReassessmentType, { description: 'The reassessment as it is now.' })
  reassessment!: ReassessmentType;
}
