import type { Context } from '../platform/context.ts';
import { conflict } from '../platform/errors.ts';
import { countUse } from './count-use.ts';
import type { Delivery } from './delivery.entity.ts';
import { checkAct, findOwnDelivery, lockWithAsset, refetchDelivery } from './own-delivery.ts';

/** How long a completion or skip can be taken back. */
const UNDO_HOURS = 24;
const HOUR_MS = 3_600_000;

/**
 * Takes back a completion or skip: the activity is open again where its time allows.
 *
 * @throws Refusal when there is no such delivery, it is neither done nor left out, or a day has passed since
 */
export async function undoDelivery(ctx: Context, deliveryId: string): Promise<Delivery> {
  const found = await findOwnDelivery(ctx, deliveryId);
  await checkAct(ctx, found, 'undone');
  await ctx.change(async (change) => {
    const { now, record } = change;
    const delivery = await lockWithAsset(change, found);
    const { id, completedAt } = delivery;
    const actedAt = completedAt ?? delivery.skippedAt;
    if (!actedAt) return;
    if (now.getTime() - actedAt.getTime() > UNDO_HOURS * HOUR_MS) {
      throw conflict(
        ['input', 'deliveryId'],
        `This can be taken back for ${UNDO_HOURS} hours; it stays as it is now.`,
      );
    }
    delivery.undo();
    delivery.updatedAt = now;
    if (completedAt) await countUse(change, delivery);
    await record(delivery, {
      kind: 'delivery.undone',
      subjectId: id,
      occurredAt: now,
      data: { day: delivery.day() },
    });
  });
  return refetchDelivery(ctx, found);
}
