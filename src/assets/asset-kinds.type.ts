import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { NodeInterface } from '../platform/node.ts';
import { NonNegativeInt, PositiveInt } from '../platform/scalars.ts';
import { AssetInterface } from './asset.type.ts';

export const AffirmationKindEnum = {
  ACTION: 'action',
  GRATITUDE: 'gratitude',
  IDENTITY: 'identity',
  PROCESS: 'process',
} as const;
registerEnumType(AffirmationKindEnum, {
  name: 'AffirmationKind',
  description: 'The four ways an affirmation can speak.',
  valuesConfig: {
    ACTION: { description: 'I take action …' },
    GRATITUDE: { description: "I'm grateful for …" },
    IDENTITY: { description: 'I am …' },
    PROCESS: { description: "I'm becoming …" },
  },
});

export const HypnosisSessionKindEnum = {
  ANXIETY_RELIEF: 'anxiety_relief',
  CONFIDENCE_BUILDING: 'confidence_building',
  DEEP_CHANGE: 'deep_change',
} as const;
registerEnumType(HypnosisSessionKindEnum, {
  name: 'HypnosisSessionKind',
  description: 'What a hypnosis session is for.',
  valuesConfig: {
    ANXIETY_RELIEF: { description: 'Calms fear and tension.' },
    CONFIDENCE_BUILDING: { description: 'Builds confidence.' },
    DEEP_CHANGE: { description: 'Works on a deep-seated belief.' },
  },
});

export const ScriptPhaseKindEnum = {
  INDUCTION: 'induction',
  DEEPENING: 'deepening',
  SUGGESTION: 'suggestion',
  EMERGENCE: 'emergence',
} as const;
registerEnumType(ScriptPhaseKindEnum, {
  name: 'ScriptPhaseKind',
  description: 'A part of a hypnosis session.',
  valuesConfig: {
    INDUCTION: { description: 'Settles in.' },
    DEEPENING: { description: 'Goes further in.' },
    SUGGESTION: { description: 'The work itself.' },
    EMERGENCE: { description: 'Comes back out.' },
  },
});

export const SegmentKindEnum = { BREATH: 'breath', PAUSE: 'pause', SPEECH: 'speech' } as const;
registerEnumType(SegmentKindEnum, {
  name: 'SegmentKind',
  description: 'How a stretch of script is to be taken.',
  valuesConfig: {
    BREATH: { description: 'A guided breath.' },
    PAUSE: { description: 'Silence.' },
    SPEECH: { description: 'Spoken text.' },
  },
});

export const PracticeKindEnum = {
  BODY_SCAN: 'body_scan',
  BREATHWORK: 'breathwork',
  GRATITUDE: 'gratitude',
  INTENTION_SETTING: 'intention_setting',
  MEDITATION: 'meditation',
  MICRO_PRACTICE: 'micro_practice',
  REFLECTION: 'reflection',
  VISUALIZATION: 'visualization',
} as const;
registerEnumType(PracticeKindEnum, {
  name: 'PracticeKind',
  description: 'What a daily practice consists of.',
  valuesConfig: {
    BODY_SCAN: { description: 'Attention through the body, part by part.' },
    BREATHWORK: { description: 'Guided breathing.' },
    GRATITUDE: { description: 'Noting what went well.' },
    INTENTION_SETTING: { description: 'Choosing what matters today.' },
    MEDITATION: { description: 'Sitting quietly.' },
    MICRO_PRACTICE: { description: 'Something small done within two minutes.' },
    REFLECTION: { description: 'Looking back on the day.' },
    VISUALIZATION: { description: 'Holding an inner picture.' },
  },
});

@ObjectType('ScriptSegment', {
  description: 'A stretch of script with its pacing: what a text-to-speech voice or a reader does next.',
})
export class ScriptSegmentType {
  @Field(() => NonNegativeInt, { description: 'How long it takes.' })
  durationMs!: number;

  @Field(() => SegmentKindEnum, { description: 'How it is to be taken.' })
  kind!: string;

  @Field(() => Float, { description: 'Speed relative to ordinary speech; 0.8 is slower.' })
  pace!: number;

  @Field(() => NonNegativeInt, { description: 'Start within the asset.' })
  startMs!: number;

  @Field(() => String, { description: 'What is said; empty for silence.' })
  text!: string;
}

@ObjectType('ScriptPhase', { description: 'A part of a hypnosis script.' })
export class ScriptPhaseType {
  @Field(() => PositiveInt, { description: 'How long it takes.' })
  durationSeconds!: number;

  @Field(() => ScriptPhaseKindEnum, { description: 'Which part it is.' })
  kind!: string;

  @Field(() => [ScriptSegmentType], { description: 'What is said and when.' })
  segments!: ScriptSegmentType[];
}

@ObjectType('PracticeStep', { description: 'One step of a practice, with its own timer.' })
export class PracticeStepType {
  @Field(() => PositiveInt, {
    nullable: true,
    description: 'How long it takes; null for as long as it needs.',
  })
  durationSeconds!: number | null;

  @Field(() => String, { description: 'What to do.' })
  instruction!: string;
}

@ObjectType('VisualizationScene', { description: 'A scene of a visualization.' })
export class VisualizationSceneType {
  @Field(() => PositiveInt, { description: 'How long it is held.' })
  durationSeconds!: number;

  @Field(() => String, { description: 'What there is to see, hear and feel.' })
  guidance!: string;

  @Field(() => String, { description: 'What the scene is about.' })
  title!: string;
}

@ObjectType('Affirmation', {
  implements: [AssetInterface, NodeInterface],
  description: 'A sentence to hold on to.',
})
export class AffirmationType {}

@ObjectType('HypnosisScript', {
  implements: [AssetInterface, NodeInterface],
  description: 'A spoken hypnosis session in four phases.',
})
export class HypnosisScriptType {}

@ObjectType('DailyPractice', {
  implements: [AssetInterface, NodeInterface],
  description: 'A small exercise of 5 to 15 minutes.',
})
export class DailyPracticeType {}

@ObjectType('Visualization', {
  implements: [AssetInterface, NodeInterface],
  description: 'A guided inner picture.',
})
export class VisualizationType {}
