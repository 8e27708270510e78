/** In which order assets take turns. */
import type { PlannableAsset } from './templates.ts';

/** Something that recurs and shares its assets with others. */
export interface Turn {
  /** Times a week. */
  readonly perWeek: number;
  /** How often its place in the day came up before it begins. */
  readonly before: number;
}

/**
 * Orders assets for taking turns: affirmations by their day in the cycle; everything else by favourites,
 * areas to focus on and rank of the goal. What is still equal is ordered by the seed.
 */
export function turnOrder(
  assets: readonly PlannableAsset[],
  { focusAreas, seed }: { focusAreas: readonly string[]; seed: string },
): PlannableAsset[] {
  const focus = new Set(focusAreas.map((area) => area.toLowerCase()));
  const ranked = assets.map((asset) => ({
    asset,
    rank: [
      asset.dayNumber ?? Number.MAX_SAFE_INTEGER,
      asset.isFavorite ? 0 : 1,
      focus.has(asset.category?.toLowerCase() ?? '') ? 0 : 1,
      asset.goalPriority ?? Number.MAX_SAFE_INTEGER,
      hash(`${seed}:${asset.id}`),
    ],
  }));
  return ranked.sort((one, other) => compare(one.rank, other.rank)).map(({ asset }) => asset);
}

/**
 * Where in the common order each of several sharers starts, so that together they see all of it soon, and
 * two on the same day do not see the same: as far apart as their shares of the turns.
 *
 * @param length - how many assets take turns
 */
export function turnStarts(turns: readonly Turn[], length: number): number[] {
  const total = turns.reduce((sum, { perWeek }) => sum + perWeek, 0);
  let sharesBefore = 0;
  return turns.map(({ perWeek, before }) => {
    const start = Math.floor((length * sharesBefore) / Math.max(1, total)) + before;
    sharesBefore += perWeek;
    return start % Math.max(1, length);
  });
}

/** The same circle, begun at another place. */
export function begunAt<T>(values: readonly T[], start: number): T[] {
  return [...values.slice(start), ...values.slice(0, start)];
}

function compare(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((value, place) => value !== other[place]);
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
}

/** FNV-1a, 32 bits: spreads texts evenly and needs no state. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}
