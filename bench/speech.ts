/** How fast a session of twenty minutes is read aloud on this machine, and how near it comes to its planned length. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MPEGDecoder } from 'mpg123-decoder';
import { composeScripts } from '../src/assets/composer/index.ts';
import type { PersonBrief, ScriptContent } from '../src/assets/content.ts';
import { espeakEngine } from '../src/assets/speech/espeak-engine.ts';
import { passagesOf, plannedMs } from '../src/assets/speech/passages.ts';
import { recordSound } from '../src/assets/speech/record-sound.ts';

const SESSION_SECONDS = 20 * 60;
const VOICE = 'espeak:en-gb';

const PERSON: PersonBrief = {
  goals: [
    {
      id: 'goal',
      statement: 'I want to speak up in meetings',
      category: 'career',
      currentLevel: -1,
      priority: 1,
      quotes: ['I want to speak up in meetings'],
    },
  ],
  beliefs: [],
  tone: 'warm',
  locale: 'en',
  commitmentLevel: 'moderate',
  durationDays: 30,
  focusAreas: [],
  topicsToAvoid: [],
  seed: 'speech',
};

/** @returns how much longer the sessions last than reading them took, and how far from their plan they are */
export async function measureSpeech(): Promise<string[]> {
  const engine = espeakEngine();
  if ((await engine.voices()).length === 0) return ['no voice: install espeak-ng, or its optional package'];
  const folder = await mkdtemp(join(tmpdir(), 'attune-speech-'));
  try {
    const lines: string[] = [];
    const figures: Figures[] = [];
    for (const script of sessions()) {
      const figure = await measured(engine, script, join(folder, 'session.mp3'));
      figures.push(figure);
      lines.push(worded(script, figure));
    }
    const times = Math.min(...figures.map(({ times }) => times));
    const off = Math.max(...figures.map(({ off }) => off));
    const block = Math.max(...figures.map(({ blockMs }) => blockMs));
    return [
      ...lines,
      `real-time ${times.toFixed(0)} x off-plan ${(off * 100).toFixed(2)} % longest-block ${block.toFixed(0)} ms`,
    ];
  } finally {
    await engine.close();
    await rm(folder, { recursive: true });
  }
}

/** Sessions of about twenty minutes. */
function sessions(): ScriptContent[] {
  const all = composeScripts(PERSON);
  return all.filter(({ durationSeconds }) => Math.abs(durationSeconds - SESSION_SECONDS) <= 300);
}

interface Figures {
  readonly plannedMs: number;
  readonly decodedMs: number;
  readonly tookMs: number;
  readonly times: number;
  readonly off: number;
  readonly blockMs: number;
}

async function measured(
  engine: ReturnType<typeof espeakEngine>,
  script: ScriptContent,
  path: string,
): Promise<Figures> {
  const passages = passagesOf({ content: script.content, details: script });
  const longest = watchThread();
  const begun = performance.now();
  const voice = { voiceKey: VOICE, options: {} };
  await recordSound({ engine, voice, passages, format: 'mp3', path }, new AbortController().signal);
  const tookMs = performance.now() - begun;
  const blockMs = longest();
  const decodedMs = await lengthOf(path);
  const planned = plannedMs(passages);
  const off = Math.abs(decodedMs / planned - 1);
  return { plannedMs: planned, decodedMs, tookMs, times: decodedMs / tookMs, off, blockMs };
}

/**
 * Watches how long this thread works at a time, counted in its own processor time: what others on the machine take
 * is no fault of ours.
 *
 * @returns ends the watching, and gives the longest stretch in milliseconds
 */
function watchThread(): () => number {
  const used = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let [last, longest] = [used(), 0];
  const look = (): void => {
    const now = used();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, 1);
  return () => {
    clearInterval(timer);
    look();
    return longest;
  };
}

/** Decodes the file: what a listener hears, not what its header says. */
async function lengthOf(path: string): Promise<number> {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  const { samplesDecoded, sampleRate } = decoder.decode(await readFile(path));
  decoder.free();
  return (samplesDecoded / sampleRate) * 1000;
}

const worded = ({ title }: ScriptContent, { plannedMs, decodedMs, tookMs }: Figures): string =>
  `${title}: planned ${(plannedMs / 1000).toFixed(1)} s, heard ${(decodedMs / 1000).toFixed(1)} s, read in ${(tookMs / 1000).toFixed(1)} s`;
