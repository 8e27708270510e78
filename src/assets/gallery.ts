import type { Asset, AssetStatus } from './asset.entity.ts';
import type { AssetType, EnergyLevel, TimeOfDay } from './content.ts';

/** Conditions on assets. All given ones must hold; a list means any of its values. Identifiers are row ids. */
export interface GalleryFilter {
  readonly beliefIds?: readonly string[] | null;
  readonly energyLevels?: readonly EnergyLevel[] | null;
  readonly goalIds?: readonly string[] | null;
  readonly guideIds?: readonly string[] | null;
  readonly hasAudio?: boolean | null;
  readonly isFavorite?: boolean | null;
  readonly maxDurationSeconds?: number | null;
  readonly search?: string | null;
  readonly statuses?: readonly AssetStatus[] | null;
  readonly timesOfDay?: readonly TimeOfDay[] | null;
  readonly types?: readonly AssetType[] | null;
}

/** What assets can be ordered by. */
export type GalleryField =
  | 'created_at'
  | 'duration'
  | 'effectiveness'
  | 'last_used_at'
  | 'title'
  | 'usage_count';

/** Order of a gallery. Equal ones follow in the order they were made. */
export interface GalleryOrder {
  readonly field: GalleryField;
  readonly direction: 'asc' | 'desc';
}

const within = <T>(list: readonly T[] | null | undefined, value: T | null | undefined): boolean =>
  !list || (value != null && list.includes(value));

/** Whether an asset meets the conditions, but for its audio. `beliefIds` are those the asset bears on. */
export function matches(asset: Asset, filter: GalleryFilter, beliefIds: readonly string[]): boolean {
  const words = filter.search?.trim().toLowerCase() ?? '';
  return (
    within(filter.energyLevels, asset.energyLevel) &&
    within(filter.goalIds, asset.goalId) &&
    within(filter.guideIds, asset.agentId) &&
    within(filter.statuses ?? ['active'], asset.status) &&
    within(filter.timesOfDay, asset.optimalTimeOfDay) &&
    within(filter.types, asset.type) &&
    (filter.isFavorite ?? asset.isFavorite) === asset.isFavorite &&
    asset.durationSeconds <= (filter.maxDurationSeconds ?? Number.POSITIVE_INFINITY) &&
    (!filter.beliefIds || filter.beliefIds.some((id) => beliefIds.includes(id))) &&
    `${asset.title}\n${asset.content}`.toLowerCase().includes(words)
  );
}

const VALUE: Record<GalleryField, (asset: Asset) => number | string> = {
  created_at: ({ createdAt }) => createdAt.getTime(),
  duration: ({ durationSeconds }) => durationSeconds,
  effectiveness: ({ effectivenessScore }) => effectivenessScore ?? -1,
  last_used_at: ({ lastUsedAt }) => lastUsedAt?.getTime() ?? 0,
  title: ({ title }) => title.toLowerCase(),
  usage_count: ({ usageCount }) => usageCount,
};

/** Puts assets into an order that never leaves two in doubt. */
export function ordered(assets: readonly Asset[], { field, direction }: GalleryOrder): Asset[] {
  const sign = direction === 'asc' ? 1 : -1;
  const compare = (a: number | string, b: number | string): number => (a < b ? -1 : a > b ? 1 : 0);
  return assets.toSorted((a, b) => sign * compare(VALUE[field](a), VALUE[field](b)) || compare(a.id, b.id));
}
