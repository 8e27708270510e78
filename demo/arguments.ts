/** The command line of the demo. */
import { parseArgs } from 'node:util';
import { badInput } from './problem.ts';

/** What was asked for on the command line. */
export interface DemoArguments {
  /** File with a conversation; null for the example that comes along. */
  readonly path: string | null;
  /** Which transcript of a table to take; null when none was named. */
  readonly transcriptId: string | null;
  /** Whether to end after the walk instead of staying up. */
  readonly endsAfterwards: boolean;
  readonly isHelpWanted: boolean;
}

/** How the demo is called, for `--help` and for mistakes. */
export const USAGE = `Usage: npm run demo -- [path] [--id <transcript>] [--once]

  path        A conversation: .json  [{"author": "guide" | "user", "text": "..."}]
                              .csv   columns interlocutor, utterance_text and, with several, transcript_id
                              other  lines such as "Guide: ..." and "Me: ..."
              Left out: the example examples/confidence-at-work.txt.
  --id <id>   Which transcript of a .csv to take.
  --once      End after the walk instead of staying up.
  --help      Show this.`;

const OPTIONS = {
  id: { type: 'string' },
  once: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Reads the command line.
 *
 * @param argv - without the program and the script
 * @throws Problem (bad input) for an option or argument there is no use for
 */
export function demoArguments(argv: readonly string[]): DemoArguments {
  const { values, positionals } = parsed(argv);
  const [path, ...tooMany] = positionals;
  if (tooMany.length > 0) {
    throw badInput(
      `One conversation at a time: I do not know what to do with "${tooMany.join('", "')}".\n\n${USAGE}`,
    );
  }
  return {
    path: path ?? null,
    transcriptId: values.id ?? null,
    endsAfterwards: values.once ?? false,
    isHelpWanted: values.help ?? false,
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError) throw badInput(`${mistakeIn(argv, error)}\n\n${USAGE}`);
    throw error;
  }
}

function mistakeIn(argv: readonly string[], { message }: TypeError): string {
  const unknown = argv.find((arg) => arg.startsWith('-') && !isKnown(arg));
  if (unknown === undefined) return message;
  return `There is no option "${unknown}". The options are --id, --once and --help.`;
}

function isKnown(arg: string): boolean {
  const name = arg.replace(/^--?/, '').replace(/=.*$/, '');
  return Object.hasOwn(OPTIONS, name) || arg === '-h';
}
