import { describe, expect, test } from 'vitest';
import {
  allowedActions,
  canAct,
  type DeliveryFacts,
  deliveryStatus,
} from '../../../src/delivery/lifecycle.ts';

const at = (time: string): Date => new Date(`2026-03-01T${time}Z`);
const facts = (differing: Partial<DeliveryFacts> = {}): DeliveryFacts => ({
  completedAt: null,
  skippedAt: null,
  scheduledFor: at('08:00'),
  windowEndsAt: at('14:00'),
  isPassed: false,
  isPaused: false,
  now: at('07:00'),
  ...differing,
});

describe('deliveryStatus', () => {
  test.each<[string, Partial<DeliveryFacts>, string]>([
    ['before its time', {}, 'pending'],
    ['due, but not yet passed by the log', { now: at('08:00') }, 'pending'],
    ['passed by the log', { now: at('08:00'), isPassed: true }, 'delivered'],
    ['a second before its window ends', { now: at('13:59:59'), isPassed: true }, 'delivered'],
    ['when its window ends', { now: at('14:00'), isPassed: true }, 'missed'],
    ['when its window ended while nothing ran', { now: at('15:00') }, 'missed'],
    ['after its window while paused', { now: at('15:00'), isPassed: true, isPaused: true }, 'delivered'],
    ['done late', { now: at('15:00'), completedAt: at('14:30') }, 'completed'],
    ['left out, its window over', { now: at('15:00'), skippedAt: at('09:00') }, 'skipped'],
  ])('a delivery %s is as it should be', (_, differing, status) => {
    expect(deliveryStatus(facts(differing))).toBe(status);
  });
});

describe('arrows', () => {
  test('what was done or left out is not moved, and becomes nothing else', () => {
    for (const act of ['rescheduled', 'snoozed'] as const) {
      expect([canAct('completed', act), canAct('skipped', act)]).toEqual([false, false]);
    }
    expect([canAct('completed', 'skipped'), canAct('skipped', 'completed')]).toEqual([false, false]);
  });

  test('what was missed can still be done, but not left out or moved', () => {
    expect([canAct('missed', 'completed'), canAct('missed', 'skipped')]).toEqual([true, false]);
    expect([canAct('missed', 'rescheduled'), canAct('missed', 'snoozed')]).toEqual([false, false]);
  });

  test.each([
    ['pending', ['completeDelivery', 'skipDelivery', 'snoozeDelivery', 'rescheduleDelivery']],
    ['delivered', ['completeDelivery', 'skipDelivery', 'snoozeDelivery', 'rescheduleDelivery']],
    ['missed', ['completeDelivery']],
    ['completed', ['undoDelivery']],
    ['skipped', ['undoDelivery']],
  ] as const)('a %s delivery allows %j', (state, actions) => {
    expect(allowedActions(state)).toEqual(actions);
  });
});
