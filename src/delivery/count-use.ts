import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Change } from '../platform/context.ts';
import type { Delivery } from './delivery.entity.ts';
import { effectiveness, HARD_TO_BELIEVE, type Stars } from './rating.ts';

type OfAsset = Pick<Delivery, 'assetId' | 'tenantId' | 'userId'>;

/** What was done with an asset until now. */
export interface Use {
  /** How often it was rated as hard to believe. */
  readonly doubts: number;
  readonly stars: Stars;
}

/** Keeps others from changing an asset until this change ends. */
export async function holdAsset({ em }: Change, { tenantId, userId, assetId }: OfAsset): Promise<void> {
  // Its key stays: two that have written deliveries of it, and so hold the key, would else wait for each other.
  await em.execute(
    'select 1 from asset_library where tenant_id = ? and user_id = ? and id = ? for no key update',
    [tenantId, userId, assetId],
  );
}

/**
 * Counts from the deliveries how often an asset was done, when last, and how well it works, and keeps that beside
 * the asset, because a library is ordered by it. It is counted anew each time, so that nothing counts twice and
 * what is taken back counts no more.
 */
export async function countUse({ em }: Change, asset: OfAsset): Promise<Use> {
  await em.flush();
  const { used, lastUsedAt, stars, doubts } = await countDone(em, asset);
  // Past the entity: being used is no edit, so the asset keeps its version.
  await em.execute(
    `update asset_library set usage_count = ?, last_used_at = ?, effectiveness_score = ?
     where tenant_id = ? and user_id = ? and id = ?`,
    [used, lastUsedAt, effectiveness(stars), asset.tenantId, asset.userId, asset.assetId],
  );
  return { doubts, stars };
}

async function countDone(em: SqlEntityManager, { tenantId, userId, assetId }: OfAsset) {
  const [row] = await em.execute<Record<'doubts' | 'last' | 'stars' | 'sum' | 'used', string | null>[]>(
    `select count(*) as used, max(completed_at) as last, count(feedback_score) as stars,
       coalesce(sum(feedback_score), 0) as sum, count(*) filter (where feedback_score <= ?) as doubts
     from schedule_deliveries
     where tenant_id = ? and user_id = ? and asset_id = ? and completed_at is not null`,
    [HARD_TO_BELIEVE, tenantId, userId, assetId],
  );
  return {
    used: Number(row?.used ?? 0),
    lastUsedAt: row?.last ?? null,
    stars: { count: Number(row?.stars ?? 0), sum: Number(row?.sum ?? 0) },
    doubts: Number(row?.doubts ?? 0),
  };
}
