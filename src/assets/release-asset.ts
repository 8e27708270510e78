import { GraphQLError } from 'graphql';
import { maySee } from '../identity/index.ts';
import type { Change, Context } from '../platform/context.ts';
import { keyOf } from '../platform/global-id.ts';
import type { Asset } from './asset.entity.ts';
import { lockAsset, lockOwnAsset, noAsset, refetchAsset, wrongState } from './find-own-asset.ts';

/** Puts an asset away. What plans it was in show instead is left to the caller. Doing it again changes nothing. */
export function archive(asset: Asset, at: Date): void {
  if (asset.status === 'archived') return;
  asset.status = 'archived';
  asset.updatedAt = at;
}

/**
 * Brings one of the viewer's own archived assets back into the library. Plans that show another one by now keep
 * it; new plans may use both. Doing it again changes nothing.
 *
 * @throws Refusal when there is no such asset, or it is a draft
 */
export async function restoreAsset(ctx: Context, assetId: string): Promise<Asset> {
  const asset = await ctx.change(async (change) => {
    const asset = await lockOwnAsset(change, ctx.viewer, assetId);
    if (asset.status === 'draft') {
      throw wrongState(asset, 'there is nothing to bring back', 'A coach can release it (`publishAsset`).');
    }
    activate(change, asset, 'archived');
    return asset;
  });
  return refetchAsset(ctx, asset);
}

/**
 * Releases a draft to the person it was made for. Doing it again changes nothing.
 *
 * @throws Refusal when the viewer may see no such asset, or it is archived
 * @throws GraphQLError FORBIDDEN for whoever is neither coach nor admin
 */
export async function publishAsset(ctx: Context, assetId: string): Promise<Asset> {
  const key = keyOf('asset', assetId);
  if (!key || !maySee(ctx.viewer, key.userId)) throw noAsset(assetId);
  const asset = await ctx.change(async (change) => {
    const { tenantId } = ctx.viewer;
    const asset = await lockAsset(change.em, { tenantId, key, assetId });
    if (!ctx.viewer.roles.some((role) => role === 'admin' || role === 'coach')) {
      throw new GraphQLError('Only a coach or an admin releases a draft.', {
        extensions: { code: 'FORBIDDEN' },
      });
    }
    if (asset.status === 'archived') {
      throw wrongState(
        asset,
        'there is nothing to release',
        'Its person can bring it back (`restoreAsset`).',
      );
    }
    activate(change, asset, 'draft');
    return asset;
  });
  return refetchAsset(ctx, asset);
}

function activate({ now }: Change, asset: Asset, from: Asset['status']): void {
  if (asset.status !== from) return;
  asset.status = 'active';
  asset.updatedAt = now;
}
