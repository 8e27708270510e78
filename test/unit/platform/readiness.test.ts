import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readiness } from '../../../src/platform/readiness.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a process whose database answers is ready, and tells how far behind its work is', async () => {
  const ask = readiness(async () => ({ due: 4, jobs: 0 }));
  expect(await ask()).toEqual({ isReady: true, lagSeconds: { due: 4, jobs: 0 } });
});

test('one whose database fails is not', async () => {
  const ask = readiness(() => Promise.reject(new Error('connect ECONNREFUSED')));
  expect(await ask()).toEqual({ isReady: false, lagSeconds: {} });
});

test('whoever asks is answered in three seconds, however silent the database is', async () => {
  const ask = readiness(() => new Promise(() => undefined));
  const answer = ask();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await answer).toEqual({ isReady: false, lagSeconds: {} });
});

test('a thousand who ask at once cost one look a second', async () => {
  const look = vi.fn(async () => ({ due: 0 }));
  const ask = readiness(look);
  for (let second = 1; second <= 3; second += 1) {
    await Promise.all(Array.from({ length: 1_000 }, ask));
    expect(look).toHaveBeenCalledTimes(second);
    await vi.advanceTimersByTimeAsync(1_000);
  }
});
