import { Field, ID, InputType } from 'type-graphql';
import { OrderDirectionEnum } from '../platform/connection.ts';
import { PositiveInt } from '../platform/scalars.ts';
import {
  AssetOrderFieldEnum,
  AssetStatusEnum,
  AssetTypeEnum,
  EnergyLevelEnum,
  TimeOfDayEnum,
} from './asset.type.ts';

@InputType('AssetFilter', {
  description: 'Narrows a list of assets. All given conditions must hold; a list means any of its values.',
})
export class AssetFilter {
  @Field(() => [ID], { nullable: true, description: 'Only assets bearing on one of these beliefs.' })
  beliefIds?: string[] | null;

  @Field(() => [EnergyLevelEnum], { nullable: true, description: 'Only assets of these energies.' })
  energyLevels?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only assets serving one of these goals.' })
  goalIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only assets of these guides.' })
  guideIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only assets with (or without) playable audio.' })
  hasAudio?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only favourites (or only others).' })
  isFavorite?: boolean | null;

  @Field(() => PositiveInt, { nullable: true, description: 'Only assets that take at most this long.' })
  maxDurationSeconds?: number | null;

  @Field(() => String, { nullable: true, description: 'Only assets with these words in title or text.' })
  search?: string | null;

  @Field(() => [AssetStatusEnum], {
    nullable: true,
    description: 'Only assets in these states; active ones when left out.',
    defaultValue: ['active'],
  })
  statuses!: string[];

  @Field(() => [TimeOfDayEnum], { nullable: true, description: 'Only assets that work best at these times.' })
  timesOfDay?: string[] | null;

  @Field(() => [AssetTypeEnum], { nullable: true, description: 'Only assets of these kinds.' })
  types?: string[] | null;
}

@InputType('AssetOrder', { description: 'Order of a list of assets.' })
export class AssetOrder {
  @Field(() => OrderDirectionEnum, { description: 'Ascending or descending.' })
  direction!: string;

  @Field(() => AssetOrderFieldEnum, { description: 'What to order by.' })
  field!: string;
}

@InputType('SetAssetFavoriteInput', { description: 'Input of `setAssetFavorite`.' })
export class SetAssetFavoriteInput {
  @Field(() => ID, { description: 'The asset.' })
  assetId!: string;

  @Field(() => Boolean, { description: 'Whether it is to be a favourite.' })
  isFavorite!: boolean;
}
