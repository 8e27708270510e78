/** The voice of eSpeak NG, which needs no network: the program where the machine has it, else its package. */
import { type ExecFileException, execFile } from 'node:child_process';
import { z } from 'zod';
import type { EngineOptions, SpeechEngine, SpeechRequest, Voice } from '../../platform/speech-engine.ts';
import { ownName, type Sound, SpeechFailure } from '../../platform/speech-engine.ts';
import { ORDINARY_WORDS_PER_MINUTE } from '../script-timing.ts';
import { type Espeak, EspeakPackage, type Spoken } from './espeak-package.ts';
import { readWave } from './wave.ts';

/** What eSpeak NG calls 100 words a minute is 125 of the words that scripts are planned by (measured). */
const ORDINARY_RATE = 100;
/** Limits of its own. */
const RATES = { least: 80, most: 450 } as const;
/** Below its least rate it can still wait between words: so long at least, and so much more at a time (measured). */
const WORD_GAP_MS = { first: 85, more: 30 } as const;
const LONGEST_MS = 60_000;
const LARGEST_BYTES = 64 << 20;

const Options = z.strictObject({ pitch: z.number().int().min(0).max(99).optional() });

/** eSpeak NG as an engine. Whether it is there is found out when it is first asked. */
export function espeakEngine(): SpeechEngine {
  const name = 'espeak';
  let found: Promise<{ espeak: Espeak; voices: readonly Voice[] } | null> | null = null;
  const open = () => {
    found ??= findEspeak();
    return found;
  };
  const engine: SpeechEngine = {
    name,
    isOutside: false,
    tempo: 1,
    voices: async () => (await open())?.voices ?? [],
    objection: (options: EngineOptions) =>
      Options.safeParse(options).success
        ? null
        : 'The built-in voice takes `pitch`, a whole number from 0 to 99.',
    speak: async (request, signal) => {
      const there = await open();
      if (!there) throw new SpeechFailure('The built-in voice is not installed.', false);
      const { wave } = await there.espeak.run(argumentsFor(engine, request), request.text, signal);
      return soundOf(wave);
    },
    close: async () => (await found)?.espeak.close(),
  };
  return engine;
}

function argumentsFor(engine: SpeechEngine, { voiceKey, pace, options }: SpeechRequest): string[] {
  const { pitch } = Options.parse(options);
  const wanted = ORDINARY_RATE * pace;
  const rate = Math.min(RATES.most, Math.max(RATES.least, Math.round(wanted)));
  // -z: no silence at the end, which is ours to add. -b 1: the text is UTF-8.
  const base = ['-z', '-b', '1', '-v', ownName(engine, voiceKey) ?? 'en', '-s', String(rate)];
  const gap = ['-g', String(wordGap(wanted))];
  return [...base, ...gap, ...(pitch === undefined ? [] : ['-p', String(pitch)])];
}

/** Units of silence between words that slow speech down to a rate it does not have. */
function wordGap(wanted: number): number {
  const wordMs = (rate: number): number => (60_000 / rate) * (ORDINARY_RATE / ORDINARY_WORDS_PER_MINUTE);
  const lackingMs = wordMs(wanted) - wordMs(RATES.least);
  if (lackingMs < WORD_GAP_MS.first / 2) return 0;
  return 1 + Math.max(0, Math.round((lackingMs - WORD_GAP_MS.first) / WORD_GAP_MS.more));
}

function soundOf(wave: Uint8Array): Sound {
  try {
    return readWave(wave);
  } catch (cause) {
    throw new SpeechFailure('The built-in voice gave no sound.', true, { cause });
  }
}

async function findEspeak(): Promise<{ espeak: Espeak; voices: readonly Voice[] } | null> {
  for (const espeak of [new EspeakProgram(), EspeakPackage.installed()]) {
    if (espeak === null) continue;
    try {
      const { printed } = await espeak.run(['--voices'], null, AbortSignal.timeout(LONGEST_MS));
      return { espeak, voices: voicesIn(printed) };
    } catch (error) {
      if (!(error instanceof SpeechFailure)) throw error;
      // Not on this machine, or not in a state to be used: the next one may be.
      await espeak.close();
    }
  }
  return null;
}

/** Lines are: priority, language, age and gender, name, file. Names have no spaces. */
const VOICE_LINE = /^\s*\d+\s+(\S+)\s+\S+\s+(\S+)/;

/** Reads the table that `espeak-ng --voices` prints. */
export function voicesIn(table: string): Voice[] {
  const voices = new Map<string, Voice>();
  for (const line of table.split('\n')) {
    const [, language = '', title = ''] = VOICE_LINE.exec(line) ?? [];
    const [key, locale] = [`espeak:${language}`, localeOf(language)];
    if (locale && !voices.has(key)) voices.set(key, { key, name: title.replaceAll('_', ' '), locale });
  }
  return [...voices.values()];
}

function localeOf(language: string): string | null {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? null;
  } catch {
    // Some of its languages have no BCP 47 tag; nobody could ask for them.
    return null;
  }
}

/** The program `espeak-ng` of the machine, started for each text. */
class EspeakProgram implements Espeak {
  run(args: readonly string[], text: string | null, signal: AbortSignal): Promise<Spoken> {
    const more = text === null ? [] : ['--stdin', '--stdout'];
    const limits = { encoding: 'buffer', maxBuffer: LARGEST_BYTES, timeout: LONGEST_MS, signal } as const;
    return new Promise((done, failed) => {
      const child = execFile('espeak-ng', [...args, ...more], limits, (error, stdout) => {
        if (error) failed(failureOf(error));
        else done({ wave: new Uint8Array(stdout), printed: text === null ? stdout.toString('utf8') : '' });
      });
      // It may end before it has read everything; what it answered tells why.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(text ?? '');
    });
  }

  async close(): Promise<void> {
    // Nothing is kept running.
  }
}

const failureOf = (cause: ExecFileException): SpeechFailure =>
  new SpeechFailure('The built-in voice stopped before it had finished.', cause.code !== 'ENOENT', { cause });
