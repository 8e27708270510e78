/** A conversation to take in, from whichever format it is written in. */
import { turnsInCsv } from './formats/csv.ts';
import { turnsInJson } from './formats/json.ts';
import type { Turn } from './formats/speaker.ts';
import { turnsInText } from './formats/text.ts';
import { badInput } from './problem.ts';

/** A written conversation, not yet read. */
export interface WrittenConversation {
  readonly text: string;
  /** Name of its file; the ending tells the format: `.json`, `.csv`, anything else is plain text. */
  readonly name: string;
  /** Which transcript of a table; null when none was named. */
  readonly transcriptId: string | null;
}

/** The most the graph takes in, and the longest a turn may be in characters. */
const MAX_TURNS = 2_000;
const MAX_LENGTH = 10_000;

/**
 * The turns of a conversation in order, without empty ones.
 *
 * @throws Problem (bad input) when it cannot be read, is too large, or the person says nothing in it
 */
export function conversationIn(written: WrittenConversation): Turn[] {
  if (written.text.trim() === '') throw badInput(`${written.name} is empty. It needs a conversation.`);
  const turns = turnsOf(written)
    .map(({ author, text }) => ({ author, text: text.trim() }))
    .filter(({ text }) => text !== '');
  if (!turns.some(({ author }) => author === 'USER')) {
    throw badInput(
      `${written.name} has no turns of the person, and goals come from the person's own words. Begin their turns with "Me:".`,
    );
  }
  checkSize(turns, written.name);
  return turns;
}

function checkSize(turns: readonly Turn[], name: string): void {
  if (turns.length > MAX_TURNS) {
    throw badInput(
      `${name} has ${turns.length} turns; a conversation has at most ${MAX_TURNS}. Keep its most telling part.`,
    );
  }
  const long = turns.findIndex(({ text }) => text.length > MAX_LENGTH);
  if (long >= 0) {
    throw badInput(
      `Turn ${long + 1} of ${name} has more than ${MAX_LENGTH} characters. Split it, or keep its most telling part.`,
    );
  }
}

function turnsOf({ text, name, transcriptId }: WrittenConversation): Turn[] {
  const format = /\.(json|csv)$/i.exec(name)?.[1]?.toLowerCase();
  if (format === 'csv') return turnsInCsv(text, transcriptId);
  if (transcriptId !== null)
    throw badInput(`--id chooses a transcript of a .csv; ${name} is none. Leave --id out.`);
  return format === 'json' ? turnsInJson(text) : turnsInText(text);
}
