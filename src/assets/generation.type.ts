import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { NodeInterface } from '../platform/node.ts';
import { DateTime, NonNegativeInt, PositiveInt, UnitInterval } from '../platform/scalars.ts';

export const GenerationStatusEnum = {
  QUEUED: 'queued',
  RUNNING: 'running',
  COMPLETED: 'completed',
  FAILED: 'failed',
  CANCELED: 'canceled',
} as const;
registerEnumType(GenerationStatusEnum, {
  name: 'GenerationStatus',
  description: 'State of a generation run.',
  valuesConfig: {
    QUEUED: { description: 'Waiting for its turn.' },
    RUNNING: { description: 'At work.' },
    COMPLETED: { description: 'Everything is there.' },
    FAILED: { description: 'Stopped by an error; what was finished is kept.' },
    CANCELED: { description: 'Stopped by the user.' },
  },
});

export const GenerationStageEnum = {
  EXTRACTION: 'extraction',
  AFFIRMATIONS: 'affirmations',
  HYPNOSIS_SCRIPTS: 'hypnosis_scripts',
  PRACTICES: 'practices',
  VISUALIZATIONS: 'visualizations',
  CHECKPOINTS: 'checkpoints',
  REVIEW: 'review',
  SCHEDULE: 'schedule',
  AUDIO: 'audio',
} as const;
registerEnumType(GenerationStageEnum, {
  name: 'GenerationStage',
  description: 'A step of a generation run.',
  valuesConfig: {
    EXTRACTION: { description: 'Reading the conversation.' },
    AFFIRMATIONS: { description: 'Writing affirmations.' },
    HYPNOSIS_SCRIPTS: { description: 'Writing hypnosis scripts.' },
    PRACTICES: { description: 'Writing daily practices.' },
    VISUALIZATIONS: { description: 'Writing visualizations.' },
    CHECKPOINTS: { description: 'Planning weekly checkpoints.' },
    REVIEW: { description: 'Checking for quality and safety.' },
    SCHEDULE: { description: 'Building the schedule.' },
    AUDIO: { description: 'Synthesising audio.' },
  },
});

@ObjectType('GenerationStageProgress', { description: 'Progress of one step.' })
export class GenerationStageProgressType {
  @Field(() => NonNegativeInt, { description: 'Items finished.' })
  completed!: number;

  @Field(() => GenerationStageEnum, { description: 'The step.' })
  stage!: string;

  @Field(() => NonNegativeInt, { description: 'Items planned.' })
  total!: number;
}

@ObjectType('GenerationSummary', { description: 'A plan in numbers.' })
export class GenerationSummaryType {
  @Field(() => NonNegativeInt, { description: 'How long a typical day takes.' })
  estimatedDailyMinutes!: number;

  @Field(() => PositiveInt, { description: 'Days from first to last.' })
  planDurationDays!: number;

  @Field(() => NonNegativeInt, { description: 'Assets made.' })
  totalAssets!: number;
}

@ObjectType('GenerationRun', {
  implements: NodeInterface,
  description: 'Work that turns a discovery session into assets and a schedule.',
})
export class GenerationRunType {
  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'What went wrong, fit to show; null unless it failed.',
  })
  failureMessage!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended.' })
  finishedAt!: Date | null;

  @Field(() => UnitInterval, { description: 'How far it is, from 0 to 1.' })
  progress!: number;

  @Field(() => GenerationStageEnum, {
    nullable: true,
    description: 'The step it is at; null before it starts and after it ends.',
  })
  stage!: string | null;

  @Field(() => [GenerationStageProgressType], { description: 'Each step with its own progress.' })
  stages!: GenerationStageProgressType[];

  @Field(() => GenerationStatusEnum, { description: 'State of the run.' })
  status!: string;

  @Field(() => GenerationSummaryType, {
    nullable: true,
    description: 'The result in numbers; null until completed.',
  })
  summary!: GenerationSummaryType | null;
}

@ObjectType('GenerationProgress', { description: 'How far a generation run is.' })
export class GenerationProgressType {
  @Field(() => String, { description: "What is going on, in the user's language." })
  message!: string;
}
