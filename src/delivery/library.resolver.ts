import { Arg, Ctx, FieldResolver, Float, Mutation, Resolver, Root } from 'type-graphql';
import { AssetInterface } from '../assets/asset.type.ts';
import type { Asset } from '../assets/index.ts';
import { UpdateAssetInput } from '../assets/library.input.ts';
import { UpdateAssetPayload } from '../assets/library.payload.ts';
import type { Context } from '../platform/context.ts';
import { type Answer, answer } from '../platform/payload.ts';
import { type Archived, archiveAsset } from './archive-asset.ts';
import { editAsset } from './edit-asset.ts';
import { starsLoader } from './find-stars.ts';
import {
  ArchiveAssetInput,
  ArchiveAssetPayload,
  RegenerateAssetInput,
  RegenerateAssetPayload,
} from './library.payload.ts';
import { shrunkMean } from './rating.ts';
import { type Regenerated, regenerateAsset } from './regenerate-asset.ts';

const INPUT = { description: 'What to do.' };

@Resolver()
export class PlannedLibraryResolver {
  @Mutation(() => UpdateAssetPayload, { nullable: true, description: 'Change an asset by hand.' })
  updateAsset(
    @Arg('input', () => UpdateAssetInput, INPUT) input: UpdateAssetInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<{ asset: Asset }>> {
    return answer(async () => ({
      asset: await editAsset(ctx, {
        assetId: input.assetId,
        title: input.title ?? null,
        content: input.content ?? null,
        optimalTimeOfDay: input.optimalTimeOfDay ?? null,
        version: input.version ?? null,
      }),
    }));
  }

  @Mutation(() => ArchiveAssetPayload, {
    nullable: true,
    description: 'Put an asset away. Its open deliveries get another asset of the same kind.',
  })
  async archiveAsset(
    @Arg('input', () => ArchiveAssetInput, INPUT) { assetId }: ArchiveAssetInput,
    @Ctx() ctx: Context,
  ): Promise<Omit<Answer<Archived>, 'affectedDeliveries'> & Pick<Archived, 'affectedDeliveries'>> {
    const answered = await answer(() => archiveAsset(ctx, assetId));
    return { ...answered, affectedDeliveries: answered.affectedDeliveries ?? [] };
  }

  @Mutation(() => RegenerateAssetPayload, {
    nullable: true,
    description: 'Have an asset written anew. The old text is archived.',
  })
  regenerateAsset(
    @Arg('input', () => RegenerateAssetInput, INPUT) input: RegenerateAssetInput,
    @Ctx() ctx: Context,
  ): Promise<Answer<Regenerated>> {
    const { assetId, instruction = null, idempotencyKey = null } = input;
    return answer(() => regenerateAsset(ctx, { assetId, instruction, idempotencyKey }));
  }
}

@Resolver(() => AssetInterface)
export class AssetRatingResolver {
  @FieldResolver(() => Float, { nullable: true, description: "Mean of the user's star ratings." })
  async averageRating(@Root() asset: Asset, @Ctx() ctx: Context): Promise<number | null> {
    const stars = await ctx.once(starsLoader).load(asset);
    return stars.count === 0 ? null : shrunkMean(stars);
  }
}
