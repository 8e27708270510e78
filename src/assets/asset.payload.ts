import { Field, ObjectType } from 'type-graphql';
import { DiscoverySessionType } from '../discovery/discovery.type.ts';
import { UserError } from '../platform/user-error.type.ts';
import { AssetInterface } from './asset.type.ts';
import { GenerationRunType } from './generation.type.ts';

@ObjectType('GenerateAssetsPayload', { description: 'Result of `generateAssets`.' })
export class GenerateAssetsPayload {
  @Field(() => GenerationRunType, {
    nullable: true,
    description: 'The run; watch it with `generationProgress`.',
  })
  generationRun!: GenerationRunType | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType('CancelGenerationPayload', { description: 'Result of `cancelGeneration`.' })
export class CancelGenerationPayload {
  @Field(() => GenerationRunType, { nullable: true, description: 'The run as it is now.' })
  generationRun!: GenerationRunType | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType('SetAssetFavoritePayload', { description: 'Result of `setAssetFavorite`.' })
export class SetAssetFavoritePayload {
  @Field(() => AssetInterface, { nullable: true, description: 'The asset as it is now.' })
  asset!: AssetInterface | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType('CompleteDiscoveryPayload', { description: 'Result of `completeDiscovery`.' })
export class CompleteDiscoveryPayload {
  @Field(() => GenerationRunType, {
    nullable: true,
    description: 'The run that makes assets and schedule; watch it with `generationProgress`.',
  })
  generationRun!: GenerationRunType | null;

  @Field(() => DiscoverySessionType, {
    nullable: true,
    description: 'The session with goals and belief graph.',
  })
  session!: DiscoverySessionType | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty on success.' })
  userErrors!: UserError[];
}
