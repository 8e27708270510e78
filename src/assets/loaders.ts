import { childrenLoader, ownedLoader } from '../identity/index.ts';
import { Asset, AssetBelief } from './asset.entity.ts';
import { AssetAudio } from './audio.entity.ts';
import { GenerationRun } from './generation.entity.ts';

export const assetLoader = ownedLoader(Asset);
export const runLoader = ownedLoader(GenerationRun);
export const audioLoader = ownedLoader(AssetAudio);

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

/** What was read of an asset or recorded for it, the one asked for last first. */
export const audiosOfAsset = childrenLoader(AssetAudio, {
  parent: 'assetId',
  orderBy: { chosenAt: 'desc', id: 'desc' },
});
