import { expect, test, vi } from 'vitest';
import { localBus } from '../../../src/platform/bus.ts';
import { Feeds } from '../../../src/platform/feeds.ts';
import { FellBehind } from '../../../src/platform/follower.ts';
import type { Source } from '../../../src/platform/source.ts';
import { silentLog } from '../../support/log.ts';

/** A log of numbers that counts how often it is read. */
function aLog({ step = 10 }: { step?: number } = {}) {
  const bus = localBus();
  const entries: number[] = [];
  const state = { reads: 0, isAway: false };
  const source: Source<number, number> = {
    name: 'numbers',
    topics: ['numbers'],
    present: async () => entries.length,
    read: async (from, through) => {
      state.reads += 1;
      if (state.isAway) throw new Error('away');
      const news = entries.slice(from, Math.min(from + step, through ?? entries.length));
      return { news, next: from + news.length, isMore: news.length === step };
    },
  };
  const write = (count: number): void => {
    for (let left = count; left > 0; left -= 1) entries.push(entries.length);
    bus.wake('numbers');
  };
  return { bus, feeds: new Feeds(bus, silentLog), source, state, write };
}

async function taken<T>(reader: AsyncIterator<T>, count: number): Promise<T[]> {
  const items: T[] = [];
  while (items.length < count) items.push((await reader.next()).value as T);
  return items;
}

test('one read serves all who follow, and nobody reads while nothing happens', async () => {
  const { feeds, source, state, write } = aLog();
  const readers = [];
  for (let count = 0; count < 50; count += 1) readers.push(await feeds.follow(source, null));
  state.reads = 0;

  write(3);
  for (const reader of readers) expect(await taken(reader, 3)).toEqual([0, 1, 2]);
  expect(state.reads).toBe(1);
});

test('who comes back reads what was missed, and goes on with the others: nothing twice, nothing lost', async () => {
  const { feeds, source, write } = aLog({ step: 4 });
  const first = await feeds.follow(source, null);
  write(9);
  const back = await feeds.follow(source, 2);
  write(5);
  expect(await taken(first, 14)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  expect(await taken(back, 12)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
});

test('what happens while somebody joins is told', async () => {
  const { feeds, source, write } = aLog();
  const joining = feeds.follow(source, 0);
  write(2);
  const reader = await joining;
  write(1);
  expect(await taken(reader, 3)).toEqual([0, 1, 2]);
});

test('a reader who leaves too much unread is sent away, and harms no other', async () => {
  const { feeds, source, write } = aLog({ step: 2_000 });
  const [slow, quick] = [await feeds.follow(source, null), await feeds.follow(source, null)];
  write(900);
  expect(await taken(quick, 900)).toHaveLength(900);
  write(200);
  expect(await taken(quick, 200)).toHaveLength(200);
  await expect(slow.next()).rejects.toThrow(FellBehind);
});

test('a database that is away for a while only makes readers wait', async () => {
  const { feeds, source, state, write } = aLog();
  const reader = await feeds.follow(source, null);
  state.isAway = true;
  write(2);
  await vi.waitFor(() => expect(state.reads).toBeGreaterThan(2));
  state.isAway = false;
  expect(await taken(reader, 2)).toEqual([0, 1]);
});

test('when the last reader leaves, nobody listens any more, and whoever waits is let go', async () => {
  const { bus, feeds, source, write } = aLog();
  const [one, other] = [await feeds.follow(source, null), await feeds.follow(source, null)];
  await one.return?.();
  expect([...bus.topics()]).toEqual(['numbers']);
  const waiting = other.next();
  await other.return?.();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect([...bus.topics()]).toEqual([]);

  write(1);
  expect(await taken(await feeds.follow(source, 0), 1)).toEqual([0]);
});
