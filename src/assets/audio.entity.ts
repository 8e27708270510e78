import { defineEntity, p } from '@mikro-orm/core';
import type { EngineOptions } from '../platform/speech-engine.ts';

/** State of a piece of audio. */
export type AudioStatus = 'failed' | 'pending' | 'ready';
/** How audio is packed. */
export type AudioFormat = 'mp3' | 'opus' | 'wav';

const AssetAudioSchema = defineEntity({
  name: 'AssetAudio',
  tableName: 'asset_audio',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    id: p.uuid().primary(),
    assetId: p.uuid(),
    status: p.text().$type<AudioStatus>(),
    format: p.text().$type<AudioFormat>(),
    /** Who made the sound: a speech service, the built-in voice, or `recorded`. */
    provider: p.text(),
    voiceKey: p.text(),
    voiceName: p.text(),
    voiceLocale: p.text(),
    options: p.json<EngineOptions>(),
    /** What of the asset is read, in short; null for a recording, whose words nobody knows. */
    textHash: p.text().nullable(),
    /** The same for sound that is the same: of text, voice and settings. */
    soundKey: p.text(),
    fileKey: p.text().nullable(),
    captionsKey: p.text().nullable(),
    byteSize: p.integer().nullable(),
    /** How long it was planned to take; null for a recording. */
    plannedMs: p.integer().nullable(),
    /** How long it takes. */
    measuredMs: p.integer().nullable(),
    failureMessage: p.text().nullable(),
    /** When it was last asked for: the newest is what is heard. */
    chosenAt: p.datetime(),
    createdAt: p.datetime(),
    finishedAt: p.datetime().nullable(),
  },
});

/** What a finished file is. */
export interface FinishedSound {
  readonly fileKey: string;
  readonly captionsKey: string | null;
  readonly byteSize: number;
  readonly measuredMs: number;
}

/** The spoken form of an asset: one voice, one way of packing. */
export class AssetAudio extends AssetAudioSchema.class {
  /** There is sound. Once there, it stays. */
  finish(sound: FinishedSound, at: Date): void {
    if (this.status === 'ready') return;
    Object.assign(this, sound, { status: 'ready', failureMessage: null, finishedAt: at });
  }

  /** There will be no sound, and why. Asking again begins anew. */
  fail(message: string, at: Date): void {
    if (this.status !== 'pending') return;
    Object.assign(this, { status: 'failed', failureMessage: message, finishedAt: at });
  }

  /** Begins anew after a failure. @returns whether there is something to do */
  askAgain(at: Date): boolean {
    this.chosenAt = at;
    if (this.status !== 'failed') return false;
    Object.assign(this, { status: 'pending', failureMessage: null, finishedAt: null });
    return true;
  }
}

AssetAudioSchema.setClass(AssetAudio);

const AudioUploadSchema = defineEntity({
  name: 'AudioUpload',
  tableName: 'audio_uploads',
  properties: {
    tenantId: p.uuid().primary(),
    userId: p.uuid().primary(),
    id: p.uuid().primary(),
    assetId: p.uuid(),
    mediaType: p.text(),
    byteSize: p.integer(),
    fileKey: p.text(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    attachedAt: p.datetime().nullable(),
  },
});

/** A recording that somebody is sending. */
export class AudioUpload extends AudioUploadSchema.class {}

AudioUploadSchema.setClass(AudioUpload);
