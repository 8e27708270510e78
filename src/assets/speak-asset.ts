import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LockMode } from '@mikro-orm/core';
import { hasConsent } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { conflict } from '../platform/errors.ts';
import { fileKey } from '../platform/file-store.ts';
import { type SpeechEngine, SpeechFailure } from '../platform/speech-engine.ts';
import { Asset } from './asset.entity.ts';
import { AssetAudio, type FinishedSound } from './audio.entity.ts';
import { textHash } from './audio.ts';
import { noConsent } from './find-voice.ts';
import { captions } from './speech/captions.ts';
import { type Passage, passagesOf } from './speech/passages.ts';
import { recordSound } from './speech/record-sound.ts';

/**
 * Reads an asset aloud and keeps the sound. Run again after a crash it does the same once more; what is ready, or
 * was read for another asset of the person, is not read again.
 *
 * @throws Refusal when it cannot be done as it was asked for
 * @throws SpeechFailure when the voice does not speak
 */
export async function speakAsset(ctx: Context, audioId: string, signal: AbortSignal): Promise<void> {
  const { tenantId, userId } = ctx.viewer;
  const owner = { tenantId, userId };
  const { audio, asset, mayLeave, same } = await ctx.read(async (em) => {
    const audio = await em.findOne(AssetAudio, { ...owner, id: audioId });
    return {
      audio,
      asset: audio && (await em.findOne(Asset, { ...owner, id: audio.assetId })),
      same: audio && (await em.findOne(AssetAudio, { ...owner, soundKey: audio.soundKey, status: 'ready' })),
      mayLeave: await hasConsent(em, owner, 'ai_processing'),
    };
  });
  if (audio?.status !== 'pending' || !asset) return;
  const passages = passagesOf(asset);
  if (textHash(passages) !== audio.textHash) {
    throw conflict(null, 'The text was changed while it waited to be read aloud. Ask for it again.');
  }
  const engine = ctx.speech.find(({ name }) => name === audio.provider);
  if (!engine) throw new SpeechFailure('The voice that was asked for is no longer set up.', false);
  if (engine.isOutside && !mayLeave) throw noConsent(null);
  const sound = same ? soundOf(same) : await record(ctx, { engine, audio, passages }, signal);
  await settle(ctx, audioId, (current, now) => current.finish(sound, now));
}

/** Notes why an asset is not read aloud, in words for the person. It can be asked for again. */
export async function failAudio(ctx: Context, audioId: string, message: string): Promise<void> {
  await settle(ctx, audioId, (audio, now) => audio.fail(message, now));
}

interface Reading {
  readonly engine: SpeechEngine;
  readonly audio: AssetAudio;
  readonly passages: readonly Passage[];
}

async function record(
  ctx: Context,
  { engine, audio, passages }: Reading,
  signal: AbortSignal,
): Promise<FinishedSound> {
  const { store, incoming } = ctx.files;
  const format = audio.format === 'wav' ? 'wav' : 'mp3';
  const [key, captionsKey] = [fileKey(audio, audio.soundKey, format), fileKey(audio, audio.soundKey, 'vtt')];
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const path = join(incoming, randomUUID());
  const { voiceKey, options } = audio;
  try {
    const voice = { voiceKey, options };
    const { cues, byteSize, measuredMs } = await recordSound(
      { engine, voice, passages, format, path },
      signal,
    );
    await store.keep(key, path);
    await writeFile(path, captions(cues, `${engine.name}, ${audio.voiceName}`));
    await store.keep(captionsKey, path);
    return { fileKey: key, captionsKey, byteSize, measuredMs };
  } finally {
    await rm(path, { force: true });
  }
}

function soundOf({ fileKey, captionsKey = null, byteSize, measuredMs }: AssetAudio): FinishedSound {
  if (!fileKey || byteSize == null || measuredMs == null) throw new Error('Sound that is ready has a file.');
  return { fileKey, captionsKey, byteSize, measuredMs };
}

async function settle(ctx: Context, id: string, how: (audio: AssetAudio, now: Date) => void): Promise<void> {
  const { tenantId, userId } = ctx.viewer;
  await ctx.change(async ({ em, now }) => {
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true };
    const audio = await em.findOne(AssetAudio, { tenantId, userId, id }, lock);
    // Gone with its asset. Its file, if any, is found by whose it is.
    if (audio) how(audio, now);
  });
}
