/** What it costs to tell many at once, and to have many who wait: beside a bare socket, and beside others. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { readConfig } from '../src/platform/config.ts';
import type { ClientOrder, ClientReport } from './fanout-clients.ts';
import { QUERY } from './fanout-peers.ts';
import type { ServerOrder, ServerReport, ServerSettings } from './fanout-server.ts';
import type { WakerSettings } from './fanout-waker.ts';

const SUBSCRIBERS = 2_000;
const IDLE = 10_000;
/** Events that each subscriber is told of in one burst. */
const ROUNDS = 20;
const BURSTS = 7;
/** Sockets that a person may have. */
const SOCKETS_EACH = 50;
/** Whoever takes longer has lost something. */
const LONGEST_WAIT_MS = 300_000;
const PEERS = ['typegraphql + graphql-ws', 'yoga', 'mercurius'] as const;

type Kind = ServerSettings['kind'];

/** @returns one line for each peer with its rate and ours as a multiple of it, then memory, then Redis */
export async function measureFanout(): Promise<string[]> {
  const { databaseUrl, redisUrl } = readConfig();
  if (databaseUrl === null) return ['Set DATABASE_URL to a PostgreSQL server that may create a database.'];
  const stage = { databaseUrl, redisUrl };
  return [...(await bursts(stage)), ...(await memories(stage)), ...(await throughRedis(stage))];
}

interface Stage {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
}

async function bursts(stage: Stage): Promise<string[]> {
  const each = await rateOf({ ...stage, redisUrl: null, kind: 'ours', people: SUBSCRIBERS });
  const ours = await rateOf({ ...stage, redisUrl: null, kind: 'ours', people: SUBSCRIBERS / SOCKETS_EACH });
  const lines = [
    `burst of ${ROUNDS} events to ${SUBSCRIBERS} subscribers: ours ${perSecond(ours)}, of as many different people ${perSecond(each)}`,
  ];
  for (const kind of ['bare ws', ...PEERS] as const) {
    const rate = await rateOf({ ...stage, redisUrl: null, kind, people: 0 });
    const wanted = kind === 'bare ws' ? ' (at least 0.65)' : '';
    lines.push(`${kind}, ${perSecond(rate)}, ours as ${(ours / rate).toFixed(2)} ×${wanted}`);
  }
  return lines;
}

async function memories(stage: Stage): Promise<string[]> {
  const bytes = new Map<Kind, number>();
  for (const kind of ['bare ws', 'ours', ...PEERS] as const) {
    bytes.set(kind, await memoryOf({ ...stage, redisUrl: null, kind, people: IDLE }));
  }
  const [bare = 1, ours = 0] = [bytes.get('bare ws'), bytes.get('ours')];
  const shown = (value: number): string => `${(value / 1000).toFixed(1)} kB`;
  return [
    `memory of one of ${IDLE} idle subscribers: bare ws ${shown(bare)}, ours ${shown(ours)}, ${(ours / bare).toFixed(2)} × (at most 2.5)`,
    ...PEERS.map((kind) => {
      const peer = bytes.get(kind) ?? 0;
      return `${kind}, ${shown(peer)}, ${(peer / bare).toFixed(2)} × of bare ws, ours as ${(ours / peer).toFixed(2)} × of it`;
    }),
  ];
}

async function throughRedis({ databaseUrl, redisUrl }: Stage): Promise<string[]> {
  if (redisUrl === null) return ['Set REDIS_URL to measure two processes.'];
  const settings = { kind: 'ours', people: SUBSCRIBERS / SOCKETS_EACH, databaseUrl, redisUrl } as const;
  const alone = await rateOf({ ...settings, redisUrl: null });
  const together = await rateOf(settings);
  return [
    `through Redis from another process ${perSecond(together)}, in process ${perSecond(alone)}, ${(together / alone).toFixed(2)} × (at least 0.7)`,
  ];
}

const perSecond = (rate: number): string => `${Math.round(rate).toLocaleString('en')} messages/s`;

type Ready = Extract<ServerReport, { kind: 'ready' }>;

/** A server with subscribers. */
class Field {
  private constructor(
    private readonly ready: Ready,
    private readonly server: Child<ServerOrder, ServerReport>,
    private readonly clients: Child<ClientOrder, ClientReport>,
    private readonly waker: Child<ServerOrder, ServerReport>,
  ) {}

  static async open(settings: ServerSettings): Promise<Field> {
    const server = new Child<ServerOrder, ServerReport>('fanout-server.ts', settings);
    const ready = await server.report('ready');
    const clients = new Child<ClientOrder, ClientReport>('fanout-clients.ts', {});
    let waker = server;
    if (settings.redisUrl) {
      const there: WakerSettings = { ...ready, redisUrl: settings.redisUrl };
      waker = new Child<ServerOrder, ServerReport>('fanout-waker.ts', there);
      await waker.report('ready');
    }
    return new Field(ready, server, clients, waker);
  }

  async subscribe(count: number): Promise<void> {
    const { port, tokens } = this.ready;
    const all = Array.from({ length: count }, (_, at) => tokens[at % tokens.length] ?? '');
    this.clients.send({ kind: 'open', url: `ws://127.0.0.1:${port}/graphql`, query: QUERY, tokens: all });
    await this.clients.report('open');
    this.server.send({ kind: 'settle' });
    await this.server.report('settled');
  }

  /** @returns messages a second */
  async burst(subscribers: number): Promise<number> {
    this.clients.send({ kind: 'expect', count: subscribers * ROUNDS });
    await this.clients.report('open');
    const done = this.clients.report('done');
    this.waker.send({ kind: 'burst', rounds: ROUNDS });
    const { at: begun } = await this.waker.report('begun');
    const { at } = await done;
    return (subscribers * ROUNDS * 1_000) / (at - begun);
  }

  async memory(): Promise<number> {
    this.server.send({ kind: 'memory' });
    return (await this.server.report('memory')).bytes;
  }

  async close(): Promise<void> {
    this.clients.send({ kind: 'close' });
    await this.clients.ended;
    if (this.waker !== this.server) this.waker.send({ kind: 'end' });
    this.server.send({ kind: 'end' });
    await this.server.ended;
  }
}

async function rateOf(settings: Omit<ServerSettings, 'hasPlans'>): Promise<number> {
  const field = await Field.open({ ...settings, hasPlans: true });
  await field.subscribe(SUBSCRIBERS);
  const rates: number[] = [];
  for (let burst = 0; burst < BURSTS; burst += 1) rates.push(await field.burst(SUBSCRIBERS));
  await field.close();
  // The first ones are run before the code is warm.
  return median(rates.slice(2));
}

async function memoryOf(settings: Omit<ServerSettings, 'hasPlans'>): Promise<number> {
  const field = await Field.open({ ...settings, hasPlans: false });
  await field.subscribe(IDLE / 2);
  const before = await field.memory();
  await field.subscribe(IDLE / 2);
  const bytes = ((await field.memory()) - before) / (IDLE / 2);
  await field.close();
  return bytes;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

/** A process that takes orders and reports. */
class Child<Order, Report extends { readonly kind: string }> {
  readonly ended: Promise<unknown>;
  private readonly child: ChildProcess;

  constructor(file: string, settings: object) {
    this.child = fork(join(import.meta.dirname, file), [JSON.stringify(settings)], {
      execArgv: ['--import', '@oxc-node/core/register', '--expose-gc'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    this.ended = once(this.child, 'exit');
  }

  send(order: Order): void {
    this.child.send(order as object);
  }

  async report<Kind extends Report['kind']>(kind: Kind): Promise<Extract<Report, { kind: Kind }>> {
    const died = this.ended.then(() => Promise.reject(new Error(`The process for "${kind}" ended.`)));
    const late = AbortSignal.timeout(LONGEST_WAIT_MS);
    for (;;) {
      const [message] = await Promise.race([once(this.child, 'message', { signal: late }), died]);
      if (message.kind === kind) return message;
    }
  }
}
