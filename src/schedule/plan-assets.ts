/** Assets as a plan sees them. */
import type { Asset } from '../assets/index.ts';
import type { Goal } from '../discovery/index.ts';
import type { PlannableAsset } from './templates.ts';

/** What a plan needs to know of an asset. */
export type AssetFacts = Pick<Asset, (typeof ASSET_FACTS)[number] | 'id'>;

export const ASSET_FACTS = [
  'type',
  'goalId',
  'details',
  'durationSeconds',
  'optimalTimeOfDay',
  'energyLevel',
  'isFavorite',
] as const satisfies readonly (keyof Asset)[];

/** A checkpoint's questions, and the week of a plan they were written for, from 1. */
export interface CheckpointAsset {
  readonly id: string;
  readonly weekNumber: number;
}

/** Everything a plan is made from. */
export interface PlanAssets {
  readonly plannable: readonly PlannableAsset[];
  /** In the order of their weeks. */
  readonly checkpoints: readonly CheckpointAsset[];
  /** Goals that the assets serve, the most important first. */
  readonly goalIds: readonly string[];
}

/** Sorts out what a plan needs to know of assets and their goals. */
export function planAssets(
  assets: readonly AssetFacts[],
  goals: readonly Pick<Goal, 'category' | 'id' | 'priority' | 'targetDate'>[],
): PlanAssets {
  const served = goals
    .filter(({ id }) => assets.some(({ goalId }) => goalId === id))
    .toSorted((one, other) => one.priority - other.priority || one.id.localeCompare(other.id));
  const goalOf = new Map(served.map((goal) => [goal.id, goal]));
  return {
    plannable: assets
      .filter(({ type }) => type !== 'checkpoint')
      .map((asset) => plannable(asset, goalOf.get(asset.goalId ?? ''))),
    checkpoints: assets
      .flatMap(({ id, details }) =>
        details.type === 'checkpoint' ? [{ id, weekNumber: details.weekNumber }] : [],
      )
      .toSorted((one, other) => one.weekNumber - other.weekNumber || one.id.localeCompare(other.id)),
    goalIds: served.map(({ id }) => id),
  };
}

function plannable(
  asset: AssetFacts,
  goal: Pick<Goal, 'category' | 'priority' | 'targetDate'> | undefined,
): PlannableAsset {
  const { id, type, details, durationSeconds, optimalTimeOfDay, energyLevel, isFavorite } = asset;
  return {
    id,
    type,
    kind: details.type === 'practice' ? details.kind : null,
    dayNumber: details.type === 'affirmation' ? details.dayNumber : null,
    durationSeconds,
    optimalTimeOfDay,
    energyLevel,
    isFavorite,
    goalId: asset.goalId ?? null,
    goalPriority: goal?.priority ?? null,
    goalTargetDate: goal?.targetDate ?? null,
    category: goal?.category ?? null,
  };
}

/**
 * The questions for a week: those written for it, and for weeks that none were written for, the ones there
 * are, over again. Null when there are none at all.
 */
export function checkpointFor(weekNumber: number, assets: readonly CheckpointAsset[]): string | null {
  const own = assets.find((asset) => asset.weekNumber === weekNumber);
  return (own ?? assets[(weekNumber - 1) % Math.max(1, assets.length)])?.id ?? null;
}
