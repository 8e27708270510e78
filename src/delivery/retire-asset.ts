import { Asset, archive } from '../assets/index.ts';
import type { Change } from '../platform/context.ts';
import type { Delivery } from './delivery.entity.ts';
import { exchangeAsset } from './exchange-asset.ts';
import { type Stars, shrunkMean } from './rating.ts';

/**
 * Puts an asset away that its person goes on rating low, and lets plans show another one. A favourite stays, and so
 * does the last one of its type. The asset says why; `restoreAsset` brings it back.
 */
export async function retire(
  change: Change,
  { tenantId, userId, assetId: id }: Delivery,
  stars: Stars,
): Promise<void> {
  const { em, now } = change;
  const asset = await em.findOneOrFail(Asset, { tenantId, userId, id }, { refresh: true });
  if (asset.status !== 'active' || asset.isFavorite) return;
  const { agentId, type } = asset;
  const others = await em.count(Asset, {
    tenantId,
    userId,
    agentId,
    type,
    status: 'active',
    id: { $ne: id },
  });
  if (others === 0) return;
  const detail = `Put away after ${stars.count} ratings, which come to ${shrunkMean(stars).toFixed(1)} of 5 stars.`;
  asset.checks = [...asset.checks, { rule: 'W4', isPassed: false, detail }];
  archive(asset, now);
  await exchangeAsset(change, asset, null);
}
