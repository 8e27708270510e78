import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { localBus } from '../../../src/platform/bus.ts';
import { Rounds } from '../../../src/platform/rounds.ts';
import { keptLog } from '../../support/log.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function rounds(work: () => Promise<number>) {
  const [bus, log] = [localBus(), keptLog()];
  const made = new Rounds({ bus, log, topic: 'news', unwell: 'work.unwell', longestRestMs: 1_000, work });
  made.start();
  // Work that waits for a clock that stands would never end.
  onTestFinished(() => void made.stop());
  return { made, bus, log };
}

test('works at once, rests as long as there is nothing to do, and never longer than it may', async () => {
  const rests = [300, 60_000, -5];
  const work = vi.fn(async () => rests.shift() ?? 1_000);
  rounds(work);
  for (const [ms, times] of [
    [0, 1],
    [299, 1],
    [1, 2],
    [999, 2],
    [1, 3],
    [1, 4],
  ] as const) {
    await vi.advanceTimersByTimeAsync(ms);
    expect(work).toHaveBeenCalledTimes(times);
  }
});

test('is woken from its rest, and goes again at once when it was woken while it worked', async () => {
  const wakesItself = [false, true];
  const work = vi.fn(async () => {
    if (wakesItself.shift()) bus.wake('news');
    return 1_000;
  });
  const { bus } = rounds(work);
  await vi.advanceTimersByTimeAsync(150);
  expect(work).toHaveBeenCalledTimes(1);
  bus.wake('news');
  await vi.advanceTimersByTimeAsync(1);
  expect(work).toHaveBeenCalledTimes(3);
});

test('goes on when its work fails, and says so once until it is well again', async () => {
  const outcomes = ['fails', 'fails', 'well', 'fails'];
  const { log } = rounds(async () => {
    if (outcomes.shift() === 'fails') throw new Error('The database is away.');
    return 1_000;
  });
  await vi.advanceTimersByTimeAsync(3_000);
  expect(log.lines.map(({ event }) => event)).toEqual(['work.unwell', 'work.unwell']);
});

test('does one thing at a time, and begins nothing any more once it has stopped', async () => {
  const done: string[] = [];
  const { made, bus } = rounds(async () => {
    done.push('begins');
    await new Promise((resolve) => setTimeout(resolve, 100));
    done.push('ends');
    return 1_000;
  });
  await vi.advanceTimersByTimeAsync(0);
  const between = made.inTurn(async () => void done.push('between'));
  await vi.advanceTimersByTimeAsync(100);
  await between;
  expect(done).toEqual(['begins', 'ends', 'between']);

  bus.wake('news');
  await vi.advanceTimersByTimeAsync(0);
  const stopped = made.stop();
  bus.wake('news');
  await vi.advanceTimersByTimeAsync(5_000);
  await stopped;
  expect(done).toEqual(['begins', 'ends', 'between', 'begins', 'ends']);
});
