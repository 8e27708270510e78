/** Which sound belongs to an asset: of the text as it is now, in the voice that was asked for last. */
import { createHash } from 'node:crypto';
import type { EngineOptions } from '../platform/speech-engine.ts';
import type { Asset } from './asset.entity.ts';
import type { AssetAudio, AudioFormat } from './audio.entity.ts';
import { type Passage, passagesOf } from './speech/passages.ts';

/** Counts up when the same text, voice and settings give another sound than before. */
const SOUND_VERSION = 1;

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 40);

/** What is read, in short. */
export const textHash = (passages: readonly Passage[]): string => digest(passages);

/** The same for sound that is the same. */
export function soundKey(of: {
  textHash: string;
  voiceKey: string;
  options: EngineOptions;
  format: AudioFormat;
}): string {
  const options = Object.entries(of.options).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return digest([SOUND_VERSION, of.textHash, of.voiceKey, options, of.format]);
}

/**
 * The sound of an asset. What was read of an older wording says something else than the text, and is not it.
 *
 * @param audios - of the asset, the one asked for last first
 */
export function currentAudio(asset: Asset, audios: readonly AssetAudio[]): AssetAudio | null {
  if (audios.length === 0) return null;
  const now = textHash(passagesOf(asset));
  return audios.find((audio) => audio.textHash === null || audio.textHash === now) ?? null;
}
