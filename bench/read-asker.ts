/** Who asks the servers of `read`, and of whom. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { LoadOrder, LoadReport } from './read-load.ts';
import type { Target } from './read-targets.ts';

/** People who are drawn at random, the same for every server. */
const DRAWN = 2_000;
const STRIDE = 7_919;
const CONNECTIONS = 32;

/** Spread over all, in an order that looks like none. */
export function drawn(all: readonly string[]): string[] {
  return Array.from(
    { length: Math.min(DRAWN, all.length) },
    (_, at) => all[(at * STRIDE) % all.length] ?? '',
  );
}

export type Ran = Extract<LoadReport, { kind: 'ran' }>;

/** The process that asks. */
export class Load {
  private readonly child: ChildProcess = fork(join(import.meta.dirname, 'read-load.ts'), [], {
    execArgv: ['--import', '@oxc-node/core/register'],
  });
  private readonly died = once(this.child, 'exit').then(() =>
    Promise.reject(new Error('The load broke off.')),
  );

  constructor() {
    this.died.catch(() => undefined);
  }

  async know(name: string, { origin, requests }: Target): Promise<void> {
    await this.order({ kind: 'target', name, origin, requests });
  }

  /** @param rate - requests a second; null for as many as are answered */
  async run(name: string, seconds: number, rate: number | null = null): Promise<Ran> {
    const report = await this.order({ kind: 'run', name, seconds, rate, connections: CONNECTIONS });
    if (report.kind !== 'ran') throw new Error('The load reported something else.');
    return report;
  }

  async end(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.disconnect();
    await gone;
  }

  private async order(order: LoadOrder): Promise<LoadReport> {
    const answer = once(this.child, 'message');
    this.child.send(order);
    const [report] = await Promise.race([answer, this.died]);
    return report as LoadReport;
  }
}
