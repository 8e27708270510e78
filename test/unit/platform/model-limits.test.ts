import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { Allowance } from '../../../src/platform/model-allowance.ts';
import { ModelCircuit } from '../../../src/platform/model-circuit.ts';
import { ModelFailure } from '../../../src/platform/model-failure.ts';
import { ModelSlots } from '../../../src/platform/model-slots.ts';

const reason = (error: unknown): string => (error instanceof ModelFailure ? error.reason : String(error));

describe('an allowance', () => {
  test('lets no calls side by side spend more than there is', async () => {
    const allowance = new Allowance({ tokens: 100, seconds: 60 });
    await allowance.putAside(60);
    const second = allowance.putAside(60).then(() => 'begun');

    expect(await Promise.race([second, pause(5, 'waits')])).toBe('waits');
    allowance.settle(60, 40);
    expect(await second).toBe('begun');
    allowance.settle(60, 60);
    expect(await allowance.putAside(1).catch(reason)).toBe('exhausted');
  });

  test('remembers what the work has spent before it was interrupted', async () => {
    const allowance = new Allowance({ tokens: 100, seconds: 60 }, 50);
    expect(await allowance.putAside(51).catch(reason)).toBe('exhausted');
    await allowance.putAside(50);
  });

  test('is over when its time is', async () => {
    const allowance = new Allowance({ tokens: 100, seconds: 0.001 });
    await pause(20);
    expect(allowance.signal.aborted).toBe(true);
    expect(await allowance.putAside(1).catch(reason)).toBe('exhausted');
  });
});

describe('a circuit', () => {
  const check = (circuit: ModelCircuit): string => {
    try {
      circuit.enter();
      return 'closed';
    } catch (error) {
      return reason(error);
    }
  };

  test('opens after two failures in a row that will last, and closes after a rest', async () => {
    const circuit = new ModelCircuit(30);
    circuit.note('timeout');
    circuit.note(null);
    circuit.note('unreachable');
    circuit.note('aborted');
    expect(check(circuit)).toBe('closed');
    const underWay = circuit.enter();
    circuit.note('timeout');
    expect(check(circuit)).toBe('suspended');
    expect(underWay.aborted).toBe(true);

    await pause(40);
    expect(check(circuit)).toBe('closed');
    circuit.note('busy');
    expect(check(circuit)).toBe('suspended');
  });

  test('does not mind answers that cannot be used', () => {
    const circuit = new ModelCircuit(1000);
    for (let count = 0; count < 5; count += 1) circuit.note('invalid');
    expect(check(circuit)).toBe('closed');
  });
});

describe('slots', () => {
  test('are given in order, but first to whom somebody listens', async () => {
    const slots = new ModelSlots(1);
    const order: string[] = [];
    const take = async (name: string, isUrgent: boolean): Promise<void> => {
      const giveBack = await slots.take(undefined, isUrgent);
      order.push(name);
      giveBack();
    };
    const giveBack = await slots.take(undefined);
    const all = [take('first', false), take('second', false), take('urgent', true), take('urgent too', true)];
    giveBack();
    await Promise.all(all);
    expect(order).toEqual(['urgent', 'urgent too', 'first', 'second']);
  });

  test('are not waited for by whom has given up', async () => {
    const slots = new ModelSlots(1);
    const giveBack = await slots.take(undefined);
    const end = new AbortController();
    const waiting = slots.take(end.signal).catch(reason);
    end.abort();
    expect(await waiting).toBe('aborted');
    giveBack();
    (await slots.take(undefined))();
  });
});
