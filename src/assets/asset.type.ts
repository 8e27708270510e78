import { Field, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../platform/connection.ts';
import { NodeInterface, typeNameOf } from '../platform/node.ts';
import { DateTime, Locale, NonNegativeInt, PositiveInt, UnitInterval } from '../platform/scalars.ts';

export const AssetTypeEnum = {
  AFFIRMATION: 'affirmation',
  HYPNOSIS_SCRIPT: 'script',
  DAILY_PRACTICE: 'practice',
  VISUALIZATION: 'visualization',
} as const;
registerEnumType(AssetTypeEnum, {
  name: 'AssetType',
  description: 'The kinds of asset a guide makes.',
  valuesConfig: {
    AFFIRMATION: { description: 'A sentence to hold on to.' },
    HYPNOSIS_SCRIPT: { description: 'A spoken session of 15 to 30 minutes.' },
    DAILY_PRACTICE: { description: 'A small exercise of 5 to 15 minutes.' },
    VISUALIZATION: { description: 'A guided inner picture.' },
  },
});

export const AssetStatusEnum = { DRAFT: 'draft', ACTIVE: 'active', ARCHIVED: 'archived' } as const;
registerEnumType(AssetStatusEnum, {
  name: 'AssetStatus',
  description: 'State of an asset.',
  valuesConfig: {
    DRAFT: { description: "Not released to the user yet, for example awaiting a coach's review." },
    ACTIVE: { description: 'In use.' },
    ARCHIVED: { description: 'Put away; kept for history.' },
  },
});

export const EnergyLevelEnum = { CALM: 'calm', ENERGIZING: 'energizing', NEUTRAL: 'neutral' } as const;
registerEnumType(EnergyLevelEnum, {
  name: 'EnergyLevel',
  description: "What an asset does to someone's energy.",
  valuesConfig: {
    CALM: { description: 'Settles.' },
    ENERGIZING: { description: 'Wakes up.' },
    NEUTRAL: { description: 'Neither.' },
  },
});

export const AssetOrderFieldEnum = {
  CREATED_AT: 'created_at',
  DURATION: 'duration',
  EFFECTIVENESS: 'effectiveness',
  LAST_USED_AT: 'last_used_at',
  TITLE: 'title',
  USAGE_COUNT: 'usage_count',
} as const;
registerEnumType(AssetOrderFieldEnum, {
  name: 'AssetOrderField',
  description: 'What assets can be ordered by.',
  valuesConfig: {
    CREATED_AT: { description: 'When they were made.' },
    DURATION: { description: 'How long they take.' },
    EFFECTIVENESS: { description: 'How well they work.' },
    LAST_USED_AT: { description: 'When they were last completed.' },
    TITLE: { description: 'Their title.' },
    USAGE_COUNT: { description: 'How often they were completed.' },
  },
});

export const TimeOfDayEnum = {
  MORNING: 'morning',
  AFTERNOON: 'afternoon',
  EVENING: 'evening',
  NIGHT: 'night',
} as const;
registerEnumType(TimeOfDayEnum, {
  name: 'TimeOfDay',
  description: 'When in the day an asset works best.',
  valuesConfig: {
    MORNING: { description: 'Best early in the day.' },
    AFTERNOON: { description: 'Best around the middle of the day.' },
    EVENING: { description: 'Best in the evening.' },
    NIGHT: { description: 'Best just before sleep.' },
  },
});

@ObjectType('AssetCheck', { description: 'One rule that an asset was checked against.' })
export class AssetCheckType {
  @Field(() => String, { nullable: true, description: 'What was found; null when there is nothing to say.' })
  detail!: string | null;

  @Field(() => Boolean, { description: 'Whether it holds.' })
  isPassed!: boolean;

  @Field(() => String, { description: 'Identifier of the rule, such as `A3`.' })
  rule!: string;
}

@ObjectType('Provenance', {
  description: 'Where generated content came from, so that it can be explained and repeated.',
})
export class ProvenanceType {
  @Field(() => Boolean, { description: 'Whether a person changed it afterwards.' })
  isEdited!: boolean;

  @Field(() => String, { description: 'Name of the language model, or `built-in`.' })
  model!: string;

  @Field(() => String, { description: 'Version of the prompt.' })
  promptVersion!: string;

  @Field(() => [AssetCheckType], {
    description: 'The rules the asset was checked against, with what was found.',
  })
  checks!: AssetCheckType[];
}

@ObjectType('AssetTypeCount', { description: 'Number of assets of one kind.' })
export class AssetTypeCountType {
  @Field(() => NonNegativeInt, { description: 'How many.' })
  count!: number;

  @Field(() => AssetTypeEnum, { description: 'Kind of asset.' })
  type!: string;
}

@InterfaceType('Asset', {
  resolveType: typeNameOf,
  implements: NodeInterface,
  description:
    'Something a guide made for a user: an affirmation, a hypnosis script, a daily practice or a visualization.',
})
export abstract class AssetInterface {
  @Field(() => String, { description: 'Full text as the user reads it, without pacing markers.' })
  content!: string;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => PositiveInt, { description: 'How long it takes.' })
  durationSeconds!: number;

  @Field(() => UnitInterval, {
    nullable: true,
    description: 'How well it works for this user, from 0 to 1; null until there is enough feedback.',
  })
  effectivenessScore!: number | null;

  @Field(() => EnergyLevelEnum, { description: "What it does to someone's energy." })
  energyLevel!: string;

  @Field(() => Boolean, { description: 'Whether the user marked it as a favourite.' })
  isFavorite!: boolean;

  @Field(() => Locale, { description: 'Language of the text.' })
  locale!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was last completed.' })
  lastUsedAt!: Date | null;

  @Field(() => TimeOfDayEnum, { description: 'Time of day it works best.' })
  optimalTimeOfDay!: string;

  @Field(() => AssetStatusEnum, { description: 'State of the asset.' })
  status!: string;

  @Field(() => String, { description: 'Short name.' })
  title!: string;

  @Field(() => AssetTypeEnum, {
    description: 'Kind of asset; the same information as `__typename`, for filters and labels.',
  })
  type!: string;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt!: Date;

  @Field(() => NonNegativeInt, { description: 'How often it was completed.' })
  usageCount!: number;

  @Field(() => PositiveInt, {
    description: 'Counts up with each change; send it back with an update to notice conflicts.',
  })
  version!: number;
}

export const AssetConnection = connectionOf('Asset', () => AssetInterface, {
  many: 'assets',
  one: 'an asset',
});
