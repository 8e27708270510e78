/** The face of assets: what later stages may use. */
export { Asset, AssetBelief, AssetRevision } from './asset.entity.ts';
export { writerFor } from './choose-writer.ts';
export type * from './content.ts';
export type { AssetDetails, DetailsOf } from './details.ts';
export { completeGeneration, failGeneration } from './end-generation.ts';
export { lockOwnAsset, refetchAsset, wrongState } from './find-own-asset.ts';
export { GenerationRun, runTopic } from './generation.entity.ts';
export { assetLoader, runLoader } from './loaders.ts';
export { archive } from './release-asset.ts';
export { GENERATION_QUEUE } from './request-generation.ts';
export { type Rewritten, rewriteAsset } from './rewrite-asset.ts';
export { runGeneration } from './run-generation.ts';
export { saveRewritten } from './save-asset.ts';
export { softenAffirmation } from './soften-affirmation.ts';
export { type AssetWriter, composerWriter } from './write-assets.ts';
