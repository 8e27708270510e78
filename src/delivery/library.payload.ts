import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { AssetInterface } from '../assets/asset.type.ts';
import { UserError } from '../platform/user-error.type.ts';
import { DeliveryType } from './delivery.type.ts';

@InputType('ArchiveAssetInput', { description: 'Input of `archiveAsset`.' })
export class ArchiveAssetInput {
  @Field(() => ID, { description: 'The asset.' })
  assetId!: string;
}

@InputType('RegenerateAssetInput', { description: 'Input of `regenerateAsset`.' })
export class RegenerateAssetInput {
  @Field(() => ID, { description: 'The asset.' })
  assetId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What should be different, at most 500 characters.',
  })
  instruction?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Any string unique to this request, at most 64 characters. The same key within 24 hours returns the first result instead of doing it twice.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('RegenerateAssetPayload', { description: 'Result of `regenerateAsset`.' })
export class RegenerateAssetPayload {
  @Field(() => AssetInterface, { nullable: true, description: 'The new asset.' })
  asset!: AssetInterface | null;

  @Field(() => AssetInterface, { nullable: true, description: 'The old one, archived.' })
  replacedAsset!: AssetInterface | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType('ArchiveAssetPayload', { description: 'Result of `archiveAsset`.' })
export class ArchiveAssetPayload {
  @Field(() => [DeliveryType], { description: 'Deliveries that now show another asset.' })
  affectedDeliveries!: DeliveryType[];

  @Field(() => AssetInterface, { nullable: true, description: 'The asset as it is now.' })
  asset!: AssetInterface | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty on success.' })
  userErrors!: UserError[];
}
