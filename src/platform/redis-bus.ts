import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { type Bus, localBus } from './bus.ts';
import type { Log } from './log.ts';

/** Topics are spread over so many channels, and a process hears only those in which somebody listens. */
const SHARDS = 64;
const CHANNEL = 'attune:wake:';

/** A bus that ends. */
export interface RemoteBus extends Bus {
  close(): Promise<void>;
}

/**
 * A bus between processes, on any server that speaks Redis's protocol. While it is away, this process still
 * wakes itself, and the others look by themselves a little later: nothing is lost.
 */
export async function redisBus(url: string, log: Log): Promise<RemoteBus> {
  const bus = new RedisBus(url, log);
  await bus.open();
  return bus;
}

class RedisBus implements RemoteBus {
  private readonly local = localBus();
  private readonly self = randomUUID();
  private readonly publisher: Redis;
  private readonly subscriber: Redis;
  /** Topics to wake, by channel: what is woken in one turn of the event loop goes out as one message. */
  private readonly leaving = new Map<string, Set<string>>();
  /** How many listen in each channel. */
  private readonly heard = new Map<string, number>();
  private isUnwell = false;

  constructor(
    url: string,
    private readonly log: Log,
  ) {
    const options = { lazyConnect: true, enableOfflineQueue: false, maxRetriesPerRequest: 0 };
    this.publisher = new Redis(url, options);
    this.subscriber = new Redis(url, { ...options, autoResubscribe: false });
    for (const connection of [this.publisher, this.subscriber]) {
      connection.on('error', (error) => this.unwell(error));
      connection.on('ready', () => {
        this.isUnwell = false;
      });
    }
    this.subscriber.on('message', (_: string, message: string) => this.receive(message));
    this.subscriber.on('ready', () => this.hear([...this.heard.keys()]));
  }

  /** A server that is away now is waited for by the connections themselves. */
  async open(): Promise<void> {
    await Promise.allSettled([this.publisher.connect(), this.subscriber.connect()]);
  }

  async close(): Promise<void> {
    this.publisher.disconnect();
    this.subscriber.disconnect();
  }

  wake(topic: string): void {
    this.local.ring(topic);
    if (this.leaving.size === 0) setImmediate(() => this.send());
    const channel = channelOf(topic);
    const topics = this.leaving.get(channel) ?? new Set();
    this.leaving.set(channel, topics.add(topic));
  }

  ring(topic: string): void {
    this.local.ring(topic);
  }

  topics(): Iterable<string> {
    return this.local.topics();
  }

  listen(topic: string, look: () => void): () => void {
    const unlisten = this.local.listen(topic, look);
    const channel = channelOf(topic);
    const count = this.heard.get(channel) ?? 0;
    this.heard.set(channel, count + 1);
    if (count === 0) this.hear([channel]);
    let isOver = false;
    return () => {
      unlisten();
      if (!isOver) this.leave(channel);
      isOver = true;
    };
  }

  private leave(channel: string): void {
    const left = (this.heard.get(channel) ?? 1) - 1;
    if (left > 0) return void this.heard.set(channel, left);
    this.heard.delete(channel);
    this.subscriber.unsubscribe(channel).catch(() => undefined);
  }

  /** Hears channels from now on. What was told before may have been missed, so whoever listens there looks. */
  private hear(channels: readonly string[]): void {
    if (channels.length === 0) return;
    const missed = new Set(channels);
    this.subscriber.subscribe(...channels).then(
      () => {
        for (const topic of [...this.topics()]) if (missed.has(channelOf(topic))) this.ring(topic);
      },
      // Once it is connected again, it hears all that somebody listens to.
      () => undefined,
    );
  }

  private send(): void {
    for (const [channel, topics] of this.leaving) {
      const message = [this.self, ...topics].join('\n');
      this.publisher.publish(channel, message).catch((error) => this.unwell(error));
    }
    this.leaving.clear();
  }

  private receive(message: string): void {
    const [sender, ...topics] = message.split('\n');
    if (sender === this.self) return;
    for (const topic of topics) this.ring(topic);
  }

  /** Says so once until it is back: each change that is told would else write a line. */
  private unwell(error: Error): void {
    if (!this.isUnwell) this.log.warn('bus.unwell', { reason: error.message });
    this.isUnwell = true;
  }
}

/** All that concerns one person goes through one channel, in order. */
function channelOf(topic: string): string {
  let sum = 0;
  for (let at = 0; at < topic.length; at += 1) sum = (sum * 31 + topic.charCodeAt(at)) % 65_521;
  return `${CHANNEL}${sum % SHARDS}`;
}
