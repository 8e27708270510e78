import type { Context } from '../platform/context.ts';
import type { Asset } from './asset.entity.ts';
import { lockOwnAsset, refetchAsset } from './find-own-asset.ts';

/**
 * Marks an asset as a favourite, or takes the mark away. Doing it again changes nothing.
 *
 * @throws Refusal when the viewer has no such asset
 */
export async function setAssetFavorite(
  ctx: Context,
  input: { assetId: string; isFavorite: boolean },
): Promise<Asset> {
  const asset = await ctx.change(async (change) => {
    const asset = await lockOwnAsset(change, ctx.viewer, input.assetId);
    if (asset.isFavorite !== input.isFavorite) {
      asset.isFavorite = input.isFavorite;
      asset.updatedAt = change.now;
    }
    return asset;
  });
  return refetchAsset(ctx, asset);
}
