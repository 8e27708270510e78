/** How long the offline extractor takes for a long conversation, and how long it holds everything else up. */
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { extractFindingsInTurns } from '../src/discovery/extractor/index.ts';
import type { Utterance } from '../src/discovery/findings.ts';

const TURNS = 600;
const RUNS = 30;

/** What a person might say; each turn names its number, so that no two are alike. */
const SAID = [
  'I want to run every Monday, that is plan number #.',
  'To be honest I always give up after # days, and then I feel bad about it.',
  'My sister believes in me, she said so # times.',
  'Well, um, at work it is a lot, we had # meetings last week and I hardly said a word in any of them.',
  'I know I can do it, I finished # courses before.',
  "I'm afraid that people laugh at me, like number # did.",
  'Mornings at seven are fine for me. It rained # times.',
];

/** @returns the median time of a conversation of 600 turns, and the longest block of the event loop */
export async function measureExtractionTime(): Promise<string[]> {
  const transcript = longTalk();
  const times: number[] = [];
  await extracted(transcript);
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  for (let run = 0; run < RUNS; run += 1) {
    const begun = performance.now();
    await extracted(transcript);
    times.push(performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  loop.disable();
  const p50 = times.sort((one, other) => one - other)[Math.floor(RUNS / 2)] ?? 0;
  return [
    `${TURNS} turns, ${RUNS} runs`,
    `p50 ${p50.toFixed(0)} ms longest-block ${(loop.max / 1e6).toFixed(0)} ms`,
  ];
}

function extracted(transcript: readonly Utterance[]): Promise<unknown> {
  return extractFindingsInTurns(transcript, { today: '2026-03-02' });
}

function longTalk(): Utterance[] {
  return Array.from({ length: TURNS }, (_, at): Utterance => {
    const id = `m${at}`;
    if (at % 2 === 0) return { id, author: 'guide', text: `What else, after ${at} words?` };
    return { id, author: 'user', text: (SAID[at % SAID.length] ?? '').replace('#', String(at)) };
  });
}
