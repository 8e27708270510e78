import type { Facts, Log } from '../../src/platform/log.ts';

/** A log that keeps nothing. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A line that was logged. */
export interface Line {
  readonly level: 'error' | 'info' | 'warn';
  readonly event: string;
  readonly facts: Facts | undefined;
  readonly error: unknown;
}

/** A log that remembers. */
export function keptLog(): Log & { readonly lines: Line[] } {
  const lines: Line[] = [];
  const keep =
    (level: Line['level']) =>
    (event: string, facts?: Facts, error?: unknown): void =>
      void lines.push({ level, event, facts, error });
  return { lines, info: keep('info'), warn: keep('warn'), error: keep('error') };
}
