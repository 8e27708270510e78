import { mayAct } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { keyOf } from '../platform/global-id.ts';
import { Asset } from './asset.entity.ts';

/**
 * Marks an asset as a favourite, or takes the mark away. Doing it again changes nothing.
 *
 * @throws Refusal when the viewer has no such asset
 */
export async function setAssetFavorite(
  ctx: Context,
  input: { assetId: string; isFavorite: boolean },
): Promise<Asset> {
  const key = keyOf('asset', input.assetId);
  if (!key || !mayAct(ctx.viewer, key.userId)) throw notFound(['input', 'assetId'], input.assetId, 'asset');
  return ctx.change(async ({ em, now }) => {
    const asset = await em.findOne(Asset, { tenantId: ctx.viewer.tenantId, userId: key.userId, id: key.id });
    if (!asset) throw notFound(['input', 'assetId'], input.assetId, 'asset');
    if (asset.isFavorite !== input.isFavorite) {
      asset.isFavorite = input.isFavorite;
      asset.updatedAt = now;
    }
    return asset;
  });
}
