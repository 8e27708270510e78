import { Field, ID, InputType } from 'type-graphql';
import { PositiveInt } from '../platform/scalars.ts';
import { TimeOfDayEnum } from './asset.type.ts';

@InputType('UpdateAssetInput', { description: 'Input of `updateAsset`.' })
export class UpdateAssetInput {
  @Field(() => ID, { description: 'The asset.' })
  assetId!: string;

  @Field(() => String, { nullable: true, description: 'Short name.' })
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Full text. Scripts take pacing markers in square brackets, such as `[pause 3s]`.',
  })
  content?: string | null;

  @Field(() => TimeOfDayEnum, { nullable: true, description: 'Time of day it works best.' })
  optimalTimeOfDay?: 'morning' | 'afternoon' | 'evening' | 'night' | null;

  @Field(() => PositiveInt, {
    nullable: true,
    description:
      'Version the caller last read; a `StaleObjectError` comes back when it is no longer current.',
  })
  version?: number | null;
}

@InputType('PublishAssetInput', { description: 'Input of `publishAsset`.' })
export class PublishAssetInput {
  @Field(() => ID, { description: 'The draft.' })
  assetId!: string;
}

@InputType('RestoreAssetInput', { description: 'Input of `restoreAsset`.' })
export class RestoreAssetInput {
  @Field(() => ID, { description: 'The asset.' })
  assetId!: string;
}
