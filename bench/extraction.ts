/** How well the offline extractor finds goals, beliefs and preferences in labelled dialogues. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractFindings } from '../src/discovery/extractor/index.ts';
import { type Dialogue, dialogueFrom } from './dialogue.ts';
import {
  beliefTally,
  goalTally,
  precision,
  preferenceTally,
  quoteTally,
  recall,
  sum,
  type Tally,
} from './finding-score.ts';

/** The day on which all dialogues are read. */
const TODAY = '2026-03-02';

/** Reads every dialogue (`*.txt`) of a folder, in the order of their names. */
export async function dialoguesIn(folder: string): Promise<readonly Dialogue[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  return Promise.all(
    names.map(async (name) => dialogueFrom(name.slice(0, -4), await readFile(join(folder, name), 'utf8'))),
  );
}

/** What was found in each dialogue, by kind of finding. */
export function talliesOf(
  dialogues: readonly Dialogue[],
): Record<'beliefs' | 'goals' | 'preferences' | 'quotes', Tally> {
  const read = dialogues.map((dialogue) => ({
    dialogue,
    findings: extractFindings(dialogue.utterances, { today: TODAY }),
  }));
  return {
    goals: sum(read.map(({ dialogue, findings }) => goalTally(dialogue, findings))),
    beliefs: sum(read.map(({ dialogue, findings }) => beliefTally(dialogue, findings))),
    preferences: sum(read.map(({ dialogue, findings }) => preferenceTally(dialogue, findings))),
    quotes: sum(read.map(({ dialogue, findings }) => quoteTally(dialogue, findings))),
  };
}

/** @returns precision and recall of each kind of finding, and the share of quotes found word for word */
export async function measureExtraction(folder: string, isVerbose = false): Promise<string[]> {
  const dialogues = await dialoguesIn(folder);
  const { quotes, ...kinds } = talliesOf(dialogues);
  const each = Object.entries(kinds);
  return [
    ...(isVerbose ? each.flatMap(([kind, tally]) => misses(kind, tally)) : []),
    `${dialogues.length} dialogues`,
    ...each.map(
      ([kind, tally]) => `${kind} ${figures(tally)} (${tally.expected} labelled, ${tally.found} found)`,
    ),
    `verbatim quotes ${precision(quotes).toFixed(2)} (${quotes.found})`,
    `all ${figures(sum(Object.values(kinds)))}`,
  ];
}

const figures = (tally: Tally): string =>
  `precision ${precision(tally).toFixed(2)} recall ${recall(tally).toFixed(2)}`;

const misses = (kind: string, { missed, wrong }: Tally): string[] => [
  ...missed.map((words) => `missed ${kind}: ${words}`),
  ...wrong.map((words) => `wrong ${kind}: ${words}`),
];
