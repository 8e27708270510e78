import { access, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MPEGDecoder } from 'mpg123-decoder';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { clearSounds, clearUpload } from '../../src/assets/index.ts';
import { waveHeader } from '../../src/assets/speech/wave.ts';
import { Context } from '../../src/platform/context.ts';
import { keyOf } from '../../src/platform/global-id.ts';
import { anApp, type Person, type TestApp } from '../support/app.ts';
import { asked, did, makePlan, USER_ERRORS } from '../support/journey.ts';
import { aSpeechServer, type SpeechServer } from '../support/speech-server.ts';

let program: TestApp;
let person: Person;
let service: SpeechServer;
let folder: string;
let assets: readonly { readonly id: string; readonly content: string }[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attune-audio-'));
  service = await aSpeechServer();
  program = await anApp({
    env: { AUDIO_DIR: folder, SPEECH_BASE_URL: service.baseUrl, SPEECH_VOICES: 'alloy,nova' },
  });
  person = await program.person();
  await makePlan(program, person);
  const { viewer } = await asked<{ viewer: { assets: { nodes: typeof assets } } }>(
    person,
    '{ viewer { assets(filter: { types: [AFFIRMATION] }) { nodes { id content } } } }',
  );
  assets = viewer.assets.nodes;
});
afterAll(async () => {
  await program.stop();
  await service.stop();
  await rm(folder, { recursive: true });
});

interface Heard {
  readonly id: string;
  readonly status: string;
  readonly provider: string;
  readonly format: string;
  readonly byteSize: number | null;
  readonly durationSeconds: number | null;
  readonly url: string | null;
  readonly urlExpiresAt: string | null;
  readonly captionsUrl: string | null;
  readonly voice: { readonly key: string; readonly locale: string };
}
const AUDIO =
  'id status provider format byteSize durationSeconds url urlExpiresAt captionsUrl voice { key locale }';

const speak = (input: object) =>
  did<{ audio: Heard | null }>(
    person,
    `mutation ($input: SynthesizeAudioInput!) { synthesizeAudio(input: $input) { audio { ${AUDIO} } ${USER_ERRORS} } }`,
    input,
  );
const audioOf = async (id: string): Promise<Heard | null> =>
  (
    await asked<{ asset: { audio: Heard | null } }>(
      person,
      `query ($id: ID!) { asset(id: $id) { audio { ${AUDIO} } } }`,
      { id },
    )
  ).asset.audio;
const settled = (id: string): Promise<Heard> =>
  vi.waitFor(
    async () => {
      const audio = await audioOf(id);
      if (!audio || audio.status === 'PENDING') throw new Error('It is not over yet.');
      return audio;
    },
    { timeout: 20_000, interval: 50 },
  );
const assetId = (at: number): string => assets[at]?.id ?? '';

async function lengthOf(bytes: Uint8Array): Promise<number> {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  const { samplesDecoded, sampleRate } = decoder.decode(bytes);
  decoder.free();
  return samplesDecoded / sampleRate;
}

describe('reading an asset aloud', () => {
  test('gives a file that can be played from anywhere, with captions, and is told by the gallery', async () => {
    const { audio, userErrors } = await speak({ assetId: assetId(0) });
    expect(userErrors).toEqual([]);
    expect(audio).toMatchObject({ provider: 'espeak', format: 'MP3', voice: { key: 'espeak:en-gb' } });

    const ready = await settled(assetId(0));
    expect(ready).toMatchObject({ id: audio?.id, status: 'READY', urlExpiresAt: '2026-03-02T13:00:00.000Z' });
    const whole = await fetch(ready.url ?? '');
    const bytes = new Uint8Array(await whole.arrayBuffer());
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'audio/mpeg',
      'accept-ranges': 'bytes',
      'cache-control': expect.stringContaining('immutable'),
    });
    expect(bytes.length).toBe(ready.byteSize);
    expect(await lengthOf(bytes)).toBeCloseTo(ready.durationSeconds ?? 0, 0);

    const part = await fetch(ready.url ?? '', { headers: { range: 'bytes=100-199' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 100-199/${bytes.length}`]);
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(100, 200));
    const tag = whole.headers.get('etag') ?? '';
    expect(
      (await fetch(ready.url ?? '', { headers: { 'if-none-match': tag }, cache: 'force-cache' })).status,
    ).toBe(304);
    expect((await fetch(ready.url ?? '', { headers: { range: 'bytes=99999999-' } })).status).toBe(416);
    expect(await (await fetch(ready.captionsUrl ?? '')).text()).toContain(assets[0]?.content.slice(0, 10));

    const heard = await asked<{ viewer: { assets: { nodes: { id: string }[] } } }>(
      person,
      '{ viewer { assets(filter: { hasAudio: true }) { nodes { id } } } }',
    );
    expect(heard.viewer.assets.nodes.map(({ id }) => id)).toEqual([assetId(0)]);
    // The same again is there at once, and nothing is read a second time.
    expect((await speak({ assetId: assetId(0) })).audio).toMatchObject({ id: ready.id, status: 'READY' });
  });

  test('gives addresses that serve nothing else, and only for a time', async () => {
    const { url } = await settled(assetId(0));
    const address = new URL(url ?? '');
    const status = async (change: (copy: URL) => unknown): Promise<number> => {
      const copy = new URL(address);
      change(copy);
      return (await fetch(copy)).status;
    };
    const at = (path: string) => (copy: URL) => Object.assign(copy, { pathname: path });
    expect(await status(() => undefined)).toBe(200);
    expect(await status((copy) => copy.searchParams.set('expires', '9999999999'))).toBe(403);
    expect(await status((copy) => copy.searchParams.delete('signature'))).toBe(403);
    expect(await status(at(address.pathname.replace('.mp3', '.vtt')))).toBe(403);
    expect(await status(at('/files/..%2f..%2f..%2fetc%2fpasswd'))).toBe(403);
    expect((await fetch(address, { method: 'PUT', body: 'x' })).status).toBe(403);
    program.clock.moveBy({ hours: 8 });
    const late = await fetch(address);
    expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('expired')]);
    expect((await fetch((await settled(assetId(0))).url ?? '')).status).toBe(200);
  });

  test('asks a service only with consent, and says so', async () => {
    const input = {
      assetId: assetId(1),
      voiceKey: 'openai:nova',
      providerOptions: { instructions: 'Calmly.' },
    };
    const refused = await speak(input);
    expect(refused.userErrors[0]).toMatchObject({ code: 'CONFLICT', field: ['input', 'voiceKey'] });
    expect(service.asked).toEqual([]);

    await did(
      person,
      `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { ${USER_ERRORS} } }`,
      {
        purpose: 'AI_PROCESSING',
        isGranted: true,
        textVersion: '1',
      },
    );
    service.troubles.push({ status: 400, body: '{}' });
    await speak(input);
    expect(await settled(assetId(1))).toMatchObject({ status: 'FAILED', url: null, durationSeconds: null });
    await speak(input);
    expect(await settled(assetId(1))).toMatchObject({ status: 'READY', provider: 'openai' });
    expect(service.asked.at(-1)?.body).toMatchObject({ voice: 'nova', instructions: 'Calmly.' });
  });

  test.each([
    ['a voice that is not there', { voiceKey: 'espeak:klingon' }, ['input', 'voiceKey']],
    ['Opus', { format: 'OPUS' }, ['input', 'format']],
    ['an option it does not know', { providerOptions: { volume: 11 } }, ['input', 'providerOptions']],
    ['an asset that is not there', { assetId: 'asset_unknown' }, ['input', 'assetId']],
  ])('refuses %s in words', async (_, input, field) => {
    const { audio, userErrors } = await speak({ assetId: assetId(2), ...input });
    expect([audio, userErrors[0]?.field]).toEqual([null, field]);
  });

  test('reads the same words of two assets once, and removes what was read when nobody has the words any more', async () => {
    const edit = (at: number, content: string) =>
      did(
        person,
        `mutation ($input: UpdateAssetInput!) { updateAsset(input: $input) { asset { id } ${USER_ERRORS} } }`,
        { assetId: assetId(at), content },
      );
    const soundOf = async (at: number, voiceKey: string): Promise<Heard & { readonly path: string }> => {
      await speak({ assetId: assetId(at), voiceKey });
      const heard = await settled(assetId(at));
      return { ...heard, path: new URL(heard.url ?? '').pathname };
    };
    const words = 'I say the very same words today.';
    for (const at of [6, 7]) await edit(at, words);
    const asked = service.asked.length;
    const [one, other] = [await soundOf(6, 'openai:alloy'), await soundOf(7, 'openai:alloy')];
    expect(other).toMatchObject({ status: 'READY', path: one.path, durationSeconds: one.durationSeconds });
    expect(other.id).not.toBe(one.id);
    expect(service.asked.length).toBe(asked + 1);
    // Another voice, or another setting, is another sound.
    expect((await soundOf(7, 'openai:nova')).path).not.toBe(one.path);

    const clear = async (at: number): Promise<void> => {
      const { userId = '', id = '' } = keyOf('asset', assetId(at)) ?? {};
      const viewer = {
        tenantId: person.tenantId,
        userId,
        reach: 'self',
        roles: [],
        expiresAt: null,
      } as const;
      await clearSounds(new Context(viewer, program.app.resources), id);
    };
    const status = async ({ url }: Heard): Promise<number> => (await fetch(url ?? '')).status;
    await clear(6);
    expect(await status(one)).toBe(200);
    await edit(6, 'I say other words now, and mean them.');
    await clear(6);
    expect(await audioOf(assetId(6))).toBeNull();
    expect(await status(other)).toBe(200);
    await edit(7, 'I say other words too, and smile.');
    await clear(7);
    expect(await status(other)).toBe(404);
  });

  test('tells which voices there are, and that there is speech', async () => {
    const { voices, tenant } = await asked<{ voices: { key: string }[]; tenant: { features: string[] } }>(
      person,
      '{ voices(locale: "de") { key locale } tenant { features } }',
    );
    expect(voices.map(({ key }) => key)).toEqual(['openai:alloy', 'openai:nova', 'espeak:de']);
    expect(tenant.features).toEqual(['AUDIO']);
  });
});

describe('an own recording', () => {
  const create = (input: object) =>
    did<{ uploadId: string | null; uploadUrl: string | null }>(
      person,
      `mutation ($input: CreateAudioUploadInput!) {
        createAudioUpload(input: $input) { uploadId uploadUrl expiresAt ${USER_ERRORS} }
      }`,
      input,
    );
  const attach = (uploadId: string | null) =>
    did<{ asset: { audio: Heard } | null }>(
      person,
      `mutation ($input: AttachAudioUploadInput!) {
        attachAudioUpload(input: $input) { asset { audio { ${AUDIO} } } ${USER_ERRORS} }
      }`,
      { uploadId },
    );
  const put = async (
    url: string | null,
    body: Uint8Array<ArrayBuffer> | string,
    type = 'audio/wav',
  ): Promise<number> =>
    (await fetch(url ?? '', { method: 'PUT', body, headers: { 'content-type': type } })).status;
  /** Two seconds of a tone. */
  const tone = new Uint8Array([
    ...waveHeader(8000, 16_000),
    ...new Uint8Array(Int16Array.from({ length: 16_000 }, (_, at) => 9000 * Math.sin(at / 3)).buffer),
  ]);

  test('becomes the sound of its asset', async () => {
    const { uploadId, uploadUrl, userErrors } = await create({
      assetId: assetId(3),
      contentType: 'audio/wav',
      byteSize: tone.length,
    });
    expect(userErrors).toEqual([]);
    expect((await attach(uploadId)).userErrors[0]).toMatchObject({
      field: ['input', 'uploadId'],
      code: 'CONFLICT',
    });
    expect(await put(uploadUrl, tone, 'audio/mpeg')).toBe(415);
    expect(await put(uploadUrl, new Uint8Array([...tone, 1]))).toBe(413);
    expect(await put(uploadUrl, tone.slice(0, 1000))).toBe(400);
    expect(await put(uploadUrl, tone)).toBe(204);
    for (const _ of [1, 2]) {
      const { asset } = await attach(uploadId);
      expect(asset?.audio).toMatchObject({
        status: 'READY',
        provider: 'recorded',
        format: 'WAV',
        durationSeconds: 2,
      });
    }
    const { url } = await settled(assetId(3));
    expect(new Uint8Array(await (await fetch(url ?? '')).arrayBuffer())).toEqual(tone);
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  });

  test('that is no sound is refused in words, whatever it says it is', async () => {
    const { uploadId, uploadUrl } = await create({
      assetId: assetId(4),
      contentType: 'audio/mpeg',
      byteSize: 5000,
    });
    expect(await put(uploadUrl, 'no sound'.repeat(625), 'audio/mpeg')).toBe(204);
    const { asset, userErrors } = await attach(uploadId);
    expect(asset).toBeNull();
    expect(userErrors[0]).toMatchObject({ code: 'INVALID', field: ['input', 'uploadId'] });
    expect(userErrors[0]?.message).toMatch(/not an MP3 file.*Save the recording/);
  });

  test.each([
    ['a film', { contentType: 'video/mp4', byteSize: 1000 }, 'contentType'],
    ['more than 100 MB', { contentType: 'audio/mpeg', byteSize: 100_000_001 }, 'byteSize'],
  ])('of %s gets no address', async (_, input, field) => {
    expect((await create({ assetId: assetId(4), ...input })).userErrors[0]?.field).toEqual(['input', field]);
  });

  test('of somebody else is not found', async () => {
    const stranger = await program.person();
    const { uploadId } = await create({ assetId: assetId(5), contentType: 'audio/wav', byteSize: 100 });
    expect(
      await did(
        stranger,
        `mutation ($input: AttachAudioUploadInput!) {
          attachAudioUpload(input: $input) { asset { id } ${USER_ERRORS} }
        }`,
        { uploadId },
      ),
    ).toMatchObject({ asset: null, userErrors: [{ code: 'NOT_FOUND', field: ['input', 'uploadId'] }] });
  });

  test('that comes too late is not taken, and what arrived of it is cleared away', async () => {
    const { uploadId, uploadUrl } = await create({
      assetId: assetId(5),
      contentType: 'audio/wav',
      byteSize: tone.length,
    });
    expect(await put(uploadUrl, tone)).toBe(204);
    const { userId = '', id = '' } = keyOf('upl', uploadId ?? '') ?? {};
    const viewer = { tenantId: person.tenantId, userId, reach: 'self', roles: [], expiresAt: null } as const;
    const clear = () => clearUpload(new Context(viewer, program.app.resources), id);
    const arrived = join(folder, 'kept', person.tenantId, userId, `upload-${id}.wav`);
    await clear();
    await access(arrived);
    program.clock.moveBy({ hours: 3 });
    expect(await put(uploadUrl, tone)).toBe(403);
    expect((await attach(uploadId)).userErrors[0]?.message).toMatch(/expired/);
    await clear();
    await expect(access(arrived)).rejects.toThrow('ENOENT');
    expect((await attach(uploadId)).userErrors[0]).toMatchObject({ code: 'NOT_FOUND' });
  });
});
