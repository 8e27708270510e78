import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FoundSound } from './recording-thread.ts';

/** A recording that can be played. */
export interface Examined {
  readonly format: 'mp3' | 'opus' | 'wav';
  readonly durationMs: number;
}

const LONGEST_MS = 20_000;
const SHORTEST_SOUND_MS = 500;
const LONGEST_SOUND_MS = 3 * 3_600_000;
const MEMORY_MB = 512;

/** What each media type stands for. */
const KINDS: Readonly<
  Record<string, { format: Examined['format']; name: string; container: RegExp; codec: RegExp }>
> = {
  mpeg: { format: 'mp3', name: 'an MP3 file', container: /^MPEG/, codec: /layer 3/i },
  wav: { format: 'wav', name: 'a WAV file', container: /^WAVE/, codec: /PCM/i },
  ogg: { format: 'opus', name: 'Opus in an Ogg file', container: /^Ogg/i, codec: /^Opus/i },
};

/**
 * Looks whether a file is the sound it was said to be, and can be played.
 *
 * @returns an objection in words when it is not
 */
export async function examineRecording(
  path: string,
  mediaType: string,
): Promise<Examined | { objection: string }> {
  const name = /wav/.test(mediaType) ? 'wav' : /ogg/.test(mediaType) ? 'ogg' : 'mpeg';
  const kind = KINDS[name] as (typeof KINDS)[string];
  const sound = await look(path);
  const remedy = `Save the recording as ${kind.name}, ask for a new address, and send it again.`;
  if (
    !sound ||
    !kind.container.test(sound.container) ||
    !kind.codec.test(sound.codec) ||
    !sound.isDecodable
  ) {
    return { objection: `What arrived is not ${kind.name} that can be played. ${remedy}` };
  }
  const { durationMs } = sound;
  if (durationMs < SHORTEST_SOUND_MS) return { objection: `There is hardly any sound in it. ${remedy}` };
  if (durationMs > LONGEST_SOUND_MS)
    return { objection: 'A recording lasts at most three hours. Send a shorter one.' };
  return { format: kind.format, durationMs };
}

/** @returns null for what cannot be read as sound */
async function look(path: string): Promise<FoundSound | null> {
  const file = import.meta.url.endsWith('.ts') ? './recording-thread.ts' : './recording-thread.js';
  const resourceLimits = { maxOldGenerationSizeMb: MEMORY_MB };
  const thread = new Worker(new URL(file, import.meta.url), {
    workerData: path,
    execArgv: [],
    resourceLimits,
  });
  try {
    const signal = AbortSignal.timeout(LONGEST_MS);
    const [found] = (await once(thread, 'message', { signal })) as [FoundSound];
    return found;
  } catch {
    // Whatever the library could not read, or read for ever: it is no recording.
    return null;
  } finally {
    await thread.terminate();
  }
}
