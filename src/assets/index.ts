/** The face of assets: what later stages may use. */
export { Asset, AssetBelief } from './asset.entity.ts';
export type * from './content.ts';
export type { AssetDetails, DetailsOf } from './details.ts';
export { GenerationRun } from './generation.entity.ts';
