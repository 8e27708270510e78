import { type Page, type PageArgs, pageOf } from '../platform/connection.ts';
import type { Context } from '../platform/context.ts';
import { keyOf } from '../platform/global-id.ts';
import type { Asset } from './asset.entity.ts';
import type { AssetType } from './content.ts';
import { findAudio } from './find-audio.ts';
import { type GalleryFilter, type GalleryOrder, matches, ordered } from './gallery.ts';
import { assetsOfPerson, beliefsOfAsset } from './loaders.ts';

/** A page of assets, and how many there are of each type on all pages. */
export interface Gallery extends Page<Asset> {
  readonly countsByType: readonly { readonly type: AssetType; readonly count: number }[];
}

/** Which assets of whom. */
export interface GalleryRequest {
  readonly userId: string;
  /** What holds whatever the filter says, such as the goal whose assets these are. */
  readonly within?: (asset: Asset) => boolean;
  /** As the client sent it: identifiers are global. */
  readonly filter: GalleryFilter | null;
  readonly orderBy: GalleryOrder;
  readonly page: PageArgs;
}

/** In the order of a gallery's tabs, whichever was finished first. */
const TYPES: readonly AssetType[] = ['affirmation', 'script', 'practice', 'visualization'];

const NEWEST: GalleryOrder = { field: 'created_at', direction: 'desc' };

/** Finds assets of a person. Checkpoints are shown by their schedule and are not among them. */
export async function findGallery(
  ctx: Context,
  request: Omit<GalleryRequest, 'orderBy'> & Partial<GalleryRequest>,
) {
  const { userId, within = () => true, orderBy = NEWEST, page } = request;
  const filter = withRowIds(request.filter ?? {});
  const all = await ctx.once(assetsOfPerson).load({ userId, id: userId });
  const shown = all.filter((asset) => asset.type !== 'checkpoint' && within(asset));
  const candidates = await heard(ctx, shown, filter.hasAudio ?? null);
  const beliefIds = await beliefIdsOf(ctx, filter.beliefIds ? candidates : []);
  const found = candidates.filter((asset) => matches(asset, filter, beliefIds.get(asset.id) ?? []));
  const counts = Map.groupBy(found, ({ type }) => type);
  return {
    ...pageOf(ordered(found, orderBy), page, ({ id }) => id),
    countsByType: TYPES.flatMap((type) => {
      const count = counts.get(type)?.length ?? 0;
      return count === 0 ? [] : [{ type, count }];
    }),
  } satisfies Gallery;
}

/** Those that can be played, or those that cannot; all of them when it does not matter. */
async function heard(
  ctx: Context,
  assets: readonly Asset[],
  hasAudio: boolean | null,
): Promise<readonly Asset[]> {
  if (hasAudio === null) return assets;
  const audios = await Promise.all(assets.map((asset) => findAudio(ctx, asset)));
  return assets.filter((_, at) => (audios[at]?.status === 'ready') === hasAudio);
}

async function beliefIdsOf(ctx: Context, assets: readonly Asset[]): Promise<Map<string, string[]>> {
  const entries = assets.map(async (asset): Promise<[string, string[]]> => {
    const beliefs = await ctx.once(beliefsOfAsset).load(asset);
    return [asset.id, beliefs.map(({ beliefId }) => beliefId)];
  });
  return new Map(await Promise.all(entries));
}

/** An identifier of another kind, or of nothing, leads to no asset. */
function withRowIds(filter: GalleryFilter): GalleryFilter {
  const rows = (kind: string, ids: readonly string[] | null | undefined) =>
    ids ? ids.map((id) => keyOf(kind, id)?.id ?? '') : null;
  return {
    ...filter,
    beliefIds: rows('belf', filter.beliefIds),
    goalIds: rows('goal', filter.goalIds),
    guideIds: rows('guide', filter.guideIds),
  };
}
