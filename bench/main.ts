/** Runs one measure by its name: `npm run bench -- talk-type --data FILE.csv`. */
import { parseArgs } from 'node:util';
import { measureExtraction } from './extraction.ts';
import { measureExtractionTime } from './extraction-time.ts';
import { measureQuotes } from './quotes.ts';
import { measureRecurrence } from './recurrence.ts';
import { measureSafety } from './safety.ts';
import { measureSpeech } from './speech.ts';
import { measureTalkType } from './talk-type.ts';

/** A measure reads what it is pointed at and answers lines to print, the figure last. */
const MEASURES = {
  'talk-type': { option: 'data', measure: measureTalkType },
  safety: { option: 'cases', measure: measureSafety },
  extraction: { option: 'dialogues', measure: measureExtraction },
  quotes: { option: 'data', measure: measureQuotes },
  recurrence: { option: 'cases', measure: measureRecurrence },
  'extraction-time': { option: null, measure: measureExtractionTime },
  speech: { option: null, measure: measureSpeech },
} as const;

const USAGE = `Usage:
  npm run bench -- talk-type --data FILE.csv
  npm run bench -- safety --cases FILE.jsonl
  npm run bench -- extraction --dialogues DIR
  npm run bench -- quotes --data FILE.csv
  npm run bench -- recurrence --cases FILE.json
  npm run bench -- extraction-time
  npm run bench -- speech
Add --verbose to see each miss.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      cases: { type: 'string' },
      dialogues: { type: 'string' },
      verbose: { type: 'boolean', default: false },
    },
  });
  const chosen = Object.entries(MEASURES).find(([name]) => name === positionals[0])?.[1];
  const path = chosen?.option ? values[chosen.option] : '';
  if (!chosen || path === undefined) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  for (const line of await chosen.measure(path, values.verbose)) console.log(line);
}

await main();
