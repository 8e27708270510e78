import { randomUUIDv7 } from 'node:crypto';
import type { Context } from '../platform/context.ts';
import { invalid, Refusal } from '../platform/errors.ts';
import { type FileForm, fileKey } from '../platform/file-store.ts';
import { globalId } from '../platform/global-id.ts';
import { AudioUpload } from './audio.entity.ts';
import { lockOwnAsset } from './find-own-asset.ts';

/** Name of the queue in which uploads wait to be cleared away. */
export const UPLOAD_QUEUE = 'audio-uploads';

const LARGEST_BYTES = 100_000_000;
/** Uploads of one person that may be under way at once. */
const MOST_OPEN = 10;
/** An upload that is not used by then is cleared away. Sending ends an hour before. */
const KEPT_HOURS = 2;

/** What can be sent, by media type, and how its file ends. */
const FORMS: Readonly<Record<string, FileForm>> = {
  'audio/mpeg': 'mp3',
  'audio/mp3': 'mp3',
  'audio/wav': 'wav',
  'audio/x-wav': 'wav',
  'audio/wave': 'wav',
  'audio/ogg': 'ogg',
};

/** What is to be sent. */
export interface CreateAudioUpload {
  readonly assetId: string;
  readonly contentType: string;
  readonly byteSize: number;
}

/** Where to send it. */
export interface UploadAddress {
  readonly uploadId: string;
  readonly uploadUrl: string;
  readonly expiresAt: Date;
}

/**
 * Makes an address to send a recording of an asset of the viewer's own to.
 *
 * @throws Refusal when there is no such asset, or the recording is of a kind or size that is not taken
 */
export async function createAudioUpload(ctx: Context, input: CreateAudioUpload): Promise<UploadAddress> {
  const mediaType = input.contentType.trim().toLowerCase();
  const form = Object.hasOwn(FORMS, mediaType) ? FORMS[mediaType] : undefined;
  if (!form) {
    throw invalid(
      ['input', 'contentType'],
      'A recording is MP3 (`audio/mpeg`), WAV (`audio/wav`) or Opus in Ogg (`audio/ogg`). Save it as one of these.',
    );
  }
  if (input.byteSize > LARGEST_BYTES) {
    throw invalid(
      ['input', 'byteSize'],
      'A recording has at most 100 MB. Save it as MP3, or make it shorter.',
      { code: 'TOO_LARGE', maximum: LARGEST_BYTES },
    );
  }
  const { byteSize } = input;
  const { tenantId, userId } = ctx.viewer;
  const id = randomUUIDv7();
  const key = fileKey(ctx.viewer, `upload-${id}`, form);
  await ctx.change(async (change) => {
    const { em, now } = change;
    const { id: assetId } = await lockOwnAsset(change, ctx.viewer, input.assetId);
    const open = { tenantId, userId, attachedAt: null, expiresAt: { $gt: now } };
    if ((await em.count(AudioUpload, open)) >= MOST_OPEN) throw tooManyOpen();
    const expiresAt = new Date(now.getTime() + KEPT_HOURS * 3_600_000);
    em.create(AudioUpload, {
      ...{ tenantId, userId, id, assetId, mediaType, byteSize },
      fileKey: key,
      createdAt: now,
      expiresAt,
    });
    await em.flush();
    await change.enqueue(UPLOAD_QUEUE, { tenantId, userId, uploadId: id }, KEPT_HOURS * 3600);
  });
  const { url, expiresAt } = ctx.files.links.toSend(key, { mediaType, byteSize });
  return { uploadId: globalId('upl', { userId, id }), uploadUrl: url, expiresAt };
}

const tooManyOpen = (): Refusal =>
  new Refusal(
    'LIMIT_EXCEEDED',
    null,
    `At most ${MOST_OPEN} recordings can be under way. Attach one with \`attachAudioUpload\`, or wait an hour or two.`,
    { kind: 'limit_exceeded', limit: MOST_OPEN, resetsAt: null },
  );

/** Clears an upload away that nobody used in time, with what arrived of it. */
export async function clearUpload(ctx: Context, uploadId: string): Promise<void> {
  const { tenantId, userId } = ctx.viewer;
  const cleared = await ctx.change(async ({ em, now }) => {
    const upload = await em.findOne(AudioUpload, { tenantId, userId, id: uploadId });
    if (!upload || upload.attachedAt !== null || upload.expiresAt > now) return null;
    em.remove(upload);
    return upload.fileKey;
  });
  if (cleared !== null) await ctx.files.store.remove([cleared]);
}
