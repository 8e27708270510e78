import { type Asset, archive, lockOwnAsset, refetchAsset } from '../assets/index.ts';
import type { Context } from '../platform/context.ts';
import { holdPlans } from '../schedule/index.ts';
import type { Delivery } from './delivery.entity.ts';
import { exchangeAsset } from './exchange-asset.ts';
import { deliveryLoader, forgetDeliveries } from './loaders.ts';

/** An asset that was put away, and what shows another one since. */
export interface Archived {
  readonly asset: Asset;
  /** Soonest first. */
  readonly affectedDeliveries: readonly Delivery[];
}

/**
 * Puts one of the viewer's own assets away. Doing it again changes nothing.
 *
 * @throws Refusal when there is no such asset
 */
export async function archiveAsset(ctx: Context, assetId: string): Promise<Archived> {
  const { asset, changed } = await ctx.change(async (change) => {
    await holdPlans(change, ctx.viewer);
    const asset = await lockOwnAsset(change, ctx.viewer, assetId);
    if (asset.status === 'archived') return { asset, changed: [] };
    archive(asset, change.now);
    return { asset, changed: await exchangeAsset(change, asset, null) };
  });
  forgetDeliveries(ctx);
  const { userId } = asset;
  const found = await Promise.all(changed.map((id) => ctx.once(deliveryLoader).load({ userId, id })));
  return {
    asset: await refetchAsset(ctx, asset),
    affectedDeliveries: found
      .filter((delivery) => delivery !== null)
      .toSorted((one, other) => one.scheduledFor.getTime() - other.scheduledFor.getTime()),
  };
}
