/** Runs one measure by its name: `npm run bench -- talk-type --data FILE.csv`. */
import { parseArgs } from 'node:util';
import { measureComposer } from './composer.ts';
import { measureDue } from './due.ts';
import { measureExtraction } from './extraction.ts';
import { measureExtractionTime } from './extraction-time.ts';
import { measureFanout } from './fanout.ts';
import { measureFaults } from './faults.ts';
import { measurePlan } from './plan.ts';
import { measureQuotes } from './quotes.ts';
import { measureRead, type ReadWish } from './read.ts';
import { FULL } from './read-dataset.ts';
import { queryOf } from './read-queries.ts';
import { measureScale } from './read-scale.ts';
import { measureRecurrence } from './recurrence.ts';
import { measureSafety } from './safety.ts';
import { measureSpeech } from './speech.ts';
import { measureStart } from './start.ts';
import { measureTalkType } from './talk-type.ts';
import { measureTokens } from './tokens.ts';

/** How many people to make up, and from which seed. */
interface Draw {
  readonly people: number;
  readonly seed: string;
}

/** What only some measures take. */
interface Wishes extends Draw {
  readonly reading: ReadWish;
}

/** A measure reads what it is pointed at and answers lines to print, the figure last. */
interface Measure {
  /** Name of the option that says what to read; null for nothing. */
  readonly option: 'data' | 'cases' | 'dialogues' | 'future' | 'minutes' | 'plans' | null;
  readonly measure: (path: string, isVerbose: boolean, wishes: Wishes) => Promise<string[]>;
}

const MEASURES: Readonly<Record<string, Measure>> = {
  'talk-type': { option: 'data', measure: measureTalkType },
  safety: { option: 'cases', measure: measureSafety },
  extraction: { option: 'dialogues', measure: measureExtraction },
  quotes: { option: 'data', measure: measureQuotes },
  plan: { option: 'plans', measure: measurePlan },
  due: { option: 'future', measure: measureDue },
  faults: { option: 'minutes', measure: measureFaults },
  recurrence: { option: 'cases', measure: measureRecurrence },
  tokens: { option: null, measure: measureTokens },
  'extraction-time': { option: null, measure: measureExtractionTime },
  speech: { option: null, measure: measureSpeech },
  read: { option: null, measure: (_, __, { reading }) => measureRead(reading) },
  scale: {
    option: null,
    measure: (_, __, { reading }) => measureScale({ ...reading, users: reading.users ?? FULL }),
  },
  start: { option: null, measure: measureStart },
  fanout: { option: null, measure: measureFanout },
  composer: { option: null, measure: (_, isVerbose, wishes) => measureComposer(wishes, isVerbose) },
};

const USAGE = `Usage:
  npm run bench -- talk-type --data FILE.csv
  npm run bench -- safety --cases FILE.jsonl
  npm run bench -- extraction --dialogues DIR
  npm run bench -- quotes --data FILE.csv
  npm run bench -- plan [--plans 10000]
  npm run bench -- due [--future 10000000]
  npm run bench -- faults [--minutes 10]
  npm run bench -- recurrence --cases FILE.json
  npm run bench -- tokens
  npm run bench -- extraction-time
  npm run bench -- speech
  npm run bench -- fanout
  npm run bench -- start
  npm run bench -- read [--only limit,attune,…] [--query today] [--small | --users 20000] [--pairs 5] [--seconds 5]
  npm run bench -- scale [--query today] [--users 20000]
  npm run bench -- composer --people N --seed S
Add --verbose to see each miss.`;

function readWish(values: {
  only: string;
  query: string;
  small: boolean;
  users?: string | undefined;
  pairs: string;
  seconds: string;
}): ReadWish {
  const { only, query, small: isSmall } = values;
  const users = values.users === undefined ? null : Number(values.users);
  return {
    only,
    query: queryOf(query),
    isSmall,
    users,
    pairs: Number(values.pairs),
    seconds: Number(values.seconds),
  };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      cases: { type: 'string' },
      dialogues: { type: 'string' },
      plans: { type: 'string', default: '10000' },
      future: { type: 'string', default: '10000000' },
      minutes: { type: 'string', default: '10' },
      people: { type: 'string', default: '500' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
      query: { type: 'string', default: 'today' },
      small: { type: 'boolean', default: false },
      users: { type: 'string' },
      pairs: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '5' },
      verbose: { type: 'boolean', default: false },
    },
  });
  const people = Number(values.people);
  const chosen = Object.entries(MEASURES).find(([name]) => name === positionals[0])?.[1];
  const path = chosen?.option ? values[chosen.option] : '';
  if (positionals.length === 0) return console.log(USAGE);
  if (!chosen || path === undefined || !(people >= 1)) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const reading = readWish(values);
  for (const line of await chosen.measure(path, values.verbose, { people, seed: values.seed, reading }))
    console.log(line);
}

await main();
