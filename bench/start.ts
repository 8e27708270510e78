/** How long a cold start takes until the first answer, and what a process holds at rest: beside a bare server. */
import { setTimeout as pause } from 'node:timers/promises';
import { residentBytes } from './process-costs.ts';
import { buildProduct } from './read-attune.ts';
import { openDataset, SMALL, serverUrl } from './read-dataset.ts';
import { inPairs, median } from './read-figures.ts';
import { askOne, prepareTarget, type Target } from './read-targets.ts';

const ROUNDS = 7;
/** After the first answer, until memory is read. */
const REST_MS = 5_000;

interface Start {
  readonly ms: number;
  readonly bytes: number;
}

/** @returns a line for time and one for memory */
export async function measureStart(): Promise<string[]> {
  buildProduct();
  const data = await openDataset(serverUrl(), SMALL);
  const questions = { userIds: data.userIds.slice(0, 1), query: 'today' } as const;
  const openBare = await prepareTarget('limit', data, questions);
  const openOurs = await prepareTarget('attune', data, questions);
  const starts = await inPairs(ROUNDS, (of) => startOnce(of === 'base' ? openBare : openOurs));
  const of = (whose: 'base' | 'target', figure: keyof Start): number =>
    median(starts.map((each) => each[whose][figure]));
  const ratio = (figure: keyof Start): string =>
    `${median(starts.map(({ base, target }) => target[figure] / base[figure])).toFixed(1)} ×`;
  const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
  return [
    `first answer after ${Math.round(of('target', 'ms'))} ms, bare node:http and pg ${Math.round(of('base', 'ms'))} ms, ${ratio('ms')}`,
    `memory at rest ${megabytes(of('target', 'bytes'))}, bare node:http and pg ${megabytes(of('base', 'bytes'))}, ${ratio('bytes')}`,
  ];
}

async function startOnce(open: () => Promise<Target>): Promise<Start> {
  const begun = performance.now();
  const target = await open();
  await askOne(target, 0);
  const ms = performance.now() - begun;
  await pause(REST_MS);
  const bytes = residentBytes(target.pid);
  await target.stop();
  return { ms, bytes };
}
