/** The program: reads the settings, starts in its role, stops when it is told to. */
import 'reflect-metadata';
import { type App, type Role, startApp } from './app.ts';
import { CONFIG_EXIT_CODE, ConfigProblem, readConfig } from './platform/config.ts';
import { DataFolderInUse } from './platform/embedded-lock.ts';

const ROLES: readonly Role[] = ['all', 'api', 'worker'];

/** Longest time between being told to stop and leaving. */
const STOP_SECONDS = 25;

try {
  const app = await startApp(readConfig(), roleOf(process.argv.slice(2)));
  stopOnSignals(app);
  announce(app);
} catch (error) {
  if (!(error instanceof ConfigProblem || error instanceof DataFolderInUse)) throw error;
  console.error(error.message);
  process.exit(error instanceof ConfigProblem ? CONFIG_EXIT_CODE : 1);
}

function roleOf([name = 'all', ...rest]: readonly string[]): Role {
  const role = ROLES.find((each) => each === name);
  if (role && rest.length === 0) return role;
  throw new ConfigProblem([
    `The argument is a role: ${ROLES.join(', ')}. Not "${[name, ...rest].join(' ')}".`,
  ]);
}

/** Tells a person on the terminal, and the process that started this one, that it serves. */
function announce({ graphUrl, explorerUrl, signInUrl }: App): void {
  process.send?.({ kind: 'ready', graphUrl, explorerUrl, signInUrl });
  if (process.send || graphUrl === null) return;
  console.log(`Graph:    ${graphUrl}\nExplorer: ${explorerUrl}`);
  if (signInUrl) console.log(`Sign in:  ${signInUrl}`);
}

function stopOnSignals(app: App): void {
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), STOP_SECONDS * 1000).unref();
    await app.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
}
