import { type SpeechEngine, SpeechFailure, type SpeechRequest } from '../../platform/speech-engine.ts';
import type { Cue } from './captions.ts';
import { Pacing } from './pacing.ts';
import type { Passage } from './passages.ts';
import { SoundFile } from './sound-file.ts';
import type { Packing } from './sound-thread.ts';

/** What is to be recorded, and how. */
export interface Recording {
  readonly engine: SpeechEngine;
  readonly voice: Pick<SpeechRequest, 'options' | 'voiceKey'>;
  readonly passages: readonly Passage[];
  readonly format: Packing['format'];
  /** File to write; it is overwritten. */
  readonly path: string;
}

/** What was recorded. */
export interface Recorded {
  readonly byteSize: number;
  /** Playing time, counted in samples. */
  readonly measuredMs: number;
  readonly cues: readonly Cue[];
}

/**
 * Reads passages aloud into a file: each is spoken on its own, and the silences are added to the millisecond. Speed
 * follows the plan, so that the whole takes as long as was planned while no single sentence sounds hurried.
 *
 * @throws SpeechFailure when the voice cannot speak, or there is nothing to be said
 */
export async function recordSound(recording: Recording, signal: AbortSignal): Promise<Recorded> {
  const { engine, voice, passages, format, path } = recording;
  const pacing = new Pacing(engine.tempo);
  const cues: Cue[] = [];
  let file: SoundFile | null = null;
  let leadingMs = 0;
  try {
    for (const { text, pace, speechMs, silenceMs } of passages) {
      if (text !== '') {
        const asked = pacing.paceFor({ pace, speechMs });
        const sound = await engine.speak({ ...voice, text, pace: asked }, signal);
        if (!file) {
          file = SoundFile.begin({ path, format, sampleRate: sound.sampleRate });
          await file.rest(leadingMs);
        }
        const startMs = file.lengthMs;
        await file.add(sound);
        cues.push({ startMs, endMs: file.lengthMs, text });
        pacing.heard({ pace, speechMs }, asked, file.lengthMs - startMs);
      }
      if (file) await file.rest(silenceMs);
      else leadingMs += silenceMs;
    }
    if (!file) throw new SpeechFailure('There is nothing in it that could be read aloud.', false);
    const byteSize = await file.end();
    return { byteSize, measuredMs: Math.round(file.lengthMs), cues };
  } finally {
    await file?.close();
  }
}
