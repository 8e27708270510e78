import { destination, type LevelWithSilent, pino } from 'pino';

/** Facts of an entry: identifiers and figures with their units, nothing personal. */
export type Facts = Readonly<Record<string, unknown>>;

/** Writes one JSON line for each entry. */
export interface Log {
  info(event: string, facts?: Facts): void;
  warn(event: string, facts?: Facts): void;
  error(event: string, facts?: Facts, error?: unknown): void;
}

/** Keys whose values never reach a log, at any depth up to two. */
const PRIVATE = [
  'authorization',
  'token',
  'text',
  'content',
  'statement',
  'quote',
  'email',
  'password',
  'apiKey',
];

/** A log on standard error; standard output belongs to what a person reads. */
export function createLog(level: LevelWithSilent): Log {
  const paths = PRIVATE.flatMap((key) => [key, `*.${key}`]);
  const lines = pino(
    { level, base: null, redact: { paths, censor: '[private]' }, serializers: { err: bareError } },
    destination(2),
  );
  return {
    info: (event, facts) => lines.info({ event, ...facts }),
    warn: (event, facts) => lines.warn({ event, ...facts }),
    error: (event, facts, error) => lines.error({ event, ...facts, err: error }),
  };
}

/** What a log keeps of an error. A database's own error carries the whole statement, with what people wrote in it. */
function bareError(error: unknown): Facts {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  return { name, message, stack, ...('code' in error && { code: error.code }) };
}
