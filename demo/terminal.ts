/** What a terminal can show, and how text is fitted into it. */
import { styleText } from 'node:util';

/** What a piece of text means to the reader; each meaning has its colour. */
export type Tint = 'heading' | 'strong' | 'quiet' | 'good' | 'hard' | 'accent';

/** What can be shown. */
export interface Terminal {
  /** Columns a line may fill. */
  readonly width: number;
  readonly hasColor: boolean;
  /** Whether a line can be drawn over; otherwise each piece of news gets its own line. */
  readonly isLive: boolean;
}

const TINTS: Readonly<Record<Tint, Parameters<typeof styleText>[0]>> = {
  heading: ['bold', 'cyan'],
  strong: 'bold',
  quiet: 'gray',
  good: 'green',
  hard: 'yellow',
  accent: 'cyan',
};

const USUAL_WIDTH = 80;
/** Longer lines are hard to read. */
const MAX_WIDTH = 100;
const MIN_WIDTH = 40;

/** What is known about an output. */
export interface OutputFacts {
  readonly isTerminal: boolean;
  /** Columns of the terminal; undefined when not known. */
  readonly columns: number | undefined;
  /** The `NO_COLOR` variable: any text but an empty one means no colour (no-color.org). */
  readonly noColor: string | undefined;
  /** The `TERM` variable; `dumb` ones cannot move their cursor. */
  readonly term: string | undefined;
}

/** The terminal behind an output. */
export function terminalOf({ isTerminal, columns, noColor, term }: OutputFacts): Terminal {
  const isLive = isTerminal && term !== 'dumb';
  return {
    width: Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, columns ?? USUAL_WIDTH)),
    hasColor: isLive && (noColor === undefined || noColor === ''),
    isLive,
  };
}

/** Text in the colour of its meaning, where there are colours. */
export function tinted({ hasColor }: Terminal, tint: Tint, text: string): string {
  return hasColor ? styleText(TINTS[tint], text, { validateStream: false }) : text;
}

/** A heading: the step's number and name, and a rule to the end of the line. */
export function heading(terminal: Terminal, text: string): string[] {
  if (!terminal.isLive) return ['', `== ${text} ==`];
  const rule = '─'.repeat(Math.max(0, terminal.width - text.length - 4));
  return [
    '',
    `${tinted(terminal, 'quiet', '──')} ${tinted(terminal, 'heading', text)} ${tinted(terminal, 'quiet', rule)}`,
  ];
}

/**
 * A share as a bar of characters.
 *
 * @param share - from 0 to 1; what lies outside is drawn as the nearer end
 */
export function bar(share: number, cells: number): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * cells);
  return `${'█'.repeat(full)}${'░'.repeat(cells - full)}`;
}
