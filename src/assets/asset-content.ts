/** What an asset is stored as; `stored-content.ts` is the way back. */
import type { AssetContent, CheckpointContent } from './content.ts';
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
