import { randomUUID } from 'node:crypto';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Bus, localBus } from '../src/platform/bus.ts';
import { redisBus } from '../src/platform/redis-bus.ts';
import { silentLog } from './support/log.ts';

const { TEST_REDIS_URL } = process.env;

/** A listener that counts how often it was woken. */
class Listener {
  count = 0;
  readonly stop: () => void;

  constructor(bus: Bus, topic: string) {
    this.stop = bus.listen(topic, () => {
      this.count += 1;
    });
  }
}

describe('a bus within one process', () => {
  test('wakes who listens to the topic, and nobody else', () => {
    const bus = localBus();
    const [one, two, other] = [new Listener(bus, 'a'), new Listener(bus, 'a'), new Listener(bus, 'b')];
    bus.wake('a');
    expect([one.count, two.count, other.count]).toEqual([1, 1, 0]);
  });

  test('does not wake who listens no more, also when they stop twice', () => {
    const bus = localBus();
    const [one, two] = [new Listener(bus, 'a'), new Listener(bus, 'a')];
    one.stop();
    one.stop();
    bus.wake('a');
    expect([one.count, two.count]).toEqual([0, 1]);
  });
});

describe('a bus between processes', () => {
  async function remoteBus(url: string): Promise<Bus> {
    const bus = await redisBus(url, silentLog);
    onTestFinished(() => bus.close());
    return bus;
  }

  test('wakes the others who listen to the topic, and itself once', async ({ skip }) => {
    if (!TEST_REDIS_URL) return skip('There is no Redis server: TEST_REDIS_URL');
    const [here, there] = [await remoteBus(TEST_REDIS_URL), await remoteBus(TEST_REDIS_URL)];
    // Other tests may be waking others on the same server.
    const [topic, otherTopic] = [randomUUID(), randomUUID()];
    const [own, away, other] = [
      new Listener(here, topic),
      new Listener(there, topic),
      new Listener(there, otherTopic),
    ];

    // Whoever listens is told to look as soon as the server hears for it.
    await vi.waitFor(() => expect([own.count, away.count, other.count]).toEqual([1, 1, 1]));

    here.wake(topic);
    here.wake(topic);
    await vi.waitFor(() => expect(away.count).toBe(2));
    expect([own.count, other.count]).toEqual([3, 1]);
  });
});
