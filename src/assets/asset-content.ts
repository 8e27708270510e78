/** An asset as it is stored, and as its rules see it: there and back. */
import type { Asset, AssetBelief } from './asset.entity.ts';
import type { AssetBase, AssetContent, CheckpointContent } from './content.ts';
import type { AssetDetails } from './details.ts';

/** A checkpoint takes about this long to answer. */
const CHECKPOINT_SECONDS = 300;

/** What a checkpoint shares with other assets. */
const CHECKPOINT_BASE = {
  goalId: null,
  beliefIds: [] as readonly string[],
  durationSeconds: CHECKPOINT_SECONDS,
  optimalTimeOfDay: 'evening',
  energyLevel: 'neutral',
} as const;

/** Splits an asset into what all have and what only its type has. */
export function columnsOf(content: AssetContent | CheckpointContent) {
  if (content.type === 'checkpoint') {
    const { title, ...details } = content;
    const text = content.prompts.map(({ question }) => question).join('\n');
    return {
      ...CHECKPOINT_BASE,
      title,
      content: text,
      countersBeliefId: null,
      details: details as AssetDetails,
    };
  }
  const {
    title,
    content: text,
    goalId,
    beliefIds,
    durationSeconds,
    optimalTimeOfDay,
    energyLevel,
    ...own
  } = content;
  const { countersBeliefId = null, ...details } = { countersBeliefId: null, ...own };
  const all =
    countersBeliefId && !beliefIds.includes(countersBeliefId) ? [...beliefIds, countersBeliefId] : beliefIds;
  return {
    title,
    content: text,
    goalId,
    beliefIds: [...new Set(all)],
    countersBeliefId,
    durationSeconds,
    optimalTimeOfDay,
    energyLevel,
    details: details as AssetDetails,
  };
}

/**
 * Puts a stored asset together again, as it was written.
 *
 * @param beliefs - what it rests on and answers
 * @throws Error for a checkpoint, which is no asset of the library
 */
export function contentOf(
  asset: Asset,
  beliefs: readonly Pick<AssetBelief, 'beliefId' | 'isCountered'>[],
): AssetContent {
  const { title, content, goalId = null, durationSeconds, optimalTimeOfDay, energyLevel, details } = asset;
  const beliefIds = beliefs.map(({ beliefId }) => beliefId);
  const base: AssetBase = {
    title,
    content,
    goalId,
    beliefIds,
    durationSeconds,
    optimalTimeOfDay,
    energyLevel,
  };
  if (details.type === 'checkpoint') throw new Error(`The asset ${asset.id} is a checkpoint.`);
  if (details.type !== 'affirmation') return { ...base, ...details };
  const countersBeliefId = beliefs.find(({ isCountered }) => isCountered)?.beliefId ?? null;
  return { ...base, ...details, countersBeliefId };
}
