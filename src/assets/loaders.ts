import { childrenLoader, ownedLoader } from '../identity/index.ts';
import { Asset, AssetBelief } from './asset.entity.ts';
import { GenerationRun } from './generation.entity.ts';

export const assetLoader = ownedLoader(Asset);
export const runLoader = ownedLoader(GenerationRun);

/** Runs made from a conversation, newest first. */
export const runsOfSession = childrenLoader(GenerationRun, {
  parent: 'sessionId',
  orderBy: { createdAt: 'desc', id: 'desc' },
});

/** Which beliefs an asset rests on or answers. */
export const beliefsOfAsset = childrenLoader(AssetBelief, {
  parent: 'assetId',
  orderBy: { beliefId: 'asc' },
});

/** Assets of a person, in the order they were made. */
export const assetsOfPerson = childrenLoader(Asset, { parent: 'userId', orderBy: { id: 'asc' } });
