import type { Change, Context } from '../platform/context.ts';
import { LISTEN_HOURS } from '../platform/file-links.ts';
import { Asset } from './asset.entity.ts';
import { AssetAudio } from './audio.entity.ts';
import { textHash } from './audio.ts';
import { passagesOf } from './speech/passages.ts';

/** Name of the queue in which sounds of older wordings wait to be removed. */
export const SOUND_QUEUE = 'old-sounds';

/** Has the sounds of an older wording removed, once nobody holds an address of them any more. */
export async function clearSoundsLater({ em, enqueue }: Change, asset: Asset): Promise<void> {
  const { tenantId, userId, id: assetId } = asset;
  const read = await em.count(AssetAudio, { tenantId, userId, assetId, textHash: { $ne: null } });
  if (read > 0) await enqueue(SOUND_QUEUE, { tenantId, userId, assetId }, LISTEN_HOURS * 3600);
}

/**
 * Removes what was read of older wordings of an asset, and its files, unless another asset has the same sound. A
 * wording that was brought back meanwhile keeps its sound, and so does a recording, whose words nobody knows.
 */
export async function clearSounds(ctx: Context, assetId: string): Promise<void> {
  const { tenantId, userId } = ctx.viewer;
  const owner = { tenantId, userId };
  const removed = await ctx.change(async ({ em }) => {
    const asset = await em.findOne(Asset, { ...owner, id: assetId });
    if (!asset) return [];
    const now = textHash(passagesOf(asset));
    const read = await em.find(AssetAudio, { ...owner, assetId, status: { $ne: 'pending' } });
    const older = read.filter(({ textHash }) => textHash !== null && textHash !== now);
    await em.nativeDelete(AssetAudio, { ...owner, id: { $in: older.map(({ id }) => id) } });
    const soundKeys = older.map(({ soundKey }) => soundKey);
    const shared = await em.find(AssetAudio, { ...owner, soundKey: { $in: soundKeys } });
    const kept = new Set(shared.map(({ soundKey }) => soundKey));
    return older
      .filter(({ soundKey }) => !kept.has(soundKey))
      .flatMap(({ fileKey, captionsKey }) => [fileKey ?? [], captionsKey ?? []].flat());
  });
  if (removed.length > 0) await ctx.files.store.remove(removed);
}
