/** The program: reads the settings, starts in its role, stops when it is told to. */
import 'reflect-metadata';
import { type App, type Role, startApp } from './app.ts';
import { CONFIG_EXIT_CODE, ConfigProblem, readConfig } from './platform/config.ts';
import { DataFolderInUse } from './platform/embedded-lock.ts';

const ROLES: readonly Role[] = ['all', 'api', 'worker'];

/** Codes of a database that is not there, or does not let us in (SQLSTATE classes 28 and 3D). */
const DATABASE_PROBLEM = /^(28\w{3}|3D\w{3}|ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EAI_AGAIN)$/;

/** Longest time between being told to stop and leaving. */
const STOP_SECONDS = 25;

try {
  const app = await startApp(readConfig(), roleOf(process.argv.slice(2)));
  stopOnSignals(app);
  announce(app);
} catch (error) {
  const problem = mendable(error);
  if (problem === null) throw error;
  console.error(problem);
  process.exit(error instanceof ConfigProblem ? CONFIG_EXIT_CODE : 1);
}

/** What keeps the program from starting and an operator can mend, in words; null for a defect. */
function mendable(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof ConfigProblem || error instanceof DataFolderInUse) return error.message;
  const code = 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE')
    return 'Another program listens on this port. Set PORT to a free one, or to 0 for any.';
  if (code === 'EACCES')
    return 'This port or data folder may not be used. Set PORT above 1023, or DATA_DIR to a folder of your own.';
  if (DATABASE_PROBLEM.test(String(code))) {
    return `The database at DATABASE_URL cannot be used: ${error.message}`;
  }
  return null;
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
