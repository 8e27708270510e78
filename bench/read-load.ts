/** Asks a server as often as it answers, or so many times a second, from a process of its own. */
import { setTimeout as pause } from 'node:timers/promises';

/** As much of undici as is used here. It is installed beside these measures only. */
interface Undici {
  readonly Pool: new (
    origin: string,
    options: { connections: number; pipelining: number },
  ) => {
    request(asked: Asked): Promise<{ statusCode: number; body: { text(): Promise<string> } }>;
    close(): Promise<void>;
  };
}

/** One request, as it goes over the wire. */
export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string | null;
}

/** What to ask of whom. */
export type LoadOrder =
  | {
      readonly kind: 'target';
      readonly name: string;
      readonly origin: string;
      readonly requests: readonly Asked[];
    }
  | {
      readonly kind: 'run';
      readonly name: string;
      readonly connections: number;
      readonly seconds: number;
      /** Requests a second, evenly spread; null for as many as are answered. */
      readonly rate: number | null;
    };

/** What came of it. */
export type LoadReport =
  | { readonly kind: 'known' }
  | {
      readonly kind: 'ran';
      readonly requests: number;
      readonly seconds: number;
      readonly p50: number;
      readonly p99: number;
    };

interface Target {
  readonly origin: string;
  readonly requests: readonly Asked[];
}

const undici: string = 'undici';
const { Pool } = (await import(undici)) as Undici;
const targets = new Map<string, Target>();
const report = (message: LoadReport): void => void process.send?.(message);

async function run(order: Extract<LoadOrder, { kind: 'run' }>): Promise<void> {
  const { origin, requests } = targets.get(order.name) ?? { origin: '', requests: [] };
  const pool = new Pool(origin, { connections: order.connections, pipelining: 1 });
  const latencies: number[] = [];
  let next = 0;
  const ask = async (since: number): Promise<void> => {
    // In the same order for every server: the people were drawn at random before.
    const asked = requests[next++ % requests.length];
    if (!asked) throw new Error(`There is nothing to ask of ${order.name}.`);
    const { statusCode, body } = await pool.request(asked);
    const answer = await body.text();
    if (statusCode !== 200 || answer.includes('"errors":'))
      throw new Error(`${order.name}: ${statusCode} ${answer.slice(0, 500)}`);
    latencies.push(performance.now() - since);
  };
  const begun = performance.now();
  const end = begun + order.seconds * 1000;
  await (order.rate === null ? atOnce(order.connections, end, ask) : evenly(order.rate, end, ask));
  const seconds = (performance.now() - begun) / 1000;
  await pool.close();
  latencies.sort((one, other) => one - other);
  const at = (share: number): number => latencies[Math.floor(latencies.length * share)] ?? 0;
  report({ kind: 'ran', requests: latencies.length, seconds, p50: at(0.5), p99: at(0.99) });
}

/** As many at once as there are connections. */
async function atOnce(count: number, end: number, ask: (since: number) => Promise<void>): Promise<void> {
  const asking = async (): Promise<void> => {
    for (let now = performance.now(); now < end; now = performance.now()) await ask(now);
  };
  await Promise.all(Array.from({ length: count }, asking));
}

/** Each at its own time, whether or not the one before was answered; waiting counts from when it was to be asked. */
async function evenly(rate: number, end: number, ask: (since: number) => Promise<void>): Promise<void> {
  const open = new Set<Promise<void>>();
  let due = performance.now();
  while (due < end) {
    for (; due <= performance.now(); due += 1000 / rate) {
      const asked = ask(due).finally(() => open.delete(asked));
      open.add(asked);
    }
    await pause(1);
  }
  await Promise.all(open);
}

process.on('message', async (order: LoadOrder) => {
  if (order.kind === 'run') return run(order);
  targets.set(order.name, order);
  report({ kind: 'known' });
});
