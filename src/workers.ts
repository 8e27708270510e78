/** Work that happens by itself: queues of jobs, and the due log. */
import {
  AUDIO_QUEUE,
  clearSounds,
  clearUpload,
  failAudio,
  failGeneration,
  GENERATION_QUEUE,
  runGeneration,
  SOUND_QUEUE,
  speakAsset,
  UPLOAD_QUEUE,
  writerFor,
} from './assets/index.ts';
import { DueWorker, extendDeliveries, finishGeneration, followZoneRules } from './delivery/index.ts';
import { MESSAGE_QUEUE, sendNotification, tellPlanReady } from './notification/index.ts';
import type { Limits } from './platform/chat-model.ts';
import { Context, type Resources } from './platform/context.ts';
import { Refusal } from './platform/errors.ts';
import { forgetEvents } from './platform/forget-events.ts';
import type { Attempt } from './platform/jobs.ts';
import type { ChannelName } from './platform/message-channel.ts';
import { SpeechFailure } from './platform/speech-engine.ts';
import { noteReassessments, noteStreaks } from './progress/index.ts';

/** Plans are written out ahead of their days. */
const HORIZON_QUEUE = 'write-ahead';
const HORIZON_HOURS = 24;
/** Events that nobody asks for any more are deleted. */
const FORGETTING_QUEUE = 'forget-events';
const FORGETTING_HOURS = 24;

/** Reassessments that have come up are noted. */
const REASSESSMENT_QUEUE = 'note-reassessments';
const REASSESSMENT_HOURS = 1;
/** Moments of streaks that people are told of are noted. */
const STREAK_QUEUE = 'note-streaks';
const STREAK_HOURS = 1;

/** Every queue that jobs wait in. */
export const QUEUES = [
  GENERATION_QUEUE,
  AUDIO_QUEUE,
  SOUND_QUEUE,
  UPLOAD_QUEUE,
  HORIZON_QUEUE,
  FORGETTING_QUEUE,
  REASSESSMENT_QUEUE,
  STREAK_QUEUE,
  MESSAGE_QUEUE,
];

/** Generations that run side by side in one process. */
const GENERATIONS_AT_ONCE = 2;
/** Assets that are read aloud side by side: each keeps a core busy. */
const READINGS_AT_ONCE = 1;

/** Messages that leave side by side: most of their time is waiting. */
const MESSAGES_AT_ONCE = 4;

/** What the workers stand on. */
export interface WorkerParts extends Resources {
  /** Name of this process, unique among all that run. */
  readonly owner: string;
  /** What one plan may ask of the model; null without one. */
  readonly planLimits: Limits | null;
}

/** Begins to work. @returns the worker of the due log; stop it before the jobs and the database */
export async function startWorkers(parts: WorkerParts): Promise<DueWorker> {
  const due = new DueWorker(parts);
  due.start();
  await parts.jobs.work(GENERATION_QUEUE, GENERATIONS_AT_ONCE, (data, attempt) =>
    generate(parts, data, attempt),
  );
  await parts.jobs.work(AUDIO_QUEUE, READINGS_AT_ONCE, (data, attempt) => speak(parts, data, attempt));
  await parts.jobs.work(SOUND_QUEUE, 1, (data) => clearSounds(contextOf(parts, data), data.assetId ?? ''));
  await parts.jobs.work(UPLOAD_QUEUE, 1, (data) => clearUpload(contextOf(parts, data), data.uploadId ?? ''));
  await parts.jobs.work(MESSAGE_QUEUE, MESSAGES_AT_ONCE, (data, attempt) => send(parts, data, attempt));
  await parts.jobs.work(HORIZON_QUEUE, 1, () => keepPlansWritten(parts));
  await parts.jobs.repeat(HORIZON_QUEUE, HORIZON_HOURS);
  await parts.jobs.work(FORGETTING_QUEUE, 1, async () => {
    const count = await forgetEvents(parts);
    if (count > 0) parts.log.info('events.forgotten', { count });
  });
  await parts.jobs.repeat(FORGETTING_QUEUE, FORGETTING_HOURS);
  await parts.jobs.work(REASSESSMENT_QUEUE, 1, async () => {
    const count = await noteReassessments(parts);
    if (count > 0) parts.log.info('reassessments.noted', { count });
  });
  await parts.jobs.repeat(REASSESSMENT_QUEUE, REASSESSMENT_HOURS);
  await parts.jobs.work(STREAK_QUEUE, 1, async () => {
    const count = await noteStreaks(parts);
    if (count > 0) parts.log.info('streaks.noted', { count });
  });
  await parts.jobs.repeat(STREAK_QUEUE, STREAK_HOURS);
  return due;
}

/** Sees to it that what is written of plans follows today's rules of time zones, and reaches the horizon. */
async function keepPlansWritten(parts: WorkerParts): Promise<void> {
  const placed = await followZoneRules(parts, process.versions.tz ?? 'unknown');
  const extended = await extendDeliveries(parts);
  if (placed + extended > 0) parts.log.info('plans.written', { placed, extended });
}

/** Makes a person's assets and plan. What the person can mend ends the run in words; anything else is tried again. */
async function generate(parts: WorkerParts, data: Record<string, string>, attempt: Attempt): Promise<void> {
  const { runId = '' } = data;
  const ctx = contextOf(parts, data);
  try {
    const job = {
      runId,
      chooseWriter: writerFor(ctx, { model: parts.model, limits: parts.planLimits }),
      signal: attempt.signal,
    };
    if (await runGeneration(ctx, job)) await finishGeneration(ctx, runId);
    await tellPlanReady(ctx, runId);
  } catch (error) {
    if (error instanceof Refusal) return failGeneration(ctx, runId, error.message);
    if (attempt.isLast) {
      await failGeneration(ctx, runId, 'Something went wrong on our side. Please ask for the plan again.');
    }
    throw error;
  }
}

/** Sends a message. What certainly did not leave is tried again. */
async function send(parts: WorkerParts, data: Record<string, string>, attempt: Attempt): Promise<void> {
  const { notificationId = '', channel } = data;
  await sendNotification(contextOf(parts, data), {
    notificationId,
    channel: channel as ChannelName,
    isLast: attempt.isLast,
  });
}

/** Reads an asset aloud. What cannot be mended by trying again ends in words; anything else is tried again. */
async function speak(parts: WorkerParts, data: Record<string, string>, attempt: Attempt): Promise<void> {
  const { audioId = '' } = data;
  const ctx = contextOf(parts, data);
  try {
    await speakAsset(ctx, audioId, attempt.signal);
  } catch (error) {
    if (error instanceof Refusal) return failAudio(ctx, audioId, error.message);
    if (error instanceof SpeechFailure && (attempt.isLast || !error.isPassing)) {
      parts.log.warn('audio.failed', { audioId, reason: error.message });
      return failAudio(ctx, audioId, error.message);
    }
    if (attempt.isLast) await failAudio(ctx, audioId, 'Something went wrong on our side. Please ask again.');
    throw error;
  }
}

/** A job does what the person may do whom it is for. */
function contextOf(parts: WorkerParts, { tenantId = '', userId = '' }: Record<string, string>): Context {
  return new Context({ tenantId, userId, reach: 'self', roles: ['client'], expiresAt: null }, parts);
}
