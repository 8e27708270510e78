import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { mayAct } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { conflict, invalid, notFound } from '../platform/errors.ts';
import { keyOf } from '../platform/global-id.ts';
import { Asset } from './asset.entity.ts';
import { AssetAudio, AudioUpload } from './audio.entity.ts';
import { refetchAsset } from './find-own-asset.ts';
import { type Examined, examineRecording } from './speech/examine-recording.ts';

const FIELD = ['input', 'uploadId'];

/**
 * Makes a recording that was sent the sound of its asset. Doing it again changes nothing.
 *
 * @throws Refusal when there is no such upload, nothing has arrived, or what arrived cannot be played
 */
export async function attachAudioUpload(ctx: Context, uploadId: string): Promise<Asset> {
  const key = keyOf('upl', uploadId);
  if (!key || !mayAct(ctx.viewer, key.userId)) throw notFound(FIELD, uploadId, 'upload');
  const { tenantId } = ctx.viewer;
  const where = { tenantId, userId: key.userId, id: key.id };
  const upload = await ctx.read((em) => em.findOne(AudioUpload, where));
  if (!upload) throw notFound(FIELD, uploadId, 'upload');
  if (upload.attachedAt === null) {
    if (upload.expiresAt <= ctx.clock.now()) throw expired();
    await attach(ctx, upload, await examine(ctx, upload));
  }
  return refetchAsset(ctx, { userId: upload.userId, id: upload.assetId });
}

const expired = (): Error =>
  conflict(
    FIELD,
    'This upload has expired. Ask for a new address with `createAudioUpload`, and send it again.',
  );

async function examine(ctx: Context, { fileKey, mediaType }: AudioUpload): Promise<Examined> {
  const { store, incoming } = ctx.files;
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const path = join(incoming, randomUUID());
  try {
    if (!(await store.fetch(fileKey, path))) {
      throw conflict(
        FIELD,
        'Nothing has arrived at the address of this upload. Send the bytes there with `PUT` first.',
      );
    }
    const found = await examineRecording(path, mediaType);
    if ('objection' in found) throw invalid(FIELD, found.objection);
    return found;
  } finally {
    await rm(path, { force: true });
  }
}

async function attach(ctx: Context, { tenantId, userId, id }: AudioUpload, found: Examined): Promise<void> {
  await ctx.change(async ({ em, now }) => {
    // Two at once: the second waits here, and finds it done.
    await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 2))', [id]);
    const upload = await em.findOne(AudioUpload, { tenantId, userId, id });
    if (!upload) throw expired();
    if (upload.attachedAt !== null) return;
    const { assetId, fileKey, byteSize } = upload;
    const { locale } = await em.findOneOrFail(Asset, { tenantId, userId, id: assetId });
    em.create(AssetAudio, {
      ...{ tenantId, userId, id: randomUUIDv7(), assetId, fileKey, byteSize },
      status: 'ready',
      format: found.format,
      provider: 'recorded',
      voiceKey: 'recorded',
      voiceName: 'A person',
      voiceLocale: locale,
      options: {},
      soundKey: `recorded-${id}`,
      measuredMs: found.durationMs,
      chosenAt: now,
      createdAt: now,
      finishedAt: now,
    });
    upload.attachedAt = now;
  });
}
