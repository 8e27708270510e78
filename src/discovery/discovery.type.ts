import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../platform/connection.ts';
import { NodeInterface } from '../platform/node.ts';
import {
  DateTime,
  GasLevelScalar as GasLevel,
  LocalDate,
  NonNegativeInt,
  PositiveInt,
  UnitInterval,
} from '../platform/scalars.ts';

export const DiscoveryKindEnum = { INTAKE: 'intake', REASSESSMENT: 'reassessment' } as const;
registerEnumType(DiscoveryKindEnum, {
  name: 'DiscoveryKind',
  description: 'Why a discovery conversation is held.',
  valuesConfig: {
    INTAKE: { description: 'The first one with a guide.' },
    REASSESSMENT: { description: 'A later one that checks and updates goals and beliefs.' },
  },
});

export const DiscoveryStatusEnum = {
  OPEN: 'open',
  EXTRACTING: 'extracting',
  COMPLETED: 'completed',
  ABANDONED: 'abandoned',
} as const;
registerEnumType(DiscoveryStatusEnum, {
  name: 'DiscoveryStatus',
  description: 'State of a discovery conversation.',
  valuesConfig: {
    OPEN: { description: 'The conversation is going on.' },
    EXTRACTING: { description: 'Goals and beliefs are being extracted.' },
    COMPLETED: { description: 'Ended; goals and beliefs are extracted.' },
    ABANDONED: { description: 'Ended without a result.' },
  },
});

export const MessageAuthorEnum = { GUIDE: 'guide', USER: 'user' } as const;
registerEnumType(MessageAuthorEnum, {
  name: 'MessageAuthor',
  description: 'Who said something.',
  valuesConfig: {
    GUIDE: { description: 'The guide.' },
    USER: { description: 'The person.' },
  },
});

export const GoalStatusEnum = { ACTIVE: 'active', ATTAINED: 'attained', RETIRED: 'retired' } as const;
registerEnumType(GoalStatusEnum, {
  name: 'GoalStatus',
  description: 'State of a goal.',
  valuesConfig: {
    ACTIVE: { description: 'Being worked on.' },
    ATTAINED: { description: 'Reached and closed.' },
    RETIRED: { description: 'Dropped.' },
  },
});

export const RatingSourceEnum = {
  CHECKPOINT: 'checkpoint',
  COACH: 'coach',
  DISCOVERY: 'discovery',
  REASSESSMENT: 'reassessment',
  SELF: 'self',
} as const;
registerEnumType(RatingSourceEnum, {
  name: 'RatingSource',
  description: 'Where a rating came from.',
  valuesConfig: {
    CHECKPOINT: { description: 'A weekly checkpoint.' },
    COACH: { description: 'A coach.' },
    DISCOVERY: { description: 'The discovery conversation.' },
    REASSESSMENT: { description: 'A reassessment.' },
    SELF: { description: 'The user, on their own account.' },
  },
});

export const BeliefKindEnum = {
  CORE: 'core',
  EMPOWERING: 'empowering',
  GOAL: 'goal',
  LIMITING: 'limiting',
  OUTCOME: 'outcome',
  VALUE: 'value',
} as const;
registerEnumType(BeliefKindEnum, {
  name: 'BeliefKind',
  description: 'Whether a belief helps or hinders.',
  valuesConfig: {
    CORE: { description: 'A belief about oneself or the world that others rest on.' },
    EMPOWERING: { description: 'A belief that helps.' },
    GOAL: { description: 'Stands for one of the goals.' },
    LIMITING: { description: 'A belief that holds back.' },
    OUTCOME: { description: 'Something hoped for or feared as a consequence.' },
    VALUE: { description: 'Something that matters for its own sake.' },
  },
});

@ObjectType('DiscoveryMessage', {
  implements: NodeInterface,
  description: 'One turn of a discovery conversation.',
})
export class DiscoveryMessageType {
  @Field(() => MessageAuthorEnum, { description: 'Who said it.' })
  author!: string;

  @Field(() => DateTime, { description: 'When it was said.' })
  createdAt!: Date;

  @Field(() => String, { description: 'What was said.' })
  text!: string;
}

@ObjectType('DiscoverySession', {
  implements: NodeInterface,
  description: 'A conversation in which a guide learns about goals, beliefs and preferences.',
})
export class DiscoverySessionType {
  @Field(() => DateTime, { nullable: true, description: 'When it was completed.' })
  completedAt!: Date | null;

  @Field(() => DateTime, { description: 'When it began.' })
  createdAt!: Date;

  @Field(() => DiscoveryKindEnum, { description: 'Why it is held.' })
  kind!: string;

  @Field(() => DiscoveryStatusEnum, { description: 'State of the conversation.' })
  status!: string;
}

@ObjectType('GoalLevel', { description: 'One step of a Goal Attainment Scale in words.' })
export class GoalLevelType {
  @Field(() => String, { description: 'What life looks like at this level.' })
  description!: string;

  @Field(() => GasLevel, { description: 'The level.' })
  level!: number;
}

@ObjectType('GoalRating', { implements: NodeInterface, description: "A goal's level at one moment." })
export class GoalRatingType {
  @Field(() => GasLevel, { description: 'The level.' })
  level!: number;

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note!: string | null;

  @Field(() => DateTime, { description: 'When it was rated.' })
  ratedAt!: Date;

  @Field(() => RatingSourceEnum, { description: 'Where the rating came from.' })
  source!: string;
}

@ObjectType('Goal', { implements: NodeInterface, description: 'A goal with its Goal Attainment Scale.' })
export class GoalType {
  @Field(() => GasLevel, { description: 'Level at the time of discovery.' })
  baselineLevel!: number;

  @Field(() => String, { description: 'Area of life, such as `career`.' })
  category!: string;

  @Field(() => DateTime, { description: 'When it was found.' })
  createdAt!: Date;

  @Field(() => GasLevel, { description: 'Level at the last rating.' })
  currentLevel!: number;

  @Field(() => [GoalLevelType], { description: 'All five levels, from -2 to 2, in words.' })
  levels!: GoalLevelType[];

  @Field(() => PositiveInt, { description: "Rank among the user's goals; 1 is the most important." })
  priority!: number;

  @Field(() => String, { description: "The goal in the user's words." })
  statement!: string;

  @Field(() => GoalStatusEnum, { description: 'State of the goal.' })
  status!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Date the user wants to get there.' })
  targetDate!: string | null;

  @Field(() => Float, { description: 'Weight in the summary score.' })
  weight!: number;

  @Field(() => NonNegativeInt, {
    nullable: true,
    description: 'How sure the person is to get there, from 0 to 10; null until asked.',
  })
  confidence!: number | null;

  @Field(() => NonNegativeInt, {
    nullable: true,
    description: 'How much it matters to the person, from 0 to 10; null until asked.',
  })
  importance!: number | null;

  @Field(() => Boolean, {
    description:
      'Whether the baseline was assumed and not stated. An assumed baseline should be asked for at the next checkpoint.',
  })
  isBaselineAssumed!: boolean;
}

@ObjectType('Evidence', { description: 'What was said that a goal or a belief rests on.' })
export class EvidenceType {
  @Field(() => String, { description: 'The words themselves, as a part of that message.' })
  quote!: string;
}

@ObjectType('Belief', { implements: NodeInterface, description: 'Something a person holds to be true.' })
export class BeliefType {
  @Field(() => BeliefKindEnum, { description: 'Whether it helps or hinders.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'Helpful way to put it, for a limiting belief.' })
  reframe!: string | null;

  @Field(() => String, { description: 'The belief in the first person.' })
  statement!: string;

  @Field(() => UnitInterval, { description: 'How firmly it is held, from 0 to 1.' })
  strength!: number;
}

@ObjectType('BeliefGraph', {
  implements: NodeInterface,
  description:
    'What someone believes, as nodes and the links between them. A reassessment makes a new version; old versions stay.',
})
export class BeliefGraphType {
  @Field(() => UnitInterval, {
    description:
      'How much the beliefs pull against each other, from 0 (in harmony) to 1: the dissonance ratio, the share of conflicting links in all links, each weighted by its strength and by how strongly both ends are held.',
  })
  conflictScore!: number;

  @Field(() => DateTime, { description: 'When this version was made.' })
  createdAt!: Date;

  @Field(() => PositiveInt, { description: 'Counts up with each reassessment and each correction.' })
  version!: number;

  @Field(() => Float, {
    description: 'Least total weight of links that cannot be satisfied at once while every goal stands.',
  })
  incoherence!: number;

  @Field(() => Boolean, {
    description: 'Whether `incoherence` is exact; false when the graph was too large to search in full.',
  })
  isExact!: boolean;
}

export const DiscoveryMessageConnection = connectionOf('DiscoveryMessage', () => DiscoveryMessageType, {
  many: 'messages',
  one: 'a message',
});
export const DiscoverySessionConnection = connectionOf('DiscoverySession', () => DiscoverySessionType, {
  many: 'discovery sessions',
  one: 'a discovery session',
});
export const GoalConnection = connectionOf('Goal', () => GoalType, { many: 'goals', one: 'a goal' });
export const GoalRatingConnection = connectionOf('GoalRating', () => GoalRatingType, {
  many: 'ratings',
  one: 'a rating',
});
