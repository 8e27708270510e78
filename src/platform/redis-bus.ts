import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { type Bus, localBus } from './bus.ts';
import type { Log } from './log.ts';

const CHANNEL = 'attune:wake';

/** A bus that ends. */
export interface RemoteBus extends Bus {
  close(): Promise<void>;
}

/**
 * A bus between processes, on any server that speaks Redis's protocol. While it is away, this process still
 * wakes itself, and the others look by themselves a little later: nothing is lost.
 */
export async function redisBus(url: string, log: Log): Promise<RemoteBus> {
  const local = localBus();
  const self = randomUUID();
  const options = { lazyConnect: true, enableOfflineQueue: false, maxRetriesPerRequest: 0 };
  const [publisher, subscriber] = [
    new Redis(url, options),
    new Redis(url, { ...options, enableOfflineQueue: true }),
  ];
  let isUnwell = false;
  // Once until it is back: each change that is told would else write a line.
  const unwell = (error: Error): void => {
    if (!isUnwell) log.warn('bus.unwell', { reason: error.message });
    isUnwell = true;
  };
  for (const connection of [publisher, subscriber]) {
    connection.on('error', unwell);
    connection.on('ready', () => {
      isUnwell = false;
    });
  }
  subscriber.on('message', (_: string, message: string) => {
    const [sender, topic] = split(message);
    if (sender !== self) local.wake(topic);
  });
  subscriber.on('ready', () => void subscriber.subscribe(CHANNEL).catch(() => undefined));
  // A server that is away now is waited for by the connections themselves.
  await Promise.allSettled([publisher.connect(), subscriber.connect()]);
  return {
    listen: local.listen,
    wake: (topic) => {
      local.wake(topic);
      publisher.publish(CHANNEL, `${self} ${topic}`).catch(unwell);
    },
    close: async () => {
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}

function split(message: string): [sender: string, topic: string] {
  const at = message.indexOf(' ');
  return [message.slice(0, at), message.slice(at + 1)];
}
