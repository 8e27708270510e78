/** Servers in processes of their own, which tell when they are ready. */
import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A server in a process of its own. */
export interface Served {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** A file to run. */
export interface Launch {
  readonly file: string;
  readonly args: readonly string[];
  /** Of Node itself. */
  readonly execArgv?: readonly string[];
  readonly env?: Record<string, string>;
}

/** Starts a server that sends its address, as `url` or `graphUrl`, as soon as it listens. */
export async function launch({ file, args, execArgv = [], env = {} }: Launch): Promise<Served> {
  const child = fork(file, [...args], {
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...env },
    execArgv: [...execArgv],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const died = once(child, 'exit').then(() => Promise.reject(new Error(`${file} ended as it started.`)));
  const [ready] = (await Promise.race([once(child, 'message'), died])) as [
    { url?: string; graphUrl?: string },
  ];
  died.catch(() => undefined);
  const stop = async (): Promise<void> => {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  };
  return { url: ready.url ?? ready.graphUrl ?? '', pid: child.pid ?? 0, stop };
}
