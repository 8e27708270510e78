/** The built program as a process of its own, started and stopped as an operator would. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { Storage } from '../../src/platform/database.ts';

const ENTRY = join(import.meta.dirname, '../../dist/src/main.js');

/** Why there is no process to test, or null. */
export const NOT_BUILT = existsSync(ENTRY) ? null : 'The program is not built: npm run build';

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  /** What it said to the operator. */
  readonly said: string;
}

/** A process of the program. */
export interface Program {
  /** Waits until it is ready. */
  ready(): Promise<Ready>;
  readonly ended: Promise<Ended>;
  kill(signal: 'SIGKILL' | 'SIGTERM'): void;
}

/** What a process tells the one that started it. */
export interface Ready {
  readonly kind: 'ready';
  readonly graphUrl: string | null;
  readonly signInUrl: string | null;
}

/** Starts the program; whatever is left of it when the test ends is killed. */
export function startProgram(env: Record<string, string>, args: readonly string[] = []): Program {
  const child = fork(ENTRY, [...args], {
    // Nothing of the machine's own settings: only what a test says counts.
    env: { PATH: process.env.PATH ?? '', PORT: '0', LOG_LEVEL: 'warn', ...env },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = endOf(child);
  const ready = once(child, 'message').then(([message]) => message as Ready);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return {
    ready: () => Promise.race([ready, ended.then(({ said }) => Promise.reject(new Error(said)))]),
    ended,
    kill: (signal) => void child.kill(signal),
  };
}

/** Whether the database of this machine has other zone rules than the runtime is no matter of the program. */
const ZONES_DIFFER = /^.*"event":"zones\.differ".*\n/m;

async function endOf(child: ChildProcess): Promise<Ended> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('Nobody hears what the process says.');
  const said = Promise.all([text(stdout), text(stderr)]);
  const [code, signal] = await once(child, 'exit');
  return { code, signal, said: (await said).join('').replace(ZONES_DIFFER, '') };
}

/** The settings that let a process use a storage. */
export function settingsFor(storage: Storage): Record<string, string> {
  if (storage.kind === 'server') return { DATABASE_URL: storage.url };
  if (storage.kind === 'embedded') return { DATA_DIR: storage.folder };
  throw new Error('What is in the memory of this process, no other can use.');
}
