import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { mayAct } from '../identity/index.ts';
import type { Change, Context, Viewer } from '../platform/context.ts';
import { invalidTransition, notFound } from '../platform/errors.ts';
import { type Key, keyOf } from '../platform/global-id.ts';
import { Asset, AssetBelief, type AssetStatus } from './asset.entity.ts';
import type { AssetContent } from './content.ts';
import { assetLoader, assetsOfPerson, audiosOfAsset, beliefsOfAsset } from './loaders.ts';
import { contentOf } from './stored-content.ts';

const FIELD = ['input', 'assetId'];

/** That there is no such asset, or none that the caller may see. */
export const noAsset = (assetId: string): Error => notFound(FIELD, assetId, 'asset');

/** Finds an asset of the viewer's own and keeps others from changing it until this change ends. */
export function lockOwnAsset(change: Change, viewer: Viewer, assetId: string): Promise<Asset> {
  const key = keyOf('asset', assetId);
  if (!key || !mayAct(viewer, key.userId)) throw noAsset(assetId);
  return lockAsset(change.em, { tenantId: viewer.tenantId, key, assetId });
}

/** Locks an asset of the library. The questions of a checkpoint are shown by their schedule, and are none. */
export async function lockAsset(
  em: SqlEntityManager,
  { tenantId, key, assetId }: { tenantId: string; key: Key; assetId: string },
): Promise<Asset> {
  const asset = await em.findOne(
    Asset,
    { tenantId, userId: key.userId, id: key.id, type: { $ne: 'checkpoint' } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!asset) throw noAsset(assetId);
  return asset;
}

/** What can be done to an asset in each state. */
const ACTIONS: Readonly<Record<AssetStatus, readonly string[]>> = {
  active: ['updateAsset', 'regenerateAsset', 'setAssetFavorite', 'archiveAsset'],
  archived: ['restoreAsset', 'setAssetFavorite'],
  draft: ['updateAsset', 'regenerateAsset', 'publishAsset', 'archiveAsset'],
};

/**
 * Refuses what the state of an asset does not allow.
 *
 * @param remedy - a sentence on what is possible instead
 */
export function wrongState({ status }: Asset, what: string, remedy: string): Error {
  const currentState = status.toUpperCase();
  return invalidTransition(FIELD, `This asset is ${STATES[status]}; ${what}. ${remedy}`, {
    currentState,
    allowedActions: ACTIONS[status],
  });
}

const STATES: Readonly<Record<AssetStatus, string>> = {
  active: 'in use',
  archived: 'archived',
  draft: 'a draft',
};

/** An asset of the library as its rules see it. */
export async function findContent(em: SqlEntityManager, asset: Asset): Promise<AssetContent> {
  const { tenantId, userId, id: assetId } = asset;
  const beliefs = await em.find(AssetBelief, { tenantId, userId, assetId }, { orderBy: { beliefId: 'asc' } });
  const content = contentOf(asset, beliefs);
  if (content.type === 'checkpoint') throw new Error(`The asset ${assetId} is a checkpoint.`);
  return content;
}

/** Reads an asset anew after this operation has changed it. */
export async function refetchAsset(ctx: Context, { userId, id }: Key): Promise<Asset> {
  forgetAssets(ctx);
  const asset = await ctx.once(assetLoader).load({ userId, id });
  if (!asset) throw new Error(`The asset ${id} that was just changed cannot be read.`);
  return asset;
}

/** Lets an operation read assets anew after it has changed one. */
export function forgetAssets(ctx: Context): void {
  ctx.once(assetLoader).clearAll();
  ctx.once(assetsOfPerson).clearAll();
  ctx.once(beliefsOfAsset).clearAll();
  ctx.once(audiosOfAsset).clearAll();
}
