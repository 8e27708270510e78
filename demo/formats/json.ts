/** A conversation as JSON: `[{ "author": "guide", "text": "…" }, …]`. */
import { badInput } from '../problem.ts';
import { authorNamed, SPEAKER_NAMES, type Turn } from './speaker.ts';

const SHAPE = '[{"author": "guide", "text": "..."}, {"author": "user", "text": "..."}]';

/**
 * The turns of a JSON document.
 *
 * @throws Problem (bad input) naming the entry that cannot be read
 */
export function turnsInJson(text: string): Turn[] {
  const document = parsed(text);
  if (!Array.isArray(document)) throw badInput(`The JSON is not a list of turns. Expected: ${SHAPE}`);
  return document.map((entry: unknown, index) => turnFrom(entry, index + 1));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw badInput(`This is not valid JSON: ${error.message}. Expected: ${SHAPE}`);
    throw error;
  }
}

function turnFrom(entry: unknown, number: number): Turn {
  const { author, text } = isObject(entry) ? entry : {};
  if (typeof author !== 'string' || typeof text !== 'string') {
    throw badInput(
      `Entry ${number} of the JSON has no "author" and "text" of type string. Expected: ${SHAPE}`,
    );
  }
  const known = authorNamed(author);
  if (known === null) {
    throw badInput(`Entry ${number} of the JSON is by "${author}". Known authors are ${SPEAKER_NAMES}.`);
  }
  return { author: known, text };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
