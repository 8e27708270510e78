import { LockMode } from '@mikro-orm/core';
import type { Change } from '../platform/context.ts';
import { conflict } from '../platform/errors.ts';
import { Schedule } from '../schedule/index.ts';
import type { Delivery } from './delivery.entity.ts';
import { computedFrom } from './find-unwritten.ts';
import { writeDeliveries } from './write-deliveries.ts';

/**
 * Writes a delivery that a person acts on before its day is written.
 *
 * @throws Refusal when its plan was changed since it was computed
 */
export async function ensureWritten(change: Change, delivery: Delivery): Promise<void> {
  const version = computedFrom(delivery);
  if (version === undefined) return;
  const { tenantId, userId, scheduleId } = delivery;
  const plan = await change.em.findOneOrFail(
    Schedule,
    { tenantId, userId, id: scheduleId },
    { lockMode: LockMode.PESSIMISTIC_READ },
  );
  if (plan.version !== version) {
    throw conflict(
      ['input', 'deliveryId'],
      'The plan has just been changed. Read it again, and try once more.',
    );
  }
  await writeDeliveries(change.em, [{ tenantId, userId, scheduleId, planned: [delivery] }], change.now);
}
