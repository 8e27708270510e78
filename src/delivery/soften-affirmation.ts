import { Asset, softenAffirmation } from '../assets/index.ts';
import type { Change } from '../platform/context.ts';
import type { Delivery } from './delivery.entity.ts';
import { exchangeAsset } from './exchange-asset.ts';

/** Lets plans that go on say something gentler in the place of an affirmation that was hard to believe. */
export async function soften(change: Change, { tenantId, userId, assetId: id }: Delivery): Promise<void> {
  const asset = await change.em.findOneOrFail(Asset, { tenantId, userId, id }, { refresh: true });
  const gentler = await softenAffirmation(change, asset);
  if (gentler) await exchangeAsset(change, asset, gentler);
}
