import type { Asset, AssetBelief } from './asset.entity.ts';
import type { AssetContent, CheckpointContent } from './content.ts';

/**
 * An asset as its writer delivered it: the opposite of storing it.
 *
 * @param beliefs - the beliefs of this asset
 */
export function contentOf(asset: Asset, beliefs: readonly AssetBelief[]): AssetContent | CheckpointContent {
  const { details, title, content, durationSeconds, optimalTimeOfDay, energyLevel } = asset;
  if (details.type === 'checkpoint') return { ...details, title };
  const base = {
    title,
    content,
    goalId: asset.goalId ?? null,
    beliefIds: beliefs.map(({ beliefId }) => beliefId),
    durationSeconds,
    optimalTimeOfDay,
    energyLevel,
  };
  if (details.type !== 'affirmation') return { ...details, ...base };
  const countered = beliefs.find(({ isCountered }) => isCountered);
  return { ...details, ...base, countersBeliefId: countered?.beliefId ?? null };
}
