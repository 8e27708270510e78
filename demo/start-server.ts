/** Starts the built server as a child process, and stops it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { limitWait } from './limit-wait.ts';
import { Problem } from './problem.ts';

/** What the server says when it serves. */
export interface ServerAddresses {
  readonly graphUrl: string;
  readonly explorerUrl: string;
  /** Opens the product signed in; its fragment holds the token. Null where nobody is signed in this way. */
  readonly signInUrl: string | null;
}

/** A server that serves. */
export interface RunningServer extends ServerAddresses {
  /** Settles when the process ends by itself, with a Problem that says how. */
  readonly ended: Promise<Problem>;
  /** Asks the server to stop, and waits until it has. */
  stop(): Promise<void>;
}

/** Time a server may take to finish what it is doing, in seconds; it promises to leave within 25. */
const STOP_SECONDS = 30;

/**
 * Starts the server and waits until it serves.
 *
 * @param entry - its compiled main file
 * @throws Problem when it is not built, ends early, or does not get ready in time
 */
export async function startServer(entry: URL): Promise<RunningServer> {
  const path = fileURLToPath(entry);
  if (!existsSync(path)) throw new Problem(`The server is not built: ${path} is missing. Run: npm run build`);
  const child = spawn(process.execPath, [path], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { LOG_LEVEL: 'warn', ...process.env },
    // Control-C reaches every process of a terminal's group; the demo itself tells the server to stop, once.
    detached: true,
  });
  process.once('exit', () => child.kill('SIGTERM'));
  const ended = endOf(child);
  const stop = (): Promise<void> => stopped(child, ended);
  try {
    const addresses = await limitWait(Promise.race([readiness(child), ended.then(refused)]), {
      what: 'the server to start',
    });
    return { ...addresses, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function endOf(child: ChildProcess): Promise<Problem> {
  return new Promise((resolve) => {
    child.once('error', (error) =>
      resolve(new Problem(`The server could not be started: ${error.message}.`)),
    );
    child.once('exit', (code, signal) => {
      const how = code === null ? `by signal ${signal}` : `with code ${code}`;
      resolve(new Problem(`The server ended ${how}. What it said last stands above.`));
    });
  });
}

function refused(problem: Problem): never {
  throw problem;
}

function readiness(child: ChildProcess): Promise<ServerAddresses> {
  return new Promise((resolve) => {
    child.on('message', (message) => {
      if (isReady(message)) resolve(message);
    });
  });
}

function isReady(message: unknown): message is ServerAddresses {
  if (typeof message !== 'object' || message === null) return false;
  const { kind, graphUrl, explorerUrl, signInUrl }: Record<string, unknown> = { ...message };
  return (
    kind === 'ready' &&
    typeof graphUrl === 'string' &&
    typeof explorerUrl === 'string' &&
    (typeof signInUrl === 'string' || signInUrl === null)
  );
}

async function stopped(child: ChildProcess, ended: Promise<Problem>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_SECONDS * 1000);
  await ended;
  clearTimeout(timer);
}
