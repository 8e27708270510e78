import type { Asset } from '../assets/index.ts';
import type { Change } from '../platform/context.ts';
import { type Replacement, replaceAsset } from '../schedule/index.ts';

/**
 * Lets plans that go on show another asset in the place of one that is put away. What is open changes with
 * them; what was done, left out or missed stays as it was.
 *
 * @param successor - what takes its place; null to choose
 * @returns ids of the deliveries that show another asset now
 */
export async function exchangeAsset(
  change: Change,
  asset: Asset,
  successor: Asset | null,
): Promise<string[]> {
  await change.em.flush();
  const changed: string[] = [];
  for (const replacement of await replaceAsset(change, asset, successor)) {
    if (replacement.assetId === null) await dropUpcoming(change, asset, replacement);
    else changed.push(...(await showOther(change, asset, { ...replacement, assetId: replacement.assetId })));
  }
  return changed;
}

/** Open is what is neither done nor left out and can still be done; a paused plan misses nothing. */
const OPEN = `d.completed_at is null and d.skipped_at is null
  and (d.window_ends_at > ?::timestamptz or exists (
    select 1 from personalized_schedules s
    where s.tenant_id = d.tenant_id and s.user_id = d.user_id and s.id = d.schedule_id and s.status = 'paused'))`;

async function showOther(
  { em, now }: Change,
  { tenantId, userId, id }: Asset,
  { activityId, assetId }: { activityId: string; assetId: string },
): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `update schedule_deliveries d set asset_id = ?, version = d.version + 1, updated_at = ?::timestamptz
     where d.tenant_id = ? and d.user_id = ? and d.activity_id = ? and d.asset_id = ? and ${OPEN}
     returning d.id`,
    [assetId, now, tenantId, userId, activityId, id, now],
  );
  return rows.map((row) => row.id);
}

/** What was told as due stays, also where nothing can take its place. */
async function dropUpcoming(
  { em, now }: Change,
  { tenantId, userId, id }: Asset,
  { activityId }: Replacement,
): Promise<void> {
  await em.execute(
    `delete from schedule_deliveries d
     where d.tenant_id = ? and d.user_id = ? and d.activity_id = ? and d.asset_id = ?
       and d.completed_at is null and d.skipped_at is null and d.scheduled_for > ?::timestamptz`,
    [tenantId, userId, activityId, id, now],
  );
}
