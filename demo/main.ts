/** The demo: one conversation all the way to a delivered activity, as a client of the graph. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DemoArguments, demoArguments, USAGE } from './arguments.ts';
import { graphClient } from './graph-client.ts';
import { paragraph } from './paragraph.ts';
import { Problem } from './problem.ts';
import { readConversation } from './read-conversation.ts';
import { Screen } from './screen.ts';
import { tokenIn } from './sign-in-link.ts';
import { type RunningServer, startServer } from './start-server.ts';
import { heading, terminalOf, tinted } from './terminal.ts';
import { walk } from './walk.ts';

/** The built server, seen from where this file is built to. */
const SERVER = new URL('../src/main.js', import.meta.url);
const EXAMPLE = fileURLToPath(new URL('../../examples/confidence-at-work.txt', import.meta.url));
/** What a process that was interrupted ends with: 128 and the number of the signal. */
const INTERRUPTED = 130;

const screen = new Screen(
  process.stdout,
  terminalOf({
    isTerminal: process.stdout.isTTY === true,
    columns: process.stdout.columns,
    noColor: process.env.NO_COLOR,
    term: process.env.TERM,
  }),
);

// Timers of waits that were given up would keep the process alive.
process.exit(await exitCode());

async function exitCode(): Promise<number> {
  try {
    const wanted = demoArguments(process.argv.slice(2));
    if (wanted.isHelpWanted) {
      screen.print([USAGE]);
      return 0;
    }
    return await demo(wanted);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    screen.settle();
    process.stderr.write(`\n${error.message}\n`);
    return error.exitCode;
  }
}

async function demo({ path, transcriptId, endsAfterwards }: DemoArguments): Promise<number> {
  const interrupted = interruption();
  // npm runs scripts in the folder of the package; a path is meant from where the person stands.
  const file = path === null ? EXAMPLE : resolve(process.env.INIT_CWD ?? process.cwd(), path);
  const turns = await readConversation(file, transcriptId);
  screen.print([`Attune demo: ${turns.length} turns from ${path ?? 'examples/confidence-at-work.txt'}`]);
  const server = await started();
  const client = graphClient({ graphUrl: server.graphUrl, token: tokenIn(server.signInUrl) });
  try {
    const stage = { client, screen, now: () => new Date() };
    const ways = [walk(stage, turns).then(() => 0), interrupted, server.ended.then(refused)];
    const code = await Promise.race(ways);
    if (code !== 0 || endsAfterwards) return code;
    showAddresses(server);
    await Promise.race([interrupted, server.ended.then(refused)]);
    screen.print(['', 'Stopping.']);
    return 0;
  } finally {
    await client.close();
    await server.stop();
  }
}

async function started(): Promise<RunningServer> {
  const begunAt = performance.now();
  screen.redraw('Starting the server ...');
  const server = await startServer(SERVER);
  screen.wipe();
  screen.print([`The server is up after ${((performance.now() - begunAt) / 1000).toFixed(1)} seconds.`]);
  if (tokenIn(server.signInUrl) === null) {
    await server.stop();
    throw new Problem(
      'The server trusts an issuer outside. Unset AUTH_JWKS_URL, so that the demo can sign in.',
    );
  }
  return server;
}

/** Settles when the person or the system asks the demo to stop. Asking again changes nothing. */
function interruption(): Promise<number> {
  return new Promise((settle) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => settle(INTERRUPTED));
  });
}

function refused(problem: Problem): never {
  throw problem;
}

function showAddresses({ graphUrl, explorerUrl, signInUrl }: RunningServer): void {
  const { terminal } = screen;
  const rows = [
    ['graph', graphUrl],
    ['explorer', explorerUrl],
    ['sign in', signInUrl ?? ''],
  ] as const;
  screen.print([
    ...heading(terminal, 'It stays up'),
    ...rows.map(([name, url]) => `  ${name.padEnd(9)} ${tinted(terminal, 'accent', url)}`),
    ...paragraph('The sign-in link opens the explorer as the person whose plan this is. Control-C ends it.', {
      width: terminal.width,
      lead: '  ',
    }),
  ]);
}
