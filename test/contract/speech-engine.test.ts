import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MPEGDecoder } from 'mpg123-decoder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { espeakEngine } from '../../src/assets/speech/espeak-engine.ts';
import { openaiEngine } from '../../src/assets/speech/openai-engine.ts';
import type { Passage } from '../../src/assets/speech/passages.ts';
import { recordSound } from '../../src/assets/speech/record-sound.ts';
import { readWave } from '../../src/assets/speech/wave.ts';
import type { SpeechEngine, SpeechRequest } from '../../src/platform/speech-engine.ts';
import { aSpeechServer, type SpeechServer } from '../support/speech-server.ts';

let server: SpeechServer;
let folder: string;
const engines: Record<string, SpeechEngine> = {};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attune-speech-'));
  server = await aSpeechServer();
  engines.espeak = espeakEngine();
  engines.openai = openaiEngine({
    baseUrl: server.baseUrl,
    apiKey: 'secret',
    model: 'tts',
    voices: ['alloy', 'nova'],
  });
});
afterAll(async () => {
  await Promise.all(Object.values(engines).map((engine) => engine.close()));
  await server.stop();
  await rm(folder, { recursive: true });
});

const never = new AbortController().signal;
const TEXT = 'You are welcome to let your shoulders settle & notice the chair, "beneath" you. Ça va?';

async function asking(engine: SpeechEngine): Promise<SpeechRequest> {
  const voices = await engine.voices();
  const voiceKey = (voices.find(({ key }) => key === 'espeak:en-gb') ?? voices[0])?.key ?? '';
  return { text: TEXT, voiceKey, pace: 1, options: {} };
}
const secondsOf = ({ samples, sampleRate }: { samples: Int16Array; sampleRate: number }): number =>
  samples.length / sampleRate;

describe.each(['espeak', 'openai'])('the engine %s', (name) => {
  const engine = (): SpeechEngine => engines[name] as SpeechEngine;

  test('names its voices by keys of its own, each once', async () => {
    const keys = (await engine().voices()).map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => key.startsWith(`${name}:`))).toEqual(keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('speaks, and takes longer for the same words when it speaks slowly', async () => {
    const request = await asking(engine());
    const [ordinary, slow] = [
      await engine().speak(request, never),
      await engine().speak({ ...request, pace: 0.7 }, never),
    ];
    expect(Math.max(...ordinary.samples.subarray(0, 50_000))).toBeGreaterThan(1000);
    expect(secondsOf(slow) / secondsOf(ordinary)).toBeGreaterThan(1.2);
    expect(secondsOf(slow) / secondsOf(ordinary)).toBeLessThan(1.7);
  });

  test('says in words what is wrong with options', () => {
    expect(engine().objection({})).toBeNull();
    expect(engine().objection({ volume: 11 })).toMatch(/ takes /);
  });

  test('stops when it is given up', async () => {
    const failure = await engine()
      .speak(await asking(engine()), AbortSignal.abort())
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'SpeechFailure' });
  });

  test('reads passages into a file that lasts as planned, with the silences as they are', async () => {
    const { voiceKey } = await asking(engine());
    const words = 'And with each breath you may let go a little more, in your own time.';
    const silences = [3000, 4000, 700, 1500, 5000];
    const passages: Passage[] = [
      { text: '', pace: 1, speechMs: 0, silenceMs: 500 },
      ...silences.map((silenceMs) => ({ text: words, pace: 0.9, speechMs: 8000, silenceMs })),
    ];
    const voice = { voiceKey, options: {} };
    const path = join(folder, `${name}.mp3`);
    const recorded = await recordSound({ engine: engine(), voice, passages, format: 'mp3', path }, never);

    const gaps = recorded.cues.map(
      ({ endMs }, at) => (recorded.cues[at + 1]?.startMs ?? recorded.measuredMs) - endMs,
    );
    expect(recorded.cues[0]?.startMs).toBeCloseTo(500, 0);
    for (const [at, silence] of silences.entries())
      expect(Math.abs((gaps[at] ?? 0) - silence)).toBeLessThan(1);
    const planned = passages.reduce((sum, { speechMs, silenceMs }) => sum + speechMs + silenceMs, 0);
    expect(Math.abs(recorded.measuredMs / planned - 1)).toBeLessThan(0.04);

    const bytes = await readFile(path);
    const decoder = new MPEGDecoder();
    await decoder.ready;
    const heard = decoder.decode(bytes);
    decoder.free();
    const heardMs = (heard.samplesDecoded / heard.sampleRate) * 1000;
    expect(Math.abs(heardMs - recorded.measuredMs)).toBeLessThan(150);
    // Constant at 48 kbit/s: 6 bytes a millisecond.
    expect(bytes.length / heardMs).toBeCloseTo(6, 1);
    expect(recorded.byteSize).toBe(bytes.length);
    const cue = recorded.cues[1];
    const loudest = (fromMs: number, toMs: number): number => {
      const at = (ms: number): number => Math.round((ms / 1000) * heard.sampleRate);
      return (heard.channelData[0] ?? new Float32Array())
        .subarray(at(fromMs), at(toMs))
        .reduce((a, b) => Math.max(a, b), 0);
    };
    expect(loudest((cue?.startMs ?? 0) + 200, cue?.endMs ?? 0)).toBeGreaterThan(0.05);
    expect(loudest((cue?.endMs ?? 0) + 200, (cue?.endMs ?? 0) + 3900)).toBeLessThan(0.01);
  });
});

describe('a speech service', () => {
  const speak = async (): Promise<unknown> => {
    const engine = engines.openai as SpeechEngine;
    return engine.speak(await asking(engine), never).catch((error: unknown) => error);
  };

  test('is asked as its interface wants it', async () => {
    await speak();
    expect(server.asked.at(-1)).toEqual({
      key: 'Bearer secret',
      body: { model: 'tts', voice: 'alloy', input: TEXT, speed: 1, response_format: 'wav' },
    });
  });

  test.each([
    ['a wrong key', 401, '{}', false, /key/],
    ['a wrong request', 400, '{}', false, /400/],
    ['something that is no sound', 200, '<html>', false, /not sound/],
  ])('that answers %s fails in words, and is not asked again', async (_, status, body, isPassing, words) => {
    server.troubles.push({ status, body });
    const before = server.asked.length;
    expect(await speak()).toMatchObject({
      name: 'SpeechFailure',
      isPassing,
      message: expect.stringMatching(words),
    });
    expect(server.asked.length - before).toBe(1);
  });

  test('that fails for a moment is asked again', async () => {
    server.troubles.push({ status: 503, body: '{}' });
    expect(await speak()).toMatchObject({ sampleRate: 24_000 });
  });
});

test('writes WAV files that it can read itself', async () => {
  const engine = engines.openai as SpeechEngine;
  const path = join(folder, 'plain.wav');
  const passages = [{ text: 'One two three', pace: 1, speechMs: 1440, silenceMs: 250 }];
  const voice = { voiceKey: 'openai:nova', options: {} };
  const recorded = await recordSound({ engine, voice, passages, format: 'wav', path }, never);
  const sound = readWave(await readFile(path));
  expect(sound.sampleRate).toBe(24_000);
  expect((sound.samples.length / sound.sampleRate) * 1000).toBeCloseTo(recorded.measuredMs, -1);
});
