import { LockMode } from '@mikro-orm/core';
import { mayAct } from '../identity/index.ts';
import type { Change, Context } from '../platform/context.ts';
import { invalidTransition, notFound } from '../platform/errors.ts';
import { keyOf } from '../platform/global-id.ts';
import { holdAsset } from './count-use.ts';
import { Delivery } from './delivery.entity.ts';
import { ensureWritten } from './ensure-written.ts';
import { findState } from './find-state.ts';
import { type Act, allowedActions, canAct, type DeliveryStatus } from './lifecycle.ts';
import { deliveryLoader, forgetDeliveries } from './loaders.ts';

const FIELD = ['input', 'deliveryId'];

/**
 * Finds a delivery that the viewer may act on.
 *
 * @throws Refusal when the viewer has no such delivery
 */
export async function findOwnDelivery(ctx: Context, deliveryId: string): Promise<Delivery> {
  const key = keyOf('dlv', deliveryId);
  const delivery = key && mayAct(ctx.viewer, key.userId) ? await ctx.once(deliveryLoader).load(key) : null;
  if (!delivery) throw notFound(FIELD, deliveryId, 'activity');
  return delivery;
}

/**
 * Makes sure that a person's act exists from the state a delivery is in.
 *
 * @throws Refusal naming the state, and what is possible in it
 */
export async function checkAct(ctx: Context, delivery: Delivery, act: Act): Promise<void> {
  const { status } = await findState(ctx, delivery);
  if (!canAct(status, act)) throw closed(status, act);
}

/** The refusal of an act that a state does not allow. */
export function closed(currentState: DeliveryStatus, act: Act): Error {
  const message = `This activity is ${currentState}; it cannot be ${act} now.`;
  return invalidTransition(FIELD, message, {
    currentState: currentState.toUpperCase(),
    allowedActions: allowedActions(currentState),
  });
}

/**
 * Keeps a delivery from changing under the hands of whoever is about to change it, and gives it as it is now.
 *
 * @throws Refusal when its plan was changed meanwhile and it is gone
 */
export async function lockDelivery(change: Change, found: Delivery): Promise<Delivery> {
  await ensureWritten(change, found);
  return lockRow(change, found);
}

/** The same for whoever counts the use of its asset, which is locked before it, as putting it away does. */
export async function lockWithAsset(change: Change, found: Delivery): Promise<Delivery> {
  await ensureWritten(change, found);
  await holdAsset(change, found);
  return lockRow(change, found);
}

async function lockRow(change: Change, found: Delivery): Promise<Delivery> {
  const { tenantId, userId, id } = found;
  const delivery = await change.em.findOne(
    Delivery,
    { tenantId, userId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!delivery) throw gone(id);
  return delivery;
}

/** The refusal of an activity that a change of its plan has taken away meanwhile. */
const gone = (id: string): Error =>
  notFound(FIELD, id, 'activity any more; its plan was changed. Read the day again');

/**
 * Reads a delivery anew after it was changed.
 *
 * @throws Refusal when its plan was changed since and it is gone
 */
export async function refetchDelivery(ctx: Context, { userId, id }: Delivery): Promise<Delivery> {
  forgetDeliveries(ctx);
  const delivery = await ctx.once(deliveryLoader).load({ userId, id });
  if (!delivery) throw gone(id);
  return delivery;
}
