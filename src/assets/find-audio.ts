import type { Context } from '../platform/context.ts';
import type { Asset } from './asset.entity.ts';
import type { AssetAudio } from './audio.entity.ts';
import { currentAudio } from './audio.ts';
import { audiosOfAsset } from './loaders.ts';

/** The spoken form of an asset, whatever its state; null while none was asked for. */
export async function findAudio(ctx: Context, asset: Asset): Promise<AssetAudio | null> {
  return currentAudio(asset, await ctx.once(audiosOfAsset).load(asset));
}
