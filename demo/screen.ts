/** Where the demo writes. */
import type { Writable } from 'node:stream';
import type { Terminal } from './terminal.ts';

/** Brings the cursor to the start of its line and clears the line. */
const START_OF_LINE = '\r\u001b[2K';

/** An output with, at its end, at most one line that can still change. */
export class Screen {
  private changing: string | null = null;

  constructor(
    private readonly output: Writable,
    readonly terminal: Terminal,
  ) {}

  /** Writes lines that stay. */
  print(lines: readonly string[]): void {
    this.settle();
    for (const line of lines) this.output.write(`${line}\n`);
  }

  /** Draws the changing line anew. Without a live terminal each different line is written once. */
  redraw(line: string): void {
    if (line === this.changing) return;
    this.output.write(this.terminal.isLive ? `${START_OF_LINE}${line}` : `${line}\n`);
    this.changing = line;
  }

  /** Lets the changing line stay as it is. */
  settle(): void {
    if (this.changing !== null && this.terminal.isLive) this.output.write('\n');
    this.changing = null;
  }

  /** Takes the changing line away. */
  wipe(): void {
    if (this.changing !== null && this.terminal.isLive) this.output.write(START_OF_LINE);
    this.changing = null;
  }
}
