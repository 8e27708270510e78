import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { SpeechFailure } from '../../platform/speech-engine.ts';
import type { Order, Outcome } from './espeak-process.ts';

/** What eSpeak NG answered: sound, and what it printed. */
export interface Spoken {
  readonly wave: Uint8Array;
  readonly printed: string;
}

/** Runs eSpeak NG with arguments and a text. */
export interface Espeak {
  run(args: readonly string[], text: string | null, signal: AbortSignal): Promise<Spoken>;
  close(): Promise<void>;
}

/** A text of a few sentences takes a fraction of a second. */
const LONGEST_MS = 60_000;
/** The process holds some 200 MB: it goes when nobody has wanted it for a while. */
const IDLE_MS = 30_000;

interface Waiting {
  readonly done: (spoken: Spoken) => void;
  readonly failed: (failure: SpeechFailure) => void;
}

/** eSpeak NG from its package, in a process of its own that is started when it is wanted. */
export class EspeakPackage implements Espeak {
  private child: ChildProcess | null = null;
  private idle: NodeJS.Timeout | null = null;
  private lastId = 0;
  private readonly waiting = new Map<number, Waiting>();

  /** Null where the optional package was not installed. */
  static installed(): EspeakPackage | null {
    try {
      createRequire(import.meta.url).resolve('espeak-ng');
      return new EspeakPackage();
    } catch {
      return null;
    }
  }

  async run(args: readonly string[], text: string | null, signal: AbortSignal): Promise<Spoken> {
    if (signal.aborted) throw new SpeechFailure('Reading aloud was given up.', true);
    const child = this.started();
    this.lastId += 1;
    const order: Order = { id: this.lastId, args, text };
    const giveUp = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]);
    // What it is busy with cannot be interrupted, so the process ends.
    const stop = (): void => void child.kill('SIGKILL');
    giveUp.addEventListener('abort', stop);
    try {
      return await new Promise<Spoken>((done, failed) => {
        this.waiting.set(order.id, { done, failed });
        child.send(order);
      });
    } finally {
      giveUp.removeEventListener('abort', stop);
      this.rest();
    }
  }

  async close(): Promise<void> {
    if (this.idle) clearTimeout(this.idle);
    const { child } = this;
    if (!child) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
  }

  private started(): ChildProcess {
    if (this.idle) clearTimeout(this.idle);
    if (this.child) return this.child;
    const file = new URL(
      import.meta.url.endsWith('.ts') ? './espeak-process.ts' : './espeak-process.js',
      import.meta.url,
    );
    const child = fork(file, {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.on('message', (outcome: Outcome) => this.hear(outcome));
    child.on('error', (cause) => this.lose(child, cause));
    child.on('exit', () => this.lose(child, null));
    this.child = child;
    return child;
  }

  private hear(outcome: Outcome): void {
    const waiting = this.waiting.get(outcome.id);
    this.waiting.delete(outcome.id);
    if (!('failure' in outcome)) waiting?.done(outcome);
    else
      waiting?.failed(
        new SpeechFailure('The built-in voice could not speak this.', false, { cause: outcome.failure }),
      );
  }

  private lose(child: ChildProcess, cause: Error | null): void {
    if (this.child === child) this.child = null;
    const failure = new SpeechFailure('The built-in voice stopped before it had finished.', true, { cause });
    for (const { failed } of this.waiting.values()) failed(failure);
    this.waiting.clear();
  }

  private rest(): void {
    if (this.waiting.size > 0 || !this.child) return;
    if (this.idle) clearTimeout(this.idle);
    this.idle = setTimeout(() => this.child?.disconnect(), IDLE_MS);
    this.idle.unref();
  }
}
