import { type Asset, type UpdateAsset, updateAsset } from '../assets/index.ts';
import type { Change, Context } from '../platform/context.ts';
import { conflict } from '../platform/errors.ts';
import { checkEvening } from '../schedule/index.ts';

/**
 * Changes one of the viewer's own assets by hand. A session may be chosen for the night, and then ends in sleep,
 * only while nothing puts it into the day.
 *
 * @throws Refusal as `updateAsset` does, or when a plan, or an activity that was moved, has it by day
 */
export const editAsset = (ctx: Context, input: UpdateAsset): Promise<Asset> =>
  updateAsset(ctx, input, async (change, asset) => {
    await checkEvening(change, asset);
    await checkMoved(change, asset);
  });

async function checkMoved({ em, now }: Change, { tenantId, userId, id }: Asset): Promise<void> {
  const [moved] = await em.execute<{ local_date: string; local_time: string }[]>(
    `select local_date::text, local_time::text from schedule_deliveries
     where tenant_id = ? and user_id = ? and asset_id = ? and day_part <> 'evening' and window_ends_at > ?
       and completed_at is null and skipped_at is null
     order by scheduled_for limit 1`,
    [tenantId, userId, id, now],
  );
  if (!moved) return;
  throw conflict(
    ['input', 'optimalTimeOfDay'],
    `A session for the night ends in sleep, and this one is due on ${moved.local_date} at ` +
      `${moved.local_time.slice(0, 5)}. Move that to the evening first (\`rescheduleDelivery\`).`,
  );
}
