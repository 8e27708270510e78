import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bucketFiles } from '../../src/platform/bucket-files.ts';
import { diskFiles } from '../../src/platform/disk-files.ts';
import { FileLinks } from '../../src/platform/file-links.ts';
import { type FileStore, type Files, fileKey } from '../../src/platform/file-store.ts';
import { serveFiles } from '../../src/platform/serve-files.ts';
import { Site } from '../../src/platform/site.ts';
import { aBucketServer, type BucketServer } from '../support/bucket-server.ts';
import { TestClock } from '../support/clock.ts';

const OWNER = {
  tenantId: '019aa000-0000-7000-8000-000000000001',
  userId: '019aa000-0000-7000-8000-000000000002',
};
const KEY = fileKey(OWNER, 'sound', 'mp3');
const CONTENT = Buffer.from('0123456789'.repeat(50_000));

let folder: string;
let storage: BucketServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attune-files-'));
  storage = await aBucketServer();
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

const stores: Record<string, () => FileStore> = {
  'a folder': () => diskFiles(join(folder, 'kept')),
  'a bucket': () => bucketFiles(storage.bucket),
};

describe.each(Object.keys(stores))('files in %s', (name) => {
  const clock = new TestClock('2026-03-02T06:20:00Z');
  let server: FastifyInstance;
  let files: Files;
  beforeAll(async () => {
    const site = new Site(null);
    const store = (stores[name] as () => FileStore)();
    files = { store, links: new FileLinks('a secret', site, clock), incoming: join(folder, 'incoming') };
    server = Fastify({ bodyLimit: 1000 });
    serveFiles(server, files);
    await server.listen({ host: '127.0.0.1', port: 0 });
    site.listensAt(`http://127.0.0.1:${(server.server.address() as AddressInfo).port}`);
  });
  afterAll(() => server.close());

  const send = (body: Uint8Array<ArrayBuffer>, byteSize = CONTENT.length): Promise<Response> =>
    fetch(files.links.toSend(KEY, { mediaType: 'audio/mpeg', byteSize }).url, {
      method: 'PUT',
      body,
      headers: { 'content-type': 'audio/mpeg' },
    });
  const read = (headers: Record<string, string> = {}): Promise<Response> =>
    // As a browser asks; the default of this client would tell the server to take no cache's word.
    fetch(files.links.toRead(KEY).url, { headers, cache: 'force-cache' });

  test('are not there before they are sent', async () => {
    expect((await read()).status).toBe(404);
    expect(await files.store.fetch(KEY, join(folder, 'copy'))).toBe(false);
    await files.store.remove([KEY]);
  });

  test('come in as they were announced, or not at all', async () => {
    expect((await send(CONTENT, 400_000)).status).toBe(413);
    expect((await send(CONTENT, 600_000)).status).toBe(400);
    expect((await read()).status).toBe(404);
    expect((await send(CONTENT)).status).toBe(204);
    await vi.waitFor(async () => expect(await readdir(files.incoming)).toEqual([]));
  });

  test('are counted as they come, whatever length is claimed', async () => {
    const { url } = files.links.toSend(KEY, { mediaType: 'audio/mpeg', byteSize: 1000 });
    const endless = new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(65_536)) });
    const init = { method: 'PUT', body: endless, headers: { 'content-type': 'audio/mpeg' }, duplex: 'half' };
    // Whether the refusal or the end of the connection comes first is up to the network.
    const status = await fetch(url, init as RequestInit).then(
      (response) => response.status,
      () => 413,
    );
    expect(status).toBe(413);
    await vi.waitFor(async () => expect(await readdir(files.incoming)).toEqual([]));
  });

  test('are read whole, in part, and not again when they are known', async () => {
    const whole = await read();
    expect(Buffer.from(await whole.arrayBuffer()).equals(CONTENT)).toBe(true);
    expect(whole.headers.get('content-type')).toBe('audio/mpeg');
    const part = await read({ range: 'bytes=12-15' });
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
      206,
      '2345',
      'bytes 12-15/500000',
    ]);
    expect((await read({ range: 'bytes=500000-' })).status).toBe(416);
    expect((await read({ 'if-none-match': whole.headers.get('etag') ?? '' })).status).toBe(304);
    expect(await files.store.fetch(KEY, join(folder, 'copy'))).toBe(true);
    expect((await readFile(join(folder, 'copy'))).equals(CONTENT)).toBe(true);
  });

  test('have addresses that are the same for an hour, and end', () => {
    const { url, expiresAt } = files.links.toRead(KEY);
    clock.moveTo('2026-03-02T06:59:00Z');
    expect(files.links.toRead(KEY).url).toBe(url);
    expect(expiresAt.toISOString()).toBe('2026-03-02T13:00:00.000Z');
    const query = Object.fromEntries(new URL(url).searchParams);
    expect(files.links.check({ method: 'GET', key: KEY, query })).toBe('good');
    expect(files.links.check({ method: 'PUT', key: KEY, query })).toBe('forged');
    expect(files.links.check({ method: 'GET', key: KEY.replace('1/', '3/'), query })).toBe('forged');
    clock.moveTo('2026-03-02T13:00:00Z');
    expect(files.links.check({ method: 'GET', key: KEY, query })).toBe('expired');
  });

  test('lead nowhere else, even with a signature', async () => {
    for (const key of ['../../etc/passwd', 'a/b/c.mp3', KEY.replace('.mp3', '.html')]) {
      // Signed with our own key, and encoded so that nobody on the way tidies the path up.
      const url = files.links.toRead(key).url.replace(key, encodeURIComponent(key).replaceAll('.', '%2E'));
      expect((await fetch(url)).status).toBe(403);
    }
  });

  test('are gone when they are removed', async () => {
    await files.store.remove([KEY]);
    expect((await read()).status).toBe(404);
    expect(storage.refused()).toBe(0);
  });
});

test('a bucket serves nobody with another key', async () => {
  const store = bucketFiles({ ...storage.bucket, secretAccessKey: 'another' });
  await expect(store.remove([KEY])).rejects.toThrow('403');
  expect(storage.refused()).toBe(1);
});
