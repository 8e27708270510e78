/** Whether every finding in real conversations rests on words that were said. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { extractFindings } from '../src/discovery/extractor/index.ts';
import type { Utterance } from '../src/discovery/findings.ts';
import { precision, quoteTally, sum } from './finding-score.ts';

interface Row {
  readonly transcript_id: string;
  readonly interlocutor: string;
  readonly utterance_text: string;
}

/**
 * @param path - CSV with the columns `transcript_id`, `interlocutor`, `utterance_text`
 * @returns quotes that are not verbatim when asked for, and the share of those that are
 */
export async function measureQuotes(path: string, isVerbose = false): Promise<string[]> {
  const rows = parse<Row>(await readFile(path, 'utf8'), { columns: true, bom: true });
  const talks = new Map<string, Row[]>();
  for (const row of rows) talks.set(row.transcript_id, [...(talks.get(row.transcript_id) ?? []), row]);
  const tally = sum(
    [...talks.values()].map((talk) => {
      const utterances = talk.map(utteranceOf);
      return quoteTally({ utterances }, extractFindings(utterances, { today: '2026-03-02' }));
    }),
  );
  return [
    ...(isVerbose ? tally.wrong.map((quote) => `not said: ${quote}`) : []),
    `${talks.size} conversations, ${tally.found} quotes`,
    `verbatim ${precision(tally).toFixed(2)}`,
  ];
}

function utteranceOf({ interlocutor, utterance_text: text }: Row, at: number): Utterance {
  return { id: `m${at}`, author: interlocutor === 'client' ? 'user' : 'guide', text };
}
