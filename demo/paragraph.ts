/** Text in lines of a given width. */

/** How a paragraph is set. */
export interface Setting {
  /** Columns a line may fill, its margin included. */
  readonly width: number;
  /** What the first line begins with. */
  readonly lead: string;
  /** What the other lines begin with; blanks as wide as `lead` when left out. */
  readonly hang?: string;
}

/**
 * Breaks a text into lines at blanks. A word longer than a line keeps a line of its own. Control
 * characters become blanks, so that text from a file cannot steer the terminal.
 */
export function paragraph(text: string, { width, lead, hang = ' '.repeat(lead.length) }: Setting): string[] {
  const lines: string[] = [];
  let line = lead;
  let isBegun = false;
  for (const word of wordsOf(text)) {
    if (isBegun && line.length + 1 + word.length > width) {
      lines.push(line);
      line = hang;
      isBegun = false;
    }
    line += isBegun ? ` ${word}` : word;
    isBegun = true;
  }
  return isBegun ? [...lines, line] : lines;
}

/** A text on one line, cut to a number of columns. */
export function oneLine(text: string, columns: number): string {
  const flat = wordsOf(text).join(' ');
  return flat.length <= columns ? flat : `${flat.slice(0, Math.max(0, columns - 1)).trimEnd()}…`;
}

function wordsOf(text: string): string[] {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
}
