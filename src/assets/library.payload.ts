import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../platform/user-error.type.ts';
import { AssetInterface } from './asset.type.ts';

@ObjectType('UpdateAssetPayload', { description: 'Result of `updateAsset`.' })
export class UpdateAssetPayload {
  @Field(() => AssetInterface, { nullable: true, description: 'The asset as it is now.' })
  asset!: AssetInterface | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType('PublishAssetPayload', { description: 'Result of `publishAsset`.' })
export class PublishAssetPayload {
  @Field(() => AssetInterface, { nullable: true, description: 'The asset as it is now.' })
  asset!: AssetInterface | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType('RestoreAssetPayload', { description: 'Result of `restoreAsset`.' })
export class RestoreAssetPayload {
  @Field(() => AssetInterface, { nullable: true, description: 'The asset as it is now.' })
  asset!: AssetInterface | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty on success.' })
  userErrors!: UserError[];
}
