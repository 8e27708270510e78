import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { AssetInterface } from '../assets/asset.type.ts';
import { UserError } from '../platform/user-error.type.ts';
import { DeliveryType } from './delivery.type.ts';

@InputType('ArchiveAssetInput', { description: 'Input of `archiveAsset`.' })
export class ArchiveAssetInput {
  @Field(() => ID, { description: 'The asset.' })
  assetId!: string;
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
