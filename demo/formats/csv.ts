/** A conversation as a table with a header: `interlocutor, utterance_text` and, with several, `transcript_id`. */
import { CsvError, parse } from 'csv-parse/sync';
import { badInput } from '../problem.ts';
import { authorNamed, SPEAKER_NAMES, type Turn } from './speaker.ts';

type Row = Readonly<Record<string, string>>;

const ID_COLUMN = 'transcript_id';
/** In tables with several annotators an utterance stands once for each of them. */
const UTTERANCE_COLUMN = 'utterance_id';
const NEEDED = ['interlocutor', 'utterance_text'];
/** As many identifiers as a message can name before it becomes a list nobody reads. */
const IDS_NAMED = 8;

/**
 * The turns of one transcript of a table, in the order of its rows. Other columns are allowed.
 *
 * @param transcriptId - which one; may be null when the table holds only one
 * @throws Problem (bad input) when a column is missing, or it is not clear which transcript is meant
 */
export function turnsInCsv(text: string, transcriptId: string | null): Turn[] {
  const rows = rowsOf(text);
  const [first] = rows;
  if (!first) throw badInput('The table has a header and no rows. It needs one row for each turn.');
  const columns = Object.keys(first);
  const missing = NEEDED.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    throw badInput(
      `The table has no column ${missing.join(' and ')}. Its first line must name ${NEEDED.join(', ')}.`,
    );
  }
  return onceEach(chosen(rows, transcriptId)).map(turnFrom);
}

function rowsOf(text: string): Row[] {
  try {
    return parse<Row>(text, { columns: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    if (error instanceof CsvError)
      throw badInput(`This is not a table of comma-separated values: ${error.message}.`);
    throw error;
  }
}

function chosen(rows: readonly Row[], wanted: string | null): readonly Row[] {
  const ids = [...new Set(rows.map((row) => row[ID_COLUMN] ?? ''))];
  if (wanted === null) {
    if (ids.length <= 1) return rows;
    throw badInput(`The table holds ${ids.length} transcripts. Name one with --id, such as --id ${ids[0]}.`);
  }
  const found = rows.filter((row) => row[ID_COLUMN] === wanted);
  if (found.length > 0) return found;
  const named = ids.slice(0, IDS_NAMED).join(', ');
  const all =
    named === ''
      ? `It has no column ${ID_COLUMN}; leave --id out.`
      : `There are ${named}${ids.length > IDS_NAMED ? ', …' : ''}.`;
  throw badInput(`The table has no transcript "${wanted}". ${all}`);
}

function onceEach(rows: readonly Row[]): readonly Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const id = row[UTTERANCE_COLUMN];
    if (id === undefined || id === '') return true;
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
}

function turnFrom({ interlocutor = '', utterance_text: text = '' }: Row): Turn {
  const author = authorNamed(interlocutor);
  if (author === null) {
    throw badInput(`The table has an interlocutor "${interlocutor}". Known ones are ${SPEAKER_NAMES}.`);
  }
  return { author, text };
}
