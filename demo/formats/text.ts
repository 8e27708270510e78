/** A conversation as plain text: one turn a line, each beginning with who speaks. */
import { badInput } from '../problem.ts';
import { type Author, authorNamed, SPEAKER_NAMES, type Turn } from './speaker.ts';

const LABEL = /^\s*([\p{L}]+)\s*:\s*(.*)$/u;

/**
 * The turns of a text. A line without a known speaker goes on with the turn before it; empty lines count
 * for nothing.
 *
 * @throws Problem (bad input) when the first words have no known speaker
 */
export function turnsInText(text: string): Turn[] {
  const turns: { author: Author; lines: string[] }[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const begun = labelled(line);
    const current = turns.at(-1);
    if (begun) turns.push({ author: begun.author, lines: [begun.said] });
    else if (current) current.lines.push(line.trim());
    else throw badInput(nobodySpeaks(line, index + 1));
  }
  return turns.map(({ author, lines }) => ({ author, text: lines.join(' ').trim() }));
}

function labelled(line: string): { author: Author; said: string } | null {
  const [, name = '', said = ''] = LABEL.exec(line) ?? [];
  const author = authorNamed(name);
  return author === null ? null : { author, said };
}

function nobodySpeaks(line: string, number: number): string {
  const start = line.trim().slice(0, 40);
  return `Line ${number} does not say who speaks: "${start}". Begin each turn with "Guide:" or "Me:". Known speakers are ${SPEAKER_NAMES}.`;
}
