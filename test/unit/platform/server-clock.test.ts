import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ServerClock } from '../../../src/platform/clock.ts';

const EIGHT = Date.parse('2026-03-02T08:00:00Z');
const HOUR = 3_600_000;

/** A server whose clock can be set, that may be slow or away. */
const server = { aheadMs: 0, answersInMs: 0, isAway: false };
const ask = async (): Promise<Date> => {
  if (server.isAway) throw new Error('connect ECONNREFUSED');
  const time = new Date(EIGHT + server.aheadMs + performance.now() + server.answersInMs / 2);
  if (server.answersInMs > 0) await new Promise((resolve) => setTimeout(resolve, server.answersInMs));
  return time;
};

let clock: ServerClock;
beforeEach(async () => {
  vi.useFakeTimers({
    toFake: ['Date', 'performance', 'setInterval', 'clearInterval', 'setTimeout'],
    now: EIGHT,
  });
  Object.assign(server, { aheadMs: 0, answersInMs: 0, isAway: false });
  clock = await ServerClock.follow(ask);
});
afterEach(() => {
  clock.stop();
  vi.useRealTimers();
});

const ahead = (): number => clock.now().getTime() - EIGHT - performance.now();

test('goes on by itself between two answers', async () => {
  await vi.advanceTimersByTimeAsync(9_000);
  expect(clock.now()).toEqual(new Date(EIGHT + 9_000));
});

test('does not care when the clock of this machine is set', () => {
  vi.setSystemTime(EIGHT + HOUR);
  expect(clock.now()).toEqual(new Date(EIGHT));
});

test('follows the server within ten seconds, whichever way it was set', async () => {
  for (const hours of [1, -1]) {
    server.aheadMs = hours * HOUR;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(ahead()).toBe(hours * HOUR);
  }
});

test('takes half of an answer’s time to be its way back, and believes no answer that took too long', async () => {
  server.aheadMs = HOUR;
  server.answersInMs = 1_001;
  await vi.advanceTimersByTimeAsync(12_000);
  expect(ahead()).toBe(0);

  server.answersInMs = 900;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(ahead()).toBe(HOUR);
});

test('goes on alone while the server is away', async () => {
  server.isAway = true;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ahead()).toBe(0);
});
