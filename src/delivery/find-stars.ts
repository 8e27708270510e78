import DataLoader from 'dataloader';
import { maySee } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import type { Key } from '../platform/global-id.ts';
import type { Stars } from './rating.ts';

/** Counts the stars of assets, for all assets of one step in one statement. */
export const starsLoader = (ctx: Context): DataLoader<Key, Stars, string> =>
  new DataLoader(
    async (assets) => {
      const visible = assets.filter(({ userId }) => maySee(ctx.viewer, userId));
      const rows = visible.length > 0 ? await findStars(ctx, visible) : [];
      const byAsset = new Map(rows.map((row) => [row.asset_id, row]));
      return assets.map(({ id }) => {
        const row = byAsset.get(id);
        return { count: Number(row?.count ?? 0), sum: Number(row?.sum ?? 0) };
      });
    },
    { cacheKeyFn: ({ userId, id }) => `${userId}/${id}` },
  );

function findStars(ctx: Context, assets: readonly Key[]) {
  const userIds = [...new Set(assets.map(({ userId }) => userId))];
  return ctx.read((em) =>
    em.execute<{ asset_id: string; count: number | string; sum: number | string }[]>(
      `select asset_id, count(feedback_score) as count, sum(feedback_score) as sum
       from schedule_deliveries
       where tenant_id = ? and user_id = any(array[?]::uuid[]) and asset_id = any(array[?]::uuid[])
         and completed_at is not null and feedback_score is not null
       group by asset_id`,
      [ctx.viewer.tenantId, userIds, assets.map(({ id }) => id)],
    ),
  );
}
