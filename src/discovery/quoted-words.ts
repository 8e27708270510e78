/** A person's words, given back as theirs. */

/** What someone said between quotation marks, on one line, without a full stop at its end. */
export function quoted(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .replaceAll(/[“”"]/g, "'")
    .replace(/[\s.,;:!]+$/, '')
    .trim();
  return `“${line}”`;
}
